import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/index.ts';
import { intraday, planIntervals, reforecast, sensitivity } from '../../src/planning/index.ts';

const target: Target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 };

describe('reforecast', () => {
  it('weighs what came against how often the forecast is wrong', () => {
    const input = { forecast: [100, 100, 200], actual: [120, 140] };
    expect(reforecast({ ...input, busynessCv: 0 }).factor).toBe(1);
    // cv = 0.1 counts as 100 calls of experience: (100 + 260) / (100 + 200).
    const { factor, calls } = reforecast({ ...input, busynessCv: 0.1 });
    expect(factor).toBeCloseTo(1.2, 12);
    expect(calls).toEqual([120, 140, 200 * factor]);
    expect(reforecast({ ...input, busynessCv: 1 }).factor).toBeCloseTo(261 / 201, 12);
  });

  it('keeps the forecast while nothing is over', () => {
    expect(reforecast({ forecast: [5, 6], actual: [], busynessCv: 0.5 })).toEqual({
      factor: 1,
      calls: [5, 6],
    });
  });

  it('refuses more past than there is day', () => {
    expect(() => reforecast({ forecast: [1], actual: [1, 2], busynessCv: 0 })).toThrow(
      expect.objectContaining({ code: 'input.invalid', path: 'actual.length' }),
    );
  });
});

describe('intraday', () => {
  const intervals = [100, 100, 100].map((calls) => ({
    durationMs: 900_000,
    calls,
    ahtMs: 180_000,
  }));

  it('sets scheduled, required and actual side by side and plans the rest again', () => {
    const { factor, intervals: rows } = intraday({
      intervals,
      target,
      scheduled: [24, 24, 24],
      actual: [{ calls: 130, agents: 23 }],
      busynessCv: 0.2,
    });
    expect(factor).toBeCloseTo((25 + 130) / (25 + 100), 12);
    const required = planIntervals({
      intervals: [130, 100 * factor, 100 * factor].map((calls, i) => ({ ...intervals[i]!, calls })),
      target,
    }).map(({ agents }) => agents);
    expect(rows.map((row) => row.required)).toEqual(required);
    expect(rows.map(({ phase, actual, surplus }) => ({ phase, actual, surplus }))).toEqual([
      { phase: 'past', actual: 23, surplus: 24 - required[0]! },
      { phase: 'ahead', actual: undefined, surplus: 24 - required[1]! },
      { phase: 'ahead', actual: undefined, surplus: 24 - required[2]! },
    ]);
    expect(rows[2]).toMatchObject({ startMs: 1_800_000, forecastCalls: 100, calls: 100 * factor });
  });

  it('refuses a schedule that is not as long as the day', () => {
    expect(() =>
      intraday({ intervals, target, scheduled: [1], actual: [], busynessCv: 0 }),
    ).toThrow(expect.objectContaining({ path: 'scheduled.length' }));
  });
});

describe('sensitivity', () => {
  it('shows what one agent fewer costs and one more brings', () => {
    const queue = { load: 20, agents: 24, ahtMs: 180_000, withinMs: 20_000 };
    for (const patience of [{}, { patienceMs: 120_000 }]) {
      const { oneFewer, planned, oneMore } = sensitivity({ ...queue, ...patience });
      expect([oneFewer?.agents, planned.agents, oneMore.agents]).toEqual([23, 24, 25]);
      expect(oneFewer!.serviceLevel).toBeLessThan(planned.serviceLevel);
      expect(oneMore.serviceLevel).toBeGreaterThan(planned.serviceLevel);
      expect(oneFewer!.meanWaitMs).toBeGreaterThan(oneMore.meanWaitMs!);
      expect(oneFewer!.occupancy).toBeGreaterThan(oneMore.occupancy);
      expect(planned.abandonment > 0).toBe('patienceMs' in patience);
    }
  });

  it('has no fewer than none', () => {
    const { oneFewer, planned } = sensitivity({ load: 1, agents: 0, ahtMs: 1000, withinMs: 0 });
    expect(oneFewer).toBeUndefined();
    expect(planned).toMatchObject({ serviceLevel: 0, meanWaitMs: undefined });
  });
});
