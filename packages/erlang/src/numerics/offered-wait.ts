import { excess } from './excess.ts';
import { meanShareAbove, sumBelow, weightOfAll } from './poisson-sums.ts';

/**
 * How long those who wait in an Erlang A queue would wait if they never hung up. In units of the
 * mean patience the wait V is ln(y/Z) where Z follows a gamma law of shape x, given Z < y, with
 * x = agents × patience/aht and y = load × patience/aht; so with z = y e^−s
 *   P(V > s) = γ(x, z)/γ(x, y),   P(answered after s) = γ(x+1, z)/(y γ(x, y)).
 * (Equal to the closed forms of Mandelbaum and Zeltyn, "Service engineering in action", 2007.)
 */
export interface OfferedWait {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
  /** Σ y^j/((x+1)…(x+j)): all states with everyone busy, relative to the first of them. */
  readonly above: number;
  /** Share of those who wait that hang up. */
  readonly abandonment: number;
  /** In overload only: they cost a little, and light loads do not need them. */
  readonly tails: Tails | undefined;
}

/** P(x, y), Q(x, y) and Q(x+1, y): tails of the gamma laws of shape x and x + 1. */
interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly upperNext: number;
}

/** What became by time s of those who wait, each a share of them. */
export interface Waited {
  /** The offered wait is longer. */
  readonly late: number;
  /** The offered wait is at most s. */
  readonly inTime: number;
  /** Answered by then. */
  readonly answered: number;
}

export function offeredWait(x: number, y: number, distance: number): OfferedWait {
  if (distance > 0 || y === 0) {
    const abandonment = meanShareAbove(x, y, distance);
    const above = y === 0 ? 1 : x / (distance + y * abandonment);
    return { x, y, distance, above, abandonment, tails: undefined };
  }
  const all = weightOfAll(x, y, distance);
  const below = sumBelow(x, y, distance);
  const above = all + 1 - below;
  const abandonment = (x / above - distance) / y;
  const upper = (below - 1) / all;
  const tails = { lower: 1 - upper, upper, upperNext: below / all };
  return { x, y, distance, above, abandonment, tails };
}

/** @param s time in units of the mean patience, ≥ 0 */
export function waitedUntil(wait: OfferedWait, s: number): Waited {
  const later = waitFrom(wait, s);
  return wait.tails === undefined ? light(wait, later, s) : overloaded(wait, later, wait.tails);
}

/** Share of those who wait that hang up by time s. */
export function abandonedUntil(wait: OfferedWait, s: number): number {
  const { late, inTime, answered } = waitedUntil(wait, s);
  const gone = -Math.expm1(-s);
  // Two ways to the same figure, exact where their parts are small.
  const parts = Math.min(wait.abandonment, inTime + gone);
  const share =
    wait.abandonment === parts
      ? wait.abandonment - late * Math.exp(-s) * waitFrom(wait, s).abandonment
      : inTime + late * gone - answered;
  if (share > 0.01 * parts) return share;
  // Both lose digits where s is short; there the integral of e^−t P(V > t) is all but a constant.
  return GAUSS.reduce((sum, { at, weight }) => {
    const t = s * at;
    return sum + s * weight * Math.exp(-t) * waitedUntil(wait, t).late;
  }, 0);
}

/** Gauss and Legendre's three points on (0, 1). */
const GAUSS = [-1, 0, 1].map((side) => ({
  at: 0.5 + side * Math.sqrt(0.15),
  weight: side === 0 ? 4 / 9 : 5 / 18,
}));

/** The wait that is left to those who have waited until s. */
function waitFrom({ x, y, distance }: OfferedWait, s: number): OfferedWait {
  const z = y * Math.exp(-s);
  const fallen = -y * Math.expm1(-s);
  // Of the two ways to x − z the one with the smaller terms: it loses fewer digits.
  const left = Math.abs(distance) + fallen < x + z ? distance + fallen : x - z;
  return offeredWait(x, z, left);
}

/** Fewer callers than agents: ratios of the sums above, whose exponents do not cancel. */
function light(wait: OfferedWait, later: OfferedWait, s: number): Waited {
  const exponent = -wait.distance * s - wait.y * excess(s);
  const late = (Math.exp(exponent) * later.above) / wait.above;
  const answeredLater = late * Math.exp(-s) * (1 - later.abandonment);
  return {
    late,
    inTime: 1 - late,
    answered: Math.max(0, 1 - wait.abandonment - answeredLater),
  };
}

/** More callers than agents: differences of upper tails, which stay exact when almost all are late. */
function overloaded({ x, y }: OfferedWait, later: OfferedWait, now: Tails): Waited {
  const then = later.tails ?? lightTails(later);
  const answered = ((x / y) * (then.upperNext - now.upperNext)) / now.lower;
  return {
    late: Math.min(1, then.lower / now.lower),
    inTime: Math.max(0, (then.upper - now.upper) / now.lower),
    answered: Math.max(0, answered),
  };
}

function lightTails({ x, y, distance, above }: OfferedWait): Tails {
  const all = weightOfAll(x, y, distance);
  const lower = all === Infinity ? 0 : above / all;
  return { lower, upper: 1 - lower, upperNext: 1 - lower + 1 / all };
}
