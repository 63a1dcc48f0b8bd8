import { checkedIntervals, type PlanInterval } from './plan-interval.ts';

/**
 * How calls become load, interval by interval.
 * - `sipp`: each interval on its own, as if its calls had always come at this rate (stationary, independent, period
 *   by period). Too few agents while calls fall, too many while they rise.
 * - `lagSipp`: the same with the arrivals of one mean handle time earlier, which the peak of the load lags behind by.
 * - `mol`: the mean number of busy agents if there were enough for everybody, averaged over the interval: the
 *   modified offered load. Best when handle times are long beside the changes of the day.
 */
export type LoadMethod = 'sipp' | 'lagSipp' | 'mol';

/**
 * Offered load of each interval, in erlangs; 0 where closed. Arrivals are spread evenly within an interval; before
 * the first one and while closed nobody calls, and closing ends the calls in progress.
 *
 * Sources: Green, Kolesar and Soares, Operations Research 49 (2001) for SIPP and Lag-SIPP; Jagerman, Bell System
 * Technical Journal 54 (1975) and Massey and Whitt, Queueing Systems 25 (1997) for the modified offered load.
 *
 * @throws ErlangError `input.invalid` for an interval with a number out of range.
 */
export function offeredLoads(
  intervals: readonly PlanInterval[],
  method: LoadMethod = 'sipp',
): number[] {
  checkedIntervals(intervals);
  switch (method) {
    case 'sipp':
      return intervals.map((interval) => rate(interval) * interval.ahtMs);
    case 'lagSipp':
      return laggedLoads(intervals);
    case 'mol':
      return modifiedLoads(intervals);
  }
}

/** Calls per ms; 0 while closed. */
function rate({ calls, durationMs, closed }: PlanInterval): number {
  return closed === true ? 0 : calls / durationMs;
}

/** Mean arrival rate over the interval moved back by its mean handle time, times that handle time. */
function laggedLoads(intervals: readonly PlanInterval[]): number[] {
  const startsMs = intervals.map(() => 0);
  for (let i = 1; i < intervals.length; i++) {
    startsMs[i] = startsMs[i - 1]! + intervals[i - 1]!.durationMs;
  }
  return intervals.map(({ ahtMs, durationMs, closed }, i) => {
    if (closed === true) return 0;
    const fromMs = startsMs[i]! - ahtMs;
    const toMs = fromMs + durationMs;
    let calls = 0;
    for (let k = i; k >= 0; k--) {
      const endMs = startsMs[k]! + intervals[k]!.durationMs;
      if (endMs <= fromMs) break;
      const overlap = Math.min(endMs, toMs) - Math.max(startsMs[k]!, fromMs);
      if (overlap > 0) calls += overlap * rate(intervals[k]!);
    }
    return (calls / durationMs) * ahtMs;
  });
}

/**
 * m' = λ − m/aht with infinitely many agents and exponential handle times, integrated exactly: within an interval
 * m runs from where it was towards λ·aht.
 */
function modifiedLoads(intervals: readonly PlanInterval[]): number[] {
  let busy = 0;
  return intervals.map((interval) => {
    if (interval.closed === true) {
      busy = 0;
      return 0;
    }
    const { ahtMs, durationMs } = interval;
    const limit = rate(interval) * ahtMs;
    const span = durationMs / ahtMs;
    const distance = busy - limit;
    busy = limit + distance * Math.exp(-span);
    return limit + (distance * -Math.expm1(-span)) / span;
  });
}
