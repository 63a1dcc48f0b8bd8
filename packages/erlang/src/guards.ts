import { ErlangError } from './errors.ts';

/** Loads, agents, lines and sources: 0 to a thousand million, fractions welcome. */
export const MOST = 1e9;
/** Durations: up to 1e15 ms, some thirty thousand years, so that no product of inputs overflows. */
export const LONGEST_MS = 1e15;
/** Handle times and other durations that divide: no shorter than a millionth of a microsecond. */
export const SHORTEST_MS = 1e-9;

/** The value, if it is a number from `least` to `most`. @throws ErlangError `input.invalid` */
export function numberWithin(path: string, value: number, least: number, most: number): number {
  // One comparison chain that NaN fails as well.
  if (typeof value === 'number' && value >= least && value <= most) return value;
  return invalid(path, value, `a number from ${least} to ${most}`);
}

/** The value, if it is a whole number from `least` to `most`. @throws ErlangError `input.invalid` */
export function wholeWithin(path: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return invalid(path, value, `a whole number from ${least} to ${most}`);
}

/** The value, if it is one of the names. @throws ErlangError `input.invalid` */
export function oneOf<T extends string>(path: string, value: T, names: readonly T[]): T {
  if (names.includes(value)) return value;
  return invalid(path, value, `one of ${names.join(', ')}`);
}

/** @throws ErlangError `input.invalid`, always */
export function invalid(path: string, value: unknown, allowed: string): never {
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  throw new ErlangError('input.invalid', `${path} is ${shown}; give ${allowed}.`, {
    path,
    value,
    allowed,
  });
}

/** Smaller than this counts as nothing, so that no quotient of inputs overflows. */
const NEXT_TO_NOTHING = 1e-100;

/** Loads and numbers of agents or lines; 0 for less than 1e-100. */
export function quantity(path: string, value: number): number {
  return numberWithin(path, value, 0, MOST) < NEXT_TO_NOTHING ? 0 : value;
}

/** Durations that may be zero: thresholds, patience; 0 for less than 1e-100 ms. */
export function duration(path: string, value: number): number {
  return numberWithin(path, value, 0, LONGEST_MS) < NEXT_TO_NOTHING ? 0 : value;
}

/** Durations that divide: handle times, interval lengths. */
export function positiveDuration(path: string, value: number): number {
  return numberWithin(path, value, SHORTEST_MS, LONGEST_MS);
}

/** Shares and probabilities, both ends included. */
export function ratio(path: string, value: number): number {
  return numberWithin(path, value, 0, 1);
}
