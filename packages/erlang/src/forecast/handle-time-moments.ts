import { duration, invalid, ratio } from '../guards.ts';

/** What a sample of handle times says, as the models read it. */
export interface HandleTimeMoments {
  readonly count: number;
  readonly meanMs: number;
  readonly standardDeviationMs: number;
  /** Standard error of the mean, ms. */
  readonly standardErrorMs: number;
  /** Squared coefficient of variation, variance / mean²: 0 when all are equal, 1 when exponential. */
  readonly scv: number;
  /** Third standardised moment: 0 when symmetric, 2 when exponential; 0 when all are equal. */
  readonly skewness: number;
  /** The shortest time that at least a share `p` (0 to 1) of the sample does not exceed, ms. */
  quantile(p: number): number;
}

/**
 * Mean, spread and shape of handle times (talk and wrap-up, ms). Moments are those of the sample itself (divided
 * by n, not n − 1). Zeros count: leave out those that are no service before calling.
 *
 * @throws ErlangError `input.invalid` for a time that is negative or not finite, or for an empty sample.
 */
export function handleTimeMoments(timesMs: readonly number[]): HandleTimeMoments {
  const count = timesMs.length;
  if (count === 0) invalid('timesMs', '[]', 'at least one handle time');
  const sorted = timesMs.map((ms, i) => duration(`timesMs.${i}`, ms)).sort((a, b) => a - b);
  const meanMs = sorted.reduce((sum, ms) => sum + ms, 0) / count;
  const central = (power: number): number =>
    sorted.reduce((sum, ms) => sum + (ms - meanMs) ** power, 0) / count;
  const variance = sorted[0] === sorted[count - 1] ? 0 : central(2);
  const standardDeviationMs = Math.sqrt(variance);
  return {
    count,
    meanMs,
    standardDeviationMs,
    standardErrorMs: standardDeviationMs / Math.sqrt(count),
    scv: variance === 0 ? 0 : variance / meanMs ** 2,
    skewness: variance === 0 ? 0 : central(3) / standardDeviationMs ** 3,
    quantile: (p) => sorted[Math.max(0, Math.ceil(ratio('p', p) * count) - 1)]!,
  };
}
