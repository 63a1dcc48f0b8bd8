import { DialerError } from '../../errors.ts';

/** Width of a bin of a ring law. */
export const RING_BIN_MS = 500;

/** How long calls ring before a person answers, and before anything else ends them. Plain data, JSON-safe. */
export interface RingLaw {
  /** Chance that a dial is answered by a person, 0-1. */
  readonly liveRate: number;
  /** Of the dials that a person answers: share answered in each half second after dialing; sums to 1. */
  readonly live: readonly number[];
  /** Of all other dials: share that ends (machine, busy, no answer…) in each half second; sums to 1. */
  readonly other: readonly number[];
}

/**
 * A ring law without memory, cut where fewer than one call in 20,000 still rings.
 *
 * @throws DialerError `law.invalid` unless the rate is above 0 and below 1 and the mean a finite number above 0.
 */
export function exponentialRingLaw(liveRate: number, meanMs: number): RingLaw {
  if (!(liveRate > 0 && liveRate < 1) || !(meanMs > 0 && meanMs < 3_600_000)) {
    const message = `A live rate of ${liveRate} and a mean of ${meanMs} ms; give a rate above 0 and below 1, a mean above 0 and below an hour.`;
    throw new DialerError('law.invalid', message);
  }
  const bins = Math.ceil((10 * meanMs) / RING_BIN_MS);
  const shares = Array.from({ length: bins }, (_, bin) => {
    const from = Math.exp((-bin * RING_BIN_MS) / meanMs);
    const to = Math.exp((-(bin + 1) * RING_BIN_MS) / meanMs);
    return bin + 1 === bins ? from : from - to;
  });
  return { liveRate, live: shares, other: shares };
}
