import { positiveDuration, quantity } from '../guards.ts';

/** Offered load in erlangs: arrivals × handle time / length of the interval. @throws ErlangError `input.invalid` */
export function offeredLoad(input: {
  /** Contacts that arrive in the interval, ≥ 0. */
  readonly arrivals: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Length of the interval in ms, > 0. */
  readonly intervalMs: number;
}): number {
  const arrivals = quantity('arrivals', input.arrivals);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  return (arrivals * ahtMs) / positiveDuration('intervalMs', input.intervalMs);
}
