import { DialerError } from '../../errors.ts';
import { normalCdf } from '../normal.ts';

/**
 * The law of a duration as a rate of ending by age: constant between edges, the last one for ever. Plain data,
 * JSON-safe; an exponential law has one rate.
 */
export interface DurationLaw {
  /** Ages in milliseconds at which the rate changes; the first is 0, then strictly rising. */
  readonly edgesMs: readonly number[];
  /** Rate of ending per millisecond from each edge on, >= 0; as many as edges, the last > 0. */
  readonly hazards: readonly number[];
}

/** The ages at which laws change their rate: four steps to the doubling, from half a second to an hour and more. */
export const AGE_EDGES_MS: readonly number[] = [
  0,
  ...Array.from({ length: 54 }, (_, step) => Math.round(500 * 2 ** (step / 4))),
];

/**
 * Durations without memory: after any age the same mean is still to come.
 *
 * @throws DialerError `law.invalid` unless the mean is a finite number above 0.
 */
export function exponentialLaw(meanMs: number): DurationLaw {
  guardPositive('meanMs', meanMs);
  return { edgesMs: [0], hazards: [1 / meanMs] };
}

/**
 * Lognormal durations of this mean and coefficient of variation (deviation over mean), as the rates by age that
 * give the same survival at every edge. Handle times of call centres are close to lognormal (Brown et al.,
 * JASA 100, 2005).
 *
 * @throws DialerError `law.invalid` unless both are finite numbers above 0.
 */
export function lognormalLaw(meanMs: number, variation: number): DurationLaw {
  guardPositive('meanMs', meanMs);
  guardPositive('variation', variation);
  const spread = Math.sqrt(Math.log(1 + variation * variation));
  const location = Math.log(meanMs) - (spread * spread) / 2;
  const survivalAt = (ageMs: number): number =>
    ageMs === 0 ? 1 : normalCdf((location - Math.log(ageMs)) / spread);
  return lawOfSurvival(survivalAt);
}

function guardPositive(name: string, value: number): void {
  if (value > 0 && value < Infinity) return;
  const message = `"${name}" is ${value}; it must be a finite number above 0.`;
  throw new DialerError('law.invalid', message, { issues: [{ path: [name], message }] });
}

/** The law that has this survival at every edge of `AGE_EDGES_MS`. */
function lawOfSurvival(survivalAt: (ageMs: number) => number): DurationLaw {
  const hazards: number[] = [];
  let rate = 0;
  for (let bin = 0; bin + 1 < AGE_EDGES_MS.length; bin += 1) {
    const from = AGE_EDGES_MS[bin]!;
    const to = AGE_EDGES_MS[bin + 1]!;
    const before = survivalAt(from);
    const after = survivalAt(to);
    // Far in the tail the survival has no digits left: the last rate that had some goes on.
    if (after > 1e-6) rate = Math.log(before / after) / (to - from);
    hazards.push(rate);
  }
  return { edgesMs: AGE_EDGES_MS, hazards: [...hazards, rate] };
}

/** The integral of the rate from age 0 to an age: survival is `exp` of minus this. O(log edges) a call. */
export function cumulativeHazard({ edgesMs, hazards }: DurationLaw): (ageMs: number) => number {
  const sums = [0];
  for (let bin = 1; bin < edgesMs.length; bin += 1) {
    sums.push(sums[bin - 1]! + hazards[bin - 1]! * (edgesMs[bin]! - edgesMs[bin - 1]!));
  }
  return (ageMs) => {
    let low = 0;
    let high = edgesMs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edgesMs[middle]! <= ageMs) low = middle;
      else high = middle - 1;
    }
    return sums[low]! + hazards[low]! * (ageMs - edgesMs[low]!);
  };
}
