import { describe, expect, it } from 'vitest';
import { coveringModel, shiftsByRule, type Shift } from '../../src/shifts/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const shift: Shift = {
  id: 'early',
  startMs: HOUR,
  endMs: 4 * HOUR,
  breaks: [{ startMs: 2.25 * HOUR, endMs: 2.75 * HOUR }],
  cost: 3,
};

describe('coveringModel', () => {
  it('counts an interval for the part of it that is worked', () => {
    const model = coveringModel({ intervalMs: HOUR, required: [1, 1, 1, 1, 1], shifts: [shift] });
    expect(model).toEqual({
      required: [1, 1, 1, 1, 1],
      patterns: [{ id: 'early', cost: 3, coverage: [0, 1, 0.5, 1, 0] }],
      limits: [],
    });
  });

  it('cuts a shift at the end of the day, or wraps it to the beginning', () => {
    const night = { ...shift, startMs: 2 * HOUR, endMs: 5 * HOUR, breaks: [] };
    const of = (beyondEnd?: 'cut' | 'wrap'): readonly number[] =>
      coveringModel({
        intervalMs: HOUR,
        required: [0, 0, 0],
        shifts: [night],
        ...(beyondEnd !== undefined && { beyondEnd }),
      }).patterns[0]!.coverage;
    expect(of()).toEqual([0, 0, 1]);
    expect(of('wrap')).toEqual([1, 1, 1]);
  });

  it.each([
    [{ endMs: 0 }, 'shifts.0.endMs'],
    [{ startMs: -1 }, 'shifts.0.startMs'],
    [{ breaks: [{ startMs: 0, endMs: 2 * HOUR }] }, 'shifts.0.breaks.0.startMs'],
    [{ breaks: [{ startMs: 2 * HOUR, endMs: 5 * HOUR }] }, 'shifts.0.breaks.0.endMs'],
    [{ cost: Infinity }, 'patterns.0.cost'],
  ])('refuses a shift with %j', (change, path) => {
    const shifts = [{ ...shift, ...change }];
    expect(() => coveringModel({ intervalMs: HOUR, required: [1], shifts })).toThrow(
      expect.objectContaining({ code: 'input.invalid', path }),
    );
  });

  it('refuses two shifts with one id', () => {
    expect(() =>
      coveringModel({ intervalMs: HOUR, required: [1], shifts: [shift, shift] }),
    ).toThrow(expect.objectContaining({ path: 'patterns.1.id' }));
  });
});

describe('shiftsByRule', () => {
  it('makes every start with every combination of breaks that do not overlap', () => {
    const shifts = shiftsByRule({
      name: 'full',
      startsMs: [0, HOUR],
      lengthMs: 8 * HOUR,
      breaks: [
        { lengthMs: HOUR, offsetsMs: [3 * HOUR, 4 * HOUR] },
        { lengthMs: 15 * MINUTE, offsetsMs: [2 * HOUR, 3.5 * HOUR] },
      ],
    });
    expect(shifts.map(({ id }) => id)).toEqual([
      'full@00:00/03:00/02:00',
      'full@00:00/04:00/02:00',
      'full@00:00/04:00/03:30',
      'full@01:00/04:00/03:00',
      'full@01:00/05:00/03:00',
      'full@01:00/05:00/04:30',
    ]);
    expect(shifts[3]).toMatchObject({ startMs: HOUR, endMs: 9 * HOUR, cost: 8 });
  });

  it('refuses a break that does not fit, and breaks that always overlap', () => {
    const rule = { name: 'x', startsMs: [0], lengthMs: 2 * HOUR };
    expect(() =>
      shiftsByRule({ ...rule, breaks: [{ lengthMs: HOUR, offsetsMs: [1.5 * HOUR] }] }),
    ).toThrow(expect.objectContaining({ path: 'breaks.0.offsetsMs.0' }));
    const pause = { lengthMs: HOUR, offsetsMs: [0] };
    expect(() => shiftsByRule({ ...rule, breaks: [pause, pause] })).toThrow(
      expect.objectContaining({ path: 'breaks' }),
    );
  });
});
