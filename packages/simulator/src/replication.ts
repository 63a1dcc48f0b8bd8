import type { AgentTimeByActivity, CallRecord } from '@plateau/kpi';
import { callRecord } from './floor/caller.ts';
import { routingSeed, runFloor, type TraceStep } from './floor/floor.ts';
import type { Scenario } from './scenario/scenario.ts';

/** One run of a scenario. */
export interface Replication {
  /** 0, 1, 2, … */
  readonly index: number;
  /** Every call that arrived after the warm-up, in order of arrival, as kpi's formulas read it. */
  readonly calls: readonly CallRecord[];
  /**
   * What the agents did between the end of the warm-up and the scenario's `endAt`, in ms: signed in,
   * and beyond the end of a shift as long as a call goes on.
   */
  readonly agentTime: AgentTimeByActivity;
  /** The same for each agent of the routing engine, in its order. */
  readonly agentTimes: readonly { readonly agentId: string; readonly time: AgentTimeByActivity }[];
  /** When the last thing happened: epoch ms. */
  readonly endedAt: number;
  /** The seed that the routing engine had in this run, in place of its config's. */
  readonly routingSeed: number;
  /**
   * With `trace`: every call of the routing engine with its events. An engine of the same config, with
   * `routingSeed` as its seed, plays it back.
   */
  readonly trace?: readonly TraceStep[];
}

/** Which run of a study. */
export interface Run {
  readonly seed: number;
  /** 0, 1, 2, … */
  readonly index: number;
  /** Whether odd runs mirror the chances of the even ones before them. */
  readonly antithetic: boolean;
  readonly trace: boolean;
}

/** Runs a checked scenario once. */
export function replicate(scenario: Scenario, run: Run): Replication {
  const { seed, index, antithetic } = run;
  const trace: TraceStep[] = [];
  const chance = antithetic
    ? { seed, replication: Math.floor(index / 2), antithetic: index % 2 === 1 }
    : { seed, replication: index, antithetic: false };
  const { callers, desks, endedAt } = runFloor(
    scenario,
    chance,
    run.trace ? (step) => trace.push(step) : undefined,
  );
  const agentTimes = desks.map(({ agentId, clock }) => ({ agentId, time: clock.total }));
  const agentTime = { talking: 0, wrapUp: 0, paused: 0, ringing: 0, available: 0 };
  for (const { time } of agentTimes) {
    agentTime.talking += time.talking;
    agentTime.wrapUp += time.wrapUp;
    agentTime.paused += time.paused;
    agentTime.ringing += time.ringing;
    agentTime.available += time.available;
  }
  return {
    index,
    calls: callers.map((caller) => callRecord(caller, endedAt)),
    agentTime,
    agentTimes,
    endedAt,
    routingSeed: routingSeed(chance),
    ...(run.trace ? { trace } : {}),
  };
}
