import { describe, expect, it } from 'vitest';
import { createStream, type StreamKey } from '../../src/random/stream.ts';

function numbers(key: Partial<StreamKey>, count = 1_000): number[] {
  const { uniform } = createStream({ seed: 1, replication: 0, purpose: 'talk/0', ...key });
  return Array.from({ length: count }, uniform);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  return (12 / a.length) * a.reduce((sum, x, index) => sum + (x - 0.5) * (b[index]! - 0.5), 0);
}

describe('createStream', () => {
  it('gives the same numbers for the same key, within (0, 1]', () => {
    expect(numbers({})).toEqual(numbers({}));
    expect(Math.min(...numbers({}))).toBeGreaterThan(0);
    expect(Math.max(...numbers({}))).toBeLessThanOrEqual(1);
  });

  it('gives unrelated numbers when any part of the key differs, by one bit even', () => {
    const keys: Partial<StreamKey>[] = [
      ...[2, 3, 1 + 2 ** 32, -1].map((seed) => ({ seed })),
      ...[1, 2].map((replication) => ({ replication })),
      ...['talk/1', 'patience/0', 'talk/00'].map((purpose) => ({ purpose })),
    ];
    const all = [{}, ...keys].map((key) => numbers(key));
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        // Four standard errors of 1,000 pairs.
        expect(Math.abs(correlation(a, b))).toBeLessThan(4 / Math.sqrt(1_000));
      }
    }
  });

  it('spreads the first draws of small seeds', () => {
    const first = Array.from({ length: 1_000 }, (_, seed) => numbers({ seed }, 1)[0]!);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const u of first) tenths[Math.ceil(u * 10) - 1]! += 1;
    for (const count of tenths) expect(Math.abs(count - 100)).toBeLessThan(40);
  });

  it('mirrors every number when it is antithetic', () => {
    const mirrored = numbers({ antithetic: true });
    for (const [index, u] of numbers({}).entries()) expect(mirrored[index]).toBeCloseTo(1 - u, 12);
  });
});
