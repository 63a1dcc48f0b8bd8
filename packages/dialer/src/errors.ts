/**
 * What went wrong. The codes are contract, messages are prose.
 *
 * - `config.invalid`, `policy.invalid`, `state.invalid`, `law.invalid`: the data does not have the documented shape.
 * - `subject.invalid`: what is known of the person to be called does not have the documented shape.
 * - `zone.unknown`: no such time zone.
 * - `time.invalid`: an instant outside the calendar.
 */
export type DialerErrorCode =
  | 'config.invalid'
  | 'policy.invalid'
  | 'state.invalid'
  | 'law.invalid'
  | 'subject.invalid'
  | 'zone.unknown'
  | 'time.invalid';

/** One fault in the input. */
export interface DialerIssue {
  /** Where it is, for example `['windows', 0, 'limit']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Thrown for a bug of the caller. Whatever threw it has changed nothing. */
export class DialerError extends Error {
  override readonly name = 'DialerError';
  /** What went wrong; contract. */
  readonly code: DialerErrorCode;
  /** Where the first fault is; empty when it is not inside a document. */
  readonly path: readonly (string | number)[];
  /** Every fault that was found; empty when the message says it all. */
  readonly issues: readonly DialerIssue[];

  constructor(
    code: DialerErrorCode,
    message: string,
    details: { readonly issues?: readonly DialerIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? [];
  }
}
