/**
 * What went wrong. The codes are contract, messages are prose.
 *
 * - `scenario.invalid`: the scenario does not have the documented shape, or names what does not exist;
 * - `scenario.unstable`: callers who never leave bring more work than the agents have time for;
 * - `seed.invalid`: the seed is no safe integer;
 * - `options.invalid`: another option of the study is out of its range;
 * - `worker.failed`: a thread that ran replications ended with an error of its own.
 */
export type SimulatorErrorCode =
  'scenario.invalid' | 'scenario.unstable' | 'seed.invalid' | 'options.invalid' | 'worker.failed';

/** One fault in what was given. */
export interface SimulatorIssue {
  /** Where it is, for example `['traffic', 0, 'talkMs', 'meanMs']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Thrown before anything runs, but for `worker.failed`: nothing comes of a study that cannot run. */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';
  /** What went wrong; contract. */
  readonly code: SimulatorErrorCode;
  /** Where the first fault is; empty when it concerns the whole. */
  readonly path: readonly (string | number)[];
  /** Every fault that was found. */
  readonly issues: readonly SimulatorIssue[];

  constructor(
    code: SimulatorErrorCode,
    message: string,
    details: { readonly issues?: readonly SimulatorIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? [];
  }
}
