import type { AnswerValue } from '../document/script-document.ts';
import type { SlotValue } from '../program/evaluate.ts';
import type { ScriptEvent } from './events.ts';
import type { LoadedScript } from './loaded-script.ts';
import type { ScriptState } from './state.ts';

/** One transition under way: a state of its own that it may write to, and the events so far. */
export interface Turn {
  readonly script: LoadedScript;
  readonly state: Draft;
  readonly events: ScriptEvent[];
}

/** A state that one transition may write to. The lists inside are still shared: replace them, never write to them. */
export type Draft = { -readonly [member in keyof ScriptState]: ScriptState[member] };

/** A copy to write to; written out because a spread of this many members costs several times as much. */
export function draftOf(state: ScriptState): Draft {
  return {
    at: state.at,
    seq: state.seq,
    status: state.status,
    step: state.step,
    language: state.language,
    seed: state.seed,
    values: state.values,
    reached: state.reached,
    raised: state.raised,
    objections: state.objections,
    frame: state.frame,
    cell: state.cell,
    held: state.held,
    disposition: state.disposition,
    moves: state.moves,
    undone: state.undone,
  };
}

/** The seq of the next event. */
export function nextSeq({ state }: Turn): number {
  state.seq += 1;
  return state.seq;
}

/** A value that leaves the session in a copy of its own. */
export function copyOf(value: AnswerValue): AnswerValue {
  return typeof value === 'object' ? [...value] : value;
}

/** The list with another value in one place. */
export function withValue(
  values: readonly SlotValue[],
  slot: number,
  value: SlotValue,
): readonly SlotValue[] {
  const copy = values.slice();
  copy[slot] = value;
  return copy;
}
