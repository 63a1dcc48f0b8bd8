import { quantity } from '../guards.ts';
import { logSumBelow, sumBelow } from '../numerics/poisson-sums.ts';

/** A group of lines without a queue: a call that finds them all busy is lost. */
export interface ErlangBInput {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Lines (or agents without a queue), ≥ 0; fractions are allowed. */
  readonly lines: number;
}

export interface ErlangBResult extends ErlangBInput {
  readonly model: 'erlangB';
  /** Share of calls that find every line busy and are lost, 0–1; 0 below 1e-308, and where there is no load. */
  readonly blocking: number;
  /** Load that the lines carry, in erlangs. */
  readonly carried: number;
  /** Share of the lines' time that is busy, 0–1; 0 without lines. */
  readonly occupancy: number;
  /**
   * Decimal logarithm of the blocking, exact where the blocking itself is too small for a double;
   * computed when asked, undefined where there is no load.
   */
  readonly log10Blocking: number | undefined;
}

/**
 * Erlang B (Erlang 1917), continued to fractions of a line as 1/B = e^a a^−n Γ(n+1, a).
 * Relative error below 1e-13 where the blocking is at least 1e-200, up to 1e7 lines, at a cost that
 * does not grow with them.
 * @throws ErlangError `input.invalid`
 */
export function erlangB(input: ErlangBInput): ErlangBResult {
  return new Figures(quantity('load', input.load), quantity('lines', input.lines));
}

class Figures implements ErlangBResult {
  readonly model = 'erlangB';
  readonly load: number;
  readonly lines: number;
  readonly blocking: number;
  readonly carried: number;
  readonly occupancy: number;

  constructor(load: number, lines: number) {
    this.load = load;
    this.lines = lines;
    this.blocking = load === 0 ? 0 : 1 / sumBelow(lines, load);
    this.carried = load * (1 - this.blocking);
    this.occupancy = lines === 0 ? 0 : Math.min(1, this.carried / lines);
  }

  get log10Blocking(): number | undefined {
    return this.load === 0 ? undefined : -logSumBelow(this.lines, this.load) / Math.LN10;
  }
}
