import { describe, expect, it } from 'vitest';
import { handleTimeMoments } from '../../src/forecast/index.ts';
import { uniforms } from '../uniforms.ts';

describe('handleTimeMoments', () => {
  it('gives the moments of the sample', () => {
    const moments = handleTimeMoments([100, 300, 200, 200]);
    expect(moments).toMatchObject({ count: 4, meanMs: 200, skewness: 0 });
    expect(moments.standardDeviationMs).toBeCloseTo(Math.sqrt(5000), 12);
    expect(moments.standardErrorMs).toBeCloseTo(Math.sqrt(5000) / 2, 12);
    expect(moments.scv).toBeCloseTo(0.125, 15);
    expect([0, 0.25, 0.5, 0.51, 1].map((p) => moments.quantile(p))).toEqual([
      100, 100, 200, 200, 300,
    ]);
  });

  it('knows an exponential sample by scv 1 and skewness 2', () => {
    const u = uniforms(11);
    const moments = handleTimeMoments(
      Array.from({ length: 50_000 }, () => -180_000 * Math.log1p(-u())),
    );
    expect(moments.scv).toBeCloseTo(1, 1);
    expect(moments.skewness).toBeCloseTo(2, 0);
  });

  it('has no spread and no shape when all are equal, zero included', () => {
    expect(handleTimeMoments([0, 0])).toMatchObject({ meanMs: 0, scv: 0, skewness: 0 });
    expect(handleTimeMoments([0.1, 0.1, 0.1])).toMatchObject({ scv: 0, skewness: 0 });
  });

  it.each([[[]], [[1, NaN]], [[-1]]])('refuses %j', (times) => {
    expect(() => handleTimeMoments(times)).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });
});
