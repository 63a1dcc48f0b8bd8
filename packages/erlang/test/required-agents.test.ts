import { expect, test } from 'vitest';
import { erlangC, requiredAgents, type ServiceLevelDefinition } from '../src/index.ts';

test('a hundred calls of three minutes in half an hour need 14 agents for 80/20', () => {
  const target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;
  expect(requiredAgents({ load: 10, ahtMs: 180_000, target })).toMatchObject({
    agents: 14,
    model: 'erlangC',
    binding: target,
  });
  expect(erlangC({ load: 10, agents: 14, ahtMs: 180_000 }).serviceLevel(20_000)).toBeCloseTo(
    0.888350019179467,
    14,
  );
});

test('the five definitions of 80/20 ask for 82 to 90 agents, and Erlang C for 107', () => {
  const input = { load: 100, ahtMs: 180_000, patienceMs: 60_000 };
  const agents = (definition: ServiceLevelDefinition) =>
    requiredAgents({
      ...input,
      target: { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000, definition },
    }).agents;
  expect(agents('answeredOfOffered')).toBe(90);
  expect(agents('answeredOfAnswered')).toBe(83);
  expect(agents('abandonedInTimeExcluded')).toBe(84);
  expect(agents('abandonedInTimeMet')).toBe(82);
  expect(agents('offeredWait')).toBe(85);
});
