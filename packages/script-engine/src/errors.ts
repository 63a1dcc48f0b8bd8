/**
 * What went wrong. The codes are contract, messages are prose.
 *
 * - `script.invalid`: the document does not compile; `issues` say where and why, with file, line and column.
 * - `config.invalid`, `command.invalid`, `command.unknown`, `snapshot.invalid`, `snapshot.version`: the data
 *   does not have the documented shape; `snapshot.version` also says that the session is pinned to another
 *   content of the script.
 * - `time.backwards`: a command or an `advance` is older than the engine.
 * - `engine.reentrant`: `execute` or `advance` was called from inside a listener.
 * - `session.notStarted`, `session.alreadyStarted`, `session.ended`: the command comes at the wrong time of
 *   the call; `session.tooLong`: the call used up `limits.moves`.
 * - `variable.unknown`, `language.unknown`, `disposition.unavailable`: not in the script, or not allowed here.
 * - `node.mismatch`: the session waits at a node of another kind than the command is for.
 * - `question.notAsked`: the question is not the one that is being asked, or was never answered.
 * - `answer.invalid`: not a value of the question's type; `answer.notOffered`: not one of the options, or
 *   don't know / refused where the question does not take it; `answer.constraint`: the question's own
 *   constraint does not hold.
 * - `detour.unknown`, `detour.unavailable`: no such objection or FAQ entry, or not here, not now, not again.
 * - `history.empty`: there is nothing to go back to, or forward to.
 */
export type ScriptErrorCode =
  | 'script.invalid'
  | 'config.invalid'
  | 'command.invalid'
  | 'command.unknown'
  | 'snapshot.invalid'
  | 'snapshot.version'
  | 'time.backwards'
  | 'engine.reentrant'
  | 'session.notStarted'
  | 'session.alreadyStarted'
  | 'session.ended'
  | 'session.tooLong'
  | 'variable.unknown'
  | 'language.unknown'
  | 'disposition.unavailable'
  | 'node.mismatch'
  | 'question.notAsked'
  | 'answer.invalid'
  | 'answer.notOffered'
  | 'answer.constraint'
  | 'detour.unknown'
  | 'detour.unavailable'
  | 'history.empty';

/** A place in a file. Lines and columns count from 1. */
export interface SourcePosition {
  /** The name that the file was given; empty when the text came without one. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the input. */
export interface ScriptIssue {
  /** Where it is, for example `['nodes', 'opening', 'next']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
  /** Where that stands in the file, if it was read from one. */
  readonly position?: SourcePosition;
}

/** The one error class of this package. Whatever threw it has changed nothing. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  /** What went wrong; contract. */
  readonly code: ScriptErrorCode;
  /** Where the first fault is; empty when it is not inside a document. */
  readonly path: readonly (string | number)[];
  /** Every fault that was found; empty when the message says it all. */
  readonly issues: readonly ScriptIssue[];

  constructor(
    code: ScriptErrorCode,
    message: string,
    details: { readonly issues?: readonly ScriptIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.path = this.issues[0]?.path ?? [];
  }
}
