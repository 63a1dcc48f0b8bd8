import { createAcd } from '@plateau/acd';
import { countCalls, sumAgentTime } from '@plateau/kpi';
import { foldAcdEvents } from '@plateau/kpi/ingest';
import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../src/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A morning on a small floor, with all that chance can do. */
const morning: Scenario = {
  acd: {
    queues: [{ id: 'sales', wrapUpMs: 20_000 }, { id: 'help' }],
    agents: ['ann', 'ben', 'cleo', 'dan'].map((id) => ({ id })),
  },
  startAt: 8 * HOUR_MS,
  endAt: 12 * HOUR_MS,
  traffic: [
    {
      type: 'generated',
      queueId: 'sales',
      arrivals: { type: 'timeVarying', intervalMs: HOUR_MS, perHour: [10, 40, 60, 20] },
      talkMs: { type: 'lognormal', meanMs: 200_000, sdMs: 180_000 },
      patienceMs: { type: 'exponential', meanMs: 120_000 },
      wrapUpMs: { type: 'gamma', meanMs: 15_000, sdMs: 10_000 },
    },
    {
      type: 'generated',
      queueId: 'help',
      priority: 1,
      arrivals: { type: 'poisson', perHour: 12 },
      talkMs: { type: 'exponential', meanMs: 180_000 },
      patienceMs: { type: 'exponential', meanMs: 240_000 },
    },
  ],
  shifts: [
    { agentId: 'ann', startAt: 8 * HOUR_MS, endAt: 12 * HOUR_MS },
    { agentId: 'ben', startAt: 9 * HOUR_MS, endAt: 11 * HOUR_MS },
    { agentId: 'cleo', startAt: 9 * HOUR_MS, endAt: 12 * HOUR_MS },
  ],
  behaviour: {
    answerDelayMs: { type: 'gamma', meanMs: 4_000, sdMs: 2_000 },
    declineProbability: 0.05,
  },
  behaviourByAgent: { cleo: { pace: 0.8 } },
};

describe('simulate', () => {
  it('gives the same study for the same scenario and seed, and another for another seed', () => {
    const once = simulate(morning, { seed: 7, replications: 3 });
    expect(simulate(morning, { seed: 7, replications: 3 })).toEqual(once);
    expect(simulate(morning, { seed: 8, replications: 3 })).not.toEqual(once);
  });

  it('runs each replication alike, however many there are', () => {
    const three = simulate(morning, { seed: 7, replications: 3 }).replications;
    expect(simulate(morning, { seed: 7, replications: 2 }).replications).toEqual(three.slice(0, 2));
    expect(three[1]!.calls).not.toEqual(three[0]!.calls);
  });

  it('lets the same people call with the same to say, whatever the staffing', () => {
    const everybody = morning.acd.agents.map(({ id }) => {
      return { agentId: id, startAt: 8 * HOUR_MS, endAt: 13 * HOUR_MS };
    });
    const [few, many] = [morning.shifts, everybody].map((shifts) => {
      const plan = { ...morning, shifts, behaviourByAgent: {} };
      return simulate(plan, { seed: 7, replications: 1 }).replications[0]!.calls;
    });
    expect(many!.map(({ id, arrivedAt }) => [id, arrivedAt])).toEqual(
      few!.map(({ id, arrivedAt }) => [id, arrivedAt]),
    );
    const talk = new Map(few!.map(({ id, talkMs }) => [id, talkMs]));
    const both = many!.filter(
      ({ id, talkMs }) => talkMs !== undefined && talk.get(id) !== undefined,
    );
    expect(both.length).toBeGreaterThan(50);
    for (const { id, talkMs } of both) expect(talkMs).toBe(talk.get(id));
  });

  it('loses nobody: who is offered is answered, abandons or still waits', () => {
    for (const { calls } of simulate(morning, { seed: 9, replications: 5 }).replications) {
      const { offered, answered, abandoned, waiting } = countCalls(calls);
      expect(offered).toBe(calls.length);
      expect(answered + abandoned + waiting).toBe(offered);
      expect(new Set(calls.map(({ id }) => id)).size).toBe(offered);
    }
  });

  it('measures calls and agents as kpi does from the same events', () => {
    const { replications } = simulate(morning, { seed: 3, replications: 2, trace: true });
    for (const { calls, agentTime, trace, endedAt } of replications) {
      const events = trace!.flatMap((step) => step.events);
      const folded = foldAcdEvents(events, { untilAt: endedAt });
      const byId = new Map(folded.calls.map((call) => [call.id, call]));
      expect(byId.size).toBe(calls.length);
      for (const call of calls) {
        const { waitMs, outcome, agent, talkMs = 0, wrapUpMs = 0 } = byId.get(call.id)!;
        expect({ waitMs, outcome, agent, talkMs, wrapUpMs }).toEqual({
          waitMs: call.waitMs,
          outcome: call.outcome,
          agent: call.agent,
          talkMs: call.talkMs ?? 0,
          wrapUpMs: call.wrapUpMs ?? 0,
        });
      }
      const window = { fromAt: morning.startAt, toAt: morning.endAt };
      expect(agentTime).toEqual(sumAgentTime(folded.agentTimes, window));
    }
  });

  it('leaves a trace that another engine can be played from', () => {
    const queues = morning.acd.queues.map((queue) => ({ ...queue, agentOrder: 'random' as const }));
    const scenario = { ...morning, acd: { ...morning.acd, queues } };
    const study = simulate(scenario, { seed: 3, replications: 2, trace: true });
    const { trace, routingSeed } = study.replications[1]!;
    const acd = createAcd({ ...scenario.acd, seed: routingSeed });
    for (const step of trace!) {
      const events = step.do === 'execute' ? acd.execute(step.command) : acd.advance(step.at);
      expect(events).toEqual(step.events);
    }
  });

  it('reports progress after each replication', () => {
    const progress: unknown[] = [];
    simulate(morning, { seed: 1, replications: 3, onProgress: (step) => progress.push(step) });
    expect(progress).toEqual([
      { done: 1, total: 3 },
      { done: 2, total: 3 },
      { done: 3, total: 3 },
    ]);
  });

  it('estimates the measures it is given', () => {
    const measures = { calls: ({ calls }: { readonly calls: readonly unknown[] }) => calls.length };
    const { estimates, replications } = simulate(morning, { seed: 1, replications: 4, measures });
    const mean = replications.reduce((sum, { calls }) => sum + calls.length, 0) / 4;
    expect(Object.keys(estimates)).toEqual(['calls']);
    expect(estimates.calls.mean).toBeCloseTo(mean, 9);
  });
});
