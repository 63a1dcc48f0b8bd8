import { expect, test } from 'vitest';
import { headcount, offeredLoad, requiredAgents } from '../src/index.ts';

const ahtMs = 180_000;

test('head counts are those of decimal arithmetic, not of binary fractions', () => {
  expect(headcount({ agents: 21, shrinkage: 0.3 })).toBe(30);
  expect(headcount({ agents: 2, shrinkage: 0.9 })).toBe(20);
  expect(headcount({ agents: 1, shrinkage: 0.9 })).toBe(10);
  expect(headcount({ agents: 33, shrinkage: 0.67 })).toBe(100);
  expect(headcount({ agents: 0, shrinkage: 0.3 })).toBe(0);
  expect(headcount({ agents: 13.2, shrinkage: 0.34 })).toBe(20);
  expect(headcount({ agents: 1, shrinkage: 1e-7 })).toBe(2);
});

test('a shrinkage of 1 is out of reach', () => {
  expect(() => headcount({ agents: 1, shrinkage: 1 })).toThrow(
    expect.objectContaining({ code: 'target.unreachable', path: 'shrinkage' }),
  );
});

test('occupancy targets under Erlang C divide in decimals too', () => {
  const agents = (load: number, atMost: number) =>
    requiredAgents({ load, ahtMs, target: { type: 'occupancy', atMost } }).agents;
  expect([agents(8.5, 0.85), agents(2.55, 0.85), agents(10, 0.8)]).toEqual([10, 3, 13]);
});

test('the load is arrivals × handle time / interval', () => {
  expect(offeredLoad({ arrivals: 100, ahtMs, intervalMs: 1_800_000 })).toBe(10);
});

test('several targets: the one that asks for the most agents binds, each with its own number', () => {
  const level = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;
  const abandonment = { type: 'abandonment', atMost: 0.03 } as const;
  const occupancy = { type: 'occupancy', atMost: 0.88 } as const;
  const plan = requiredAgents({
    load: 100,
    ahtMs,
    patienceMs: 60_000,
    target: [level, abandonment, occupancy],
  });
  expect(plan.agents).toBe(113);
  expect(plan.binding).toBe(occupancy);
  expect(plan.byTarget.map(({ agents }) => agents)).toEqual([90, 105, 113]);
  // The definition that was used is part of the answer.
  expect(plan.byTarget[0]!.target).toEqual({ ...level, definition: 'answeredOfOffered' });
});
