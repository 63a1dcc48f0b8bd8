/**
 * What formulas count, in both languages. The names are those of the fields of `CallCounts`,
 * `AgentTimeByActivity` and of whatever else a host counts; durations are in ms.
 */
export const FACTS = {
  received: {
    en: 'calls received: every call but phantoms',
    fr: 'appels reçus : tous, sauf les fantômes',
  },
  offered: {
    en: 'calls that reached a queue or an agent',
    fr: 'appels présentés à une file ou à un agent',
  },
  answered: { en: 'calls answered by an agent', fr: 'appels décrochés par un agent' },
  answeredAtOnce: { en: 'calls answered without queueing', fr: 'appels décrochés sans attente' },
  answeredWithin: { en: 'calls answered within T', fr: 'appels décrochés dans le délai T' },
  abandoned: { en: 'calls abandoned in the queue', fr: 'appels abandonnés en file' },
  abandonedWithin: {
    en: 'calls abandoned in the queue within T',
    fr: 'appels abandonnés en file dans le délai T',
  },
  shortAbandoned: {
    en: 'calls abandoned in the queue within S',
    fr: 'appels abandonnés en file avant le seuil court S',
  },
  abandonedInMenu: { en: 'calls abandoned in the voice menu', fr: 'appels abandonnés dans le SVI' },
  blocked: {
    en: 'calls refused for want of a line or of room',
    fr: 'appels refusés faute de ligne ou de place',
  },
  diverted: {
    en: 'calls that left the queue another way: overflow, voicemail, callback',
    fr: 'appels sortis de la file autrement : débordement, messagerie, rappel',
  },
  waitingBeyond: { en: 'calls still waiting past T', fr: 'appels encore en attente au-delà de T' },
  answeredWaitMs: { en: 'wait of answered calls', fr: 'attente des appels décrochés' },
  abandonedWaitMs: { en: 'wait of abandoned calls', fr: 'attente des appels abandonnés' },
  menuMs: { en: 'time in the voice menu', fr: 'temps passé dans le SVI' },
  talkMs: { en: 'talk, hold excluded', fr: 'conversation, hors mise en attente' },
  holdMs: { en: 'hold during the conversation', fr: 'mise en attente pendant la conversation' },
  wrapUpMs: { en: 'after-call work on these calls', fr: 'post-appel de ces appels' },
  longestWaitMs: { en: 'the longest wait', fr: 'la plus longue attente' },
  medianWaitMs: {
    en: 'the wait that half of the answered calls did not exceed',
    fr: 'attente non dépassée par la moitié des décrochés',
  },
  wait90Ms: {
    en: 'the wait that 90 % of the answered calls did not exceed',
    fr: 'attente non dépassée par 90 % des décrochés',
  },
  wait95Ms: {
    en: 'the wait that 95 % of the answered calls did not exceed',
    fr: 'attente non dépassée par 95 % des décrochés',
  },
  transferred: {
    en: 'answered calls passed on to someone else',
    fr: 'appels décrochés puis transférés',
  },
  judged: {
    en: 'answered calls of known customers whose window has closed',
    fr: 'appels décrochés de clients connus dont la fenêtre est close',
  },
  repeated: {
    en: 'judged calls that the customer followed by another',
    fr: 'appels jugés suivis d’un autre du même client',
  },
  intervals: {
    en: 'intervals in which the level was agreed and calls came',
    fr: 'intervalles engagés où des appels sont venus',
  },
  intervalsMet: {
    en: 'intervals in which the agreed level was met',
    fr: 'intervalles où l’engagement est tenu',
  },
  talking: {
    en: 'agents’ time in conversation, hold included',
    fr: 'temps des agents en conversation, mise en attente comprise',
  },
  wrapUp: { en: 'agents’ time in after-call work', fr: 'temps des agents en post-appel' },
  paused: { en: 'agents’ time in pause', fr: 'temps des agents en pause' },
  ringing: { en: 'agents’ time with a contact ringing', fr: 'temps des agents en sonnerie' },
  available: { en: 'agents’ time free and ready', fr: 'temps des agents disponibles' },
  contactMs: {
    en: 'handling time of all chats, side by side',
    fr: 'temps de traitement de tous les chats, côte à côte',
  },
  workloadMs: {
    en: 'handling time that fell in the interval',
    fr: 'temps de traitement tombé dans l’intervalle',
  },
  intervalMs: { en: 'length of the interval', fr: 'durée de l’intervalle' },
  paidMs: { en: 'paid time', fr: 'temps payé' },
  scheduledMs: { en: 'scheduled time', fr: 'temps planifié' },
  adherentMs: { en: 'scheduled time spent as scheduled', fr: 'temps planifié passé comme prévu' },
  workedMs: { en: 'time worked', fr: 'temps travaillé' },
  scheduledShifts: { en: 'shifts scheduled', fr: 'vacations planifiées' },
  attendedShifts: { en: 'shifts worked', fr: 'vacations assurées' },
  punctualShifts: { en: 'shifts begun on time', fr: 'vacations commencées à l’heure' },
  offers: { en: 'contacts offered to agents', fr: 'contacts proposés aux agents' },
  offersMissed: {
    en: 'offers refused or left ringing',
    fr: 'propositions refusées ou sans réponse',
  },
  leads: { en: 'leads loaded', fr: 'fiches chargées' },
  leadsCalled: { en: 'leads called at least once', fr: 'fiches appelées au moins une fois' },
  leadsReached: { en: 'leads reached at least once', fr: 'fiches jointes au moins une fois' },
  leadsQualified: {
    en: 'leads with a known, final disposition',
    fr: 'fiches dont la qualification est connue et définitive',
  },
  leadsClosed: {
    en: 'leads that will not be called again',
    fr: 'fiches qui ne seront plus appelées',
  },
  leadsDue: {
    en: 'leads to be called within an agreed delay',
    fr: 'fiches à appeler dans un délai convenu',
  },
  leadsCalledWithin: {
    en: 'leads called within the agreed delay',
    fr: 'fiches appelées dans le délai convenu',
  },
  attempts: { en: 'call attempts', fr: 'tentatives d’appel' },
  reached: {
    en: 'contacts: attempts that reached a person and an agent',
    fr: 'contacts : tentatives aboutissant à une personne et à un agent',
  },
  rightParty: { en: 'contacts with the right person', fr: 'contacts avec la bonne personne' },
  argued: {
    en: 'argued contacts: the right person heard the whole argument',
    fr: 'contacts argumentés (utiles) : la bonne personne a entendu tout l’argumentaire',
  },
  arguedDecided: {
    en: 'argued contacts that ended in a yes or a no',
    fr: 'contacts argumentés conclus par un oui ou un non',
  },
  sales: { en: 'sales', fr: 'ventes' },
  appointments: { en: 'appointments taken', fr: 'rendez-vous pris' },
  appointmentsDue: { en: 'appointments whose day has come', fr: 'rendez-vous échus' },
  appointmentsKept: { en: 'appointments kept', fr: 'rendez-vous honorés' },
  visits: {
    en: 'visits that the campaign brought about',
    fr: 'visites provoquées par la campagne',
  },
  dropped: {
    en: 'calls answered by a person for whom no agent was free',
    fr: 'appels décrochés par une personne sans agent libre',
  },
  agentMs: { en: 'signed-in time of the agents', fr: 'temps de connexion des agents' },
  promoters: { en: 'answers of 9 or 10 out of 10', fr: 'réponses de 9 ou 10 sur 10' },
  detractors: { en: 'answers of 0 to 6 out of 10', fr: 'réponses de 0 à 6 sur 10' },
  npsAnswers: {
    en: 'answers to the recommendation question',
    fr: 'réponses à la question de recommandation',
  },
  satisfied: { en: 'answers in the top two boxes', fr: 'réponses dans les deux cases hautes' },
  satisfactionSum: { en: 'sum of the satisfaction marks', fr: 'somme des notes de satisfaction' },
  satisfactionAnswers: {
    en: 'answers to the satisfaction question',
    fr: 'réponses à la question de satisfaction',
  },
  easy: { en: 'answers that call it easy', fr: 'réponses qui jugent la démarche facile' },
  effortSum: { en: 'sum of the effort marks', fr: 'somme des notes d’effort' },
  effortAnswers: { en: 'answers to the effort question', fr: 'réponses à la question d’effort' },
  qaPoints: { en: 'points given to evaluated contacts', fr: 'points obtenus aux écoutes' },
  qaMaxPoints: { en: 'points that could be given', fr: 'points possibles aux écoutes' },
  evaluations: { en: 'evaluated contacts', fr: 'contacts évalués' },
  evaluationsFailed: {
    en: 'evaluated contacts with a fatal fault',
    fr: 'contacts évalués avec faute éliminatoire',
  },
  I: { en: 'complete interviews', fr: 'entretiens complets' },
  P: { en: 'partial interviews', fr: 'entretiens partiels' },
  R: { en: 'refusals and break-offs', fr: 'refus et interruptions' },
  NC: { en: 'non-contacts', fr: 'non-contacts' },
  O: { en: 'other eligible non-interviews', fr: 'autres non-réponses éligibles' },
  UH: { en: 'unknown if a household', fr: 'ménage inconnu' },
  UO: { en: 'unknown, other', fr: 'inconnus, autres' },
  e: {
    en: 'estimated share of the unknown that is eligible, 0–1',
    fr: 'part estimée d’éligibles parmi les inconnus, 0–1',
  },
  cost: { en: 'cost, in minor units of one currency', fr: 'coût, en centimes d’une même monnaie' },
  revenue: {
    en: 'revenue, in minor units of the same currency',
    fr: 'chiffre d’affaires, en centimes de la même monnaie',
  },
  contacts: { en: 'contacts handled', fr: 'contacts traités' },
  resolved: { en: 'contacts resolved', fr: 'contacts résolus' },
  absoluteError: { en: 'sum of |actual − forecast|', fr: 'somme des |réel − prévu|' },
  relativeError: {
    en: 'sum of |actual − forecast| / actual over periods with an actual above 0',
    fr: 'somme des |réel − prévu| / réel sur les périodes à réel non nul',
  },
  error: { en: 'sum of forecast − actual', fr: 'somme des prévu − réel' },
  actual: { en: 'sum of the actual', fr: 'somme du réel' },
  periods: { en: 'periods with an actual above 0', fr: 'périodes à réel non nul' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The name of something that is counted. */
export type FactName = keyof typeof FACTS;

/** Some facts by name: what a formula takes. */
export type Facts<Name extends FactName> = Readonly<Record<Name, number>>;

/** A text in both languages of the catalogue. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}
