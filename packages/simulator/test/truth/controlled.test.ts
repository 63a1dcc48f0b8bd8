import { expect, it } from 'vitest';
import { createStream } from '../../src/random/stream.ts';
import { controlledMean } from './controlled.ts';

it('sees through what its controls explain, with intervals that hold the truth as often as said', () => {
  const { uniform } = createStream({ seed: 5, replication: 0, purpose: 'controls' });
  let held = 0;
  let narrower = 0;
  for (let trial = 0; trial < 2_000; trial += 1) {
    const controls = Array.from({ length: 20 }, () => [uniform() - 0.5, uniform() - 0.5]);
    const values = controls.map(([a, b]) => 7 + 4 * a! - 2 * b! + (uniform() - 0.5));
    const { mean, halfWidth } = controlledMean(values, controls, 0.9);
    const plain = controlledMean(
      values,
      values.map(() => []),
      0.9,
    );
    if (Math.abs(mean - 7) <= halfWidth) held += 1;
    if (halfWidth < plain.halfWidth) narrower += 1;
  }
  // Four standard errors of 2,000 trials at 90 %.
  expect(Math.abs(held / 2_000 - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / 2_000));
  expect(narrower).toBe(2_000);
});
