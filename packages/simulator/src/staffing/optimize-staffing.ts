import { countCalls, serviceLevel, type ServiceLevelFormula } from '@plateau/kpi';
import { checkStaffing } from './check-staffing.ts';
import type { Replication } from '../replication.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shiftsFromPlan } from '../scenario/shifts-from-plan.ts';
import { simulate } from '../simulate.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { ratioEstimate } from '../statistics/ratio-estimate.ts';
import { startingPlan, type Slot } from './starting-plan.ts';

/** What a plan must reach, and how it is looked for. */
export interface StaffingOptions {
  /** Who can be planned: the first ids work whenever anybody does. Most agents of any interval. */
  readonly agentIds: readonly string[];
  /** Length of the intervals that are planned, from the scenario's start on: ms, whole, > 0. */
  readonly intervalMs: number;
  /** The service level that every interval must reach, by the calls that arrive in it. */
  readonly target: {
    /** Share of calls, 0–1. */
    readonly atLeast: number;
    /** Ms. */
    readonly withinMs: number;
    /** @defaultValue 'answeredOfOffered' */
    readonly formula?: ServiceLevelFormula;
  };
  /** A safe integer. */
  readonly seed: number;
  /** Of each plan that is tried. @defaultValue 40 */
  readonly replications?: number;
  /** Of the intervals whose lower ends must reach the target: 0–1. @defaultValue 0.95 */
  readonly confidence?: number;
  /** Called after each plan that was tried. */
  readonly onProgress?: (progress: { readonly tried: number }) => void;
}

/** The staff that was found. */
export interface StaffingPlan {
  readonly intervals: readonly PlannedStaff[];
  /** Whether every interval reaches the target with the stated confidence. */
  readonly reached: boolean;
  /** Plans that were simulated on the way. */
  readonly tried: number;
}

/** One interval of a plan. */
export interface PlannedStaff extends Slot {
  readonly agents: number;
  /** Simulated, by the calls that arrive in the interval; no mean where nobody calls. */
  readonly serviceLevel: Estimate;
}

/**
 * The fewest agents in each interval of a day with which every interval reaches a service level, by
 * simulation on the real routing engine. It begins with what Erlang's formulas ask for, adds agents
 * where the lower end of the simulated interval misses the target, and then takes away every agent
 * who is not missed. All plans are tried on the same callers. The plan is a local optimum: no single
 * agent can be taken away; one fewer here for one more there is not looked for. One group of agents.
 *
 * @throws SimulatorError as `simulate`; `options.invalid`
 */
export function optimizeStaffing(
  scenario: Omit<Scenario, 'shifts' | 'overload'>,
  options: StaffingOptions,
): StaffingPlan {
  checkScenario({ ...scenario, shifts: [], overload: 'allow' });
  checkStaffing(scenario, options);
  const slots = slotsOf(scenario, options.intervalMs);
  const { agentIds, target } = options;
  let tried = 0;
  const look = (agents: readonly number[]): Look => {
    const plan = { agentIds, intervals: slots.map((slot, n) => ({ ...slot, agents: agents[n]! })) };
    const levels = levelsOf({ ...scenario, shifts: shiftsFromPlan(plan) }, slots, options);
    tried += 1;
    options.onProgress?.({ tried });
    return { agents, levels, missed: levels.map((level) => misses(level, target.atLeast)) };
  };

  let best = look(startingPlan(scenario, slots, target).map((n) => Math.min(n, agentIds.length)));
  while (best.missed.includes(true)) {
    const more = best.agents.map((agents, n) =>
      best.missed[n] === true ? Math.min(agents + 1, agentIds.length) : agents,
    );
    if (more.every((agents, n) => agents === best.agents[n])) break;
    best = look(more);
  }
  const reached = !best.missed.includes(true);
  if (reached) best = withoutSpare(best, look);
  return {
    intervals: slots.map((slot, n) => ({
      ...slot,
      agents: best.agents[n]!,
      serviceLevel: best.levels[n]!,
    })),
    reached,
    tried,
  };
}

/** A plan with what was seen of it. */
interface Look {
  readonly agents: readonly number[];
  readonly levels: readonly Estimate[];
  readonly missed: readonly boolean[];
}

/** Takes away agents one by one, first where there is most to spare, until each is needed. */
function withoutSpare(from: Look, look: (agents: readonly number[]) => Look): Look {
  let best = from;
  const needed = new Set<number>();
  for (;;) {
    const candidates = best.agents
      .map((agents, slot) => ({ agents, slot, spare: best.levels[slot]!.low ?? 1 }))
      .filter(({ agents, slot }) => agents > 0 && !needed.has(slot))
      .sort((a, b) => b.spare - a.spare || a.slot - b.slot);
    const [next] = candidates;
    if (next === undefined) return best;
    const fewer = look(
      best.agents.map((agents, slot) => (slot === next.slot ? agents - 1 : agents)),
    );
    // What is needed now is still needed when others have gone.
    if (fewer.missed.includes(true)) needed.add(next.slot);
    else best = fewer;
  }
}

function misses({ mean, low }: Estimate, atLeast: number): boolean {
  return mean !== undefined && (low ?? mean) < atLeast;
}

function levelsOf(
  scenario: Scenario,
  slots: readonly Slot[],
  options: StaffingOptions,
): readonly Estimate[] {
  const { target, seed, replications = 40, confidence = 0.95 } = options;
  const runs = simulate(
    { ...scenario, overload: 'allow' },
    { seed, replications, measures: {} },
  ).replications.map((replication) => countedBySlot(replication, slots, target));
  return slots.map((_, slot) =>
    ratioEstimate(
      runs.map((run) => run[slot]!),
      { confidence },
    ),
  );
}

function countedBySlot(
  { calls }: Replication,
  slots: readonly Slot[],
  { withinMs, formula }: StaffingOptions['target'],
): readonly { readonly numerator: number; readonly denominator: number }[] {
  const lengthMs = slots[0]!.endAt - slots[0]!.startAt;
  const bySlot = slots.map((): (typeof calls)[number][] => []);
  for (const call of calls) {
    bySlot[Math.floor((call.arrivedAt - slots[0]!.startAt) / lengthMs)]!.push(call);
  }
  return bySlot.map((own) => serviceLevel(countCalls(own, { thresholdMs: withinMs }), formula));
}

function slotsOf(
  { startAt, endAt }: Pick<Scenario, 'startAt' | 'endAt'>,
  intervalMs: number,
): Slot[] {
  return Array.from({ length: Math.ceil((endAt - startAt) / intervalMs) }, (_, n) => ({
    startAt: startAt + n * intervalMs,
    endAt: Math.min(startAt + (n + 1) * intervalMs, endAt),
  }));
}
