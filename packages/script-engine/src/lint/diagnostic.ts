import type { SourcePosition } from '../errors.ts';
import type { RuleCode } from './rule-codes.ts';

/** Keys from the root of the document to a place in it. */
export type DocumentPath = readonly (string | number)[];

/** The languages in which lint speaks. */
export type LintLanguage = 'en' | 'fr';

/** One finding about a script. */
export interface Diagnostic {
  /** Which rule; contract. See `lintRules`. */
  readonly code: RuleCode;
  /** An `error` keeps the script from being compiled; a `warning` is most likely a fault; `info` is advice. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: DocumentPath;
  /** Where it stands in the file, when the script was read from a text. */
  readonly position?: SourcePosition;
  /** What is wrong and what to do, in the language asked for. */
  readonly message: string;
}

/** A finding in both languages, before it has a position. */
export interface Finding {
  readonly code: RuleCode;
  readonly path: DocumentPath;
  readonly en: string;
  readonly fr: string;
}

/** Takes findings. */
export type Report = (finding: Finding) => void;
