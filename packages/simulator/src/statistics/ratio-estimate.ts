import { estimate, type Estimate } from './estimate.ts';

/** What one replication counted: so many of so many. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The ratio of two sums over independent replications, with its interval: a quiet replication counts
 * less than a busy one, as in the long run, where a mean of ratios would count both alike. Interval
 * by the deviations numerator − ratio·denominator (the delta method; Cochran, Sampling Techniques).
 * The mean is undefined when nothing was counted.
 */
export function ratioEstimate(
  counted: readonly Counted[],
  options: {
    /** @defaultValue 0.95 */
    readonly confidence?: number;
  } = {},
): Estimate {
  const numerators = counted.reduce((sum, each) => sum + each.numerator, 0);
  const denominators = counted.reduce((sum, each) => sum + each.denominator, 0);
  if (denominators === 0) return estimate([], options);
  const ratio = numerators / denominators;
  const perRun = denominators / counted.length;
  return estimate(
    counted.map(({ numerator, denominator }) => ratio + (numerator - ratio * denominator) / perRun),
    options,
  );
}
