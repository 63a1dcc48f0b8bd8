import { describe, expect, test } from 'vitest';
import * as erlang from '../src/index.ts';
import { ErlangError } from '../src/index.ts';

const ahtMs = 180_000;
const target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;

/** For each function, an input that works, and the parameters that must be numbers in a range. */
const functions: Readonly<
  Record<string, { readonly call: (input: never) => unknown; readonly good: object }>
> = {
  erlangB: { call: erlang.erlangB, good: { load: 1, lines: 2 } },
  extendedErlangB: { call: erlang.extendedErlangB, good: { load: 1, lines: 2, recall: 0.5 } },
  engset: { call: erlang.engset, good: { sources: 5, lines: 2, loadPerIdleSource: 0.2 } },
  erlangC: { call: erlang.erlangC, good: { load: 1, agents: 2, ahtMs } },
  erlangA: { call: erlang.erlangA, good: { load: 1, agents: 2, ahtMs, patienceMs: 60_000 } },
  finiteLines: {
    call: erlang.finiteLines,
    good: { load: 1, agents: 2, lines: 4, ahtMs, patienceMs: 60_000 },
  },
  erlangX: {
    call: erlang.erlangX,
    good: { load: 1, agents: 2, ahtMs, patienceMs: 60_000, redial: 0.5, lines: 4 },
  },
  erlangXChain: {
    call: erlang.erlangXChain,
    good: {
      ...{ load: 1, agents: 2, lines: 4, ahtMs, patienceMs: 60_000 },
      ...{ redial: 0.5, redialAfterMs: 60_000, orbitCapacity: 5 },
    },
  },
  mgn: { call: erlang.mgn, good: { load: 1, agents: 2, ahtMs, ahtScv: 1 } },
  ggn: { call: erlang.ggn, good: { load: 1, agents: 2, ahtMs, ahtScv: 1, arrivalScv: 1 } },
  chat: {
    call: erlang.chat,
    good: { load: 1, agents: 2, parallelChats: 2, ahtMs, slowdownPerChat: 0.1, patienceMs: 60_000 },
  },
  blend: {
    call: erlang.blend,
    good: { load: 1, agents: 2, ahtMs, reserve: 1, patienceMs: 60_000 },
  },
  halfinWhitt: { call: erlang.halfinWhitt, good: { beta: 1 } },
  halfinWhittBeta: { call: erlang.halfinWhittBeta, good: { waitProbability: 0.5 } },
  garnett: { call: erlang.garnett, good: { beta: 1, handleToPatience: 1 } },
  garnettBeta: { call: erlang.garnettBeta, good: { waitProbability: 0.5, handleToPatience: 1 } },
  squareRootStaffing: { call: erlang.squareRootStaffing, good: { load: 10, beta: 1 } },
  headcount: { call: erlang.headcount, good: { agents: 10, shrinkage: 0.3 } },
  offeredLoad: {
    call: erlang.offeredLoad,
    good: { arrivals: 10, ahtMs, intervalMs: 1_800_000 },
  },
  requiredLines: { call: erlang.requiredLines, good: { load: 10, maxBlocking: 0.01 } },
  loadAtBlocking: { call: erlang.loadAtBlocking, good: { lines: 10, blocking: 0.01 } },
};

const bad = [Number.NaN, Infinity, -Infinity, -1e-9, 1e300, '5', null] as const;

describe.each(Object.entries(functions))('%s', (_, { call, good }) => {
  test('takes a good input', () => {
    expect(() => call(good as never)).not.toThrow();
  });

  test.each(Object.keys(good))('refuses a bad %s and says where', (path) => {
    for (const value of bad) {
      // A quality of service may be negative.
      if (path === 'beta' && value === -1e-9) continue;
      const error = thrown(() => call({ ...good, [path]: value } as never));
      expect(error).toMatchObject({ code: 'input.invalid', path });
      expect(error.issues[0]).toMatchObject({ path, value });
      expect(error.message).toContain(path);
      expect(error.issues[0]!.allowed).toMatch(/from|at most/);
    }
  });
});

describe('whole numbers', () => {
  test('are asked for where people or places are counted one by one', () => {
    const engset = { sources: 5.5, lines: 2, loadPerIdleSource: 0.2 };
    expect(thrown(() => erlang.engset(engset))).toMatchObject({ path: 'sources' });
    const chat = { load: 1, agents: 2, parallelChats: 1.5, ahtMs, slowdownPerChat: 0 };
    expect(thrown(() => erlang.chat(chat))).toMatchObject({ path: 'parallelChats' });
  });
});

describe('targets', () => {
  test.each([
    [{ ...target, atLeast: 80 }, 'target.atLeast'],
    [{ ...target, withinMs: -1 }, 'target.withinMs'],
    [{ ...target, definition: 'best' }, 'target.definition'],
    [{ type: 'meanWait', atMostMs: Number.NaN }, 'target.atMostMs'],
    [{ type: 'meanWait', atMostMs: 5, of: 'me' }, 'target.of'],
    [{ type: 'occupancy', atMost: 2 }, 'target.atMost'],
    [{ type: 'happiness', atMost: 1 }, 'target.type'],
    [[], 'target'],
    [[target, { type: 'abandonment', atMost: -1 }], 'target[1].atMost'],
  ])('%j are refused at %s', (wrong, path) => {
    const error = thrown(() => erlang.requiredAgents({ load: 10, ahtMs, target: wrong as never }));
    expect(error).toMatchObject({ code: 'input.invalid', path });
  });

  test.each([
    [{ type: 'serviceLevel', atLeast: 1, withinMs: 20_000 }],
    [{ type: 'waitProbability', atMost: 0 }],
    [{ type: 'meanWait', atMostMs: 0 }],
    [{ type: 'abandonment', atMost: 0 }],
    [{ type: 'occupancy', atMost: 0 }],
    [{ type: 'waitQuantile', p: 1, atMostMs: 1000 }],
  ] as const)('%j is out of reach', (wrong) => {
    const input = { load: 10, ahtMs, patienceMs: 60_000, target: wrong };
    expect(thrown(() => erlang.requiredAgents(input))).toMatchObject({
      code: 'target.unreachable',
      path: 'target',
    });
  });

  test('blocking 0 has no number of lines', () => {
    expect(thrown(() => erlang.requiredLines({ load: 10, maxBlocking: 0 }))).toMatchObject({
      code: 'target.unreachable',
      path: 'maxBlocking',
    });
  });

  test('too few lines put a service level out of reach', () => {
    const input = { load: 10, ahtMs, lines: 8, target: { ...target, atLeast: 0.99 } };
    expect(thrown(() => erlang.requiredAgents(input)).code).toBe('target.unreachable');
  });

  test('a target that every load meets has no largest load', () => {
    const wide = { type: 'abandonment', atMost: 1 } as const;
    const error = thrown(() => erlang.solveLoad({ agents: 5, ahtMs, patienceMs: 1, target: wide }));
    expect(error.code).toBe('target.unbounded');
  });
});

describe('thresholds and quantiles', () => {
  test('are checked when they are asked for', () => {
    const queue = erlang.erlangA({ load: 9, agents: 10, ahtMs, patienceMs: 60_000 });
    expect(thrown(() => queue.serviceLevel(Number.NaN)).path).toBe('withinMs');
    expect(thrown(() => queue.serviceLevel(5, 'none' as never)).path).toBe('definition');
    expect(thrown(() => queue.waitQuantile(1.5)).path).toBe('p');
    expect(thrown(() => queue.abandonmentWithin(-1)).path).toBe('withinMs');
  });
});

function thrown(run: () => unknown): ErlangError {
  try {
    run();
  } catch (error) {
    if (error instanceof ErlangError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
