import { describe, expect, it } from 'vitest';
import { erlangA, erlangC, serviceLevelDefinitions } from '../../src/index.ts';
import { evaluatePlan, type StaffedInterval } from '../../src/planning/index.ts';
import { uniforms } from '../uniforms.ts';

const QUARTER = 900_000;

const quarter = (calls: number, agents: number): StaffedInterval => ({
  durationMs: QUARTER,
  calls,
  ahtMs: 180_000,
  agents,
});

describe('evaluatePlan', () => {
  it('comes to the stationary service level under every definition when a day never changes', () => {
    const intervals = [1, 2].map(() => ({
      durationMs: 40 * 3_600_000,
      calls: 8000,
      ahtMs: 180_000,
      agents: 12,
    }));
    for (const definition of serviceLevelDefinitions) {
      const { serviceLevel, stationaryServiceLevel } = evaluatePlan({
        intervals,
        patienceMs: 120_000,
        withinMs: 20_000,
        definition,
      }).intervals[1]!;
      const queue = erlangA({ load: 10, agents: 12, ahtMs: 180_000, patienceMs: 120_000 });
      expect(serviceLevel).toBeCloseTo(queue.serviceLevel(20_000, definition), 10);
      expect(stationaryServiceLevel).toBe(queue.serviceLevel(20_000, definition));
    }
    const patient = evaluatePlan({ intervals, withinMs: 20_000 }).intervals[1]!;
    const queue = erlangC({ load: 10, agents: 12, ahtMs: 180_000 });
    expect(patient.serviceLevel).toBeCloseTo(queue.serviceLevel(20_000), 10);
    expect(patient.meanQueue).toBeCloseTo(queue.meanQueue!, 8);
    expect(patient.occupancy).toBeCloseTo(10 / 12, 10);
  });

  it('agrees with a simulation of callers through a day that changes, backlog and all', () => {
    const intervals = [quarter(20, 6), quarter(60, 9), quarter(20, 9), quarter(45, 8)];
    const plan = evaluatePlan({ intervals, patienceMs: 150_000, withinMs: 20_000 });
    const simulated = simulate(intervals, 150_000, 20_000, 2000);
    plan.intervals.forEach((interval, i) => {
      expect(Math.abs(interval.serviceLevel! - simulated[i]!)).toBeLessThan(0.015);
    });
    // The overloaded quarter starts with the calm of the one before; the next has its backlog.
    expect(plan.intervals[1]!.serviceLevel).toBeGreaterThan(
      plan.intervals[1]!.stationaryServiceLevel! + 0.05,
    );
    expect(plan.intervals[2]!.serviceLevel).toBeLessThan(
      plan.intervals[2]!.stationaryServiceLevel! - 0.08,
    );
  });

  it('gives an overload without hang-ups a finite answer and passes its queue on', () => {
    const { intervals } = evaluatePlan({
      intervals: [quarter(60, 10), quarter(0, 10)],
      withinMs: 20_000,
    });
    expect(intervals[0]!.stationaryServiceLevel).toBe(0);
    expect(intervals[0]!.serviceLevel).toBeGreaterThan(0.1);
    expect(intervals[0]!.queueAtEnd).toBeGreaterThan(2);
    expect(intervals[1]!.serviceLevel).toBeUndefined();
    expect(intervals[1]!.meanQueue).toBeGreaterThan(0);
    expect(intervals[1]!.queueAtEnd).toBeLessThan(1e-3);
  });

  it('balances: callers are answered, hang up, are cut off or are still there', () => {
    const { calls, abandonments, cutOff, intervals } = evaluatePlan({
      intervals: [quarter(40, 5), { ...quarter(9, 5), closed: true }, quarter(10, 5)],
      patienceMs: 60_000,
      withinMs: 20_000,
    });
    expect(calls).toBe(50);
    const [busy, closed] = intervals;
    // Served work over the handle time is the number of calls served, as far as they ended.
    const served = (busy!.occupancy * 5 * QUARTER) / 180_000;
    const left = 40 - served - busy!.abandonments - busy!.queueAtEnd;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(5);
    expect(closed).toMatchObject({
      cutOff: busy!.queueAtEnd,
      serviceLevel: undefined,
      meanQueue: 0,
    });
    expect(cutOff).toBe(busy!.queueAtEnd);
    expect(abandonments).toBeGreaterThan(busy!.abandonments);
  });

  it('knows the ends: no agents, no callers, no threshold', () => {
    const none = evaluatePlan({
      intervals: [quarter(10, 0)],
      patienceMs: 60_000,
      withinMs: 20_000,
    });
    expect(none.serviceLevel).toBe(0);
    expect(none.intervals[0]!.abandonments).toBeGreaterThan(8);
    const quiet = evaluatePlan({ intervals: [quarter(0, 3)], withinMs: 0 });
    expect(quiet).toMatchObject({ calls: 0, serviceLevel: undefined, abandonments: 0 });
    const empty = evaluatePlan({ intervals: [], withinMs: 0 });
    expect(empty).toMatchObject({ intervals: [], calls: 0, serviceLevel: undefined });
  });

  it.each([
    [{ intervals: [quarter(1, 1.5)], withinMs: 0 }, 'intervals.0.agents'],
    [{ intervals: [quarter(NaN, 1)], withinMs: 0 }, 'intervals.0.calls'],
    [{ intervals: [{ ...quarter(1, 1), durationMs: 0 }], withinMs: 0 }, 'intervals.0.durationMs'],
    [{ intervals: [{ ...quarter(1, 1000), ahtMs: 1 }], withinMs: 0 }, 'intervals.0'],
    [{ intervals: [], withinMs: -1 }, 'withinMs'],
    [{ intervals: [], withinMs: 0, patienceMs: 1 }, 'patienceMs'],
  ])('refuses %j', (input, path) => {
    expect(() => evaluatePlan(input)).toThrow(
      expect.objectContaining({ code: 'input.invalid', path }),
    );
  });
});

/** Callers one by one: the share answered within the threshold, by quarter of arrival. */
function simulate(
  intervals: readonly StaffedInterval[],
  patienceMs: number,
  withinMs: number,
  days: number,
): number[] {
  const u = uniforms(21);
  const exponential = (mean: number): number => -mean * Math.log1p(-u());
  const met = intervals.map(() => 0);
  const all = intervals.map(() => 0);
  for (let day = 0; day < days; day++) {
    let busy = 0;
    let queue: { at: number; quarter: number }[] = [];
    const answer = (at: number): void => {
      const caller = queue.shift()!;
      busy += 1;
      if (at - caller.at <= withinMs) met[caller.quarter]! += 1;
    };
    intervals.forEach(({ calls, agents, durationMs, ahtMs }, q) => {
      const end = (q + 1) * durationMs;
      // Agents who leave hand their call back: it is served first, and is no new caller.
      let handedBack = Math.max(0, busy - agents);
      busy -= handedBack;
      for (let at = q * durationMs; ;) {
        while (handedBack > 0 && busy < agents) {
          handedBack -= 1;
          busy += 1;
        }
        while (queue.length > 0 && busy < agents) answer(at);
        const waiting = queue.length + handedBack;
        const rates = [calls / durationMs, busy / ahtMs, waiting / patienceMs];
        at += exponential(1 / rates.reduce((a, b) => a + b));
        if (at >= end) break;
        let pick = u() * rates.reduce((a, b) => a + b);
        if ((pick -= rates[0]!) < 0) {
          all[q]! += 1;
          queue.push({ at, quarter: q });
        } else if (pick - rates[1]! < 0) {
          busy -= 1;
        } else if (Math.floor(u() * waiting) < handedBack) {
          handedBack -= 1;
        } else {
          const gone = Math.floor(u() * queue.length);
          queue = queue.filter((_, i) => i !== gone);
        }
      }
    });
  }
  return met.map((count, i) => count / all[i]!);
}
