import { ErlangError } from '../errors.ts';
import { MOST, quantity, ratio } from '../guards.ts';
import { erlangB } from '../models/erlang-b.ts';
import { root } from '../numerics/root.ts';
import { smallestWhole } from './smallest-whole.ts';

/**
 * The smallest whole number of lines that loses at most a share of the calls (Erlang B). 0 where
 * there is no load.
 * @throws ErlangError `input.invalid`; `target.unreachable` for a blocking of 0
 */
export function requiredLines(input: {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Largest share of calls that may be lost, above 0, to 1. */
  readonly maxBlocking: number;
}): number {
  const load = quantity('load', input.load);
  const maxBlocking = ratio('maxBlocking', input.maxBlocking);
  if (load === 0) return 0;
  if (maxBlocking === 0) throw unreachable('maxBlocking', maxBlocking);
  const lines = smallestWhole(
    (n) => relative(erlangB({ load, lines: n }).blocking, maxBlocking),
    load * (1 - maxBlocking),
    Math.sqrt(load + 1),
    0,
    MOST,
  );
  if (lines === undefined) throw unreachable('maxBlocking', maxBlocking);
  return lines;
}

/**
 * The load in erlangs at which a group of lines loses a share of its calls (Erlang B).
 * @throws ErlangError `input.invalid`; `target.unreachable` for a blocking of 1
 */
export function loadAtBlocking(input: {
  /** Lines, ≥ 0. */
  readonly lines: number;
  /** Share of calls that are lost, 0 to below 1. */
  readonly blocking: number;
}): number {
  const lines = quantity('lines', input.lines);
  const blocking = ratio('blocking', input.blocking);
  if (blocking === 1) throw unreachable('blocking', blocking);
  if (blocking === 0 || lines === 0) return 0;
  const missing = (load: number): number => relative(erlangB({ load, lines }).blocking, blocking);
  let high = lines / (1 - blocking) + 1;
  while (missing(high) > 0) high *= 2;
  return root(missing, 0, high);
}

/** From 1 (nothing lost) through 0 (just the share) to −1. */
function relative(blocking: number, allowed: number): number {
  return blocking <= allowed
    ? 1 - (allowed === 0 ? 1 : blocking / allowed)
    : allowed / blocking - 1;
}

function unreachable(path: string, value: number): ErlangError {
  return new ErlangError(
    'target.unreachable',
    `No load or number of lines gives ${path} ${value}.`,
    {
      path,
      value,
      allowed: 'a number above 0 and below 1',
    },
  );
}
