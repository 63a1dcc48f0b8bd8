/** How much a finding weighs: an error keeps the script from being compiled. */
export type Severity = 'error' | 'warning' | 'info';

/** The codes of the rules that are built; contract. A code is never used again for something else. */
export type RuleCode =
  | 'S000'
  | 'S001'
  | 'S002'
  | 'S003'
  | 'S004'
  | 'S005'
  | 'S006'
  | 'S007'
  | 'S008'
  | 'S009'
  | 'S020'
  | 'S022'
  | 'S023'
  | 'S024'
  | 'S025'
  | 'S026'
  | 'S027'
  | 'S028'
  | 'S030'
  | 'S040'
  | 'S041'
  | 'S044'
  | 'S045'
  | 'S047'
  | 'S048'
  | 'S049'
  | 'S051'
  | 'S060'
  | 'S061'
  | 'S063'
  | 'S064'
  | 'S065'
  | 'S066'
  | 'S067'
  | 'S069'
  | 'S080'
  | 'S081'
  | 'S082'
  | 'S083'
  | 'S084'
  | 'S085'
  | 'S086'
  | 'S088'
  | 'S089'
  | 'S120'
  | 'S121'
  | 'S122'
  | 'S123'
  | 'S124';

/** What a rule asks for. */
export interface LintRule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly en: string;
  readonly fr: string;
}

const RULES: Readonly<Record<RuleCode, readonly [Severity, string, string]>> = {
  S000: ['error', 'The script has the documented shape', 'Le script a la forme documentée'],
  S001: ['error', 'An id stands for one thing', 'Un identifiant désigne une seule chose'],
  S002: ['error', 'What is referred to exists', 'Ce qui est cité existe'],
  S003: ['error', 'Expressions use known names', 'Les expressions utilisent des noms connus'],
  S004: [
    'error',
    'Placeholders name known values',
    'Les champs des textes nomment des valeurs connues',
  ],
  S005: ['error', 'Expressions have the right types', 'Les expressions ont les bons types'],
  S006: ['error', 'Values stand in their closed list', 'Les valeurs font partie de leur liste'],
  S007: ['warning', 'Variables are used', 'Les variables servent'],
  S008: ['error', 'Ids are no reserved words', 'Les identifiants ne sont pas des mots réservés'],
  S009: [
    'warning',
    'What is said has a value on every way',
    'Ce qui est dit a une valeur sur chaque chemin',
  ],
  S020: ['warning', 'Every node can be reached', 'Chaque nœud est accessible'],
  S022: ['error', 'Every way can end', 'Chaque chemin peut finir'],
  S023: ['error', 'Nothing turns without a person', 'Rien ne tourne sans personne'],
  S024: ['error', 'Every answer leads somewhere', 'Chaque réponse mène quelque part'],
  S025: ['error', 'Guarded ways end with an open one', 'Le dernier chemin est toujours ouvert'],
  S026: ['warning', 'No way hides behind another', 'Aucun chemin n’est masqué par un autre'],
  S027: ['warning', 'No guard contradicts itself', 'Aucune condition ne se contredit'],
  S028: ['warning', 'A guard can fail', 'Une condition peut ne pas tenir'],
  S030: ['warning', 'Every disposition can happen', 'Chaque issue d’appel est possible'],
  S040: ['warning', 'Every objection can come up', 'Chaque objection peut survenir'],
  S041: [
    'warning',
    'A detour returns to a node that is known',
    'Un détour revient à un nœud connu',
  ],
  S044: ['warning', 'A firm refusal is heard everywhere', 'Un refus ferme est entendu partout'],
  S045: ['warning', 'Objections are checked', 'Les objections sont contrôlées'],
  S047: ['warning', 'Every milestone can be reached', 'Chaque jalon est accessible'],
  S048: ['warning', 'Lists are used', 'Les listes servent'],
  S049: ['warning', 'Stages are used', 'Les étapes servent'],
  S051: ['warning', 'Quotas are used', 'Les quotas servent'],
  S060: [
    'error',
    'No way to an end skips what it requires',
    'Aucun chemin n’évite ce que l’issue exige',
  ],
  S061: [
    'error',
    'Disclosures come before what they must precede',
    'Les mentions précèdent ce qu’elles doivent précéder',
  ],
  S063: ['warning', 'Personal data have a purpose', 'Les données personnelles ont une finalité'],
  S064: ['warning', 'A firm refusal is recorded', 'Un refus ferme est enregistré'],
  S065: [
    'warning',
    'A positive end is an argued contact',
    'Une issue positive est un contact argumenté',
  ],
  S066: ['warning', 'Appointments are said back', 'Les rendez-vous sont répétés'],
  S067: ['warning', 'Disclosures are read', 'Les mentions sont lues'],
  S069: ['error', 'An end at any moment requires nothing', 'Une fin à tout moment n’exige rien'],
  S080: [
    'error',
    'NPS, CES and CSAT use their own scales',
    'NPS, CES et CSAT utilisent leurs échelles',
  ],
  S081: ['warning', 'Scales are not shuffled', 'Les échelles ne sont pas mélangées'],
  S082: [
    'warning',
    'Personal questions can be refused',
    'Les questions personnelles peuvent être refusées',
  ],
  S083: ['warning', 'Quota cells want somebody', 'Les cellules de quota veulent quelqu’un'],
  S084: ['error', 'Some answer lies within the limits', 'Il existe une réponse dans les limites'],
  S085: ['info', 'No more than seven options are read aloud', 'Pas plus de sept options à lire'],
  S086: [
    'info',
    'Exclusive options stand in multiple choices',
    'Les options exclusives sont dans des choix multiples',
  ],
  S088: [
    'warning',
    '"Other" and "none" stay at the end',
    '« Autre » et « aucun » restent en dernier',
  ],
  S089: ['info', 'Open questions have probes', 'Les questions ouvertes ont des relances'],
  S120: ['warning', 'Texts are there in every language', 'Les textes existent dans chaque langue'],
  S121: [
    'warning',
    'Translations use the same placeholders',
    'Les traductions ont les mêmes champs',
  ],
  S122: [
    'info',
    'Texts are short enough to be heard',
    'Les textes sont assez courts pour être entendus',
  ],
  S123: ['info', 'Words do not raise what they deny', 'Les mots n’évoquent pas ce qu’ils nient'],
  S124: ['warning', 'Options sound different', 'Les options ne se confondent pas'],
};

/** Every rule that is built, in the order of the codes. */
export const lintRules: readonly LintRule[] = Object.entries(RULES).map(
  ([code, [severity, en, fr]]) => ({ code: code as RuleCode, severity, en, fr }),
);

export function severityOf(code: RuleCode): Severity {
  return RULES[code][0];
}
