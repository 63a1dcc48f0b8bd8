/** A figure with the two counts it is made of: no ratio of this package comes without them. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator, or `undefined` where the denominator is 0: nothing to measure. */
  readonly value: number | undefined;
}

/** The ratio of two counts or sums. */
export function ratio(numerator: number, denominator: number): Ratio {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? undefined : numerator / denominator,
  };
}
