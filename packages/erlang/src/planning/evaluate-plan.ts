import { duration, numberWithin, wholeWithin } from '../guards.ts';
import { erlangA } from '../models/erlang-a.ts';
import { erlangC } from '../models/erlang-c.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';
import { advanceQueue, type QueueRates, type StateLaw } from './advance-queue.ts';
import { callerFates } from './caller-fates.ts';
import { inTime } from './in-time.ts';
import { checkedIntervals, checkEvents, type PlanInterval } from './plan-interval.ts';

/** An interval with the agents who will be there. */
export interface StaffedInterval extends PlanInterval {
  /** Agents on the phone: a whole number. While closed it counts as 0. */
  readonly agents: number;
}

export interface EvaluatePlanInput {
  readonly intervals: readonly StaffedInterval[];
  /** Mean patience, ms, ≥ 1000. Without it nobody hangs up. */
  readonly patienceMs?: number;
  /** Threshold of the service level, ms. */
  readonly withinMs: number;
  /** @defaultValue `answeredOfOffered` */
  readonly definition?: ServiceLevelDefinition;
}

/** One interval as it will go, with what the intervals before it leave behind. */
export interface EvaluatedInterval extends StaffedInterval {
  /** Start, ms since the start of the first interval. */
  readonly startMs: number;
  /** Share of the interval's callers in time, 0–1; `undefined` without callers. */
  readonly serviceLevel: number | undefined;
  /** What Erlang C or A says of the interval on its own; 0 where load reaches the agents and nobody hangs up. */
  readonly stationaryServiceLevel: number | undefined;
  /** Share of the agents' time spent on calls; 0 without agents. */
  readonly occupancy: number;
  /** Mean number of callers waiting over the interval. */
  readonly meanQueue: number;
  /** Mean number of callers waiting when it ends. */
  readonly queueAtEnd: number;
  /** Expected number of callers who hang up during the interval. */
  readonly abandonments: number;
  /** Expected number of callers who still wait when the doors close, at the start of this interval. */
  readonly cutOff: number;
}

export interface EvaluatedPlan {
  readonly intervals: readonly EvaluatedInterval[];
  readonly definition: ServiceLevelDefinition;
  /** Calls of the open intervals. */
  readonly calls: number;
  /** Share of the day's callers in time; `undefined` without callers. */
  readonly serviceLevel: number | undefined;
  /** The stationary figures weighed by calls: what a plan without carry-over promises. */
  readonly stationaryServiceLevel: number | undefined;
  readonly abandonments: number;
  readonly cutOff: number;
}

/**
 * How a staffed day will go, backlog included: the transient M/M/n+M queue runs through the intervals, starting
 * empty, and each interval's true service level stands beside the stationary one. An overloaded interval gets a
 * finite answer, and the next one its queue.
 *
 * Conventions: when agents leave, a call in progress beyond their number goes back to the front of the queue (the
 * handle time has no memory, so only the count matters); callers are judged by the agents of the interval in which
 * they arrive, also where the threshold reaches beyond its end; while closed nobody is served, and whoever still
 * waits is cut off.
 *
 * Cost per interval: about (calls + agents × duration / handle time) × width of the law, some 10 ms for 500 agents
 * and a quarter-hour.
 *
 * @throws ErlangError `input.invalid` for a number out of range, agents that are not whole, or an interval with more
 * than a million calls and handle times (agents × duration / handle time).
 */
export function evaluatePlan(input: EvaluatePlanInput): EvaluatedPlan {
  const { intervals, patienceMs } = input;
  const definition = knownDefinition('definition', input.definition ?? 'answeredOfOffered');
  const withinMs = duration('withinMs', input.withinMs);
  if (patienceMs !== undefined) numberWithin('patienceMs', patienceMs, 1000, 1e15);
  checkedIntervals(intervals).forEach((interval, i) => {
    const agents = wholeWithin(`intervals.${i}.agents`, interval.agents, 0, 1e6);
    checkEvents(`intervals.${i}`, interval, agents, 1e6);
  });

  let law = EMPTY;
  let queue = 0;
  let startMs = 0;
  const sides: { met: number; counted: number }[] = [];
  const rows = intervals.map((interval): EvaluatedInterval => {
    const { durationMs, ahtMs, agents, closed } = interval;
    const base = { ...interval, startMs };
    startMs += durationMs;
    if (closed === true) {
      const cutOff = queue;
      law = EMPTY;
      queue = 0;
      sides.push({ met: 0, counted: 0 });
      return { ...base, ...NOTHING, cutOff };
    }
    const rates: QueueRates = {
      arrivals: interval.calls / durationMs,
      service: 1 / ahtMs,
      hangUp: patienceMs === undefined ? 0 : 1 / patienceMs,
      agents,
    };
    const { end, average } = advanceQueue(law, rates, durationMs);
    law = end;
    queue = expected(end, (state) => Math.max(0, state - agents));
    const meanQueue = expected(average, (state) => Math.max(0, state - agents));
    const busy = expected(average, (state) => Math.min(state, agents));
    const side = callersInTime(average, rates, withinMs, definition);
    sides.push({ met: side.met * interval.calls, counted: side.counted * interval.calls });
    return {
      ...base,
      serviceLevel: interval.calls === 0 ? undefined : share(side.met, side.counted),
      stationaryServiceLevel: stationary(interval, patienceMs, withinMs, definition),
      occupancy: agents === 0 ? 0 : busy / agents,
      meanQueue,
      queueAtEnd: queue,
      abandonments: rates.hangUp * meanQueue * durationMs,
      cutOff: 0,
    };
  });

  const total = (of: (row: EvaluatedInterval, index: number) => number): number =>
    rows.reduce((sum, row, i) => sum + of(row, i), 0);
  const open = (row: EvaluatedInterval): number => (row.closed === true ? 0 : row.calls);
  const calls = total(open);
  return {
    intervals: rows,
    definition,
    calls,
    serviceLevel: share(
      total((_, i) => sides[i]!.met),
      total((_, i) => sides[i]!.counted),
    ),
    stationaryServiceLevel: share(
      total((row) => (row.stationaryServiceLevel ?? 0) * open(row)),
      calls,
    ),
    abandonments: total((row) => row.abandonments),
    cutOff: total((row) => row.cutOff),
  };
}

const EMPTY: StateLaw = { first: 0, probabilities: Float64Array.of(1) };

const NOTHING = {
  serviceLevel: undefined,
  stationaryServiceLevel: undefined,
  occupancy: 0,
  meanQueue: 0,
  queueAtEnd: 0,
  abandonments: 0,
} as const;

function share(met: number, counted: number): number | undefined {
  return counted === 0 ? undefined : Math.min(1, met / counted);
}

function expected({ first, probabilities }: StateLaw, of: (state: number) => number): number {
  return probabilities.reduce((sum, probability, k) => sum + probability * of(first + k), 0);
}

/** Both sides of the service level for callers who arrive at random over the law (Poisson arrivals see it). */
function callersInTime(
  law: StateLaw,
  { agents, service, hangUp }: QueueRates,
  withinMs: number,
  definition: ServiceLevelDefinition,
): { met: number; counted: number } {
  const most = Math.max(0, law.first + law.probabilities.length - 1 - agents);
  const fates = callerFates(agents, service, hangUp, withinMs, most);
  let met = 0;
  let counted = 0;
  law.probabilities.forEach((probability, k) => {
    const ahead = law.first + k - agents;
    const sides = ahead < 0 ? AT_ONCE : inTime(definition, fates, ahead);
    met += probability * sides.met;
    counted += probability * sides.counted;
  });
  return { met, counted };
}

const AT_ONCE = { met: 1, counted: 1 };

function stationary(
  { calls, durationMs, ahtMs, agents }: StaffedInterval,
  patienceMs: number | undefined,
  withinMs: number,
  definition: ServiceLevelDefinition,
): number | undefined {
  if (calls === 0) return undefined;
  const load = (calls / durationMs) * ahtMs;
  const queue =
    patienceMs === undefined
      ? erlangC({ load, agents, ahtMs })
      : erlangA({ load, agents, ahtMs, patienceMs });
  return queue.serviceLevel(withinMs, definition);
}
