import { describe, expect, it } from 'vitest';
import { overDispersion } from '../../src/forecast/index.ts';
import { uniforms } from '../uniforms.ts';

/** Poisson by counting exponential gaps. */
function poisson(mean: number, u: () => number): number {
  let count = -1;
  for (let left = mean; left >= 0; count++) left += Math.log1p(-u());
  return count;
}

function days(count: number, busyness: (u: () => number) => number, u: () => number): number[][] {
  return Array.from({ length: count }, () => {
    const day = busyness(u);
    return [20, 60, 100, 40].map((mean) => poisson(mean * day, u));
  });
}

describe('overDispersion', () => {
  it('finds nothing but chance in Poisson calls', () => {
    const found = overDispersion(days(2000, () => 1, uniforms(1)));
    expect(found.dispersion).toBeCloseTo(1, 1);
    expect(found.intervalCv).toBeLessThan(0.03);
    expect(found.dayCv).toBeLessThan(0.03);
  });

  it('finds the busyness of the days again', () => {
    // Uniform on [0.6, 1.4]: coefficient of variation 0.8/√12.
    const found = overDispersion(days(4000, (u) => 0.6 + 0.8 * u(), uniforms(2)));
    expect(found.intervalCv).toBeCloseTo(0.8 / Math.sqrt(12), 2);
    expect(found.dayCv).toBeCloseTo(0.8 / Math.sqrt(12), 2);
    expect(found.dispersion).toBeGreaterThan(3);
  });

  it('calls an empty history Poisson', () => {
    expect(overDispersion([[0], [0]])).toEqual({ days: 2, dispersion: 1, intervalCv: 0, dayCv: 0 });
  });

  it.each([
    [[[1]], 'counts.length'],
    [[[1, 2], [1]], 'counts.1.length'],
    [[[1], [-1]], 'counts.1.0'],
  ])('refuses %j', (counts, path) => {
    expect(() => overDispersion(counts)).toThrow(
      expect.objectContaining({ code: 'input.invalid', path }),
    );
  });
});
