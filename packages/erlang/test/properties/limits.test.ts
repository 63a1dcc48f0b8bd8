import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blend,
  chat,
  erlangA,
  erlangB,
  erlangC,
  erlangX,
  extendedErlangB,
  finiteLines,
  ggn,
  mgn,
} from '../../src/index.ts';

const lines = fc.double({ min: 0.01, max: 3000, noNaN: true });
const ratio = fc.double({ min: 0.05, max: 4, noNaN: true });
const stableRatio = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const ahtMs = 180_000;

describe('Erlang B', () => {
  test('keeps its recursion between any two neighbours, fractions included', () => {
    fc.assert(
      fc.property(lines, ratio, (n, rho) => {
        const load = n * rho;
        const before = erlangB({ load, lines: n }).blocking;
        const next = erlangB({ load, lines: n + 1 }).blocking;
        const recursion = (load * before) / (n + 1 + load * before);
        if (next > 1e-290) expect(Math.abs(next / recursion - 1)).toBeLessThan(1e-13);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Erlang C', () => {
  test('with one agent is M/M/1', () => {
    fc.assert(
      fc.property(stableRatio, (rho) => {
        const queue = erlangC({ load: rho, agents: 1, ahtMs });
        expect(queue.waitProbability).toBeCloseTo(rho, 14);
        expect(queue.meanWaitMs! / ahtMs / (rho / (1 - rho))).toBeCloseTo(1, 12);
        expect(queue.serviceLevel(ahtMs)).toBeCloseTo(1 - rho * Math.exp(rho - 1), 13);
      }),
    );
  });
});

describe('Erlang A', () => {
  test('becomes Erlang B as patience vanishes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), ratio, (agents, rho) => {
        const load = agents * rho;
        const { blocking } = erlangB({ load, lines: agents });
        const none = erlangA({ load, agents, ahtMs, patienceMs: 0 });
        expect(none.waitProbability).toBeCloseTo(blocking, 13);
        expect(none.abandonment).toBeCloseTo(blocking, 13);
        const hardly = erlangA({ load, agents, ahtMs, patienceMs: 1e-9 });
        expect(hardly.abandonment).toBeCloseTo(blocking, 9);
        expect(hardly.serviceLevel(20_000)).toBeCloseTo(none.serviceLevel(20_000), 9);
      }),
    );
  });

  test('becomes Erlang C as patience grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), stableRatio, (agents, rho) => {
        const load = agents * Math.min(0.97, Math.max(0.3, rho));
        const endless = erlangC({ load, agents, ahtMs });
        const patient = erlangA({ load, agents, ahtMs, patienceMs: 1e14 });
        expect(patient.waitProbability).toBeCloseTo(endless.waitProbability, 5);
        expect(patient.serviceLevel(20_000)).toBeCloseTo(endless.serviceLevel(20_000), 5);
        expect(patient.meanWaitMs / endless.meanWaitMs!).toBeCloseTo(1, 4);
        expect(patient.meanOfferedWaitMs! / endless.meanWaitMs!).toBeCloseTo(1, 4);
      }),
    );
  });

  test('divides the waits: all is answered and abandoned, weighted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        ratio,
        fc.double({ min: 1000, max: 1e7, noNaN: true }),
        (agents, rho, patienceMs) => {
          fc.pre(rho > 0.4);
          const queue = erlangA({ load: agents * rho, agents, ahtMs, patienceMs });
          const together =
            (1 - queue.abandonment) * queue.meanWaitAnsweredMs! +
            queue.abandonment * queue.meanWaitAbandonedMs!;
          expect(Math.abs(together / queue.meanWaitMs - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test('has quantiles that its distribution gives back', () => {
    const whose = fc.constantFrom('all', 'answered', 'offered');
    const p = fc.double({ min: 0.01, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(ratio, p, whose, (rho, share, of) => {
        const queue = erlangA({ load: 40 * rho, agents: 40, ahtMs, patienceMs: 90_000 });
        const wait = queue.waitQuantile(share, of)!;
        const definition = {
          all: 'abandonedInTimeMet',
          answered: 'answeredOfAnswered',
          offered: 'offeredWait',
        } as const;
        const level = queue.serviceLevel(wait, definition[of]);
        if (wait > 0) expect(level).toBeCloseTo(share, 10);
        else expect(level).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
});

describe('the relatives', () => {
  const n = fc.integer({ min: 1, max: 60 });

  test('finite lines without places are Erlang B, with very many Erlang C or A', () => {
    fc.assert(
      fc.property(n, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (agents, rho) => {
        const load = agents * rho;
        const none = finiteLines({ load, agents, lines: agents, ahtMs });
        expect(none.blocking).toBeCloseTo(erlangB({ load, lines: agents }).blocking, 13);
        const many = finiteLines({ load, agents, lines: agents + 1000, ahtMs });
        const endless = erlangC({ load, agents, ahtMs });
        expect(many.waitProbability).toBeCloseTo(endless.waitProbability, 11);
        expect(many.serviceLevel(20_000)).toBeCloseTo(endless.serviceLevel(20_000), 11);
        const patienceMs = 100_000;
        const impatient = finiteLines({ load, agents, lines: agents + 1000, ahtMs, patienceMs });
        const erlang = erlangA({ load, agents, ahtMs, patienceMs });
        expect(impatient.abandonment).toBeCloseTo(erlang.abandonment, 11);
        const levels = erlang.serviceLevels(20_000);
        for (const [name, level] of Object.entries(impatient.serviceLevels(20_000))) {
          expect(level).toBeCloseTo(levels[name as keyof typeof levels], 10);
        }
      }),
    );
  });

  test('no recall and no redial change nothing', () => {
    fc.assert(
      fc.property(n, ratio, (agents, rho) => {
        const load = agents * rho;
        const group = extendedErlangB({ load, lines: agents, recall: 0 });
        expect(group.blocking).toBe(erlangB({ load, lines: agents }).blocking);
        const queue = erlangX({ load, agents, ahtMs, patienceMs: 60_000, redial: 0 });
        expect(queue.abandonment).toBe(
          erlangA({ load, agents, ahtMs, patienceMs: 60_000 }).abandonment,
        );
      }),
    );
  });

  test('exponential handle times make M/G/n Erlang C; one agent obeys Pollaczek and Khinchine', () => {
    const scv = fc.double({ min: 0, max: 6, noNaN: true });
    const method = fc.constantFrom('allenCunneen', 'kimura');
    fc.assert(
      fc.property(n, stableRatio, scv, method, (agents, rho, ahtScv, how) => {
        const base = erlangC({ load: agents * rho, agents, ahtMs });
        const same = mgn({ load: agents * rho, agents, ahtMs, ahtScv: 1, method: how });
        expect(same.meanWaitMs! / base.meanWaitMs!).toBeCloseTo(1, 12);
        const single = mgn({ load: rho, agents: 1, ahtMs, ahtScv, method: how });
        const exact = ((1 + ahtScv) / 2) * (rho / (1 - rho)) * ahtMs;
        expect(single.meanWaitMs! / exact).toBeCloseTo(1, 11);
        const calm = ggn({ load: rho, agents: 1, ahtMs, ahtScv: 0, arrivalScv: 0, method: how });
        expect(calm.meanWaitMs).toBe(0);
      }),
    );
  });

  test('one chat at a time is Erlang A, and chats that do not slow down are as many agents', () => {
    fc.assert(
      fc.property(n, ratio, fc.integer({ min: 1, max: 5 }), (agents, rho, parallelChats) => {
        const patienceMs = 70_000;
        const load = agents * rho;
        const one = chat({
          load,
          agents,
          parallelChats: 1,
          ahtMs,
          slowdownPerChat: 0.3,
          patienceMs,
        });
        const erlang = erlangA({ load, agents, ahtMs, patienceMs });
        expect(one.waitProbability).toBeCloseTo(erlang.waitProbability, 12);
        expect(one.serviceLevel(20_000)).toBeCloseTo(erlang.serviceLevel(20_000), 11);
        expect(one.chatsPerAgent).toBeCloseTo(erlang.occupancy, 11);
        const free = chat({ load, agents, parallelChats, ahtMs, slowdownPerChat: 0, patienceMs });
        const many = erlangA({ load, agents: agents * parallelChats, ahtMs, patienceMs });
        expect(free.waitProbability).toBeCloseTo(many.waitProbability, 12);
        expect(free.abandonment).toBeCloseTo(many.abandonment, 12);
      }),
    );
  });

  test('blending with every agent in reserve is Erlang C, with none the agents never rest', () => {
    fc.assert(
      fc.property(n, stableRatio, (agents, rho) => {
        const load = agents * rho;
        const all = blend({ load, agents, ahtMs, reserve: agents });
        const queue = erlangC({ load, agents, ahtMs });
        expect(all.waitProbability).toBeCloseTo(queue.waitProbability, 12);
        expect(all.outboundLoad).toBeCloseTo(0, 12);
        const none = blend({ load, agents, ahtMs, reserve: 0 });
        expect(none.waitProbability).toBe(1);
        expect(none.occupancy).toBeCloseTo(1, 12);
      }),
    );
  });
});
