import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  coveringModel,
  highsSolver,
  scheduleShifts,
  shiftsByRule,
  type CoveringModel,
  type ShiftPlan,
  type ShiftSolver,
} from '../../src/shifts/index.ts';
import { leastCost, smallModels } from './random-models.ts';

const HOUR = 3_600_000;

let highs: ShiftSolver;
beforeAll(async () => {
  highs = highsSolver(await loadHighs());
});

/** A day from 08:00 to 20:00 in half-hours with two peaks. */
const day: CoveringModel = coveringModel({
  intervalMs: HOUR / 2,
  required: [4, 6, 9, 12, 14, 15, 14, 12, 10, 9, 9, 10, 11, 12, 12, 11, 9, 8, 6, 5, 4, 3, 2, 2],
  shifts: shiftsByRule({
    name: 'full',
    startsMs: [0, 1, 2, 3, 4].map((hour) => hour * HOUR),
    lengthMs: 8 * HOUR,
    breaks: [{ lengthMs: HOUR / 2, offsetsMs: [3 * HOUR, 3.5 * HOUR, 4 * HOUR] }],
  }),
});

function plan(model: CoveringModel, solver?: ShiftSolver): ShiftPlan {
  const result = scheduleShifts(model, solver === undefined ? {} : { solver });
  if (result.status === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result;
}

describe('scheduleShifts', () => {
  it('covers every interval and says how far from the optimum it can be at most', () => {
    const built = plan(day);
    expect(built.unmet).toEqual([]);
    built.scheduled.forEach((agents, i) => {
      expect(agents).toBeGreaterThanOrEqual(day.required[i]!);
    });
    const proved = plan(day, highs);
    expect(proved.status).toBe('optimal');
    expect(built.cost).toBeGreaterThanOrEqual(proved.cost);
    expect(built.lowerBound).toBeLessThanOrEqual(proved.cost);
    expect(built.gap).toBeLessThan(0.03);
  });

  it('never claims a bound above the true optimum, and with highs finds it', () => {
    fc.assert(
      fc.property(smallModels, (model) => {
        const least = leastCost(model, 6);
        const result = scheduleShifts(model);
        if (result.status === 'infeasible') {
          expect(least).toBeUndefined();
          return;
        }
        if (least === undefined) {
          expect(result.status).toBe('incomplete');
          return;
        }
        expect(result.lowerBound).toBeLessThanOrEqual(least + 1e-9);
        if (result.status !== 'incomplete') {
          expect(result.cost + result.shortfallCost).toBeGreaterThanOrEqual(least - 1e-9);
        }
        const proved = plan(model, highs);
        expect(proved.cost + proved.shortfallCost).toBeCloseTo(least, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps limits and lists what they leave unmet when cover is soft', () => {
    const limited = { ...day, limits: [{ id: 'heads', atMost: 14 }], shortfallCost: 3 };
    for (const result of [plan(limited), plan(limited, highs)]) {
      expect(result.heads).toBeLessThanOrEqual(14);
      expect(result.unmet.length).toBeGreaterThan(0);
      const missing = result.unmet.reduce((sum, unmet) => sum + unmet.missing, 0);
      expect(result.shortfallCost).toBeCloseTo(3 * missing, 9);
      for (const unmet of result.unmet) {
        expect(unmet.required - unmet.scheduled).toBeCloseTo(unmet.missing, 12);
        expect(unmet.required).toBe(day.required[unmet.interval]);
      }
    }
  });

  it('leaves uncovered what costs more to cover than to miss', () => {
    const model = {
      required: [1, 0, 0, 1],
      patterns: [{ id: 'long', cost: 10, coverage: [1, 1, 1, 1] }],
      limits: [],
      shortfallCost: 4,
    };
    expect(plan(model)).toMatchObject({ status: 'optimal', heads: 0, cost: 0, shortfallCost: 8 });
    expect(plan({ ...model, shortfallCost: 6 })).toMatchObject({ heads: 1, cost: 10, unmet: [] });
  });

  it('says which interval no shift works in', () => {
    const result = scheduleShifts({
      required: [1, 2],
      patterns: [{ id: 'early', cost: 1, coverage: [1, 0] }],
      limits: [],
    });
    expect(result).toEqual({
      status: 'infeasible',
      reasons: [{ type: 'noShift', interval: 1, required: 2 }],
    });
  });

  it('names intervals and limits that cannot hold together, and they truly cannot', () => {
    const result = scheduleShifts({ ...day, limits: [{ id: 'heads', atMost: 14 }] });
    if (result.status !== 'infeasible') throw new Error(result.status);
    const [reason] = result.reasons;
    if (reason?.type !== 'limits') throw new Error(JSON.stringify(reason));
    expect(reason.limitIds).toEqual(['heads']);
    const only = day.required.map((agents, i) => (reason.intervals.includes(i) ? agents : 0));
    const alone = scheduleShifts({ ...day, required: only, limits: [{ id: 'heads', atMost: 14 }] });
    expect(alone.status).toBe('infeasible');
    const without = scheduleShifts({ ...day, required: only });
    expect(without.status).not.toBe('infeasible');
  });

  it('has nothing to do when nobody is required', () => {
    const idle = { ...day, required: day.required.map(() => 0) };
    expect(plan(idle)).toMatchObject({ status: 'optimal', heads: 0, shifts: [], cost: 0, gap: 0 });
    expect(plan({ required: [], patterns: [], limits: [] }).status).toBe('optimal');
  });

  it('trusts no solver: what breaks a limit or is not whole is not taken over', () => {
    // Half a person on each pattern is the relaxation's optimum, so the gap stays open for a solver.
    const pairs = [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ];
    const triangle = {
      required: [1, 1, 1],
      patterns: pairs.map((coverage, p) => ({ id: `p${p}`, cost: 1.5, coverage })),
      limits: [{ id: 'heads', atMost: 2 }],
    };
    for (const heads of [[1, 1, 1], [0.5, 0.5, 0.5], [1], [-1, 1, 1]]) {
      const liar: ShiftSolver = { name: 'liar', solve: () => ({ heads, bound: 0 }) };
      expect(plan(triangle, liar)).toMatchObject({ solver: 'liar', heads: 2, cost: 3, gap: 0.25 });
    }
  });

  it('gives the same plan for the same model', () => {
    expect(plan(day)).toEqual(plan(day));
  });

  it.each([
    [{ required: [NaN], patterns: [], limits: [] }, 'required.0'],
    [
      { required: [1], patterns: [{ id: 'a', cost: -1, coverage: [1] }], limits: [] },
      'patterns.0.cost',
    ],
    [
      { required: [1], patterns: [{ id: 'a', cost: 1, coverage: [] }], limits: [] },
      'patterns.0.coverage.length',
    ],
    [
      { required: [1], patterns: [{ id: 'a', cost: 1, coverage: [2] }], limits: [] },
      'patterns.0.coverage.0',
    ],
    [
      { required: [], patterns: [], limits: [{ id: 'x', patternIds: ['?'], atMost: 1 }] },
      'limits.0.patternIds.0',
    ],
    [{ required: [], patterns: [], limits: [], shortfallCost: 0 }, 'shortfallCost'],
  ])('refuses %j', (model, path) => {
    expect(() => scheduleShifts(model)).toThrow(
      expect.objectContaining({ code: 'input.invalid', path }),
    );
  });
});
