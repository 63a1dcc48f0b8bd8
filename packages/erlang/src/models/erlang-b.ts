import { quantity } from '../guards.ts';
import { inverseBlocking } from '../numerics/inverse-blocking.ts';

/** A group of lines without a queue: a call that finds them all busy is lost. */
export interface ErlangBInput {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Lines (or agents without a queue), ≥ 0; fractions are allowed. */
  readonly lines: number;
}

export interface ErlangBResult extends ErlangBInput {
  /** Share of calls that find every line busy and are lost, 0–1; 0 where there is no load. */
  readonly blocking: number;
  /** Load that the lines carry, in erlangs. */
  readonly carried: number;
  /** Share of the lines' time that is busy, 0–1; 0 without lines. */
  readonly occupancy: number;
}

/** Erlang B. @throws ErlangError `input.invalid` */
export function erlangB(input: ErlangBInput): ErlangBResult {
  const load = quantity('load', input.load);
  const lines = quantity('lines', input.lines);
  const blocking = load === 0 ? 0 : 1 / inverseBlocking(lines, load);
  const carried = load * (1 - blocking);
  return { load, lines, blocking, carried, occupancy: lines === 0 ? 0 : carried / lines };
}
