import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, type IntervalLength } from '../../src/index.ts';

const HOUR = 3_600_000;
const LENGTHS = ['15min', '30min', '60min', 'day', 'week', 'month'] as const;
const ZONES = [
  ...['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia'],
];
const calendar = (every: IntervalLength, zone = 'Europe/Paris') => createCalendar({ every, zone });
const at = (text: string) => Date.parse(text);

describe('createCalendar', () => {
  it('cuts half-hours on the wall clock, the start in and the end out', () => {
    const kolkata = calendar('60min', 'Asia/Kolkata');
    const nine = at('2026-03-02T09:00+05:30');
    expect(kolkata.intervalAt(nine)).toEqual({ startAt: nine, endAt: nine + HOUR });
    expect(kolkata.intervalAt(nine - 1).endAt).toBe(nine);
  });

  it('gives the day of a clock change 23 or 25 hours', () => {
    const day = calendar('day');
    const hours = (text: string) => {
      const { startAt, endAt } = day.intervalAt(at(text));
      return (endAt - startAt) / HOUR;
    };
    expect(hours('2026-03-29T12:00Z')).toBe(23);
    expect(hours('2026-10-25T12:00Z')).toBe(25);
    expect(hours('2026-10-26T12:00Z')).toBe(24);
  });

  it('keeps the hour that a clock repeats as two intervals', () => {
    const { startAt, endAt } = calendar('day').intervalAt(at('2026-10-25T12:00Z'));
    const hours = calendar('60min').intervalsBetween(startAt, endAt);
    expect(hours).toHaveLength(25);
    expect(new Set(hours.map((hour) => hour.startAt)).size).toBe(25);
  });

  it('starts weeks on Monday and months on the first, at local midnight', () => {
    const noon = at('2026-04-01T12:00+02:00');
    expect(calendar('week').intervalAt(noon)).toEqual({
      startAt: at('2026-03-30T00:00+02:00'),
      endAt: at('2026-04-06T00:00+02:00'),
    });
    expect(calendar('month').intervalAt(at('2026-03-31T23:59+02:00'))).toEqual({
      startAt: at('2026-03-01T00:00+01:00'),
      endAt: at('2026-04-01T00:00+02:00'),
    });
  });

  it('covers all time without gap or overlap, in every zone and length', () => {
    const calendars = ZONES.flatMap((zone) => LENGTHS.map((every) => calendar(every, zone)));
    const from = at('1985-01-01T00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.integer({ min: from, max: at('2030-01-01T00:00Z') }),
        (each, instant) => {
          const { startAt, endAt } = each.intervalAt(instant);
          expect(startAt).toBeLessThanOrEqual(instant);
          expect(endAt).toBeGreaterThan(instant);
          expect(each.intervalAt(startAt)).toEqual({ startAt, endAt });
          expect(each.intervalAt(endAt - 1)).toEqual({ startAt, endAt });
          expect(each.intervalAt(endAt).startAt).toBe(endAt);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says what is wrong with a zone, a length or an instant', () => {
    const code = (value: string) => expect.objectContaining({ code: value }) as Error;
    expect(() => calendar('day', 'Europe/Pariss')).toThrow(code('zone.unknown'));
    expect(() => calendar('45min' as IntervalLength)).toThrow(code('config.invalid'));
    expect(() => calendar('day').intervalAt(NaN)).toThrow(code('time.invalid'));
    expect(() => calendar('30min').intervalAt(Infinity)).toThrow(code('time.invalid'));
    expect(() => calendar('day').intervalsBetween(0, Infinity)).toThrow(code('time.invalid'));
  });
});
