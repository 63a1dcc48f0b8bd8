import { describe, expect, it } from 'vitest';
import { forecastErrors } from '../../src/forecast/index.ts';

describe('forecastErrors', () => {
  it('measures each error under its own name', () => {
    const errors = forecastErrors([100, 0, 50, 50], [110, 5, 40, 50]);
    expect(errors).toMatchObject({ count: 4, bias: 1.25, meanAbsolute: 6.25, withoutCalls: 1 });
    expect(errors.rootMeanSquare).toBe(7.5);
    expect(errors.wape).toBe(25 / 200);
    expect(errors.mape).toBeCloseTo((0.1 + 0.2 + 0) / 3, 15);
  });

  it('has no relative error where nothing came', () => {
    expect(forecastErrors([0, 0], [1, 2])).toMatchObject({ wape: undefined, mape: undefined });
  });

  it.each([
    [[], [], 'actual.length'],
    [[1], [1, 2], 'forecast.length'],
    [[1], [NaN], 'forecast.0'],
    [[-1], [1], 'actual.0'],
  ])('refuses %j beside %j', (actual, forecast, path) => {
    expect(() => forecastErrors(actual, forecast)).toThrow(expect.objectContaining({ path }));
  });
});
