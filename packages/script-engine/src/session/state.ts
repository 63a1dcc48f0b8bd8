import type { AnswerValue } from '../document/script-document.ts';
import type { Memory, SlotValue } from '../program/evaluate.ts';

/**
 * A session as it stands. Never changed in place: every transition gives a new one that shares what stayed. Made
 * by `initialState` and `transition`; opaque to hosts, who read `viewOf` and keep `snapshotOf`.
 */
export interface ScriptState extends Memory {
  readonly at: number;
  readonly seq: number;
  readonly status: 'new' | 'running' | 'ended';
  /** The place of the step at which the session waits; -1 before and after. */
  readonly step: number;
  readonly language: number;
  readonly seed: number;
  readonly values: readonly SlotValue[];
  readonly reached: readonly boolean[];
  readonly raised: readonly number[];
  /** Objections heard so far, firm ones apart. */
  readonly objections: number;
  /** The innermost detour. */
  readonly frame: Frame | undefined;
  /** The cell that the ledger is being asked for; -1 otherwise. */
  readonly cell: number;
  /** What was reserved outside. */
  readonly held: Held | undefined;
  readonly disposition: number;
  /** The last move; earlier ones hang on it. Everything above but `at` and `seq` follows from the moves. */
  readonly moves: Move | undefined;
  /** Moves that were taken back, the next to be made again first. */
  readonly undone: Undone | undefined;
}

/** An open detour. */
export interface Frame {
  readonly detour: number;
  /** The step that it interrupted. */
  readonly back: number;
  readonly depth: number;
  readonly outer: Frame | undefined;
}

/** A place in a quota or a slot of an agenda. */
export interface Held {
  readonly step: number;
  readonly kind: 'quota' | 'appointment';
  /** The cell's place, or the slot. */
  readonly what: number | string;
  readonly earlier: Held | undefined;
}

/** One thing that the agent or the host did, where it was done and when. */
export interface Move {
  readonly act: Act;
  readonly at: number;
  readonly step: number;
  /** Its place in the session, from 1. */
  readonly count: number;
  readonly earlier: Move | undefined;
}

export interface Undone {
  readonly act: Act;
  /** Where it was made, and can be made again. */
  readonly step: number;
  readonly next: Undone | undefined;
}

/** What was done, without time and place. */
export type Act =
  | { readonly type: 'start'; readonly with: StartValues }
  | { readonly type: 'continue' | 'appointmentDecline' | 'transferComplete' | 'transferFail' }
  | { readonly type: 'answer'; readonly with: AnswerValue }
  | { readonly type: 'decline'; readonly with: 'dontKnow' | 'refused' }
  | {
      readonly type:
        'detour' | 'appointmentBook' | 'quotaGrant' | 'quotaRefuse' | 'language' | 'end';
      readonly with: string;
    };

export interface StartValues {
  readonly variables: Readonly<Record<string, string | number | boolean>>;
  readonly language: string;
  readonly seed: number;
}
