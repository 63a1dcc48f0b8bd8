import { KpiError } from '../errors.ts';
import { barOf, barTopMs, type DurationScale } from './duration-scale.ts';

/**
 * How often each duration occurred, as it travels: bar and count in turn, `[bar, count, bar, count,
 * ...]`, by rising bar, no count of 0. Two histograms of the same durations are the same numbers,
 * whatever the order the durations came in.
 */
export type Histogram = readonly number[];

/** Number of durations in a histogram. */
export function histogramTotal(histogram: Histogram): number {
  let total = 0;
  for (let i = 1; i < histogram.length; i += 2) total += histogram[i]!;
  return total;
}

/** The sum of histograms of one scale. */
export function mergeHistograms(histograms: readonly Histogram[]): Histogram {
  const [first = [], ...others] = histograms.filter((histogram) => histogram.length > 0);
  if (others.length === 0) return first;
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (let i = 0; i < histogram.length; i += 2) {
      const bar = histogram[i]!;
      counts.set(bar, (counts.get(bar) ?? 0) + histogram[i + 1]!);
    }
  }
  return flatten(counts);
}

/**
 * How many durations of a seconds histogram are at most, or less than, a limit.
 *
 * @throws KpiError `threshold.inexact` for a limit that is not whole seconds
 */
export function countUpTo(
  histogram: Histogram,
  limitMs: number,
  within: 'atMost' | 'lessThan' = 'atMost',
): number {
  const limit = barOf(limitMs, 'seconds');
  if (!Number.isFinite(limitMs) || limit % 2 !== 0) {
    const message = `${limitMs} ms cuts a second in two; histograms count by whole seconds, give one`;
    throw new KpiError('threshold.inexact', message);
  }
  const last = within === 'atMost' ? limit : limit - 1;
  let count = 0;
  for (let i = 0; i < histogram.length && histogram[i]! <= last; i += 2) count += histogram[i + 1]!;
  return count;
}

/**
 * The duration, in ms, that a share of all durations do not exceed (nearest rank: the smallest one
 * with at least `share` of them at or below it); `undefined` without durations.
 *
 * @param share 0 to 1
 * @throws KpiError `config.invalid`
 */
export function durationQuantile(
  histogram: Histogram,
  share: number,
  scale: DurationScale = 'seconds',
): number | undefined {
  if (!(share >= 0 && share <= 1)) {
    throw new KpiError('config.invalid', `A quantile of ${share} does not exist; give 0 to 1`);
  }
  const total = histogramTotal(histogram);
  // Whole counts, compared without the error of share * total: 0.95 * 20 must be rank 19.
  const rank = Math.max(1, Math.ceil(share * total - total * 1e-12));
  let reached = 0;
  for (let i = 0; i < histogram.length; i += 2) {
    reached += histogram[i + 1]!;
    if (reached >= rank) return barTopMs(histogram[i]!, scale);
  }
  return undefined;
}

/** The longest duration, in ms, rounded up as the scale does; 0 without any. */
export function longestDuration(histogram: Histogram, scale: DurationScale = 'seconds'): number {
  const last = histogram.at(-2);
  return last === undefined ? 0 : barTopMs(last, scale);
}

/** The standard deviation, in ms, of a seconds histogram (population: divided by n). */
export function durationDeviation(histogram: Histogram): number | undefined {
  const total = histogramTotal(histogram);
  if (total === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < histogram.length; i += 2) {
    sum += barTopMs(histogram[i]!, 'seconds') * histogram[i + 1]!;
  }
  let squares = 0;
  for (let i = 0; i < histogram.length; i += 2) {
    squares += (barTopMs(histogram[i]!, 'seconds') - sum / total) ** 2 * histogram[i + 1]!;
  }
  return Math.sqrt(squares / total);
}

/**
 * A histogram that grows. Durations are only noted as they come, which costs a few nanoseconds, and
 * sorted into bars when they are asked for or have piled up.
 */
export class HistogramBuilder {
  readonly #scale: DurationScale;
  #noted: number[] = [];
  #counts: Map<number, number> | undefined;

  constructor(scale: DurationScale) {
    this.#scale = scale;
  }

  add(durationMs: number): void {
    this.#noted.push(durationMs);
    if (this.#noted.length >= PILE) this.#settle();
  }

  /** Takes back a duration that was added. */
  remove(durationMs: number): void {
    count(this.#settle(), barOf(durationMs, this.#scale), -1);
  }

  absorb(histogram: Histogram): void {
    const counts = this.#settle();
    for (let i = 0; i < histogram.length; i += 2) count(counts, histogram[i]!, histogram[i + 1]!);
  }

  toHistogram(): Histogram {
    return flatten(this.#settle());
  }

  #settle(): Map<number, number> {
    this.#counts ??= new Map();
    for (const durationMs of this.#noted) count(this.#counts, barOf(durationMs, this.#scale), 1);
    if (this.#noted.length > 0) this.#noted = [];
    return this.#counts;
  }
}

const PILE = 4096;

function count(counts: Map<number, number>, bar: number, times: number): void {
  counts.set(bar, (counts.get(bar) ?? 0) + times);
}

function flatten(counts: ReadonlyMap<number, number>): Histogram {
  return [...counts]
    .filter(([, times]) => times !== 0)
    .sort(([a], [b]) => a - b)
    .flat();
}
