import { invalid, numberWithin, quantity } from '../guards.ts';

export interface ReforecastInput {
  /** Calls forecast for every interval of the day. */
  readonly forecast: readonly number[];
  /** Calls that came, for the intervals that are over, from the first on. */
  readonly actual: readonly number[];
  /** Coefficient of variation of a day's rate about its forecast, 0–1: `dayCv` of `overDispersion`. */
  readonly busynessCv: number;
}

export interface Reforecast {
  /** Busyness of the day as it now looks: 1 as forecast, 1.2 a fifth above. */
  readonly factor: number;
  /** What came where the interval is over, the forecast times the factor where it is not. */
  readonly calls: readonly number[];
}

/**
 * The rest of the day in the light of its beginning. The day's rate is the forecast times a factor that is gamma
 * distributed with mean 1; after `actual` calls where `forecast` were expected its mean is
 * (1/cv² + Σ actual) / (1/cv² + Σ forecast). A forecast that is usually right (small cv) thus needs many calls to be
 * doubted, and with cv = 0 it never is.
 *
 * @throws ErlangError `input.invalid` for a count that is not a finite number ≥ 0, or more actual intervals than
 * forecast ones.
 */
export function reforecast({ forecast, actual, busynessCv }: ReforecastInput): Reforecast {
  const cv = numberWithin('busynessCv', busynessCv, 0, 1);
  if (actual.length > forecast.length) {
    invalid('actual.length', actual.length, `at most ${forecast.length}, as many as forecast`);
  }
  const came = actual.reduce((sum, calls, i) => sum + quantity(`actual.${i}`, calls), 0);
  forecast.forEach((calls, i) => quantity(`forecast.${i}`, calls));
  const expected = forecast.slice(0, actual.length).reduce((sum, calls) => sum + calls, 0);
  const square = cv * cv;
  const factor = (1 + square * came) / (1 + square * expected);
  return { factor, calls: forecast.map((calls, i) => actual[i] ?? calls * factor) };
}
