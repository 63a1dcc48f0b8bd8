import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastErrors, seasonalSmoothing } from '../../src/forecast/index.ts';
import { uniforms } from '../uniforms.ts';

const pattern = [1.3, 1.1, 1.0, 0.9, 1.2, 0.5, 0];

describe('seasonalSmoothing', () => {
  it('continues a pattern that repeats exactly, closed days included', () => {
    const history = Array.from({ length: 28 }, (_, t) => 1000 * pattern[t % 7]!);
    const smooth = seasonalSmoothing(history, { period: 7 });
    smooth.forecast(9).forEach((value, i) => {
      expect(value).toBeCloseTo(1000 * pattern[i % 7]!, 6);
    });
  });

  it('starts the seasons where the history stopped', () => {
    const history = Array.from({ length: 17 }, (_, t) => 100 * pattern[t % 7]!);
    const weights = { level: 0.2, trend: 0, season: 0.1 };
    const smooth = seasonalSmoothing(history, { period: 7, weights });
    expect(smooth.forecast(1)[0]).toBeCloseTo(100 * pattern[3]!, 9);
    expect(smooth.weights).toEqual(weights);
  });

  it('forecasts a growing, noisy year better than last week repeated', () => {
    const u = uniforms(5);
    const series = Array.from(
      { length: 20 * 7 },
      (_, t) => (800 + 2 * t) * pattern[t % 7]! * (0.9 + 0.2 * u()),
    );
    const history = series.slice(0, 17 * 7);
    const actual = series.slice(17 * 7, 18 * 7);
    const smooth = seasonalSmoothing(history, { period: 7 });
    const wape = forecastErrors(actual, smooth.forecast(7)).wape!;
    expect(wape).toBeLessThan(forecastErrors(actual, history.slice(-7)).wape!);
    expect(wape).toBeLessThan(0.07);
  });

  it('chooses weights no worse than any on a coarse grid', () => {
    const u = uniforms(9);
    const history = Array.from(
      { length: 70 },
      (_, t) => (500 + t) * pattern[t % 7]! * (0.8 + 0.4 * u()),
    );
    const squares = (fitted: readonly number[]): number =>
      fitted.reduce((sum, value, t) => sum + (value - history[t]!) ** 2, 0);
    const chosen = squares(seasonalSmoothing(history, { period: 7 }).fitted);
    for (const level of [0, 0.25, 0.5, 1]) {
      for (const trend of [0, 0.3, 1]) {
        for (const season of [0, 0.25, 0.5, 1]) {
          const weights = { level, trend, season };
          const tried = squares(seasonalSmoothing(history, { period: 7, weights }).fitted);
          expect(chosen).toBeLessThanOrEqual(tried * 1.001);
        }
      }
    }
  });

  it('never forecasts below 0 or anything that is no number', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 6,
      maxLength: 24,
    });
    fc.assert(
      fc.property(values, fc.constantFrom(2, 3), (history, period) => {
        const smooth = seasonalSmoothing(history, { period });
        for (const value of [...smooth.forecast(10), ...smooth.fitted]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(Infinity);
        }
      }),
    );
  });

  it('needs two seasons', () => {
    expect(() => seasonalSmoothing([1, 2, 3], { period: 2 })).toThrow(
      expect.objectContaining({ path: 'history.length' }),
    );
    expect(() =>
      seasonalSmoothing([1, 2, 3, 4], { period: 2, weights: { level: 2, trend: 0, season: 0 } }),
    ).toThrow(expect.objectContaining({ path: 'weights.level' }));
  });
});
