import type { Zone } from './zone.ts';

const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAY_MS = 86_400_000;

/**
 * Epoch ms of an ISO 8601 date and time; without an offset, of the wall clock of the zone: the first
 * of two equal times in autumn, and the time after the jump where a clock skips it in spring.
 * `undefined` for anything else. Plain arithmetic: logs have millions of these.
 */
export function parseInstant(text: string, zone: Zone): number | undefined {
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(date))
    return undefined;
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  const local =
    daysSinceEpoch(date) * DAY_MS +
    ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  if (offset === undefined) return fromWallClock(local, zone);
  if (offset === 'Z') return local;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || '0');
  return offset.startsWith('-') ? local + minutes * 60_000 : local - minutes * 60_000;
}

function fromWallClock(local: number, zone: Zone): number {
  const before = zone.segmentAt(local - DAY_MS).offsetMs;
  const after = zone.segmentAt(local + DAY_MS).offsetMs;
  if (zone.segmentAt(local - before).offsetMs === before) return local - before;
  return zone.segmentAt(local - after).offsetMs === after ? local - after : local - before;
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1 January 1970 in the Gregorian calendar, counting years from March (H. Hinnant). */
function daysSinceEpoch({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

function daysIn({ year, month }: CalendarDate): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return daysSinceEpoch({ ...next, day: 1 }) - daysSinceEpoch({ year, month, day: 1 });
}
