import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  erlangA,
  erlangC,
  requiredAgents,
  serviceLevelDefinitions,
  type Target,
} from '../../src/index.ts';

/** A hundred thousand by `npm run test:exhaustive`, fewer in every test run. */
const RUNS = Number(process.env['EXHAUSTIVE_RUNS'] ?? 3000);

const load = fc.oneof(
  fc.double({ min: 0.001, max: 20, noNaN: true }),
  fc.double({ min: 1, max: 150, noNaN: true }),
  fc.integer({ min: 1, max: 100 }),
  // Two decimals, as people type them.
  fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100),
);
const share = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.constantFrom(0.01, 0.05, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999999),
);
const waitMs = fc.oneof(
  fc.constantFrom(0, 1, 10_000, 20_000),
  fc.double({ min: 0, max: 3e5, noNaN: true }),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    type: fc.constant('serviceLevel' as const),
    atLeast: share,
    withinMs: waitMs,
    definition: fc.constantFrom(...serviceLevelDefinitions),
  }),
  fc.record({ type: fc.constant('waitProbability' as const), atMost: share }),
  fc.record({
    type: fc.constant('meanWait' as const),
    atMostMs: fc.double({ min: 10, max: 1e5, noNaN: true }),
  }),
  fc.record({ type: fc.constant('abandonment' as const), atMost: share }),
);
const patience = fc.oneof(
  fc.constant(undefined),
  fc.double({ min: 1000, max: 3e6, noNaN: true }),
  fc.constantFrom(30_000, 60_000, 180_000),
);
const ahtMs = fc.constantFrom(60_000, 180_000, 420_000);

test(`the search finds what counting up from 0 agents finds, ${RUNS} times`, () => {
  fc.assert(
    fc.property(load, ahtMs, patience, target, (a, aht, patienceMs, aim) => {
      const queue = patienceMs === undefined ? {} : { patienceMs };
      const { agents } = requiredAgents({ load: a, ahtMs: aht, target: aim, ...queue });
      expect(agents).toBe(countedUp(a, aht, patienceMs, aim));
    }),
    { numRuns: RUNS },
  );
}, 600_000);

function countedUp(
  load: number,
  ahtMs: number,
  patienceMs: number | undefined,
  aim: Target,
): number {
  for (let agents = 0; ; agents++) {
    if (isMet(load, agents, ahtMs, patienceMs, aim)) return agents;
  }
}

function isMet(
  load: number,
  agents: number,
  ahtMs: number,
  patienceMs: number | undefined,
  aim: Target,
): boolean {
  const queue =
    patienceMs === undefined
      ? erlangC({ load, agents, ahtMs })
      : erlangA({ load, agents, ahtMs, patienceMs });
  switch (aim.type) {
    case 'serviceLevel':
      return queue.serviceLevel(aim.withinMs, aim.definition) >= aim.atLeast;
    case 'waitProbability':
      return queue.waitProbability <= aim.atMost;
    case 'meanWait':
      return queue.meanWaitMs !== undefined && queue.meanWaitMs <= aim.atMostMs;
    case 'abandonment':
      return queue.model === 'erlangC' || queue.abandonment <= aim.atMost;
    case 'waitQuantile':
    case 'occupancy':
    case 'blocking':
      throw new Error(`${aim.type} is not searched here`);
  }
}
