import { describe, expect, it } from 'vitest';
import { erlangA, erlangC } from '../../src/index.ts';
import { busynessAtMost, busynessPoints } from '../../src/planning/busyness.ts';
import { intervalOutlook, type StaffedInterval } from '../../src/planning/index.ts';
import { uniforms } from '../uniforms.ts';

const QUARTER = 900_000;
const AHT = 180_000;
const PATIENCE = 120_000;

const interval = (calls: number, agents: number): StaffedInterval => ({
  durationMs: QUARTER,
  calls,
  ahtMs: AHT,
  agents,
});
const base = { patienceMs: PATIENCE, atLeast: 0.8, withinMs: 20_000 };

/** One long stationary day of callers in order of arrival, cut into quarters: the share that meet 80/20. */
function simulatedShare(calls: number, agents: number, quarters: number): number {
  const u = uniforms(4);
  const exponential = (mean: number): number => -mean * Math.log1p(-u());
  const free = new Array<number>(agents).fill(0);
  const met = new Int32Array(quarters);
  const all = new Int32Array(quarters);
  for (let at = exponential(QUARTER / calls); at < quarters * QUARTER;) {
    let first = 0;
    for (let k = 1; k < agents; k++) if (free[k]! < free[first]!) first = k;
    const start = Math.max(at, free[first]!);
    const quarter = Math.floor(at / QUARTER);
    all[quarter]! += 1;
    if (exponential(PATIENCE) >= start - at) {
      free[first] = start + exponential(AHT);
      if (start - at <= 20_000) met[quarter]! += 1;
    }
    at += exponential(QUARTER / calls);
  }
  return met.reduce((sum, m, q) => sum + (m >= 0.8 * all[q]! - 1e-9 ? 1 : 0), 0) / quarters;
}

describe('intervalOutlook', () => {
  it.each([
    [30, 8],
    [100, 21],
    [100, 23],
    [300, 60],
  ])(
    'gives the chance that %i calls meet 80/20 with %i agents as simulation does',
    (calls, agents) => {
      const { intervalMeets } = intervalOutlook({
        interval: interval(calls, agents),
        ...base,
        busynessCv: 0,
      });
      expect(Math.abs(intervalMeets - simulatedShare(calls, agents, 5000))).toBeLessThan(0.035);
    },
  );

  it('shows that a plan which meets the target on average misses it in about half of the intervals', () => {
    const outlook = intervalOutlook({ interval: interval(100, 22), ...base, busynessCv: 0 });
    expect(outlook.atForecast).toBeGreaterThan(0.8);
    expect(outlook.rateMeets).toBe(1);
    expect(outlook.intervalMeets).toBeLessThan(0.7);
  });

  it('expects less than the forecast promises once the rate is uncertain', () => {
    const certain = intervalOutlook({ interval: interval(100, 22), ...base, busynessCv: 0 });
    const unsure = intervalOutlook({ interval: interval(100, 22), ...base, busynessCv: 0.2 });
    expect(certain.expected).toBe(certain.atForecast);
    expect(unsure.atForecast).toBe(certain.atForecast);
    expect(unsure.expected).toBeLessThan(certain.expected);
    expect(unsure.rateMeets).toBeLessThan(0.8);
  });

  it('weighs busy times by their callers, as a plain average over gamma rates does', () => {
    const cv = 0.3;
    const rates = Array.from({ length: 300 }, (_, i) => quantile((i + 0.5) / 300, cv));
    const load = (100 * AHT) / QUARTER;
    let met = 0;
    for (const rate of rates) {
      const queue = erlangA({ load: load * rate, agents: 22, ahtMs: AHT, patienceMs: PATIENCE });
      met += rate * queue.serviceLevel(20_000);
    }
    const outlook = intervalOutlook({ interval: interval(100, 22), ...base, busynessCv: cv });
    expect(outlook.expected).toBeCloseTo(met / rates.reduce((a, b) => a + b), 3);
  });

  it('knows the busyness that the agents can bear', () => {
    const { toleratedBusyness } = intervalOutlook({
      interval: interval(100, 25),
      ...base,
      busynessCv: 0.1,
    });
    const at = (factor: number): number =>
      erlangA({ load: 20 * factor, agents: 25, ahtMs: AHT, patienceMs: PATIENCE }).serviceLevel(
        20_000,
      );
    expect(at(toleratedBusyness! * 0.999)).toBeGreaterThan(0.8);
    expect(at(toleratedBusyness! * 1.001)).toBeLessThan(0.8);
  });

  it('counts an overload of patient callers as a miss', () => {
    const outlook = intervalOutlook({
      interval: interval(100, 19),
      atLeast: 0.8,
      withinMs: 20_000,
      busynessCv: 0,
    });
    expect(outlook).toMatchObject({ atForecast: 0, rateMeets: 0, intervalMeets: 0 });
    expect(outlook.toleratedBusyness).toBeLessThan(1);
    const load = 20 * outlook.toleratedBusyness!;
    expect(erlangC({ load, agents: 19, ahtMs: AHT }).serviceLevel(20_000)).toBeCloseTo(0.8, 9);
  });

  it('is certain without callers, and with a target of nothing', () => {
    const none = intervalOutlook({ interval: interval(0, 0), ...base, busynessCv: 0.2 });
    expect(none).toMatchObject({ expected: 1, rateMeets: 1, intervalMeets: 1 });
    const easy = intervalOutlook({
      interval: interval(10, 1),
      ...base,
      atLeast: 0,
      busynessCv: 0.2,
    });
    expect(easy).toMatchObject({ toleratedBusyness: undefined, rateMeets: 1 });
    expect(easy.intervalMeets).toBeCloseTo(1, 6);
  });

  it('stays a probability everywhere', () => {
    for (const calls of [1, 30]) {
      for (const agents of [0, 1, 8]) {
        for (const atLeast of [0, 0.8, 0.987, 1]) {
          const outlook = intervalOutlook({
            interval: interval(calls, agents),
            ...base,
            atLeast,
            busynessCv: 0.2,
          });
          expect(outlook.intervalMeets).toBeGreaterThanOrEqual(0);
          expect(outlook.intervalMeets).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
    }
  });

  it('refuses a variation above 1 and agents that are not whole', () => {
    const input = { interval: interval(10, 3), ...base, busynessCv: 1.2 };
    expect(() => intervalOutlook(input)).toThrow(expect.objectContaining({ path: 'busynessCv' }));
    const half = { ...input, interval: interval(10, 2.5), busynessCv: 0 };
    expect(() => intervalOutlook(half)).toThrow(
      expect.objectContaining({ path: 'interval.agents' }),
    );
  });
});

/** The gamma quantile by bisection of the distribution function. */
function quantile(p: number, cv: number): number {
  let low = 0;
  let high = 20;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (busynessAtMost(middle, cv) < p) low = middle;
    else high = middle;
  }
  return low;
}

describe('busyness', () => {
  it('has mean 1 and the variation asked for', () => {
    for (const cv of [0.01, 0.1, 0.5, 1]) {
      const mean = (of: (factor: number) => number): number =>
        busynessPoints(cv).reduce((sum, { factor, weight }) => sum + weight * of(factor), 0);
      expect(mean(() => 1)).toBeCloseTo(1, 8);
      expect(mean((factor) => factor)).toBeCloseTo(1, 6);
      expect(mean((factor) => (factor - 1) ** 2)).toBeCloseTo(cv * cv, 6);
    }
  });

  it('is the exponential law at variation 1, and Erlang’s at 1/√3', () => {
    for (const x of [0.1, 0.7, 1, 2, 5]) {
      expect(busynessAtMost(x, 1)).toBeCloseTo(1 - Math.exp(-x), 7);
      const y = 3 * x;
      expect(busynessAtMost(x, 1 / Math.sqrt(3))).toBeCloseTo(
        1 - Math.exp(-y) * (1 + y + (y * y) / 2),
        7,
      );
    }
  });
});
