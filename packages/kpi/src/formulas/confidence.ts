/** Where the true value lies 95 times of 100, and whether too few answered to quote it alone. */
export interface Confidence {
  readonly low: number;
  readonly high: number;
  /** Fewer than 30 answers. */
  readonly isSmallSample: boolean;
}

/** 97.5 % of the normal law. */
const Z = 1.959963984540054;
const SMALL = 30;

/** The interval of a share (Wilson's score interval, sound near 0 and 1); undefined without answers. */
export function shareConfidence(successes: number, answers: number): Confidence | undefined {
  if (answers === 0) return undefined;
  const share = successes / answers;
  const scale = 1 + Z ** 2 / answers;
  const centre = (share + Z ** 2 / (2 * answers)) / scale;
  const half =
    (Z / scale) * Math.sqrt((share * (1 - share)) / answers + Z ** 2 / (4 * answers ** 2));
  return {
    low: Math.max(0, centre - half),
    high: Math.min(1, centre + half),
    isSmallSample: answers < SMALL,
  };
}

/** The interval of a mean of marks, by the normal law; undefined with fewer than two. */
export function meanConfidence(marks: readonly number[]): Confidence | undefined {
  const n = marks.length;
  if (n < 2) return undefined;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n;
  const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (n - 1);
  const half = Z * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half, isSmallSample: n < SMALL };
}
