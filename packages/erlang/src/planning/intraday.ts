import { invalid, quantity } from '../guards.ts';
import type { PlanInterval } from './plan-interval.ts';
import { planIntervals, type PlanIntervalsInput } from './plan-intervals.ts';
import { reforecast } from './reforecast.ts';

/** What an interval that is over was really like. */
export interface ActualInterval {
  readonly calls: number;
  /** Agents who were there. */
  readonly agents: number;
}

export interface IntradayInput extends PlanIntervalsInput {
  /** Agents scheduled per interval, all day long. */
  readonly scheduled: readonly number[];
  /** The intervals that are over, from the first on. */
  readonly actual: readonly ActualInterval[];
  /** Coefficient of variation of a day's rate about its forecast: `dayCv` of `overDispersion`. */
  readonly busynessCv: number;
}

/** One interval of the day under way: scheduled, required and actual side by side. */
export interface IntradayInterval {
  readonly startMs: number;
  readonly phase: 'past' | 'ahead';
  /** Calls as the day's plan had them. */
  readonly forecastCalls: number;
  /** Calls that came, or are expected now. */
  readonly calls: number;
  /** Agents scheduled. */
  readonly scheduled: number;
  /** Agents that these calls need, or would have needed. */
  readonly required: number;
  /** Agents who were there; `undefined` ahead. */
  readonly actual: number | undefined;
  /** Scheduled − required: below 0 where agents are short. */
  readonly surplus: number;
}

/**
 * The day so far against its forecast, and the rest of it planned again with the factor of `reforecast`.
 *
 * @throws ErlangError as `planIntervals` and `reforecast` do, and `input.invalid` when `scheduled` is not as long as
 * the day.
 */
export function intraday(input: IntradayInput): {
  readonly factor: number;
  readonly intervals: readonly IntradayInterval[];
} {
  const { intervals, scheduled, actual, busynessCv } = input;
  if (scheduled.length !== intervals.length) {
    invalid('scheduled.length', scheduled.length, String(intervals.length));
  }
  scheduled.forEach((agents, i) => quantity(`scheduled.${i}`, agents));
  actual.forEach(({ agents }, i) => quantity(`actual.${i}.agents`, agents));
  const { factor, calls } = reforecast({
    forecast: intervals.map((interval) => interval.calls),
    actual: actual.map((interval) => interval.calls),
    busynessCv,
  });
  const revised = intervals.map((interval, i): PlanInterval => ({ ...interval, calls: calls[i]! }));
  const planned = planIntervals({ ...input, intervals: revised });
  return {
    factor,
    intervals: planned.map((interval, i): IntradayInterval => ({
      startMs: interval.startMs,
      phase: i < actual.length ? 'past' : 'ahead',
      forecastCalls: intervals[i]!.calls,
      calls: interval.calls,
      scheduled: scheduled[i]!,
      required: interval.agents,
      actual: actual[i]?.agents,
      surplus: scheduled[i]! - interval.agents,
    })),
  };
}
