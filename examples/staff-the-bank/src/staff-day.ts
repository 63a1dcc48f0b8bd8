import { serviceLevelDefinitions, type ServiceLevelDefinition } from '@plateau/erlang';
import {
  exponentialPatience,
  handleTimeMoments,
  overDispersion,
  type ExponentialPatience,
  type HandleTimeMoments,
  type OverDispersion,
} from '@plateau/erlang/forecast';
import { planIntervals, type PlanInterval, type PlannedInterval } from '@plateau/erlang/planning';
import { callsPerInterval, type BankCall } from './bank-calls.ts';

const HOUR = 3_600_000;
/** The bank answers from seven to midnight. */
export const OPENS_MS = 7 * HOUR;
export const CLOSES_MS = 24 * HOUR;
export const HALF_HOUR = HOUR / 2;
export const WITHIN_MS = 20_000;
export const AT_LEAST = 0.8;

/** What the day's records say about its callers. */
export interface DayInputs {
  readonly day: string;
  readonly calls: readonly BankCall[];
  readonly handleTime: HandleTimeMoments;
  readonly patience: ExponentialPatience;
  readonly dispersion: OverDispersion;
}

/** A plan of the whole day under one definition of 80/20, or by Erlang C, which knows no hang-ups. */
export interface DayPlan {
  readonly by: ServiceLevelDefinition | 'Erlang C';
  readonly intervals: readonly PlannedInterval[];
  readonly agentHours: number;
}

/** The busiest of the days, with its handle times and patience. */
export function dayInputs(all: readonly BankCall[]): DayInputs {
  const days = [...new Set(all.map(({ day }) => day))];
  const of = (day: string): BankCall[] => all.filter((call) => call.day === day);
  const day = days.reduce((a, b) => (of(b).length > of(a).length ? b : a));
  const calls = of(day);
  return {
    day,
    calls,
    // A conversation of 0 s is no service but a slip of the records.
    handleTime: handleTimeMoments(calls.map(({ talkMs }) => talkMs).filter((ms) => ms > 0)),
    patience: exponentialPatience(calls),
    dispersion: overDispersion(
      days.map((one) => callsPerInterval(of(one), OPENS_MS, CLOSES_MS, HALF_HOUR)),
    ),
  };
}

/** Every half-hour of the day staffed for 80/20 under each of the five definitions, and by Erlang C. */
export function planDay({ calls, handleTime, patience }: DayInputs): DayPlan[] {
  const intervals = callsPerInterval(calls, OPENS_MS, CLOSES_MS, HALF_HOUR).map(
    (count): PlanInterval => ({ durationMs: HALF_HOUR, calls: count, ahtMs: handleTime.meanMs }),
  );
  const target = { type: 'serviceLevel', atLeast: AT_LEAST, withinMs: WITHIN_MS } as const;
  const patienceMs = patience.meanMs;
  const byDefinition = serviceLevelDefinitions.map((definition) => ({
    by: definition,
    intervals: planIntervals({
      intervals,
      target: { ...target, definition },
      minAgents: 1,
      ...(patienceMs !== undefined && { patienceMs }),
    }),
  }));
  const byErlangC = {
    by: 'Erlang C' as const,
    intervals: planIntervals({ intervals, target, minAgents: 1 }),
  };
  return [...byDefinition, byErlangC].map((plan) => ({
    ...plan,
    agentHours: hours(plan.intervals),
  }));
}

function hours(intervals: readonly PlannedInterval[]): number {
  return intervals.reduce((sum, { agents, durationMs }) => sum + (agents * durationMs) / HOUR, 0);
}
