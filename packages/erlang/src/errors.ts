/**
 * What went wrong, as a contract:
 * - `input.invalid`: a value is missing, not a number, not whole where it must be, or out of its range;
 * - `target.unreachable`: no value of the unknown meets the target;
 * - `target.unbounded`: every value of the unknown meets the target, so there is no largest one.
 */
export type ErlangErrorCode = 'input.invalid' | 'target.unreachable' | 'target.unbounded';

/** One thing that is wrong: where, what was given and what is allowed. */
export interface ErlangIssue {
  /** The parameter, as in `target.withinMs`. */
  readonly path: string;
  /** The value that was given. */
  readonly value: unknown;
  /** What is allowed, in words. */
  readonly allowed: string;
}

/** The one error that this package throws. The code is contract, the message is for people. */
export class ErlangError extends Error {
  override readonly name = 'ErlangError';
  readonly code: ErlangErrorCode;
  readonly path: string;
  readonly issues: readonly ErlangIssue[];

  constructor(code: ErlangErrorCode, message: string, issue: ErlangIssue, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = issue.path;
    this.issues = [issue];
  }
}
