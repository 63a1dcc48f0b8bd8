import { duration, MOST, ratio, wholeWithin } from '../guards.ts';
import { erlangCAgents } from '../inverses/erlang-c-agents.ts';
import { headcount } from '../inverses/headcount.ts';
import { requiredAgents } from '../inverses/required-agents.ts';
import { smallestWhole } from '../inverses/smallest-whole.ts';
import { checkedTargets, isOutOfReach, margin, type Target } from '../inverses/target.ts';
import { erlangA } from '../models/erlang-a.ts';
import { offeredLoads, type LoadMethod } from './offered-loads.ts';
import type { PlanInterval } from './plan-interval.ts';

export interface PlanIntervalsInput {
  readonly intervals: readonly PlanInterval[];
  /** Mean patience, ms, ≥ 0. Without it nobody hangs up: Erlang C instead of Erlang A. */
  readonly patienceMs?: number;
  /** One target, or several that must all be met; an occupancy cap is a target of type `occupancy`. */
  readonly target: Target | readonly Target[];
  /** How calls become load. @defaultValue `sipp` */
  readonly method?: LoadMethod;
  /** Fewest agents in any open interval, calls or none. @defaultValue 0 */
  readonly minAgents?: number;
  /** Share of paid time that is not spent on the phone, 0 to below 1. @defaultValue 0 */
  readonly shrinkage?: number;
}

/** An interval with the agents it needs. */
export interface PlannedInterval extends PlanInterval {
  readonly closed: boolean;
  /** Start, ms since the start of the first interval. */
  readonly startMs: number;
  /** Offered load by the method, in erlangs. */
  readonly load: number;
  /** Agents needed on the phone; 0 while closed. */
  readonly agents: number;
  /** Heads to schedule so that shrinkage leaves these agents, in exact decimal arithmetic. */
  readonly heads: number;
  /** The target that asks for the most agents; `undefined` where the minimum does, or nothing. */
  readonly binding: Target | undefined;
}

/**
 * The agents that each interval needs by the stationary Erlang C or A at the method's load. Pass the result to
 * `evaluatePlan` to see what backlog makes of it. The cost is one `requiredAgents` per interval.
 *
 * @throws ErlangError `input.invalid` for a number out of range, `target.unreachable` for a target that no number of
 * agents meets.
 */
export function planIntervals(input: PlanIntervalsInput): PlannedInterval[] {
  const { intervals, patienceMs } = input;
  const minAgents = wholeWithin('minAgents', input.minAgents ?? 0, 0, 1e9);
  const shrinkage = ratio('shrinkage', input.shrinkage ?? 0);
  if (patienceMs !== undefined) duration('patienceMs', patienceMs);
  const staff = staffing(checkedTargets(input.target), patienceMs);
  const loads = offeredLoads(intervals, input.method);
  let startMs = 0;
  // One literal with every field: rows of one shape keep a year of intervals within milliseconds.
  return intervals.map(({ durationMs, calls, ahtMs, closed = false }, i): PlannedInterval => {
    const load = loads[i]!;
    const at = startMs;
    startMs += durationMs;
    let agents = closed ? 0 : minAgents;
    let binding: Target | undefined;
    if (load > 0) {
      const needed = staff.agents(load, ahtMs);
      if (needed >= minAgents) {
        agents = needed;
        binding = staff.binding;
      }
    }
    const heads = shrinkage === 0 ? agents : headcount({ agents, shrinkage });
    return { durationMs, calls, ahtMs, closed, startMs: at, load, agents, heads, binding };
  });
}

/** What the targets need at one load after the other. */
interface Staffing {
  agents(load: number, ahtMs: number): number;
  /** The target that asked for most at the last load. */
  readonly binding: Target | undefined;
}

/** Looks at the targets once, not per interval: that is half of the time of a day. */
function staffing(targets: readonly Target[], patienceMs: number | undefined): Staffing {
  const search = new Search(targets, patienceMs);
  const [target] = targets;
  if (target?.type !== 'serviceLevel' || targets.length > 1) return search;
  const late = 1 - target.atLeast;
  if (late === 1 || isOutOfReach(target)) return search;
  if (patienceMs !== undefined) return new FromNeighbour(target, patienceMs, search);
  return {
    binding: target,
    agents: (load, ahtMs) =>
      erlangCAgents(load, target.withinMs / ahtMs, late) ?? search.agents(load, ahtMs),
  };
}

class Search implements Staffing {
  binding: Target | undefined;
  readonly #conditions: { readonly target: readonly Target[]; readonly patienceMs?: number };

  constructor(target: readonly Target[], patienceMs: number | undefined) {
    this.#conditions = patienceMs === undefined ? { target } : { target, patienceMs };
  }

  agents(load: number, ahtMs: number): number {
    const { agents, binding } = requiredAgents({ load, ahtMs, ...this.#conditions });
    this.binding = binding;
    return agents;
  }
}

/** Under Erlang A the neighbour's agents, so many roots of the load off it, are the answer or next to it. */
class FromNeighbour implements Staffing {
  readonly binding: Target;
  readonly #patienceMs: number;
  readonly #search: Search;
  #roots: number | undefined;

  constructor(target: Target, patienceMs: number, search: Search) {
    this.binding = target;
    this.#patienceMs = patienceMs;
    this.#search = search;
  }

  agents(load: number, ahtMs: number): number {
    const agents = this.#near(load, ahtMs) ?? this.#search.agents(load, ahtMs);
    // Half an agent less, as the answer was rounded up; thin traffic says nothing of its neighbours.
    if (load >= 1) this.#roots = (agents - 0.5 - load) / Math.sqrt(load);
    return agents;
  }

  #near(load: number, ahtMs: number): number | undefined {
    if (this.#roots === undefined || load < 1) return undefined;
    const patienceMs = this.#patienceMs;
    return smallestWhole(
      (agents) => margin(this.binding, erlangA({ load, agents, ahtMs, patienceMs })),
      load + this.#roots * Math.sqrt(load),
      0,
      0,
      MOST,
    );
  }
}
