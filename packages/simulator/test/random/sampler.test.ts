import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/index.ts';
import { createSampler, meanMs } from '../../src/random/sampler.ts';
import { createStream } from '../../src/random/stream.ts';

const DRAWS = 200_000;

function draws(distribution: Distribution, seed = 1, count = DRAWS): number[] {
  const sample = createSampler(
    distribution,
    createStream({ seed, replication: 0, purpose: 'test' }),
  );
  return Array.from({ length: count }, sample);
}

function moments(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

describe('durations have the mean and deviation that they are asked for', () => {
  const cases: [Distribution, { mean: number; sd: number }][] = [
    [
      { type: 'exponential', meanMs: 180 },
      { mean: 180, sd: 180 },
    ],
    [
      { type: 'lognormal', meanMs: 180, sdMs: 90 },
      { mean: 180, sd: 90 },
    ],
    [
      { type: 'gamma', meanMs: 180, sdMs: 60 },
      { mean: 180, sd: 60 },
    ],
    [
      { type: 'gamma', meanMs: 180, sdMs: 270 },
      { mean: 180, sd: 270 },
    ],
    [
      { type: 'empirical', valuesMs: [10, 20, 60] },
      { mean: 30, sd: Math.sqrt(1400 / 3) },
    ],
  ];
  for (const [distribution, wanted] of cases) {
    it(`${distribution.type} ${JSON.stringify(wanted)}`, () => {
      const { mean, sd } = moments(draws(distribution));
      // Five standard errors of the mean; the deviation of a skewed law settles more slowly.
      expect(Math.abs(mean - wanted.mean)).toBeLessThan((5 * wanted.sd) / Math.sqrt(DRAWS));
      expect(sd / wanted.sd).toBeCloseTo(1, 1);
      expect(meanMs(distribution)).toBeCloseTo(wanted.mean, 9);
    });
  }
});

describe('atLeast is the distribution as it goes on beyond the bound', () => {
  const laws: Distribution[] = [
    { type: 'exponential', meanMs: 100 },
    { type: 'lognormal', meanMs: 100, sdMs: 80 },
    { type: 'gamma', meanMs: 100, sdMs: 50 },
    { type: 'gamma', meanMs: 100, sdMs: 150 },
    { type: 'empirical', valuesMs: [20, 90, 150, 220, 400] },
  ];
  for (const of of laws) {
    for (const ms of [0, 40, 140]) {
      it(`${JSON.stringify(of)} from ${ms} ms`, () => {
        const kept = draws(of, 2, 40_000).filter((value) => value >= ms);
        const drawn = draws({ type: 'atLeast', ms, of }, 3, kept.length);
        expect(drawn.every((value) => value >= ms)).toBe(true);
        expect(distance(kept, drawn)).toBeLessThan(1.95 * Math.sqrt(2 / kept.length));
      });
    }
  }

  it('reaches a tail that drawing again would never reach', () => {
    for (const of of [laws[0]!, laws[1]!, laws[2]!, laws[3]!]) {
      const drawn = draws({ type: 'atLeast', ms: 10_000, of }, 4, 100);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(10_000);
      expect(Number.isFinite(Math.max(...drawn))).toBe(true);
    }
  });

  it('keeps the larger of two bounds', () => {
    const of = { type: 'atLeast', ms: 50, of: { type: 'constant', ms: 70 } } as const;
    expect(draws({ type: 'atLeast', ms: 60, of }, 1, 3)).toEqual([70, 70, 70]);
  });
});

describe('recorded durations', () => {
  it('come in their order, over again from the start', () => {
    expect(draws({ type: 'recorded', valuesMs: [3, 1, 2] }, 1, 7)).toEqual([3, 1, 2, 3, 1, 2, 3]);
  });
});

/** Largest difference of the two empirical laws (Kolmogorov–Smirnov); 1.95·√(2/n) is passed once in 1,000. */
function distance(one: readonly number[], two: readonly number[]): number {
  const [a, b] = [[...one].sort((x, y) => x - y), [...two].sort((x, y) => x - y)];
  let [i, j, most] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i += 1;
    while (j < b.length && b[j]! <= value) j += 1;
    most = Math.max(most, Math.abs(i / a.length - j / b.length));
  }
  return most;
}
