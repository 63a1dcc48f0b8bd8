import { AGE_EDGES_MS, lognormalLaw, type DurationLaw } from '../model/duration-law.ts';
import { supplyRow } from '../model/supply-table.ts';

/**
 * Durations seen, as endings and time spent in each range of age: their quotient is the rate of ending, and time spent
 * counts for those that have not ended yet too. Plain data, JSON-safe.
 */
export interface DurationTimes {
  readonly endings: number[];
  readonly spentMs: number[];
  total: number;
}

/** A weight at which everything seen so far is halved, so that old durations count less and less. */
const FULL = 6000;
/** Durations that the belief about the mean is worth. */
const BELIEF = 3;
/** Endings in one range of age that the believed shape is worth. */
const SHAPE = 4;

/** Nothing seen yet. */
export function noDurations(): DurationTimes {
  const zeros = (): number[] => AGE_EDGES_MS.map(() => 0);
  return { endings: zeros(), spentMs: zeros(), total: 0 };
}

/** Counts a duration that has ended; O(1) on average. */
export function countDuration(times: DurationTimes, durationMs: number): void {
  spend(times.spentMs, durationMs);
  const row = supplyRow(durationMs);
  times.endings[row] = times.endings[row]! + 1;
  times.total += 1;
  if (times.total < FULL) return;
  times.total /= 2;
  AGE_EDGES_MS.forEach((_, index) => {
    times.endings[index] = times.endings[index]! / 2;
    times.spentMs[index] = times.spentMs[index]! / 2;
  });
}

/**
 * The rates of ending by age: what was seen, shrunk towards a lognormal shape with the mean seen so far, itself shrunk
 * towards the belief.
 *
 * @param ongoingMs ages of durations that have not ended: without them short ones would be all there is at first.
 */
export function durationLaw(
  times: DurationTimes,
  ongoingMs: readonly number[],
  believed: { readonly meanMs: number; readonly variation: number },
): DurationLaw {
  const spentMs = [...times.spentMs];
  for (const ageMs of ongoingMs) spend(spentMs, ageMs);
  const spent = spentMs.reduce((sum, ms) => sum + ms, 0);
  const ended = times.endings.reduce((sum, count) => sum + count, 0);
  const meanMs = (spent + BELIEF * believed.meanMs) / (ended + BELIEF);
  const shape = lognormalLaw(meanMs, believed.variation);
  const hazards = AGE_EDGES_MS.map((_, bin) => {
    const expected = shape.hazards[bin]!;
    if (expected < 1e-12) return (times.endings[bin]! + 1e-6) / (spentMs[bin]! + 1e6);
    return (times.endings[bin]! + SHAPE) / (spentMs[bin]! + SHAPE / expected);
  });
  return { edgesMs: AGE_EDGES_MS, hazards };
}

function spend(spentMs: number[], durationMs: number): void {
  for (let bin = 0; bin < spentMs.length; bin += 1) {
    const from = AGE_EDGES_MS[bin]!;
    if (durationMs <= from) return;
    const to = AGE_EDGES_MS[bin + 1] ?? Infinity;
    spentMs[bin] = spentMs[bin]! + Math.min(durationMs, to) - from;
  }
}
