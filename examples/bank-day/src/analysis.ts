import { dataQuality, type Finding } from './data-quality.ts';
import { figures, type Figures } from './figures.ts';
import { halfHours, toCallRecord, type HalfHour } from './half-hours.ts';
import type { Options, Target } from './options.ts';
import { estimatePatience, type Patience } from './patience.ts';
import { pickDay, type Day } from './pick-day.ts';
import { makePlan, type Plan } from './plan.ts';
import { readCalls } from './read-calls.ts';
import { whatIf, type WhatIf } from './what-if.ts';

/** What happened on a day, and who was needed. */
export interface PlannedDay {
  readonly day: Day;
  readonly target: Target;
  readonly quality: readonly Finding[];
  /** All offered calls of the day. */
  readonly happened: Figures;
  /** Those of priority customers alone. */
  readonly happenedToPriority: Figures;
  /** The day in half-hours, from the first to the last offered call. */
  readonly halfHours: readonly HalfHour[];
  readonly patience: Patience;
  readonly plans: readonly Plan[];
}

/** A planned day, with what came of each plan when the day was routed again. */
export interface Analysis extends PlannedDay {
  readonly outcomes: readonly PlanOutcome[];
}

export interface PlanOutcome {
  readonly plan: Plan;
  readonly whatIf: WhatIf;
}

/** Reads the calls, counts the day and plans it. Throws a UsageError when the file or the day will not do. */
export function planDay({ callsFile, day: date, target }: Options): PlannedDay {
  const { calls, brokenRows } = readCalls(callsFile);
  const day = pickDay(calls, date, callsFile);
  const slots = halfHours(day, target);
  const patience = estimatePatience(day.offered);
  const happened = figures(day.offered.map(toCallRecord), target);
  const demand = {
    halfHours: slots,
    ahtMs: happened.ahtMs.value ?? 0,
    patienceMs: patience.exponential.meanMs,
    target,
  };
  return {
    day,
    target,
    quality: dataQuality(day, brokenRows),
    happened,
    happenedToPriority: figures(
      day.offered.filter(({ priority }) => priority).map(toCallRecord),
      target,
    ),
    halfHours: slots,
    patience,
    plans: [makePlan('Erlang C', demand), makePlan('Erlang A', demand)],
  };
}

/** Routes the day again with each plan; `onProgress` hears of every replication. */
export function routeAgain(
  planned: PlannedDay,
  { replications, seed }: Options,
  onProgress: () => void,
): Analysis {
  const { day, target, patience } = planned;
  const options = {
    target,
    patienceMs: patience.exponential.meanMs,
    replications,
    // The same seed for both plans: the same callers, so that only the agents differ.
    seed,
    onProgress,
  };
  return {
    ...planned,
    outcomes: planned.plans.map((plan) => ({ plan, whatIf: whatIf(day.offered, plan, options) })),
  };
}
