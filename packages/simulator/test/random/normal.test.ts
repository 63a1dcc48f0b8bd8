import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal.ts';

describe('normalQuantile', () => {
  // Standard tables, 12 digits.
  it.each([
    [0.5, 0],
    [0.75, 0.674489750196],
    [0.9, 1.28155156554],
    [0.975, 1.95996398454],
    [0.9999, 3.71901648546],
    [1e-10, -6.3613409024],
    [1e-20, -9.26234008979],
  ])('is right at %d', (p, value) => {
    expect(normalQuantile(p)).toBeCloseTo(value, 9);
  });

  it('is finite at both ends of what a stream gives', () => {
    expect(normalQuantile(1)).toBeCloseTo(8.2095, 3);
    expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.2095, 3);
  });
});
