/** How much a finding weighs: an error keeps the script from being compiled. */
export type Severity = 'error' | 'warning' | 'info';

/** The codes of the rules that are built; contract. A code is never used again for something else. */
export type RuleCode = keyof typeof RULES;

/** What a rule asks for. */
export interface LintRule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly en: string;
  readonly fr: string;
}

const RULES = {
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
  S008: ['error', 'Ids are no reserved words', 'Les identifiants ne sont pas des mots réservés'],
  S024: ['error', 'Every answer leads somewhere', 'Chaque réponse mène quelque part'],
  S025: [
    'error',
    'Guarded ways end with one that is always open',
    'Le dernier chemin est toujours ouvert',
  ],
  S080: [
    'error',
    'NPS, CES and CSAT use their own scales',
    'NPS, CES et CSAT utilisent leurs échelles',
  ],
  S084: ['error', 'Some answer lies within the limits', 'Il existe une réponse dans les limites'],
} as const satisfies Record<string, readonly [Severity, string, string]>;

/** Every rule that is built, in the order of the codes. */
export const lintRules: readonly LintRule[] = Object.entries(RULES).map(
  ([code, [severity, en, fr]]) => ({
    code: code as RuleCode,
    severity,
    en,
    fr,
  }),
);

export function severityOf(code: RuleCode): Severity {
  return RULES[code][0];
}
