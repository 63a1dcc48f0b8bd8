import { invalid, quantity, ratio, wholeWithin } from '../guards.ts';

/** How fast each part follows the latest value: 0 never, 1 at once. */
export interface SmoothingWeights {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
}

export interface SeasonalSmoothingOptions {
  /** Values per season: 7 for daily calls with a weekly pattern, 96 for quarter-hours with a daily one; ≥ 2. */
  readonly period: number;
  /** Fixed weights. Without them they are chosen to make the one-step errors smallest (least squares). */
  readonly weights?: SmoothingWeights;
  /** What remains of the trend at each further step, 0–1; 1 lets it go on for ever. @defaultValue 0.98 */
  readonly damping?: number;
}

/** A smoothed series, ready to be continued. */
export interface SeasonalSmoothing {
  readonly level: number;
  /** Change of the level per step. */
  readonly trend: number;
  /** Seasonal factors; the first is that of the step after the history. */
  readonly seasons: readonly number[];
  readonly weights: SmoothingWeights;
  /** What the method forecast for each value of the history one step before. */
  readonly fitted: readonly number[];
  /** Forecasts of the next `steps` values, each ≥ 0. */
  forecast(steps: number): number[];
}

/**
 * Exponential smoothing with damped trend and multiplicative seasons (Winters, Management Science 6, 1960; damping:
 * Gardner and McKenzie, Management Science 31, 1985). It starts from the means of the first two seasons. A season
 * whose factor is 0 (closed hours) teaches the level nothing.
 *
 * @throws ErlangError `input.invalid` for fewer than two seasons of history, a value that is not a finite number
 * ≥ 0, or an option out of its range.
 */
export function seasonalSmoothing(
  history: readonly number[],
  options: SeasonalSmoothingOptions,
): SeasonalSmoothing {
  const period = wholeWithin('period', options.period, 2, 1e6);
  const damping = ratio('damping', options.damping ?? 0.98);
  history.forEach((value, i) => quantity(`history.${i}`, value));
  if (history.length < 2 * period) {
    invalid('history.length', history.length, `two seasons at least, ${2 * period} values`);
  }
  if (options.weights !== undefined) {
    for (const part of ['level', 'trend', 'season'] as const) {
      ratio(`weights.${part}`, options.weights[part]);
    }
  }
  const weights =
    options.weights ?? bestWeights((tried) => run(history, period, damping, tried).squares);
  const { level, trend, seasons, fitted } = run(history, period, damping, weights);
  return {
    level,
    trend,
    seasons,
    weights,
    fitted,
    forecast(steps) {
      let reach = 0;
      let left = 1;
      return Array.from({ length: wholeWithin('steps', steps, 0, 1e6) }, (_, i) => {
        left *= damping;
        reach += left;
        return Math.max(0, level + reach * trend) * seasons[i % period]!;
      });
    },
  };
}

/** Below this a factor or level counts as 0: dividing by it would blow noise up. */
const TINY = 1e-6;

function run(
  history: readonly number[],
  period: number,
  damping: number,
  weights: SmoothingWeights,
): { level: number; trend: number; seasons: number[]; fitted: number[]; squares: number } {
  const first = mean(history.slice(0, period));
  const second = mean(history.slice(period, 2 * period));
  const seasons = Array.from({ length: period }, (_, i) =>
    first + second === 0 ? 1 : (history[i]! + history[period + i]!) / (first + second),
  );
  let trend = (second - first) / period;
  // The mean of the first season is the level at its middle.
  let level = first - (trend * (period + 1)) / 2;
  const fitted: number[] = [];
  let squares = 0;
  history.forEach((value, t) => {
    const base = Math.max(0, level + damping * trend);
    const season = seasons[t % period]!;
    fitted.push(base * season);
    squares += (value - base * season) ** 2;
    const before = level;
    level = season < TINY ? base : weights.level * (value / season) + (1 - weights.level) * base;
    trend = weights.trend * (level - before) + (1 - weights.trend) * damping * trend;
    if (base > TINY) {
      seasons[t % period] = weights.season * (value / base) + (1 - weights.season) * season;
    }
  });
  const turn = history.length % period;
  return {
    level,
    trend,
    seasons: [...seasons.slice(turn), ...seasons.slice(0, turn)],
    fitted,
    squares,
  };
}

/** Pattern search (Hooke and Jeeves, JACM 8, 1961) with halving steps: deterministic, about 100 evaluations. */
function bestWeights(cost: (weights: SmoothingWeights) => number): SmoothingWeights {
  let best: SmoothingWeights = { level: 0.3, trend: 0.1, season: 0.2 };
  let least = cost(best);
  for (let step = 0.2; step > 0.004;) {
    const before = least;
    for (const part of ['level', 'trend', 'season'] as const) {
      for (const change of [step, -step]) {
        const tried = { ...best, [part]: Math.min(1, Math.max(0, best[part] + change)) };
        const found = cost(tried);
        if (found < least) [best, least] = [tried, found];
      }
    }
    if (least === before) step /= 2;
  }
  return best;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
