import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Mean absolute percentage error (MAPE): relativeError / periods. */
export function mape(facts: Facts<'relativeError' | 'periods'>): Ratio {
  return ratio(facts.relativeError, facts.periods);
}

/** Weighted absolute percentage error (WAPE): absoluteError / actual. */
export function wape(facts: Facts<'absoluteError' | 'actual'>): Ratio {
  return ratio(facts.absoluteError, facts.actual);
}

/** Forecast bias: error / actual. */
export function forecastBias(facts: Facts<'error' | 'actual'>): Ratio {
  return ratio(facts.error, facts.actual);
}
