import { positiveDuration, ratio } from '../guards.ts';
import { builtInPlan } from './built-in-solver.ts';
import { checkedModel, memberIndexes, type CoveringModel } from './covering-model.ts';
import { explainInfeasible, type InfeasibilityReason } from './explain-infeasible.ts';
import { linearBound } from './linear-bound.ts';
import { COVER_TOLERANCE } from './plan-state.ts';

/** A solver that can prove optimality; `highsSolver` makes one of the package `highs`. */
export interface ShiftSolver {
  readonly name: string;
  /**
   * Whole people per pattern, at least as good as `start`, and a bound below which no plan can cost. It may return
   * no plan (then `start` stays) and a bound of 0. It has to stop after `timeLimitMs`, or once within `gap`.
   */
  solve(
    model: CoveringModel,
    start: readonly number[],
    stop: { readonly timeLimitMs: number; readonly gap: number },
  ): { readonly heads: readonly number[] | undefined; readonly bound: number };
}

export interface ScheduleShiftsOptions {
  /** @defaultValue the built-in one: linear relaxation, rounding, local search */
  readonly solver?: ShiftSolver;
  /** Longest time for the solver, ms; the built-in one is bounded by its steps instead. @defaultValue 10,000 */
  readonly timeLimitMs?: number;
  /** Relative gap at which the solver may stop, 0–1. @defaultValue 0 */
  readonly gap?: number;
}

/** An interval that does not have its agents. */
export interface UnmetInterval {
  readonly interval: number;
  readonly required: number;
  readonly scheduled: number;
  readonly missing: number;
}

/** Who works when. */
export interface ShiftPlan {
  /**
   * - `optimal`: proved, no plan costs less.
   * - `feasible`: everything that is required is covered; `gap` says how much less another plan might cost.
   * - `incomplete`: a hard model of which not everything is covered, though its linear relaxation could be.
   */
  readonly status: 'optimal' | 'feasible' | 'incomplete';
  /** Patterns with at least one person, in the model's order. */
  readonly shifts: readonly { readonly patternId: string; readonly heads: number }[];
  readonly heads: number;
  /** Cost of the people. */
  readonly cost: number;
  /** Cost of what is missing, under soft cover; otherwise 0. */
  readonly shortfallCost: number;
  /** No plan has cost + shortfallCost below this. */
  readonly lowerBound: number;
  /** (cost + shortfallCost − lowerBound) / (cost + shortfallCost), 0–1. */
  readonly gap: number;
  /** Agents on the phone per interval. */
  readonly scheduled: readonly number[];
  /** Intervals that do not have their agents; empty when all have. */
  readonly unmet: readonly UnmetInterval[];
  readonly solver: string;
}

/** No plan can cover what is required, and why. */
export interface InfeasibleShifts {
  readonly status: 'infeasible';
  readonly reasons: readonly InfeasibilityReason[];
}

/**
 * Chooses how many people work each shift so that every interval has its agents at the least cost.
 *
 * The built-in solver needs nothing else and reports its gap to the linear bound; with `highsSolver` the optimum is
 * proved or the gap given after the time limit. Under soft cover (`shortfallCost`) what is not worth covering is
 * listed in `unmet`. A hard model that cannot be covered is answered with the reasons, not with an error.
 *
 * @throws ErlangError `input.invalid` for a model or an option out of range.
 */
export function scheduleShifts(
  model: CoveringModel,
  options: ScheduleShiftsOptions = {},
): ShiftPlan | InfeasibleShifts {
  checkedModel(model);
  const timeLimitMs = positiveDuration('timeLimitMs', options.timeLimitMs ?? 10_000);
  const gap = ratio('gap', options.gap ?? 0);
  const relaxed = linearBound(model);
  if (!relaxed.feasible)
    return { status: 'infeasible', reasons: explainInfeasible(model, relaxed) };
  const start = planOf(model, [...builtInPlan(model, relaxed.heads)], relaxed.bound, 'built-in');
  if (options.solver === undefined || start.status === 'optimal') return start;

  const { solver } = options;
  const found = solver.solve(model, headsOf(model, start), { timeLimitMs, gap });
  const bound = Math.max(relaxed.bound, found.bound);
  const kept = planOf(model, headsOf(model, start), bound, solver.name);
  if (found.heads === undefined || !keepsLimits(model, found.heads)) return kept;
  const better = planOf(model, found.heads, bound, solver.name);
  return isBetter(better, kept) ? better : kept;
}

/** The plan as reported: everything is counted again from the people, nothing is taken from a solver's word. */
function planOf(
  model: CoveringModel,
  heads: readonly number[],
  bound: number,
  solver: string,
): ShiftPlan {
  const { required, patterns } = model;
  const scheduled = required.map((_, i) =>
    patterns.reduce((sum, { coverage }, p) => sum + heads[p]! * coverage[i]!, 0),
  );
  const unmet = required.flatMap((agents, interval): UnmetInterval[] => {
    const missing = agents - scheduled[interval]!;
    return missing > COVER_TOLERANCE
      ? [{ interval, required: agents, scheduled: scheduled[interval]!, missing }]
      : [];
  });
  const cost = patterns.reduce((sum, pattern, p) => sum + heads[p]! * pattern.cost, 0);
  const missing = unmet.reduce((sum, interval) => sum + interval.missing, 0);
  const shortfallCost = missing * (model.shortfallCost ?? 0);
  const total = cost + shortfallCost;
  const lowerBound = Math.min(total, wholeBound(model, bound));
  const gap = total === 0 ? 0 : (total - lowerBound) / total;
  const incomplete = unmet.length > 0 && model.shortfallCost === undefined;
  return {
    status: incomplete ? 'incomplete' : gap < 1e-9 ? 'optimal' : 'feasible',
    shifts: patterns.flatMap(({ id }, p) =>
      heads[p]! > 0 ? [{ patternId: id, heads: heads[p]! }] : [],
    ),
    heads: heads.reduce((sum, people) => sum + people, 0),
    cost,
    shortfallCost,
    lowerBound,
    gap,
    scheduled,
    unmet,
    solver,
  };
}

/** Where every plan's cost is a multiple of one unit, no plan costs less than the next multiple. */
function wholeBound(model: CoveringModel, bound: number): number {
  const { required, patterns, shortfallCost } = model;
  const costs = [...patterns.map(({ cost }) => cost), shortfallCost ?? 0];
  const shortfallIsWhole =
    shortfallCost === undefined ||
    (required.every(Number.isInteger) &&
      patterns.every(({ coverage }) => coverage.every(Number.isInteger)));
  if (!shortfallIsWhole || !costs.every(Number.isInteger)) return bound;
  const unit = costs.reduce(commonDivisor, 0);
  return unit === 0 ? bound : Math.ceil(bound / unit - 1e-6) * unit;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function headsOf({ patterns }: CoveringModel, plan: ShiftPlan): number[] {
  const heads = new Map(plan.shifts.map((shift) => [shift.patternId, shift.heads]));
  return patterns.map(({ id }) => heads.get(id) ?? 0);
}

function keepsLimits({ limits, patterns }: CoveringModel, heads: readonly number[]): boolean {
  return (
    heads.length === patterns.length &&
    heads.every((people) => Number.isInteger(people) && people >= 0) &&
    limits.every(
      (limit) =>
        memberIndexes(limit, patterns).reduce((sum, p) => sum + heads[p]!, 0) <= limit.atMost,
    )
  );
}

function isBetter(a: ShiftPlan, b: ShiftPlan): boolean {
  const missing = (plan: ShiftPlan): number =>
    plan.status === 'incomplete' ? plan.unmet.reduce((sum, u) => sum + u.missing, 0) : 0;
  const less = missing(a) - missing(b);
  if (less !== 0) return less < 0;
  return a.cost + a.shortfallCost < b.cost + b.shortfallCost;
}
