import type { AcdConfig } from '@plateau/acd';
import { averageSpeedOfAnswer, callsByInterval, countCalls, serviceLevel } from '@plateau/kpi';
import {
  estimate,
  shiftsFromPlan,
  simulate,
  standardMeasures,
  type Distribution,
  type Estimate,
  type RecordedCall as SimulatedCall,
  type Replication,
} from '@plateau/simulator';
import type { Target } from './options.ts';
import type { Plan } from './plan.ts';
import type { RecordedCall } from './recorded-call.ts';

/** What came of a plan when the day was routed again: means over replications with 95 % intervals. */
export interface WhatIf {
  readonly replications: number;
  readonly serviceLevel: Estimate;
  readonly abandonment: Estimate;
  readonly asaMs: Estimate;
  /** ASA of the priority customers alone. */
  readonly priorityAsaMs: Estimate;
  readonly longestWaitMs: Estimate;
  readonly occupancy: Estimate;
  /** Service level of the calls offered in each half-hour. */
  readonly halfHours: readonly { readonly startAt: number; readonly serviceLevel: Estimate }[];
  /** The waits of all offered calls, one replication after the other. */
  readonly waitsMs: readonly number[];
}

export interface WhatIfOptions {
  readonly target: Target;
  /** Mean patience of the callers, or `undefined` when nobody ever hung up. */
  readonly patienceMs: number | undefined;
  readonly replications: number;
  readonly seed: number;
  /** Called after each replication. */
  readonly onProgress?: () => void;
}

const halfHourMs = 1_800_000;

/** Routes the day's offered calls again with a plan's agents, through the real ACD engine, many times over. */
export function whatIf(
  offered: readonly RecordedCall[],
  plan: Plan,
  { target, patienceMs, replications, seed, onProgress }: WhatIfOptions,
): WhatIf {
  const agentIds = Array.from(
    { length: Math.max(...plan.halfHours.map(({ agents }) => agents)) },
    (_, index) => `agent-${index + 1}`,
  );
  const acd: AcdConfig = {
    queues: [{ id: 'bank' }],
    agents: agentIds.map((id) => ({ id })),
  };
  const last = plan.halfHours.at(-1)!;
  const priorityIds = new Set(offered.filter(({ priority }) => priority).map(({ id }) => id));
  const study = simulate(
    {
      acd,
      startAt: plan.halfHours[0]!.startAt,
      endAt: last.endAt,
      traffic: [{ type: 'recorded', calls: simulatedCalls(offered, patienceMs) }],
      shifts: shiftsFromPlan({
        agentIds,
        intervals: [
          ...plan.halfHours,
          // Whoever is there at the end stays to serve those who still wait.
          { startAt: last.endAt, endAt: last.endAt + halfHourMs, agents: last.agents },
        ],
      }),
    },
    {
      seed,
      replications,
      measures: {
        ...standardMeasures({ thresholdMs: target.withinMs }),
        priorityAsaMs: ({ calls }: Replication) =>
          averageSpeedOfAnswer(countCalls(calls.filter(({ id }) => priorityIds.has(id)))).value,
      },
      ...(onProgress && { onProgress }),
    },
  );
  const { estimates } = study;
  return {
    replications,
    serviceLevel: estimates.serviceLevel,
    abandonment: estimates.abandonment,
    asaMs: estimates.averageSpeedOfAnswerMs,
    priorityAsaMs: estimates.priorityAsaMs,
    longestWaitMs: estimates.longestWaitMs,
    occupancy: estimates.occupancy,
    halfHours: serviceLevelByHalfHour(plan, study.replications, target),
    waitsMs: study.replications.flatMap(({ calls }) => calls.map(({ waitMs }) => waitMs)),
  };
}

/**
 * A call that was answered keeps its talk time; its caller is at least as patient as the wait that is on record. A
 * call that was abandoned keeps its patience, and draws a talk time from those of the day.
 */
function simulatedCalls(
  offered: readonly RecordedCall[],
  patienceMs: number | undefined,
): SimulatedCall[] {
  const answered = offered.filter(({ outcome }) => outcome === 'ANSWERED');
  const talk: Distribution = { type: 'empirical', valuesMs: answered.map(({ talkMs }) => talkMs) };
  return offered.map((call) => ({
    id: call.id,
    queueId: 'bank',
    arrivedAt: call.offeredAt,
    priority: call.priority ? 1 : 0,
    ...(call.outcome === 'ANSWERED'
      ? { talkMs: call.talkMs, ...atLeastAsPatient(call.waitMs, patienceMs) }
      : { talkMs: talk, patienceMs: call.waitMs }),
  }));
}

function atLeastAsPatient(
  waitMs: number,
  meanMs: number | undefined,
): { patienceMs?: Distribution } {
  if (meanMs === undefined) return {};
  return { patienceMs: { type: 'atLeast', ms: waitMs, of: { type: 'exponential', meanMs } } };
}

/** The arrivals are the same in every replication, so each has the half-hours of the plan. */
function serviceLevelByHalfHour(
  plan: Plan,
  replications: readonly Replication[],
  target: Target,
): WhatIf['halfHours'] {
  const byReplication = replications.map(({ calls }) =>
    callsByInterval(calls).map(({ calls }) => {
      return serviceLevel(countCalls(calls, { thresholdMs: target.withinMs })).value;
    }),
  );
  return plan.halfHours.map(({ startAt }, index) => ({
    startAt,
    serviceLevel: estimate(byReplication.map((values) => values[index])),
  }));
}
