import { describe, expect, it } from 'vitest';
import { estimate, SimulatorError } from '../../src/index.ts';
import { studentT } from '../../src/statistics/student-t.ts';

describe('studentT', () => {
  // Printed tables of Student's t.
  it.each([
    [0.95, 1, 12.7062047],
    [0.95, 2, 4.30265273],
    [0.95, 3, 3.18244631],
    [0.95, 10, 2.22813885],
    [0.95, 19, 2.09302405],
    [0.99, 5, 4.03214298],
    [0.99, 29, 2.7563859],
    [0.999, 7, 5.40788252],
    [0.95, 1000, 1.96233908],
  ])('for confidence %d and %d degrees of freedom', (confidence, degrees, value) => {
    expect(studentT(confidence, degrees)).toBeCloseTo(value, 6);
  });
});

describe('estimate', () => {
  it('gives the mean with its Student t interval', () => {
    const { mean, halfWidth, low, high, standardDeviation, count } = estimate([10, 12, 14]);
    expect({ mean, standardDeviation, count }).toEqual({
      mean: 12,
      standardDeviation: 2,
      count: 3,
    });
    expect(halfWidth).toBeCloseTo((4.30265273 * 2) / Math.sqrt(3), 6);
    expect(low).toBeCloseTo(12 - halfWidth!, 12);
    expect(high).toBeCloseTo(12 + halfWidth!, 12);
  });

  it('leaves out replications without a value, and says so by the count', () => {
    expect(estimate([1, undefined, 3])).toMatchObject({ mean: 2, count: 2 });
    expect(estimate([5])).toMatchObject({ mean: 5, count: 1, halfWidth: undefined });
    expect(estimate([])).toMatchObject({ mean: undefined, count: 0, low: undefined });
  });

  it('refuses a confidence that is no share', () => {
    for (const confidence of [0, 1, 95, Number.NaN]) {
      expect(() => estimate([1], { confidence })).toThrow(SimulatorError);
    }
  });
});
