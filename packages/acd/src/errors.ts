/**
 * What went wrong. The codes are contract, messages are prose.
 *
 * - `config.invalid`, `command.invalid`, `command.unknown`, `snapshot.invalid`, `snapshot.version`: the data
 *   does not have the documented shape.
 * - `time.backwards`: a command or an `advance` is older than the engine.
 * - `engine.reentrant`: `execute` or `advance` was called from inside a listener.
 * - `agent.unknown`, `queue.unknown`, `contact.unknown`, `offer.unknown`: no such id.
 * - `agent.signedOut`: the command needs an agent that is signed in.
 * - `contact.duplicate`: a live contact already has this id.
 * - `contact.notWaiting`: the contact is connected, so it cannot be abandoned; end it.
 * - `contact.notConnected`: the contact is still waiting, so it cannot be ended; abandon it.
 * - `offer.stale`: the offer existed but is over (accepted, declined, timed out or withdrawn).
 * - `offer.otherAgent`: the offer belongs to another agent than the command says.
 * - `aging.invalid`, `aging.unreachable`: the wanted waits are not positive numbers, or cannot be had.
 */
export type AcdErrorCode =
  | 'config.invalid'
  | 'command.invalid'
  | 'command.unknown'
  | 'snapshot.invalid'
  | 'snapshot.version'
  | 'time.backwards'
  | 'engine.reentrant'
  | 'agent.unknown'
  | 'agent.signedOut'
  | 'queue.unknown'
  | 'contact.unknown'
  | 'contact.duplicate'
  | 'contact.notWaiting'
  | 'contact.notConnected'
  | 'offer.unknown'
  | 'offer.stale'
  | 'offer.otherAgent'
  | 'aging.invalid'
  | 'aging.unreachable';

/** One fault in a configuration, command or snapshot. */
export interface AcdIssue {
  /** Where it is, for example `['queues', 0, 'offerTimeoutMs']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Thrown for a bug of the caller. Whatever threw it has changed nothing. */
export class AcdError extends Error {
  override readonly name = 'AcdError';
  /** What went wrong; contract. */
  readonly code: AcdErrorCode;
  /** Where the first fault is; empty when it is not inside a document. */
  readonly path: readonly (string | number)[];
  /** Every fault that was found; empty when the message says it all. */
  readonly issues: readonly AcdIssue[];

  constructor(
    code: AcdErrorCode,
    message: string,
    details: { readonly issues?: readonly AcdIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? [];
  }
}
