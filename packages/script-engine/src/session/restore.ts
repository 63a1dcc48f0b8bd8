import { ScriptError } from '../errors.ts';
import { blankState, replayMove } from './history.ts';
import type { LoadedScript } from './loaded-script.ts';
import { SNAPSHOT_VERSION, type ScriptSnapshot } from './snapshot.ts';
import { readAct, scriptSnapshotSchema } from './snapshot-schema.ts';
import type { ScriptState, Undone } from './state.ts';
import { draftOf } from './turn.ts';

/** A session as a snapshot left it, and the commandIds that it remembers. */
export interface Restored {
  readonly state: ScriptState;
  readonly commandIds: readonly string[];
}

/**
 * Plays the moves of a snapshot again. What the script would not take is no snapshot of it.
 *
 * @throws ScriptError with `snapshot.invalid` or `snapshot.version` (also when the script has another content).
 */
export function restoreState(script: LoadedScript, given: ScriptSnapshot | undefined): Restored {
  if (given === undefined) return { state: blankState(script), commandIds: [] };
  checkVersion(given);
  const parsed = scriptSnapshotSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(
      (issue?.path ?? []).map(String),
      issue?.message ?? 'it has another shape',
      parsed.error,
    );
  }
  const { at, seq, state: facts } = parsed.data;
  if (facts.hash !== script.hash) {
    throw new ScriptError(
      'snapshot.version',
      `The session is pinned to the script content ${facts.hash.slice(0, 12)}…, this one is ${script.hash.slice(0, 12)}…: restore it with the program that it began with.`,
    );
  }
  const draft = draftOf(blankState(script));
  const stepOf = new Map(script.steps.map(({ step }, index) => [step.id, index]));
  let playedAt = 0;
  for (const [index, [afterMs, stepId, letter, ...rest]] of facts.moves.entries()) {
    const path = ['state', 'moves', String(index)];
    const act = readAct(letter, rest);
    playedAt += afterMs;
    const here = draft.step === (stepOf.get(stepId) ?? -1);
    const begins = index === 0 ? act?.type === 'start' : act?.type !== 'start';
    if (act === undefined || !here || !begins || draft.status === 'ended' || playedAt > at) {
      throw invalid(path, 'this move cannot have been made here');
    }
    try {
      replayMove(script, draft, { act, at: playedAt });
    } catch (error) {
      throw invalid(path, 'the script does not take this move', error);
    }
  }
  if (draft.seq > seq && draft.moves !== undefined)
    throw invalid(['seq'], 'fewer events than moves');
  if (new Set(facts.commandIds).size < facts.commandIds.length) {
    throw invalid(['state', 'commandIds'], 'an id stands here twice');
  }
  const undone = readUndone(facts.undone, stepOf);
  return { state: { ...draft, at, seq, undone }, commandIds: facts.commandIds };
}

function readUndone(
  list: readonly (readonly [string, string, ...unknown[]])[],
  stepOf: ReadonlyMap<string, number>,
): Undone | undefined {
  let next: Undone | undefined;
  for (const [index, [stepId, letter, ...rest]] of [...list.entries()].reverse()) {
    const act = readAct(letter, rest);
    const step = stepOf.get(stepId);
    if (act === undefined || act.type === 'start' || step === undefined) {
      throw invalid(['state', 'undone', String(index)], 'this move cannot have been taken back');
    }
    next = { act, step, next };
  }
  return next;
}

function checkVersion(given: ScriptSnapshot): void {
  const { engine, version } = Object(given) as Partial<ScriptSnapshot>;
  if (engine !== 'plateau/script' || !Number.isInteger(version) || version === SNAPSHOT_VERSION)
    return;
  throw new ScriptError(
    'snapshot.version',
    `The snapshot has version ${String(version)}, this release reads version ${SNAPSHOT_VERSION}: restore it with the release that wrote it.`,
  );
}

function invalid(path: readonly string[], reason: string, cause?: unknown): ScriptError {
  const where = path.length === 0 ? 'it' : path.join('.');
  return new ScriptError('snapshot.invalid', `The snapshot is not valid: at ${where}, ${reason}.`, {
    issues: [{ path, message: reason }],
    cause,
  });
}
