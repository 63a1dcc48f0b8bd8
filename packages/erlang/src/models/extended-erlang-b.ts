import { MOST, quantity, ratio } from '../guards.ts';
import { sumBelow } from '../numerics/poisson-sums.ts';
import { root } from '../numerics/root.ts';

/** A group of lines whose lost calls come back. */
export interface ExtendedErlangBInput {
  /** Load of first attempts in erlangs, ≥ 0. */
  readonly load: number;
  /** Lines, ≥ 0; fractions are allowed. */
  readonly lines: number;
  /** Share of the lost calls that are tried again, 0–1. */
  readonly recall: number;
}

export interface ExtendedErlangBResult extends ExtendedErlangBInput {
  readonly model: 'extendedErlangB';
  /** Load of all attempts; undefined where it has no bound (every lost call comes back and the lines cannot carry the load) or passes 1e9. */
  readonly offeredLoad: number | undefined;
  /** Share of attempts that are lost, 0–1. */
  readonly blocking: number;
  /** Load that the lines carry, in erlangs. */
  readonly carried: number;
}

/**
 * Erlang B with recall: the load A of all attempts solves A = load / (1 − recall · B(lines, A)),
 * as if the repeated attempts were as random as the first (Jewett, Shrago and Yomtov, Designing
 * Optimal Voice Networks, 1980).
 * @throws ErlangError `input.invalid`
 */
export function extendedErlangB(input: ExtendedErlangBInput): ExtendedErlangBResult {
  const load = quantity('load', input.load);
  const lines = quantity('lines', input.lines);
  const recall = ratio('recall', input.recall);
  const model = 'extendedErlangB';
  const offeredLoad = attempts(load, recall, lines, (offered) => 1 / sumBelow(lines, offered));
  if (offeredLoad === undefined) {
    return { model, load, lines, recall, offeredLoad, blocking: 1, carried: lines };
  }
  const blocking = offeredLoad === 0 ? 0 : 1 / sumBelow(lines, offeredLoad);
  const carried = offeredLoad * (1 - blocking);
  return { model, load, lines, recall, offeredLoad, blocking, carried };
}

/**
 * The load A with A (1 − recall · lost(A)) = fresh, where `lost` is the share of attempts that fail
 * at load A; undefined where none up to 1e9 is. A never succeeds beyond `capacity`.
 */
export function attempts(
  fresh: number,
  recall: number,
  capacity: number,
  lost: (load: number) => number,
): number | undefined {
  if (fresh === 0 || recall === 0) return fresh;
  if (recall === 1 && fresh >= capacity) return undefined;
  const missing = (load: number): number => load * (1 - recall * lost(load)) - fresh;
  let high = fresh;
  while (missing(high) < 0) {
    if (high === MOST) return undefined;
    high = Math.min(MOST, high * 2);
  }
  return high === fresh ? fresh : root(missing, Math.max(fresh, high / 2), high);
}
