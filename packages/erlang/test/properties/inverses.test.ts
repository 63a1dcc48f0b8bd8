import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  erlangA,
  erlangB,
  erlangC,
  finiteLines,
  garnett,
  garnettBeta,
  halfinWhitt,
  halfinWhittBeta,
  loadAtBlocking,
  requiredAgents,
  requiredLines,
  serviceLevelDefinitions,
  solveAgents,
  solveHandleTime,
  solveLines,
  solveLoad,
  solvePatience,
  solveThreshold,
  type Target,
} from '../../src/index.ts';

const agents = fc.integer({ min: 1, max: 400 });
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const patienceMs = fc.double({ min: 20_000, max: 2e6, noNaN: true });
const withinMs = fc.double({ min: 0, max: 60_000, noNaN: true });
const definition = fc.constantFrom(...serviceLevelDefinitions);
const ahtMs = 180_000;

describe('an inverse undoes its formula:', () => {
  test('load at a blocking', () => {
    fc.assert(
      fc.property(agents, fc.double({ min: 1e-9, max: 0.99, noNaN: true }), (lines, blocking) => {
        const load = loadAtBlocking({ lines, blocking });
        expect(erlangB({ load, lines }).blocking / blocking).toBeCloseTo(1, 11);
      }),
    );
  });

  test('load under Erlang C and A', () => {
    fc.assert(
      fc.property(
        fc.tuple(agents, share, withinMs, patienceMs, definition),
        ([n, atLeast, within, patience, name]) => {
          // Where quick hang-ups count as met, enough of them meet a low target at any load.
          fc.pre(atLeast > 0.01 - Math.expm1(-within / patience));
          const target: Target = {
            type: 'serviceLevel',
            atLeast,
            withinMs: within,
            definition: name,
          };
          const { load } = solveLoad({ agents: n, ahtMs, target });
          expect(erlangC({ load, agents: n, ahtMs }).serviceLevel(within)).toBeCloseTo(atLeast, 11);
          const impatient = solveLoad({ agents: n, ahtMs, patienceMs: patience, target });
          const queue = erlangA({ load: impatient.load, agents: n, ahtMs, patienceMs: patience });
          expect(queue.serviceLevel(within, name)).toBeCloseTo(atLeast, 10);
        },
      ),
    );
  });

  test('handle time', () => {
    fc.assert(
      fc.property(agents, share, withinMs, patienceMs, (n, atLeast, within, patience) => {
        const target: Target = { type: 'serviceLevel', atLeast, withinMs: within };
        const solved = solveHandleTime({
          arrivals: 100,
          intervalMs: 1_800_000,
          agents: n,
          patienceMs: patience,
          target,
        });
        const queue = erlangA({
          load: solved.load,
          agents: n,
          ahtMs: solved.ahtMs,
          patienceMs: patience,
        });
        expect(queue.serviceLevel(within)).toBeCloseTo(atLeast, 10);
      }),
    );
  });

  test('agents as a fraction', () => {
    const load = fc.double({ min: 1, max: 500, noNaN: true });
    const abandonment = fc.double({ min: 0.001, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(load, abandonment, patienceMs, (a, atMost, patience) => {
        const target: Target = { type: 'abandonment', atMost };
        const input = { load: a, ahtMs, patienceMs: patience };
        const solved = solveAgents({ ...input, target });
        const queue = erlangA({ ...input, agents: solved.agents });
        expect(queue.abandonment).toBeCloseTo(atMost, 11);
        expect(requiredAgents({ ...input, target }).agents).toBe(Math.ceil(solved.agents - 1e-9));
      }),
    );
  });

  test('threshold', () => {
    fc.assert(
      fc.property(agents, share, patienceMs, definition, (n, atLeast, patience, name) => {
        const input = { load: n * 0.95, agents: n, ahtMs, patienceMs: patience };
        fc.pre(erlangA(input).serviceLevel(1e14, name) > atLeast + 1e-9);
        const solved = solveThreshold({ ...input, atLeast, definition: name });
        const level = erlangA(input).serviceLevel(solved.withinMs, name);
        if (solved.withinMs === 0) expect(level).toBeGreaterThanOrEqual(atLeast);
        else expect(level).toBeCloseTo(atLeast, 10);
      }),
    );
  });

  test('patience at which few enough hang up', () => {
    fc.assert(
      fc.property(agents, fc.double({ min: 0.001, max: 0.05, noNaN: true }), (n, atMost) => {
        const input = { load: n * 0.97, agents: n, ahtMs };
        const target: Target = { type: 'abandonment', atMost };
        const { fromMs, toMs } = solvePatience({ ...input, target });
        expect(toMs).toBeUndefined();
        if (fromMs > 0) {
          expect(erlangA({ ...input, patienceMs: fromMs }).abandonment).toBeCloseTo(atMost, 10);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('lines that block few enough and keep the wait short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), (n) => {
        const input = { load: n * 0.9, agents: n, ahtMs };
        const target: Target[] = [
          { type: 'blocking', atMost: 0.1 },
          { type: 'meanWait', atMostMs: 90_000 },
        ];
        const { fewest, most } = solveLines({ ...input, target });
        const good = (lines: number): boolean => {
          const queue = finiteLines({ ...input, lines });
          return queue.blocking <= 0.1 && queue.meanWaitMs <= 90_000;
        };
        expect(good(fewest)).toBe(true);
        expect(fewest === n || !good(fewest - 1)).toBe(true);
        if (most !== undefined) expect([good(most), good(most + 1)]).toEqual([true, false]);
      }),
      { numRuns: 20 },
    );
  });

  test('the β of Halfin and Whitt, and of Garnett', () => {
    const waitProbability = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
    const g = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(waitProbability, g, (p, handleToPatience) => {
        const beta = halfinWhittBeta({ waitProbability: p });
        expect(halfinWhitt({ beta }).waitProbability / p).toBeCloseTo(1, 10);
        const spare = garnettBeta({ waitProbability: p, handleToPatience });
        const limit = garnett({ beta: spare, handleToPatience });
        expect(limit.waitProbability / p).toBeCloseTo(1, 10);
      }),
    );
  });

  test('lines that lose few enough calls', () => {
    const load = fc.double({ min: 0.01, max: 3000, noNaN: true });
    fc.assert(
      fc.property(load, fc.double({ min: 1e-9, max: 0.9, noNaN: true }), (a, maxBlocking) => {
        const lines = requiredLines({ load: a, maxBlocking });
        expect(erlangB({ load: a, lines }).blocking).toBeLessThanOrEqual(maxBlocking);
        if (lines > 0) {
          expect(erlangB({ load: a, lines: lines - 1 }).blocking).toBeGreaterThan(maxBlocking);
        }
      }),
    );
  });
});
