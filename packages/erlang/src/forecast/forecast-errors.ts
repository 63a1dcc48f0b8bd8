import { invalid, quantity } from '../guards.ts';

/** How far a forecast was from what came. */
export interface ForecastErrors {
  readonly count: number;
  /** Mean of forecast − actual: above 0 when too much was forecast. */
  readonly bias: number;
  readonly meanAbsolute: number;
  readonly rootMeanSquare: number;
  /** Σ|forecast − actual| / Σ actual: weighs busy intervals as they weigh; `undefined` when nothing came at all. */
  readonly wape: number | undefined;
  /** Mean of |forecast − actual| / actual over the intervals with calls; `undefined` when there is none. */
  readonly mape: number | undefined;
  /** Intervals without calls, which `mape` had to leave out. */
  readonly withoutCalls: number;
}

/**
 * Error measures of a forecast. Prefer `wape` for intervals: `mape` is ruled by the quietest of them.
 *
 * @throws ErlangError `input.invalid` when the lengths differ or are 0, or a value is not a finite number ≥ 0.
 */
export function forecastErrors(
  actual: readonly number[],
  forecast: readonly number[],
): ForecastErrors {
  const count = actual.length;
  if (count === 0) invalid('actual.length', 0, 'at least one interval');
  if (forecast.length !== count) invalid('forecast.length', forecast.length, String(count));
  actual.forEach((value, i) => quantity(`actual.${i}`, value));
  const errors = forecast.map((value, i) => quantity(`forecast.${i}`, value) - actual[i]!);
  const sum = (of: (error: number, actual: number) => number): number =>
    errors.reduce((total, error, i) => total + of(error, actual[i]!), 0);
  const calls = sum((_, came) => came);
  const withCalls = actual.filter((came) => came > 0).length;
  return {
    count,
    bias: sum((error) => error) / count,
    meanAbsolute: sum(Math.abs) / count,
    rootMeanSquare: Math.sqrt(sum((error) => error ** 2) / count),
    wape: calls === 0 ? undefined : sum(Math.abs) / calls,
    mape:
      withCalls === 0
        ? undefined
        : sum((error, came) => (came > 0 ? Math.abs(error) / came : 0)) / withCalls,
    withoutCalls: count - withCalls,
  };
}
