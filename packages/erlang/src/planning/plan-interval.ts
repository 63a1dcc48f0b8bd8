import { invalid, positiveDuration, quantity } from '../guards.ts';

/** One interval of a day to plan. Intervals follow each other without a break; their lengths may differ. */
export interface PlanInterval {
  readonly durationMs: number;
  /** Calls expected in the whole interval, ≥ 0; fractions are allowed. */
  readonly calls: number;
  /** Mean handle time of the calls that arrive here, ms, > 0. */
  readonly ahtMs: number;
  /**
   * True outside the opening hours: no agents, nobody is served, calls do not count and who still waits is cut off.
   *
   * @defaultValue false
   */
  readonly closed?: boolean;
}

/** The intervals, once each has been looked at. @throws ErlangError `input.invalid` */
export function checkedIntervals<T extends PlanInterval>(intervals: readonly T[]): readonly T[] {
  // Paths are only written down for an interval that fails: a year has 35,040 of them.
  intervals.forEach(({ durationMs, calls, ahtMs }, i) => {
    if (!(durationMs >= 1 && durationMs <= 1e12)) {
      invalid(`intervals.${i}.durationMs`, durationMs, 'a number from 1 to 1000000000000');
    }
    if (!(calls >= 0 && calls <= 1e9)) quantity(`intervals.${i}.calls`, calls);
    if (!(ahtMs > 0 && ahtMs <= 1e12)) positiveDuration(`intervals.${i}.ahtMs`, ahtMs);
  });
  return intervals;
}

/**
 * Refuses an interval in which more calls begin or end than a transient computation can step through.
 *
 * @throws ErlangError `input.invalid`
 */
export function checkEvents(
  path: string,
  { calls, durationMs, ahtMs }: PlanInterval,
  agents: number,
  most: number,
): void {
  const events = calls + (agents * durationMs) / ahtMs;
  if (events > most) {
    invalid(
      path,
      `an interval of ${events.toPrecision(3)} calls and handle times`,
      `one of at most ${most}`,
    );
  }
}
