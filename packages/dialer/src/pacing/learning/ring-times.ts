import { RING_BIN_MS } from '../model/ring-law.ts';

/** Ring times seen, counted in half seconds, with forgetting. Plain data, JSON-safe. */
export interface RingTimes {
  readonly weights: number[];
  total: number;
}

/** A weight at which everything seen so far is halved, so that old calls count less and less. */
const FULL = 6000;
/** A minute and a half; longer rings share the last bin. */
const BINS = 180;

/** A weak belief to start with: some calls' worth of ring times spread evenly from `fromMs` to `toMs`. */
export function believedRingTimes(fromMs: number, toMs: number, worth: number): RingTimes {
  const from = Math.floor(fromMs / RING_BIN_MS);
  const to = Math.floor(toMs / RING_BIN_MS);
  const weights = Array.from({ length: BINS }, (_, bin) =>
    bin >= from && bin < to ? worth / (to - from) : 0,
  );
  return { weights, total: worth };
}

/** Counts a ring time; O(1) on average. */
export function countRing(times: RingTimes, ringMs: number): void {
  const bin = Math.min(BINS - 1, Math.max(0, Math.floor(ringMs / RING_BIN_MS)));
  times.weights[bin] = times.weights[bin]! + 1;
  times.total += 1;
  if (times.total < FULL) return;
  times.total /= 2;
  times.weights.forEach((weight, index) => {
    times.weights[index] = weight / 2;
  });
}

/** The share of each half second; sums to 1. */
export function ringShares({ weights, total }: RingTimes): number[] {
  let last = weights.length;
  while (last > 1 && weights[last - 1] === 0) last -= 1;
  return weights.slice(0, last).map((weight) => weight / total);
}
