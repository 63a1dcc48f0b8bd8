import { erfcx } from '../numerics/erfcx.ts';
import type { QueueRates } from './advance-queue.ts';
import { CallerSum, type Cumulants, type IntervalTarget } from './caller-sum.ts';

/**
 * Probability that the share of callers in time, counted over one interval of the stationary queue, is at least the
 * target; an interval without callers meets it.
 *
 * Met − target × counted is summed over the interval's callers: a Markov-modulated sum whose cumulants over the
 * interval come from the uniformised chain with its arrivals weighted by E e^(sY). The tail of the sum at 0 follows by
 * the saddlepoint formula of Lugannani and Rice (Advances in Applied Probability 12, 1980), which gets the skewness
 * right where a normal approximation is ten points off. What a caller's fate says of later callers, beyond the queue
 * found on arrival, is left out.
 *
 * A queue without a stationary law (load at or above the agents, nobody hangs up) counts as a miss.
 */
export function chanceToMeet(
  rates: QueueRates,
  target: IntervalTarget,
  durationMs: number,
): number {
  const sum = new CallerSum(rates, target, durationMs);
  if (!sum.stable) return 0;
  // Half a step of the sum's lattice: with a target of 80 % it moves by fifths of a caller.
  const at = -latticeStep(target.atLeast) / 2;
  const atZero = sum.cumulants(0);
  const spread = Math.sqrt(atZero.second);
  if (spread < 1e-9 || Math.abs(atZero.first - at) > 6 * spread) return atZero.first >= at ? 1 : 0;
  const distance = (at - atZero.first) / spread;
  if (Math.abs(distance) < 0.1) {
    // Near the mean the formula's terms cancel; there the skewness alone corrects the normal law (Edgeworth).
    const aside = sum.cumulants(0.1 / spread);
    const skewness = (aside.second - atZero.second) / (0.1 * atZero.second);
    return (
      1 - normalAtMost(distance) + (normalDensity(distance) * skewness * (distance ** 2 - 1)) / 6
    );
  }
  const point = saddlePoint(sum, at, atZero);
  if (point === undefined) return atZero.first >= at ? 1 : 0;
  const { saddle, value, second } = point;
  const w = Math.sign(saddle) * Math.sqrt(Math.max(0, 2 * (saddle * at - value)));
  const u = saddle * Math.sqrt(second);
  const tail = 1 - normalAtMost(w) + normalDensity(w) * (1 / u - 1 / w);
  return Math.min(1, Math.max(0, tail));
}

/** Where the cumulant function has slope `at`: Newton's steps from 0, kept between bounds that close in. */
function saddlePoint(
  sum: CallerSum,
  at: number,
  atZero: Cumulants,
): (Cumulants & { readonly saddle: number }) | undefined {
  let low = -FURTHEST;
  let high = FURTHEST;
  let saddle = 0;
  let here = atZero;
  for (let i = 0; i < 60; i++) {
    // The function is convex: where it overflows its slope points away from 0.
    const slope = Number.isFinite(here.value) ? here.first - at : saddle;
    if (Math.abs(slope) < 1e-5 * Math.sqrt(here.second)) return { saddle, ...here };
    if (slope > 0) high = saddle;
    else low = saddle;
    const newton = saddle - slope / here.second;
    saddle = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(saddle) > 0.99 * FURTHEST) return undefined;
    here = sum.cumulants(saddle);
  }
  return undefined;
}

/** A saddle beyond this means a sum that lies on one side of the target all but surely. */
const FURTHEST = 40;

/** Steps in which Σ(met − target × counted) moves: 1/b for a target of a/b with b up to 100; 0 for others. */
function latticeStep(atLeast: number): number {
  for (let b = 1; b <= 100; b++) {
    if (Math.abs(atLeast * b - Math.round(atLeast * b)) < 1e-9) return 1 / b;
  }
  return 0;
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The standard normal distribution function. */
function normalAtMost(z: number): number {
  const half = 0.5 * Math.exp((-z * z) / 2) * erfcx(Math.abs(z) / Math.SQRT2);
  return z < 0 ? half : 1 - half;
}
