import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as erlang from '../../src/index.ts';

/** Values at and around every limit that the inputs have. */
const quantity = fc.oneof(
  fc.constantFrom(0, 1e-300, 1e-9, 0.5, 1, 15.999, 16, 47, 48, 49, 1000, 1e7, 1e9),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const duration = fc.oneof(
  fc.constantFrom(0, 1e-9, 1, 1e3, 1.8e5, 1e9, 1e15),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
);
const positive = duration.map((ms) => Math.max(ms, 1e-9));
const ratio = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const few = fc.integer({ min: 0, max: 40 });
const small = fc.oneof(
  fc.constantFrom(0, 1e-9, 1, 39, 40),
  fc.double({ min: 0, max: 80, noNaN: true }),
);

test('Erlang B never gives NaN or Infinity', () => {
  check([quantity, quantity], (load, lines) => {
    const group = erlang.erlangB({ load, lines });
    return [group, group.log10Blocking];
  });
});

test('Erlang C never gives NaN or Infinity', () => {
  check([quantity, quantity, positive, duration, ratio], (load, agents, ahtMs, ms, p) => {
    const queue = erlang.erlangC({ load, agents, ahtMs });
    return [queue, queue.serviceLevels(ms), queue.waitsLonger(ms), queue.waitQuantile(p)];
  });
});

test('Erlang A never gives NaN or Infinity', () => {
  check(
    [quantity, quantity, positive, duration, duration, ratio],
    (load, agents, ahtMs, patienceMs, ms, p) => {
      const queue = erlang.erlangA({ load, agents, ahtMs, patienceMs });
      return [
        queue,
        queue.serviceLevels(ms),
        queue.abandonmentWithin(ms),
        [queue.meanWaitAnsweredMs, queue.meanWaitAbandonedMs, queue.meanOfferedWaitMs],
        (['all', 'answered', 'offered'] as const).map((of) => queue.waitQuantile(p, of)),
      ];
    },
  );
});

test('figures at the edge of the doubles are finite too', () => {
  // A sum that fits in a double times a spare that does not; a wait that ends far below a huge overload.
  const light = erlang.erlangC({ load: 5.075611668544127e-6, agents: 47, ahtMs: 1e-9 });
  expect(light.serviceLevel(0)).toBe(1);
  const flooded = erlang.erlangA({ load: 1e9, agents: 1e-9, ahtMs: 1e-9, patienceMs: 1000 });
  expect(flooded.waitQuantile(0.5, 'offered')).toBeCloseTo(1000 * Math.log(1e18), 0);
});

test('the relatives never give NaN or Infinity', () => {
  check([small, few, few, positive, duration, ratio], (load, agents, extra, ahtMs, ms, share) => {
    const lines = agents + extra;
    const patienceMs = Math.max(1e-9, ms);
    const limited = erlang.finiteLines({ load, agents, lines, ahtMs });
    const impatient = erlang.finiteLines({ load, agents, lines, ahtMs, patienceMs });
    const x = erlang.erlangX({ load, agents, ahtMs, patienceMs, redial: share });
    const chat = { load, agents, parallelChats: 3, ahtMs, slowdownPerChat: share };
    const blend = { load, agents, ahtMs, reserve: Math.min(agents, extra) };
    const ggn = { load, agents, ahtMs, ahtScv: extra / 10, arrivalScv: share };
    return [
      [limited, limited.serviceLevels(ms), impatient, impatient.serviceLevels(ms)],
      [x, x.serviceLevel(ms)],
      erlang.extendedErlangB({ load, lines, recall: share }),
      erlang.engset({ sources: lines, lines: agents, loadPerIdleSource: load }),
      [erlang.chat(chat), erlang.chat({ ...chat, patienceMs })],
      [erlang.blend(blend), erlang.blend({ ...blend, patienceMs })],
      [erlang.ggn(ggn), erlang.ggn(ggn).serviceLevel(ms)],
      [erlang.ggn({ ...ggn, method: 'kimura' }), erlang.mgn(ggn)],
    ];
  });
});

test('the chain of Erlang X never gives NaN or Infinity', () => {
  const tiny = fc.integer({ min: 0, max: 5 });
  check([small, tiny, tiny, positive, ratio, tiny], (load, agents, extra, ms, redial, orbit) =>
    erlang.erlangXChain({
      load,
      agents: agents + 1,
      lines: agents + 1 + extra,
      ahtMs: 1000,
      patienceMs: Math.min(1e9, Math.max(1e-3, ms)),
      redial,
      redialAfterMs: 60_000,
      orbitCapacity: orbit + 1,
    }),
  );
});

test('the limits of many agents never give NaN or Infinity', () => {
  const beta = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const near = fc.double({ min: -40, max: 40, noNaN: true });
  const g = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
  check([fc.oneof(beta, near), g, ratio], (spare, handleToPatience, share) => [
    erlang.halfinWhitt({ beta: spare }),
    erlang.garnett({ beta: spare, handleToPatience }),
    erlang.halfinWhittBeta({ waitProbability: Math.max(1e-300, share) }),
  ]);
});

function check<T extends number[]>(
  inputs: { [K in keyof T]: fc.Arbitrary<T[K]> },
  figures: (...values: T) => unknown,
): void {
  fc.assert(
    fc.property(fc.tuple<T>(...inputs), (values) => {
      expect(strays(figures(...values))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}

/** Where a figure is not finite. */
function strays(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strays(inner, `${path}.${key}`));
}
