import { KpiError } from '../errors.ts';
import { openZone, type Zone } from './zone.ts';

/** The lengths that a day's figures are cut into. Weeks start on Monday (ISO 8601). */
export type IntervalLength = '15min' | '30min' | '60min' | 'day' | 'week' | 'month';

/** A half-open stretch of time `[startAt, endAt)`, in epoch ms. */
export interface Interval {
  readonly startAt: number;
  readonly endAt: number;
}

/** How time is cut: the length of an interval, and the zone whose clock it follows. */
export interface CalendarOptions {
  /** Default `30min`. */
  readonly every?: IntervalLength;
  /** An IANA time zone. Default `UTC`. */
  readonly zone?: string;
}

/** Cuts time into intervals on the wall clock of a zone. */
export interface Calendar {
  readonly every: IntervalLength;
  readonly zone: string;
  /** The one interval that holds an instant. */
  intervalAt(at: number): Interval;
  /** Every interval that meets `[fromAt, toAt)`, in order, none left out. */
  intervalsBetween(fromAt: number, toAt: number): readonly Interval[];
}

const MINUTE_MS = 60_000;

/**
 * A calendar of half-open intervals that follow the wall clock of a zone: a day has 23, 24 or 25
 * hours, the hour that a clock repeats in autumn is two intervals, and together the intervals
 * cover all time with no gap and no overlap. Where a clock changes inside an interval (Lord Howe
 * shifts by 30 minutes) the interval is cut there.
 *
 * @throws KpiError `config.invalid` for an unknown length, `zone.unknown` for an unknown zone
 */
export function createCalendar(options: CalendarOptions = {}): Calendar {
  const { every = '30min', zone: name = 'UTC' } = options;
  const zone = openZone(name);
  const find = finder(every, zone);
  let last: Interval = { startAt: 0, endAt: 0 };
  const intervalAt = (at: number) => {
    if (!(at >= last.startAt && at < last.endAt)) last = find(at);
    return last;
  };
  return {
    every,
    zone: name,
    intervalAt,
    intervalsBetween(fromAt, toAt) {
      if (fromAt < toAt && !Number.isFinite(toAt - fromAt)) {
        throw new KpiError('time.invalid', 'No end to these intervals; give finite instants');
      }
      const intervals: Interval[] = [];
      for (let at = fromAt; at < toAt;) {
        const interval = intervalAt(at);
        intervals.push(interval);
        at = interval.endAt;
      }
      return intervals;
    },
  };
}

function finder(every: IntervalLength, zone: Zone): (at: number) => Interval {
  switch (every) {
    case '15min':
      return (at) => slotAt(at, 15 * MINUTE_MS, zone);
    case '30min':
      return (at) => slotAt(at, 30 * MINUTE_MS, zone);
    case '60min':
      return (at) => slotAt(at, 60 * MINUTE_MS, zone);
    case 'day':
      return cached((at) => daysFrom(at, 0, 1, zone));
    case 'week':
      return cached((at) => {
        const weekday = zone.dateTimeAt(at).dayOfWeek;
        return daysFrom(at, 1 - weekday, 7, zone);
      });
    case 'month':
      return cached((at) => {
        const { day, daysInMonth } = zone.dateTimeAt(at);
        return daysFrom(at, 1 - day, daysInMonth, zone);
      });
    default: {
      const message = `Unknown interval "${String(every)}"; give 15min, 30min, 60min, day, week or month`;
      throw new KpiError('config.invalid', message, { issues: [{ path: 'every', message }] });
    }
  }
}

function slotAt(at: number, lengthMs: number, zone: Zone): Interval {
  const { startAt, endAt, offsetMs } = zone.segmentAt(at);
  const slot = Math.floor((at + offsetMs) / lengthMs) * lengthMs - offsetMs;
  return { startAt: Math.max(slot, startAt), endAt: Math.min(slot + lengthMs, endAt) };
}

function daysFrom(at: number, first: number, count: number, zone: Zone): Interval {
  return { startAt: zone.startOfDay(at, first), endAt: zone.startOfDay(at, first + count) };
}

/** Days are few and dear to compute: keep them. */
function cached(find: (at: number) => Interval): (at: number) => Interval {
  const known: Interval[] = [];
  return (at) => {
    const hit = known.find((interval) => at >= interval.startAt && at < interval.endAt);
    if (hit !== undefined) return hit;
    let interval = find(at);
    // A clock set back just after midnight shows the old date again: that time is the new day's.
    if (at >= interval.endAt) interval = find(interval.endAt);
    known.push(interval);
    return interval;
  };
}
