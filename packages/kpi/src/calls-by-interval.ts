import { attributedAt, type Attribution, type CallRecord } from './call-record.ts';
import { createCalendar, type CalendarOptions, type Interval } from './time/calendar.ts';

/** The calls of one interval. */
export interface IntervalCalls extends Interval {
  readonly calls: readonly CallRecord[];
}

/**
 * Sorts calls into intervals by the instant that the attribution names, every interval from the
 * first call's to the last one's included, the empty ones too. A call counts in exactly one.
 *
 * @throws KpiError `config.invalid`, `zone.unknown`; `time.invalid` for a call without an instant
 */
export function callsByInterval(
  calls: Iterable<CallRecord>,
  options: CalendarOptions & {
    /** Default `arrival`. */
    readonly attribution?: Attribution;
  } = {},
): readonly IntervalCalls[] {
  const calendar = createCalendar(options);
  const byStart = new Map<number, CallRecord[]>();
  let fromAt = Infinity;
  let toAt = -Infinity;
  for (const call of calls) {
    const { startAt, endAt } = calendar.intervalAt(
      attributedAt(call, options.attribution ?? 'arrival'),
    );
    const bucket = byStart.get(startAt);
    if (bucket === undefined) byStart.set(startAt, [call]);
    else bucket.push(call);
    fromAt = Math.min(fromAt, startAt);
    toAt = Math.max(toAt, endAt);
  }
  return calendar
    .intervalsBetween(fromAt, toAt)
    .map((interval) => ({ ...interval, calls: byStart.get(interval.startAt) ?? [] }));
}
