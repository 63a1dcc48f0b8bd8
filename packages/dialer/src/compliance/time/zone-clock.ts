import { Temporal } from 'temporal-polyfill';
import { DialerError } from '../../errors.ts';

/** Local days and times of one zone, as whole numbers. */
export interface ZoneClock {
  readonly zone: string;
  /** The local date as days since 1970-01-01, and the time of day in ms. */
  local(at: number): { readonly day: number; readonly timeMs: number };
  /** The first instant at which the zone shows this date and time of day, or a later time if a change of clocks skips it. */
  instant(day: number, timeMs: number): number;
}

export const DAY_MS = 86_400_000;

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA zone. Reading an offset costs some 20 µs in a calendar library and a comparison here, because
 * it is looked up once between two changes of clocks; these are facts, so that all callers share them.
 *
 * @throws DialerError `zone.unknown`; `local` throws `time.invalid` outside the calendar.
 */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = newClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

interface Stretch {
  readonly startAt: number;
  readonly endAt: number;
  readonly offsetMs: number;
}

function newClock(zone: string): ZoneClock {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch (cause) {
    const message = `"${zone}" is no time zone; give an IANA name such as Europe/Paris.`;
    throw new DialerError('zone.unknown', message, {
      issues: [{ path: ['zones'], message }],
      cause,
    });
  }
  const stretches: Stretch[] = [];

  function stretchAt(at: number): Stretch {
    let found = stretches.find(({ startAt, endAt }) => at >= startAt && at < endAt);
    if (found === undefined) {
      found = readStretch(zone, at);
      stretches.push(found);
    }
    return found;
  }

  return {
    zone,
    local(at) {
      const local = at + stretchAt(at).offsetMs;
      const day = Math.floor(local / DAY_MS);
      return { day, timeMs: local - day * DAY_MS };
    },
    instant(day, timeMs) {
      const local = day * DAY_MS + timeMs;
      // A day before, the offset is that of before any change near this time; the first reading counts.
      const before = local - stretchAt(local - DAY_MS).offsetMs;
      if (before + stretchAt(before).offsetMs === local) return before;
      const after = local - stretchAt(local + DAY_MS).offsetMs;
      // In a gap neither fits: the moment of the change itself is the next one that exists.
      return after + stretchAt(after).offsetMs === local ? after : stretchAt(before).startAt;
    },
  };
}

function readStretch(zone: string, at: number): Stretch {
  if (!(Math.abs(at) < 8.6e15)) {
    const message = `${at} is no instant; give epoch milliseconds.`;
    throw new DialerError('time.invalid', message, { issues: [{ path: ['at'], message }] });
  }
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  // `previous` is strictly before: one millisecond later includes a change at `at` itself.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    startAt: previous?.epochMilliseconds ?? -Infinity,
    endAt: next?.epochMilliseconds ?? Infinity,
    offsetMs: here.offsetNanoseconds / 1e6,
  };
}
