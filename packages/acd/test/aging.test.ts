import { expect, test } from 'vitest';
import { agingRatesFor, relativeWaits } from '../src/aging/index.ts';
import { AcdError } from '../src/index.ts';

test('finds the rates under which one queue waits half as long as the other', () => {
  const { rates, relativeWaits: waits } = agingRatesFor({
    agents: 10,
    targets: [
      { load: 4, wait: 1 },
      { load: 5, wait: 2 },
    ],
  });
  expect(waits[1]! / waits[0]!).toBeCloseTo(2, 8);
  expect(rates[1]).toBe(1);
  expect(relativeWaits(rates, [0.4, 0.5])[0]).toBeCloseTo(waits[0]!, 8);
});

test('gives equal rates, and the waits of first come first served, for equal targets', () => {
  const targets = [1, 2, 3].map((load) => ({ load, wait: 30 }));
  const { rates, relativeWaits: waits } = agingRatesFor({ agents: 8, targets });
  for (const rate of rates) expect(rate).toBeCloseTo(1, 8);
  for (const wait of waits) expect(wait).toBeCloseTo(1, 8);
});

test('keeps the load-weighted mean wait whatever the rates', () => {
  const occupancy = [0.2, 0.3, 0.4];
  for (const rates of [
    [4, 2, 1],
    [1, 1, 7],
    [1, 100, 1000],
  ]) {
    const waits = relativeWaits(rates, occupancy);
    const mean = waits.reduce((sum, wait, index) => sum + wait * occupancy[index]!, 0) / 0.9;
    expect(mean).toBeCloseTo(1, 10);
  }
});

test('says when not even strict priority separates the waits so far', () => {
  const targets = [
    { load: 4, wait: 1 },
    { load: 4, wait: 100 },
  ];
  expect(codeOf(() => agingRatesFor({ agents: 10, targets }))).toBe('aging.unreachable');
  expect(codeOf(() => agingRatesFor({ agents: 8, targets }))).toBe('aging.invalid');
  expect(codeOf(() => agingRatesFor({ agents: 9, targets: [] }))).toBe('aging.invalid');
  expect(codeOf(() => agingRatesFor({ agents: 9, targets: [{ load: Number.NaN, wait: 1 }] }))).toBe(
    'aging.invalid',
  );
});

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'accepted';
  } catch (error) {
    return error instanceof AcdError ? error.code : String(error);
  }
}
