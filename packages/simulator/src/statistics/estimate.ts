import { SimulatorError } from '../errors.ts';
import { studentT } from './student-t.ts';

/** What independent replications say about one figure. */
export interface Estimate {
  /** Their mean; undefined when no replication had a value. */
  readonly mean: number | undefined;
  /** Half the width of the confidence interval; undefined with fewer than two values. */
  readonly halfWidth: number | undefined;
  /** mean − halfWidth. */
  readonly low: number | undefined;
  /** mean + halfWidth. */
  readonly high: number | undefined;
  /** Chance that an interval made like this holds the true mean: 0–1. */
  readonly confidence: number;
  /** Replications that had a value. */
  readonly count: number;
  /** Of one replication, with n − 1; undefined with fewer than two values. */
  readonly standardDeviation: number | undefined;
}

/**
 * The mean of independent values with its Student t interval. Values that are undefined (a ratio
 * with nothing to measure) are left out and lower `count`.
 *
 * @throws SimulatorError `options.invalid` when confidence is not between 0 and 1
 */
export function estimate(
  values: Iterable<number | undefined>,
  options: {
    /** @defaultValue 0.95 */
    readonly confidence?: number;
  } = {},
): Estimate {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  let [count, sum, squares] = [0, 0, 0];
  for (const value of values) {
    if (value === undefined) continue;
    // Welford's recurrence: no cancellation when the deviation is small beside the mean.
    if (count > 0) squares += ((value - sum / count) ** 2 * count) / (count + 1);
    count += 1;
    sum += value;
  }
  const mean = sum / count;
  const none = {
    low: undefined,
    high: undefined,
    halfWidth: undefined,
    standardDeviation: undefined,
  };
  if (count === 0) return { mean: undefined, ...none, confidence, count };
  if (count === 1) return { mean, ...none, confidence, count };
  const standardDeviation = Math.sqrt(squares / (count - 1));
  const halfWidth = (studentT(confidence, count - 1) * standardDeviation) / Math.sqrt(count);
  const [low, high] = [mean - halfWidth, mean + halfWidth];
  return { mean, halfWidth, low, high, confidence, count, standardDeviation };
}

/** @throws SimulatorError `options.invalid` when confidence is not between 0 and 1 */
export function checkConfidence(confidence: number): void {
  if (confidence > 0 && confidence < 1) return;
  const message = `confidence is ${confidence}; give a share between 0 and 1, such as 0.95`;
  throw new SimulatorError('options.invalid', `There is no such interval: ${message}.`, {
    issues: [{ path: ['confidence'], message }],
  });
}
