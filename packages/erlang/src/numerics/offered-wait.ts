import { excess } from './excess.ts';
import { meanShareAbove, sumAbove, sumBelow, weightOfAll } from './poisson-sums.ts';

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
  if (distance > 0) {
    const abandonment = meanShareAbove(x, y, distance);
    return { x, y, distance, above: x / (distance + y * abandonment), abandonment };
  }
  const above = sumAbove(x, y, distance);
  const abandonment = y === 0 ? 1 : (x / above - distance) / y;
  return { x, y, distance, above, abandonment };
}

/** @param s time in units of the mean patience, ≥ 0 */
export function waitedUntil(wait: OfferedWait, s: number): Waited {
  const later = waitFrom(wait, s);
  return wait.distance > 0 ? light(wait, later, s) : overloaded(wait, later);
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
  return offeredWait(x, y * Math.exp(-s), distance - y * Math.expm1(-s));
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
function overloaded(wait: OfferedWait, later: OfferedWait): Waited {
  const { x, y, distance, above } = wait;
  const all = weightOfAll(x, y, distance);
  const allThen = weightOfAll(x, later.y, later.distance);
  const started = above === Infinity ? 1 : above / all;
  const tail = upperTails(x, y, distance, all);
  const tailThen =
    later.distance > 0
      ? lightTails(later, allThen)
      : upperTails(x, later.y, later.distance, allThen);
  const inTime = Math.min(1, (tailThen.upper - tail.upper) / started);
  const late =
    later.distance > 0 ? (allThen === Infinity ? 0 : later.above / allThen) / started : 1 - inTime;
  return {
    late,
    inTime: Math.max(0, inTime),
    answered: Math.max(0, ((x / y) * (tailThen.upperNext - tail.upperNext)) / started),
  };
}

/** Q(x, y) and Q(x+1, y), the upper tails of the gamma laws of shape x and x + 1. */
interface Tails {
  readonly upper: number;
  readonly upperNext: number;
}

function upperTails(x: number, y: number, distance: number, all: number): Tails {
  const below = sumBelow(x, y, distance);
  return { upper: (below - 1) / all, upperNext: below / all };
}

function lightTails(later: OfferedWait, all: number): Tails {
  const lower = all === Infinity ? 0 : later.above / all;
  return { upper: 1 - lower, upperNext: 1 - lower + 1 / all };
}
