import { erlangA, erlangC, requiredAgents } from '@plateau/erlang';
import type { HalfHour } from './half-hours.ts';
import type { Target } from './options.ts';

/** How many agents each half-hour needs, by one model. */
export interface Plan {
  readonly model: PlanModel;
  readonly halfHours: readonly PlannedHalfHour[];
  /** Paid time of the plan: agents times hours. */
  readonly agentHours: number;
  /** What the model predicts for the whole day: the half-hours' service levels, weighted by their calls. */
  readonly serviceLevel: number;
}

export type PlanModel = 'Erlang C' | 'Erlang A';

export interface PlannedHalfHour {
  readonly startAt: number;
  readonly endAt: number;
  /** Offered load, in erlangs. */
  readonly load: number;
  readonly agents: number;
  /** What the model predicts for that many agents, answered in time of offered. */
  readonly serviceLevel: number;
}

/** What a plan is made from. */
export interface Demand {
  readonly halfHours: readonly HalfHour[];
  readonly ahtMs: number;
  /** Mean patience of the callers; Erlang C has no use for it. */
  readonly patienceMs: number | undefined;
  readonly target: Target;
}

/**
 * Plans each half-hour by itself: enough agents for its offered load to meet the target. At least one agent stays
 * from the first call of the day to the last.
 */
export function makePlan(model: PlanModel, demand: Demand): Plan {
  const { ahtMs, patienceMs, target } = demand;
  // Nobody hung up: then Erlang A has no patience to reckon with, and is Erlang C.
  const impatient = model === 'Erlang A' && patienceMs !== undefined;
  const halfHours = demand.halfHours.map(({ startAt, endAt, happened }) => {
    const load = (happened.offered * ahtMs) / (endAt - startAt);
    const { agents: needed } = requiredAgents({
      load,
      ahtMs,
      ...(impatient && { patienceMs }),
      target: {
        type: 'serviceLevel',
        atLeast: target.serviceLevel,
        withinMs: target.withinMs,
      },
    });
    const agents = Math.max(1, needed);
    const queue = impatient
      ? erlangA({ load, agents, ahtMs, patienceMs })
      : erlangC({ load, agents, ahtMs });
    return { startAt, endAt, load, agents, serviceLevel: queue.serviceLevel(target.withinMs) };
  });
  const agentMs = halfHours.reduce(
    (sum, { startAt, endAt, agents }) => sum + agents * (endAt - startAt),
    0,
  );
  const load = halfHours.reduce((sum, halfHour) => sum + halfHour.load, 0);
  const served = halfHours.reduce(
    (sum, halfHour) => sum + halfHour.load * halfHour.serviceLevel,
    0,
  );
  return {
    model,
    halfHours,
    agentHours: agentMs / 3_600_000,
    // Without a single conversation there is no load: whoever calls is served at once.
    serviceLevel: load === 0 ? 1 : served / load,
  };
}
