/** What went wrong, as a program reads it. The set grows with the package; a code is never reused. */
export type DialerErrorCode = 'config.invalid';

/** One thing that is wrong with the input. */
export interface DialerIssue {
  /** Where it is: property names and indexes joined by dots, such as `campaigns.0.id`. */
  readonly path: string;
  readonly message: string;
}

/** The one error class of this package: `code` is contract, `message` says what to do. */
export class DialerError extends Error {
  override readonly name = 'DialerError';
  readonly code: DialerErrorCode;
  /** Path of the first issue, or empty when the whole input is wrong. */
  readonly path: string;
  readonly issues: readonly DialerIssue[];

  constructor(
    code: DialerErrorCode,
    message: string,
    details: { readonly issues?: readonly DialerIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? '';
  }
}
