import { Temporal } from 'temporal-polyfill';
import { KpiError } from '../errors.ts';

/** A stretch of time over which a zone keeps one offset from UTC: `[startAt, endAt)`. */
export interface ZoneSegment {
  readonly startAt: number;
  readonly endAt: number;
  readonly offsetMs: number;
}

/** A time zone whose transitions are read once and kept. */
export interface Zone {
  readonly name: string;
  segmentAt(at: number): ZoneSegment;
  /** Epoch ms of the first instant of the local day that holds `at`, `days` later. */
  startOfDay(at: number, days?: number): number;
  /** The local date and time of day at an instant. */
  dateTimeAt(at: number): Temporal.ZonedDateTime;
}

/**
 * Opens a named time zone. Reading a local time costs some 20 µs in a calendar library, and a
 * comparison here, because an offset is looked up once per transition and not once per call.
 *
 * @throws KpiError `zone.unknown`; methods throw `time.invalid` outside the calendar's range.
 */
export function openZone(name: string): Zone {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const zone = newZone(name);
  opened.set(name, zone);
  return zone;
}

/** The transitions of a zone are facts: every calendar of a zone shares what was read of them. */
const opened = new Map<string, Zone>();

function newZone(name: string): Zone {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch (cause) {
    const message = `Unknown time zone "${name}"; give an IANA name such as Europe/Paris, or UTC`;
    throw new KpiError('zone.unknown', message, { issues: [{ path: 'zone', message }], cause });
  }
  const segments: ZoneSegment[] = [];
  const dateTimeAt = (at: number) => instant(at).toZonedDateTimeISO(name);
  let last: ZoneSegment = { startAt: 0, endAt: 0, offsetMs: 0 };
  return {
    name,
    dateTimeAt,
    segmentAt(at) {
      if (at >= last.startAt && at < last.endAt) return last;
      let found = segments.find((segment) => at >= segment.startAt && at < segment.endAt);
      if (found === undefined) {
        found = readSegment(at, name);
        segments.push(found);
      }
      last = found;
      return found;
    },
    startOfDay(at, days = 0) {
      return dateTimeAt(at).add({ days }).startOfDay().epochMilliseconds;
    },
  };
}

function readSegment(at: number, name: string): ZoneSegment {
  const here = instant(at).toZonedDateTimeISO(name);
  // `previous` is strictly before: one millisecond later includes a transition at `at` itself.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    startAt: previous?.epochMilliseconds ?? -Infinity,
    endAt: next?.epochMilliseconds ?? Infinity,
    offsetMs: here.offsetNanoseconds / 1e6,
  };
}

function instant(at: number): Temporal.Instant {
  try {
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(at));
  } catch (cause) {
    const message = `${at} is not an instant; give epoch milliseconds`;
    throw new KpiError('time.invalid', message, { issues: [{ path: 'at', message }], cause });
  }
}
