import { erlangC, requiredAgents } from '@plateau/erlang';
import { countCalls, serviceLevel } from '@plateau/kpi';
import { describe, expect, it } from 'vitest';
import {
  optimizeStaffing,
  ratioEstimate,
  shiftsFromPlan,
  simulate,
  SimulatorError,
  type Scenario,
} from '../../src/index.ts';

const HOUR_MS = 3_600_000;
const AHT_MS = 180_000;
const agentIds = Array.from({ length: 30 }, (_, n) => `a${n}`);
const acd = { queues: [{ id: 'q' }], agents: agentIds.map((id) => ({ id })) };
const target = { atLeast: 0.8, withinMs: 20_000 };

describe('optimizeStaffing', () => {
  it.each([4, 12])('finds the agents of Erlang C for a steady %d erlangs', (load) => {
    const { agents } = requiredAgents({
      load,
      ahtMs: AHT_MS,
      target: { type: 'serviceLevel', ...target },
    });
    // The case is clear: one agent fewer is far below the target, and this many are well above.
    const level = (n: number): number =>
      erlangC({ load, agents: n, ahtMs: AHT_MS }).serviceLevel(20_000);
    expect(level(agents - 1)).toBeLessThan(0.78);
    expect(level(agents)).toBeGreaterThan(0.82);
    const hours = 240 / load;
    const plan = optimizeStaffing(
      {
        acd,
        startAt: 0,
        endAt: hours * HOUR_MS,
        traffic: [
          {
            type: 'generated',
            queueId: 'q',
            arrivals: { type: 'poisson', perHour: (load * HOUR_MS) / AHT_MS },
            talkMs: { type: 'exponential', meanMs: AHT_MS },
          },
        ],
      },
      { agentIds, intervalMs: hours * HOUR_MS, target, seed: 3, replications: 20 },
    );
    expect(plan.reached).toBe(true);
    expect(plan.intervals.map((interval) => interval.agents)).toEqual([agents]);
  });

  const morning: Omit<Scenario, 'shifts'> = {
    acd,
    startAt: 8 * HOUR_MS,
    endAt: 12 * HOUR_MS,
    traffic: [
      {
        type: 'generated',
        queueId: 'q',
        arrivals: { type: 'timeVarying', intervalMs: HOUR_MS, perHour: [20, 120, 160, 60] },
        talkMs: { type: 'lognormal', meanMs: AHT_MS, sdMs: AHT_MS },
        patienceMs: { type: 'exponential', meanMs: 240_000 },
      },
    ],
  };

  it('reaches the target in every interval of a morning with a peak, where no agent can be spared', () => {
    const options = { agentIds, intervalMs: HOUR_MS, target, seed: 3, replications: 40 };
    const { intervals, reached } = optimizeStaffing(morning, options);
    expect(reached).toBe(true);
    for (const { serviceLevel: level } of intervals) expect(level.low).toBeGreaterThanOrEqual(0.8);
    for (const [index] of intervals.entries()) {
      const fewer = intervals.map((each, n) => ({
        ...each,
        agents: each.agents - (n === index ? 1 : 0),
      }));
      expect(Math.min(...lowest(fewer, 3))).toBeLessThan(0.8);
    }
    // Other callers of the same kind find it as good.
    const means = lowest(intervals, 99, 'mean');
    for (const mean of means) expect(mean).toBeGreaterThan(0.78);
  });

  function lowest(
    intervals: readonly {
      readonly startAt: number;
      readonly endAt: number;
      readonly agents: number;
    }[],
    seed: number,
    part: 'low' | 'mean' = 'low',
  ): readonly number[] {
    const shifts = shiftsFromPlan({ agentIds, intervals });
    const { replications } = simulate(
      { ...morning, shifts, overload: 'allow' },
      { seed, replications: 40 },
    );
    return intervals.map(({ startAt, endAt }) => {
      const runs = replications.map(({ calls }) => {
        const own = calls.filter(({ arrivedAt }) => arrivedAt >= startAt && arrivedAt < endAt);
        return serviceLevel(countCalls(own));
      });
      return ratioEstimate(runs)[part]!;
    });
  }

  it('says so when there are not enough agents', () => {
    const few = {
      agentIds: agentIds.slice(0, 3),
      intervalMs: HOUR_MS,
      target,
      seed: 3,
      replications: 5,
    };
    const { reached, intervals } = optimizeStaffing(morning, few);
    expect(reached).toBe(false);
    expect(intervals[2]!.agents).toBe(3);
  });

  it.each([
    { intervalMs: 0 },
    { agentIds: [] },
    { agentIds: ['nobody'] },
    { target: { atLeast: 80, withinMs: 20_000 } },
    { target: { atLeast: 0.8, withinMs: NaN } },
  ])('refuses %j', (more) => {
    const options = { agentIds, intervalMs: HOUR_MS, target, seed: 3, ...more };
    expect(() => optimizeStaffing(morning, options)).toThrow(SimulatorError);
  });
});

describe('ratioEstimate', () => {
  it('weighs replications by what they counted', () => {
    const { mean, halfWidth } = ratioEstimate([
      { numerator: 90, denominator: 100 },
      { numerator: 0, denominator: 1 },
      { numerator: 95, denominator: 100 },
    ]);
    expect(mean).toBeCloseTo(185 / 201, 12);
    expect(halfWidth).toBeGreaterThan(0);
    expect(ratioEstimate([{ numerator: 0, denominator: 0 }]).mean).toBeUndefined();
  });
});
