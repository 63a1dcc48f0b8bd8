import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredLoads, type PlanInterval } from '../../src/planning/index.ts';

const QUARTER = 900_000;
const AHT = 300_000;

const day = (calls: readonly number[], ahtMs = AHT): PlanInterval[] =>
  calls.map((count) => ({ durationMs: QUARTER, calls: count, ahtMs }));

const someDays = fc
  .array(
    fc.record({
      durationMs: fc.integer({ min: 60_000, max: 3_600_000 }),
      calls: fc.nat(500),
      ahtMs: fc.integer({ min: 10_000, max: 900_000 }),
      closed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((intervals) => intervals as PlanInterval[]);

/** λ(t) of the past, integrated in small steps against the chance that a call is still there. */
function infiniteServerLoads(intervals: readonly PlanInterval[]): number[] {
  const STEP = 50;
  let busy = 0;
  return intervals.map(({ durationMs, calls, ahtMs }) => {
    let area = 0;
    const steps = Math.round(durationMs / STEP);
    for (let i = 0; i < steps; i++) {
      // Midpoint rule for m' = λ − m/aht.
      const half = busy + (STEP / 2) * (calls / durationMs - busy / ahtMs);
      area += half * STEP;
      busy += STEP * (calls / durationMs - half / ahtMs);
    }
    return area / durationMs;
  });
}

describe('offeredLoads', () => {
  it('is arrivals times handle time, interval by interval, under SIPP', () => {
    expect(offeredLoads(day([60, 30]))).toEqual([20, 10]);
  });

  it('lags the arrivals by one handle time under Lag-SIPP', () => {
    // A third of each quarter-hour belongs to the calls of the one before.
    const loads = offeredLoads(day([60, 30, 90]), 'lagSipp');
    const expected = [(20 * 2) / 3, 20 / 3 + (10 * 2) / 3, 10 / 3 + (30 * 2) / 3];
    loads.forEach((load, i) => {
      expect(load).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('follows the infinite-server queue under the modified offered load', () => {
    const intervals = day([60, 90, 30, 0, 45]);
    const expected = infiniteServerLoads(intervals);
    offeredLoads(intervals, 'mol').forEach((load, i) => {
      expect(load).toBeCloseTo(expected[i]!, 5);
    });
  });

  it('reaches the stationary load under every method when the day never changes', () => {
    for (const method of ['sipp', 'lagSipp', 'mol'] as const) {
      expect(offeredLoads(day(new Array<number>(20).fill(60)), method).at(-1)).toBeCloseTo(20, 9);
    }
  });

  it('is never below 0, never above the busiest interval, and 0 where closed', () => {
    fc.assert(
      fc.property(someDays, fc.constantFrom('sipp', 'lagSipp', 'mol'), (intervals, method) => {
        const loads = offeredLoads(intervals, method);
        const longest = Math.max(...intervals.map(({ ahtMs }) => ahtMs));
        const rates = intervals.map((i) => (i.closed === true ? 0 : i.calls / i.durationMs));
        loads.forEach((load, i) => {
          expect(load).toBeGreaterThanOrEqual(0);
          expect(load).toBeLessThanOrEqual(Math.max(...rates) * longest * (1 + 1e-12));
          if (intervals[i]!.closed === true) expect(load).toBe(0);
        });
      }),
    );
  });

  it('moves the work without losing any: what is not done yet is done later', () => {
    const intervals = day([60, 90, 30, 0, 45, ...new Array<number>(40).fill(0)]);
    const work = (method: 'sipp' | 'lagSipp' | 'mol'): number =>
      offeredLoads(intervals, method).reduce((sum, load) => sum + load, 0);
    expect(work('lagSipp')).toBeCloseTo(work('sipp'), 9);
    expect(work('mol')).toBeCloseTo(work('sipp'), 9);
  });
});
