import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredAgents, serviceLevelDefinitions, type Target } from '../../src/index.ts';
import { planIntervals, type PlanInterval } from '../../src/planning/index.ts';

const AHT = 180_000;
const eightyTwenty: Target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 };

const interval = (calls: number, durationMs = 900_000): PlanInterval => ({
  durationMs,
  calls,
  ahtMs: AHT,
});

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    type: fc.constant('serviceLevel' as const),
    atLeast: fc.double({ min: 0, max: 0.99, noNaN: true }),
    withinMs: fc.nat(60_000),
    definition: fc.constantFrom(...serviceLevelDefinitions),
  }),
  fc.record({
    type: fc.constant('meanWait' as const),
    atMostMs: fc.integer({ min: 1, max: 90_000 }),
  }),
  fc.record({
    type: fc.constant('occupancy' as const),
    atMost: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
);

describe('planIntervals', () => {
  it('gives every interval what requiredAgents gives its load, under C and A, one target or two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.array(targets, { minLength: 1, maxLength: 2 }),
        fc.option(fc.integer({ min: 1000, max: 600_000 }), { nil: undefined }),
        (calls, target, patienceMs) => {
          const patience = patienceMs === undefined ? {} : { patienceMs };
          const planned = planIntervals({
            intervals: calls.map((count) => interval(count)),
            target,
            ...patience,
          });
          planned.forEach(({ load, agents, binding }) => {
            const alone = requiredAgents({ load, ahtMs: AHT, target, ...patience });
            expect(agents).toBe(alone.agents);
            if (load > 0) expect(binding).toEqual(alone.binding);
          });
        },
      ),
    );
  });

  it('plans intervals of any length and says when each starts', () => {
    const planned = planIntervals({
      intervals: [interval(100), interval(50, 450_000), interval(200, 1_800_000)],
      target: eightyTwenty,
    });
    expect(planned.map(({ startMs, load }) => ({ startMs, load }))).toEqual([
      { startMs: 0, load: 20 },
      { startMs: 900_000, load: 20 },
      { startMs: 1_350_000, load: 20 },
    ]);
    expect(new Set(planned.map(({ agents }) => agents)).size).toBe(1);
  });

  it('keeps opening hours and the minimum staff', () => {
    const planned = planIntervals({
      intervals: [{ ...interval(100), closed: true }, interval(0), interval(3), interval(100)],
      target: eightyTwenty,
      minAgents: 4,
    });
    expect(planned.map(({ agents, binding }) => [agents, binding?.type])).toEqual([
      [0, undefined],
      [4, undefined],
      [4, undefined],
      [24, 'serviceLevel'],
    ]);
  });

  it('caps occupancy as one more target, and says where it binds', () => {
    const cap: Target = { type: 'occupancy', atMost: 0.85 };
    const planned = planIntervals({
      intervals: [interval(20), interval(2000)],
      target: [eightyTwenty, cap],
    });
    expect(planned.map(({ binding }) => binding?.type)).toEqual(['serviceLevel', 'occupancy']);
    expect(planned[1]!.agents).toBe(471);
  });

  it('counts heads with shrinkage in exact decimals', () => {
    const [row] = planIntervals({
      intervals: [interval(85)],
      target: eightyTwenty,
      shrinkage: 0.3,
      minAgents: 21,
    });
    expect(row).toMatchObject({ agents: 21, heads: 30 });
  });

  it.each([
    [{ intervals: [interval(-1)], target: eightyTwenty }, 'intervals.0.calls'],
    [{ intervals: [{ ...interval(1), ahtMs: 0 }], target: eightyTwenty }, 'intervals.0.ahtMs'],
    [{ intervals: [], target: [] }, 'target'],
    [{ intervals: [], target: eightyTwenty, minAgents: 1.5 }, 'minAgents'],
    [{ intervals: [], target: eightyTwenty, shrinkage: 2 }, 'shrinkage'],
    [{ intervals: [], target: eightyTwenty, patienceMs: -1 }, 'patienceMs'],
  ])('refuses %j', (input, path) => {
    expect(() => planIntervals(input)).toThrow(
      expect.objectContaining({ code: 'input.invalid', path }),
    );
  });

  it('says that no number of agents answers everybody at once', () => {
    const target: Target = { type: 'serviceLevel', atLeast: 1, withinMs: 0 };
    for (const patience of [{}, { patienceMs: 60_000 }]) {
      expect(() => planIntervals({ intervals: [interval(5)], target, ...patience })).toThrow(
        expect.objectContaining({ code: 'target.unreachable' }),
      );
    }
  });
});
