import type { Move, ScriptState, StartValues, Undone } from './state.ts';
import type { AnswerValue } from '../document/script-document.ts';
import { movesOf } from './history.ts';
import type { LoadedScript } from './loaded-script.ts';

/** The version that this release writes and reads. */
export const SNAPSHOT_VERSION = 1;

/** Everything a session needs to go on, as JSON. Treat it as opaque, keep it whole. */
export interface ScriptSnapshot {
  readonly engine: 'plateau/script';
  readonly version: number;
  /** Session time: epoch ms. */
  readonly at: number;
  /** The seq of the last event. */
  readonly seq: number;
  readonly state: ScriptSnapshotState;
}

/** A session is its moves: they are played again when it comes back. */
export interface ScriptSnapshotState {
  /** The content that the session is pinned to. */
  readonly hash: string;
  readonly moves: readonly MoveFacts[];
  /** Moves that were taken back, the next to be made again first: where, letter, what. */
  readonly undone: readonly UndoneFacts[];
  /** The last commandIds, oldest first. */
  readonly commandIds: readonly string[];
}

/** Ms since the move before (since 1970 for the first), the step where it was made (empty for the start), letter, what. */
export type MoveFacts = readonly [afterMs: number, step: string, act: string, argument?: ActFacts];

export type UndoneFacts = readonly [step: string, act: string, argument?: ActFacts];

export type ActFacts = AnswerValue | StartValues;

/** The letters by which acts are written down. */
export const ACT_LETTERS = {
  start: 's',
  continue: 'c',
  answer: 'a',
  decline: 'd',
  detour: 'o',
  appointmentBook: 'b',
  appointmentDecline: 'n',
  transferComplete: 't',
  transferFail: 'f',
  quotaGrant: 'g',
  quotaRefuse: 'r',
  language: 'l',
  end: 'e',
} as const satisfies Record<Move['act']['type'], string>;

/** Writes a session down. */
export function snapshotOf(
  script: LoadedScript,
  state: ScriptState,
  commandIds: Iterable<string>,
): ScriptSnapshot {
  let last = 0;
  const moves = movesOf(state).map(({ at, step, act }): MoveFacts => {
    const afterMs = at - last;
    last = at;
    return [afterMs, script.steps[step]?.step.id ?? '', ...actFacts(act)];
  });
  return {
    engine: 'plateau/script',
    version: SNAPSHOT_VERSION,
    at: state.at,
    seq: state.seq,
    state: {
      hash: script.hash,
      moves,
      undone: undoneFacts(script, state.undone),
      commandIds: [...commandIds],
    },
  };
}

function undoneFacts(script: LoadedScript, first: Undone | undefined): readonly UndoneFacts[] {
  const all: UndoneFacts[] = [];
  for (let undone = first; undone !== undefined; undone = undone.next) {
    all.push([script.steps[undone.step]!.step.id, ...actFacts(undone.act)]);
  }
  return all;
}

function actFacts(act: Move['act']): readonly [string, ActFacts?] {
  const letter = ACT_LETTERS[act.type];
  if (!('with' in act)) return [letter];
  const facts: unknown = JSON.parse(JSON.stringify(act.with));
  return [letter, facts as ActFacts];
}
