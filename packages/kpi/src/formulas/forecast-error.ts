import { KpiError } from '../errors.ts';
import type { Facts } from '../catalogue/facts.ts';

/** One period of a forecast and what came of it. */
export interface ForecastPeriod {
  readonly forecast: number;
  readonly actual: number;
}

/** What `mape`, `wape` and `forecastBias` read, and how many periods MAPE could not count. */
export type ForecastFacts = Facts<
  'absoluteError' | 'relativeError' | 'error' | 'actual' | 'periods'
> & {
  /** Periods with an actual of 0: in WAPE and bias, not in MAPE. */
  readonly excluded: number;
};

/** Adds up the errors of a forecast. @throws KpiError `counts.invalid` for what is not finite */
export function forecastFacts(forecast: readonly ForecastPeriod[]): ForecastFacts {
  const facts = {
    absoluteError: 0,
    relativeError: 0,
    error: 0,
    actual: 0,
    periods: 0,
    excluded: 0,
  };
  forecast.forEach((period, i) => {
    const error = period.forecast - period.actual;
    if (!Number.isFinite(error) || period.actual < 0) {
      const message = `Period ${i} forecasts ${period.forecast} for ${period.actual}; give finite amounts, 0 or more`;
      throw new KpiError('counts.invalid', message, { issues: [{ path: String(i), message }] });
    }
    facts.absoluteError += Math.abs(error);
    facts.error += error;
    facts.actual += period.actual;
    if (period.actual === 0) facts.excluded += 1;
    else {
      facts.relativeError += Math.abs(error) / period.actual;
      facts.periods += 1;
    }
  });
  return facts;
}
