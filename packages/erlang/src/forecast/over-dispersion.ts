import { invalid, quantity } from '../guards.ts';

/** How much more the calls vary from day to day than pure chance would make them. */
export interface OverDispersion {
  readonly days: number;
  /** Variance over mean of the counts, pooled over the intervals: 1 for Poisson calls, more when days differ. */
  readonly dispersion: number;
  /** Coefficient of variation of the arrival rate of one interval, chance taken out; 0 when chance explains all. */
  readonly intervalCv: number;
  /** The same of a whole day's rate: what no reforecast within the day can see in advance. */
  readonly dayCv: number;
}

/**
 * Estimates over-dispersion from comparable days (say, ten Mondays): `counts[day][interval]`.
 *
 * The model is calls that are Poisson with rate λG, where G has mean 1 and coefficient of variation c; then
 * Var N = λ + λ²c². Both sides are replaced by their unbiased estimates, summed over the intervals (Jongbloed and
 * Koole, Applied Stochastic Models in Business and Industry 17, 2001, study the model for call centres).
 *
 * @throws ErlangError `input.invalid` for fewer than two days, days of unequal length, or a count that is not a
 * finite number ≥ 0.
 */
export function overDispersion(counts: readonly (readonly number[])[]): OverDispersion {
  const days = counts.length;
  if (days < 2) invalid('counts.length', days, 'at least two days');
  const intervals = counts[0]!.length;
  counts.forEach((day, d) => {
    if (day.length !== intervals) invalid(`counts.${d}.length`, day.length, String(intervals));
    day.forEach((count, i) => quantity(`counts.${d}.${i}`, count));
  });
  const columns = Array.from({ length: intervals }, (_, i) =>
    moments(counts.map((day) => day[i]!)),
  );
  const totals = moments(counts.map((day) => day.reduce((sum, count) => sum + count, 0)));
  const mean = columns.reduce((sum, column) => sum + column.mean, 0);
  const variance = columns.reduce((sum, column) => sum + column.variance, 0);
  return {
    days,
    dispersion: mean === 0 ? 1 : variance / mean,
    intervalCv: rateCv(columns, days),
    dayCv: rateCv([totals], days),
  };
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

function moments(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}

/** √(Σ(variance − mean) / Σ mean²); the squared sample mean is corrected for its own variance. */
function rateCv(columns: readonly Moments[], days: number): number {
  const excess = columns.reduce((sum, { mean, variance }) => sum + variance - mean, 0);
  const square = columns.reduce((sum, { mean, variance }) => sum + mean ** 2 - variance / days, 0);
  return excess <= 0 || square <= 0 ? 0 : Math.sqrt(excess / square);
}
