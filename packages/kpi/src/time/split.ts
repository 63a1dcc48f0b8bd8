import type { Calendar } from './calendar.ts';

/**
 * Cuts `[startedAt, endedAt)` at the borders of the calendar and gives each piece to `take`: the
 * pieces add up to the whole, to the millisecond, also over a clock change.
 */
export function splitOverIntervals(
  calendar: Calendar,
  startedAt: number,
  endedAt: number,
  take: (startAt: number, ms: number) => void,
): void {
  for (let at = startedAt; at < endedAt;) {
    const interval = calendar.intervalAt(at);
    const end = Math.min(endedAt, interval.endAt);
    take(interval.startAt, end - at);
    at = end;
  }
}
