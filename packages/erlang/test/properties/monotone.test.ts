import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  erlangA,
  erlangB,
  erlangC,
  finiteLines,
  serviceLevelDefinitions,
} from '../../src/index.ts';

const load = fc.double({ min: 0.01, max: 5000, noNaN: true });
const ratio = fc.double({ min: 0.3, max: 3, noNaN: true });
const more = fc.double({ min: 0, max: 20, noNaN: true });
const patienceMs = fc.double({ min: 100, max: 1e7, noNaN: true });
const withinMs = fc.double({ min: 0, max: 3e5, noNaN: true });
const definition = fc.constantFrom(...serviceLevelDefinitions);
const ahtMs = 180_000;
/** Rounding may turn a tie by a few units of the last place. */
const SLACK = 1e-12;

describe('more agents', () => {
  test('block less', () => {
    fc.assert(
      fc.property(load, ratio, more, (a, rho, extra) => {
        const few = erlangB({ load: a, lines: a / rho });
        const many = erlangB({ load: a, lines: a / rho + extra });
        expect(many.blocking).toBeLessThanOrEqual(few.blocking * (1 + SLACK));
      }),
    );
  });

  test('let fewer wait, under Erlang C and A', () => {
    fc.assert(
      fc.property(load, ratio, more, patienceMs, (a, rho, extra, patience) => {
        const n = a / rho;
        const c = [n, n + extra].map((agents) => erlangC({ load: a, agents, ahtMs }));
        expect(c[1]!.waitProbability).toBeLessThanOrEqual(c[0]!.waitProbability + SLACK);
        const [few, many] = [n, n + extra].map((agents) =>
          erlangA({ load: a, agents, ahtMs, patienceMs: patience }),
        );
        expect(many!.waitProbability).toBeLessThanOrEqual(few!.waitProbability + SLACK);
        expect(many!.abandonment).toBeLessThanOrEqual(few!.abandonment + SLACK);
        expect(many!.occupancy).toBeLessThanOrEqual(few!.occupancy + SLACK);
        expect(many!.meanWaitMs).toBeLessThanOrEqual(few!.meanWaitMs * (1 + SLACK));
      }),
    );
  });

  test('raise the service level under every definition', () => {
    fc.assert(
      fc.property(
        fc.tuple(load, ratio, more, patienceMs, withinMs, definition),
        ([a, rho, extra, patience, within, name]) => {
          const [few, many] = [a / rho, a / rho + extra].map((agents) =>
            erlangA({ load: a, agents, ahtMs, patienceMs: patience }).serviceLevel(within, name),
          );
          expect(many).toBeGreaterThanOrEqual(few! - SLACK);
        },
      ),
    );
  });
});

describe('more load', () => {
  test('lowers the service level and blocks more', () => {
    fc.assert(
      fc.property(
        fc.tuple(load, ratio, more, patienceMs, withinMs, definition),
        ([a, rho, extra, patienceMs, within, name]) => {
          const agents = a / rho;
          const [light, heavy] = [a, a + extra].map((load) =>
            erlangA({ load, agents, ahtMs, patienceMs }).serviceLevel(within, name),
          );
          expect(heavy).toBeLessThanOrEqual(light! + SLACK);
          expect(erlangB({ load: a + extra, lines: agents }).blocking).toBeGreaterThanOrEqual(
            erlangB({ load: a, lines: agents }).blocking * (1 - SLACK),
          );
        },
      ),
    );
  });
});

describe('a longer threshold', () => {
  test('raises the service level under every definition but the one that excludes quick hang-ups', () => {
    fc.assert(
      fc.property(
        fc.tuple(load, ratio, patienceMs, withinMs, withinMs, definition),
        ([a, rho, patienceMs, one, other, name]) => {
          const queue = erlangA({ load: a, agents: a / rho, ahtMs, patienceMs });
          const [short, long] = [Math.min(one, other), Math.max(one, other)];
          expect(queue.serviceLevel(long, name)).toBeGreaterThanOrEqual(
            queue.serviceLevel(short, name) - SLACK,
          );
        },
      ),
    );
  });
});

describe('more patience', () => {
  test('means fewer hang-ups and longer waits', () => {
    fc.assert(
      fc.property(load, ratio, patienceMs, patienceMs, (a, rho, one, other) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)].map((patienceMs) =>
          erlangA({ load: a, agents: a / rho, ahtMs, patienceMs }),
        );
        expect(long!.abandonment).toBeLessThanOrEqual(short!.abandonment + SLACK);
        expect(long!.waitProbability).toBeGreaterThanOrEqual(short!.waitProbability - SLACK);
        expect(long!.meanWaitMs).toBeGreaterThanOrEqual(short!.meanWaitMs * (1 - 1e-11));
      }),
    );
  });
});

describe('more lines', () => {
  test('block less and make those who get in wait longer', () => {
    const agents = fc.integer({ min: 1, max: 80 });
    const places = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(agents, ratio, places, places, (n, rho, room, extra) => {
        const [few, many] = [room, room + extra].map((waiting) =>
          finiteLines({ load: n * rho, agents: n, lines: n + waiting, ahtMs }),
        );
        expect(many!.blocking).toBeLessThanOrEqual(few!.blocking + SLACK);
        expect(many!.meanWaitMs).toBeGreaterThanOrEqual(few!.meanWaitMs * (1 - SLACK));
      }),
    );
  });
});
