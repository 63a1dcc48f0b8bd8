/** What went wrong, as a program reads it. The set grows with the package; a code is never reused. */
export type KpiErrorCode =
  /** A configuration or an option has a value that cannot work. */
  | 'config.invalid'
  /** The time zone is not one that the runtime knows. */
  | 'zone.unknown'
  /** Counts that a formula reads are missing, negative or not finite. */
  | 'counts.invalid'
  /** An instant is not a finite number of epoch milliseconds. */
  | 'time.invalid'
  /** A limit falls between the whole seconds that histograms count by. */
  | 'threshold.inexact'
  /** The clock of `advance` went back. */
  | 'time.backwards'
  /** `record` or `advance` was called from inside a listener. */
  | 'engine.reentrant'
  /** A snapshot is not one, or is broken. */
  | 'snapshot.invalid'
  /** A snapshot of another engine or of a version that this package does not read. */
  | 'snapshot.version'
  /** A snapshot made under another configuration. */
  | 'snapshot.mismatch'
  /** The catalogue has no KPI of this id. */
  | 'kpi.unknown'
  /** A record of a type that does not exist. */
  | 'record.unknown'
  /** A retraction where no ledger is kept. */
  | 'ledger.missing'
  /** A query asks for what this configuration does not keep. */
  | 'query.invalid';

/** One thing that is wrong with the input. */
export interface KpiIssue {
  /** Where it is: property names and indexes joined by dots, such as `targets.0.kpi`. */
  readonly path: string;
  readonly message: string;
}

/** The one error class of this package: `code` is contract, `message` says what to do. */
export class KpiError extends Error {
  override readonly name = 'KpiError';
  readonly code: KpiErrorCode;
  /** Path of the first issue, or empty when the whole input is wrong. */
  readonly path: string;
  readonly issues: readonly KpiIssue[];

  constructor(
    code: KpiErrorCode,
    message: string,
    details: { readonly issues?: readonly KpiIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? '';
  }
}
