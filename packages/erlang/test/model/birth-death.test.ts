import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA, erlangB, erlangC, finiteLines } from '../../src/index.ts';
import { answeredWithin, measures } from './birth-death.ts';

const agents = fc.integer({ min: 1, max: 60 });
const occupancy = fc.double({ min: 0.05, max: 2.5, noNaN: true });
const handleToPatience = fc.double({ min: 0.05, max: 20, noNaN: true });
const ahtMs = 180_000;

describe('a plain birth–death chain agrees with', () => {
  test('Erlang B', () => {
    fc.assert(
      fc.property(agents, occupancy, (n, rho) => {
        const load = n * rho;
        const chain = measures({ load, agents: n, impatience: 0, places: 0 });
        close(erlangB({ load, lines: n }).blocking, chain.full);
      }),
    );
  });

  test('Erlang C', () => {
    fc.assert(
      fc.property(agents, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (n, rho) => {
        const load = n * rho;
        const chain = measures({ load, agents: n, impatience: 0, places: 600 });
        const queue = erlangC({ load, agents: n, ahtMs });
        close(queue.waitProbability, chain.waits);
        close(queue.meanQueue!, chain.meanQueue);
        close(queue.meanWaitMs!, (chain.meanQueue / load) * ahtMs);
      }),
    );
  });

  test('Erlang A', () => {
    fc.assert(
      fc.property(agents, occupancy, handleToPatience, (n, rho, impatience) => {
        const load = n * rho;
        const chain = measures({ load, agents: n, impatience, places: 4000 });
        const queue = erlangA({ load, agents: n, ahtMs, patienceMs: ahtMs / impatience });
        close(queue.waitProbability, chain.waits);
        close(queue.abandonment, chain.abandonment);
        close(queue.meanQueue, chain.meanQueue);
        close(queue.occupancy, chain.busy / n);
      }),
      { numRuns: 50 },
    );
  });

  test('Erlang A followed caller by caller to the threshold', () => {
    const within = fc.double({ min: 0, max: 0.6, noNaN: true });
    const few = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(few, occupancy, handleToPatience, within, (n, rho, impatience, t) => {
        const load = n * rho;
        const queue = erlangA({ load, agents: n, ahtMs, patienceMs: ahtMs / impatience });
        const naive = answeredWithin({ load, agents: n, impatience, places: 150 }, t);
        expect(queue.serviceLevel(t * ahtMs)).toBeCloseTo(naive, 10);
      }),
      { numRuns: 40 },
    );
  });

  test('finite lines with and without patience', () => {
    const places = fc.integer({ min: 0, max: 40 });
    const within = fc.double({ min: 0, max: 0.6, noNaN: true });
    const impatience = fc.oneof(fc.constant(0), handleToPatience);
    fc.assert(
      fc.property(agents, occupancy, impatience, places, within, (n, rho, phi, room, t) => {
        const load = n * rho;
        const chain = { load, agents: n, impatience: phi, places: room };
        const naive = measures(chain);
        const queue = finiteLines({
          load,
          agents: n,
          lines: n + room,
          ahtMs,
          ...(phi === 0 ? {} : { patienceMs: ahtMs / phi }),
        });
        close(queue.blocking, naive.full);
        close(queue.waitProbability, naive.waits);
        close(queue.abandonment, naive.abandonment);
        close(queue.meanQueue, naive.meanQueue);
        expect(queue.serviceLevel(t * ahtMs)).toBeCloseTo(answeredWithin(chain, t), 10);
      }),
      { numRuns: 50 },
    );
  });
});

/** The twin works with logarithms of up to thousands of states: ten digits are its best. */
function close(figure: number, naive: number): void {
  if (naive < 1e-12) expect(figure).toBeLessThan(2e-12);
  else expect(Math.abs(figure / naive - 1)).toBeLessThan(1e-9);
}
