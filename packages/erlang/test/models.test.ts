import { describe, expect, test } from 'vitest';
import {
  blend,
  chat,
  deferred,
  erlangA,
  erlangB,
  erlangC,
  erlangX,
  erlangXChain,
  extendedErlangB,
  finiteLines,
  ggn,
  mgn,
} from '../src/index.ts';

const ahtMs = 180_000;

describe('published examples', () => {
  test('15 lines carry 8.108 erlangs at 1 %', () => {
    expect(erlangB({ load: 8.108, lines: 15 }).blocking).toBeCloseTo(0.01, 6);
  });

  test('5.5 erlangs with half of the lost calls coming back need 11 lines for 3 %', () => {
    const blocking = (lines: number) => extendedErlangB({ load: 5.5, lines, recall: 0.5 }).blocking;
    expect(blocking(10)).toBeGreaterThan(0.03);
    expect(blocking(11)).toBeLessThan(0.03);
  });

  test('100 calls of three minutes in half an hour with 14 agents: the example of many tools', () => {
    const queue = erlangC({ load: 10, agents: 14, ahtMs });
    expect(queue.waitProbability).toBeCloseTo(0.1741319335950498, 14);
    expect(queue.serviceLevel(20_000)).toBeCloseTo(0.888350019179467, 14);
    expect(queue.meanWaitMs).toBeCloseTo(7835.93701177724, 9);
  });

  test('48 calls a minute of a minute with 50 agents, patient and not', () => {
    const patient = erlangC({ load: 48, agents: 50, ahtMs: 60_000 });
    expect(patient.meanWaitMs! / 1000).toBeCloseTo(20.83, 2);
    expect(patient.waitQuantile(0.9)! / 1000).toBeCloseTo(58.1387, 3);
    const queue = erlangA({ load: 48, agents: 50, ahtMs: 60_000, patienceMs: 120_000 });
    expect(queue.abandonment).toBeCloseTo(0.0309122, 7);
    expect(queue.meanWaitMs / 1000).toBeCloseTo(3.70947, 5);
    expect(queue.meanQueue).toBeCloseTo(2.96758, 5);
    expect(queue.occupancy).toBeCloseTo(0.930324, 6);
  });
});

describe('without anything to do', () => {
  test('nobody waits, whoever is there', () => {
    for (const agents of [0, 0.5, 10]) {
      expect(erlangB({ load: 0, lines: agents }).blocking).toBe(0);
      const c = erlangC({ load: 0, agents, ahtMs });
      expect([c.waitProbability, c.serviceLevel(0), c.meanWaitMs]).toEqual([0, 1, 0]);
      const a = erlangA({ load: 0, agents, ahtMs, patienceMs: 60_000 });
      expect([a.waitProbability, a.abandonment, a.serviceLevel(0)]).toEqual([0, 0, 1]);
    }
  });
});

describe('without anybody to do it', () => {
  test('all calls are lost, wait for ever, or hang up', () => {
    expect(erlangB({ load: 3, lines: 0 }).blocking).toBe(1);
    const c = erlangC({ load: 3, agents: 0, ahtMs });
    expect(c).toMatchObject({ stable: false, waitProbability: 1, meanWaitMs: undefined });
    expect(c.serviceLevel(1e9)).toBe(0);
    const a = erlangA({ load: 3, agents: 0, ahtMs, patienceMs: 60_000 });
    expect([a.waitProbability, a.abandonment, a.meanWaitMs]).toEqual([1, 1, 60_000]);
    expect(a.serviceLevel(1e9)).toBe(0);
    expect(a.meanWaitAbandonedMs).toBe(60_000);
    expect(a.meanOfferedWaitMs).toBeUndefined();
  });
});

describe('Erlang B beyond the range of doubles', () => {
  test('is 0, and its logarithm still exact', () => {
    const group = erlangB({ load: 10_000, lines: 1_000_000 });
    expect(group.blocking).toBe(0);
    // ln B = n ln a − a − ln n! to first order; B is so small that the denominator is e^a.
    const n = 1_000_000;
    const logFactorial = n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n);
    const log10 = (n * Math.log(10_000) - 10_000 - logFactorial) / Math.LN10;
    expect(group.log10Blocking! / log10).toBeCloseTo(1, 12);
  });
});

describe('handle times that vary less or more', () => {
  test('give half the wait and a little more where they are constant: M/D/n by Cosmetatos', () => {
    const wait = (ahtScv: number) =>
      mgn({ load: 4, agents: 5, ahtMs, ahtScv, method: 'kimura' }).meanWaitMs! / ahtMs;
    const erlang = erlangC({ load: 4, agents: 5, ahtMs }).meanWaitMs! / ahtMs;
    const gamma = (0.2 * 4 * (Math.sqrt(29) - 2)) / (16 * 5 * 0.8);
    expect(wait(0)).toBeCloseTo(((1 + gamma) / 2) * erlang, 12);
    expect(wait(3)).toBeGreaterThan(wait(1));
  });

  test('regular arrivals wait less: D/M/n by Kimura at its corner', () => {
    const erlang = erlangC({ load: 4, agents: 5, ahtMs }).meanWaitMs!;
    const gamma = (0.2 * 4 * (Math.sqrt(29) - 2)) / (16 * 5 * 0.8);
    const corner = ((1 - 4 * gamma) / 2) * Math.exp(-0.4 / 2.4) * erlang;
    const regular = ggn({ load: 4, agents: 5, ahtMs, ahtScv: 1, arrivalScv: 0, method: 'kimura' });
    expect(regular.meanWaitMs! / corner).toBeCloseTo(1, 12);
  });
});

describe('redials', () => {
  test('long after the failed attempt make the chain the fixed point', () => {
    const input = { load: 4, agents: 4, ahtMs, patienceMs: 120_000, redial: 0.5, lines: 12 };
    const fixed = erlangX(input);
    const chain = erlangXChain({ ...input, redialAfterMs: 50 * ahtMs, orbitCapacity: 150 });
    expect(chain.orbitFull).toBeLessThan(1e-6);
    expect(chain.abandonment).toBeCloseTo(fixed.abandonment, 2);
    expect(chain.answeredCallers).toBeCloseTo(1 - fixed.lostCallers, 2);
  });

  test('none make the chain a queue with finite lines', () => {
    const input = { load: 5, agents: 5, ahtMs, patienceMs: 90_000, lines: 11 };
    const chain = erlangXChain({ ...input, redial: 0, redialAfterMs: 1000, orbitCapacity: 1 });
    const queue = finiteLines(input);
    expect(chain.abandonment).toBeCloseTo(queue.abandonment, 13);
    expect(chain.meanQueue).toBeCloseTo(queue.meanQueue, 13);
    expect(chain.occupancy).toBeCloseTo(queue.occupancy, 13);
  });

  test('by everybody, for more load than agents, have no bound', () => {
    const queue = erlangX({ load: 12, agents: 10, ahtMs, patienceMs: 60_000, redial: 1 });
    expect(queue.offeredLoad).toBeUndefined();
    expect(queue.lostCallers).toBeCloseTo(1 - 10 / 12, 12);
  });
});

describe('chats', () => {
  test('that slow each other down by half carry 1.33 times a single one with two at a time', () => {
    const queue = chat({ load: 10, agents: 12, parallelChats: 2, ahtMs, slowdownPerChat: 0.5 });
    expect(queue.capacity).toBeCloseTo((12 * 2) / 1.5, 12);
  });

  test('one agent with two chats is a queue with two speeds', () => {
    // Rates 1 and 2/1.25 = 1.6 per handle time, load 0.8: weights 1, 0.8, 0.4, then × 0.5 each.
    const queue = chat({ load: 0.8, agents: 1, parallelChats: 2, ahtMs, slowdownPerChat: 0.25 });
    expect(queue.waitProbability).toBeCloseTo(0.8 / 2.6, 12);
    expect(queue.meanQueue).toBeCloseTo(0.8 / 2.6, 12);
    // One chat for 0.8, two for 0.4 + 0.2 + 0.1 + …
    expect(queue.chatsPerAgent).toBeCloseTo((0.8 + 2 * 0.8) / 2.6, 12);
  });
});

describe('blending', () => {
  test('with one agent in reserve of two is a queue of its own', () => {
    // States 1, 2, 3, … busy or waiting, load 1: weights 1, 1/2, 1/4, …
    const queue = blend({ load: 1, agents: 2, ahtMs, reserve: 1 });
    expect(queue.waitProbability).toBeCloseTo(0.5, 12);
    expect(queue.outboundLoad).toBeCloseTo(0.5, 12);
    expect(queue.occupancy).toBeCloseTo(0.75, 12);
  });
});

describe('deferred work', () => {
  const hour = 3_600_000;

  test('of one hour with a deadline of an hour is spread over two', () => {
    const plan = deferred({
      arrivals: [120, 0],
      intervalMs: hour,
      ahtMs: 60_000,
      deadlineMs: hour,
    });
    expect(plan.agents).toBeCloseTo(1, 12);
    expect(plan.binding).toEqual({ fromMs: 0, toMs: hour, dueMs: 2 * hour });
    expect(plan.backlogs[0]).toBeCloseTo(60, 9);
    expect(plan.backlogs[1]).toBeCloseTo(0, 9);
  });

  test('with a night in between has to be done by those who are there', () => {
    const input = { intervalMs: hour, ahtMs: 60_000, deadlineMs: 2 * hour };
    const arrivals = [60, 0, 0, 0];
    const awake = deferred({ ...input, arrivals });
    const asleep = deferred({ ...input, arrivals, staffed: [1, 0, 0, 1] });
    expect(awake.agents).toBeCloseTo(1 / 3, 12);
    expect(asleep.agents).toBeCloseTo(1, 12);
    const never = deferred({ ...input, arrivals, staffed: [0, 0, 0, 1] });
    expect(never.agents).toBeUndefined();
  });

  test('keeps its deadlines when it is simulated minute by minute, and one per cent less does not', () => {
    const arrivals = [100, 300, 200, 50, 0, 400, 10, 0];
    const plan = deferred({ arrivals, intervalMs: hour, ahtMs: 300_000, deadlineMs: 1.5 * hour });
    expect(latestMs(arrivals, plan.agents!)).toBeLessThanOrEqual(1.5 * hour + 120_000);
    expect(latestMs(arrivals, plan.agents! * 0.97)).toBeGreaterThan(1.5 * hour);
  });

  /** The longest stay of a piece of work: a fluid queue in steps of a minute. */
  function latestMs(arrivals: readonly number[], agents: number): number {
    const queue: { at: number; left: number }[] = [];
    let longest = 0;
    for (let minute = 0; minute < 24 * 60; minute++) {
      const count = arrivals[Math.floor(minute / 60)] ?? 0;
      if (count > 0) queue.push({ at: minute, left: (count / 60) * 5 });
      let capacity = agents;
      while (capacity > 1e-12 && queue.length > 0) {
        const first = queue[0]!;
        const done = Math.min(first.left, capacity);
        first.left -= done;
        capacity -= done;
        if (first.left <= 1e-12) {
          longest = Math.max(longest, minute + 1 - first.at);
          queue.shift();
        }
      }
    }
    return longest * 60_000;
  }
});
