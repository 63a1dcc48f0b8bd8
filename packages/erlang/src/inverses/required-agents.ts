import { ErlangError } from '../errors.ts';
import { MOST } from '../guards.ts';
import { ceilQuotient, decimal } from './decimal.ts';
import { erlangCAgents } from './erlang-c-agents.ts';
import {
  checkedConditions,
  modelOf,
  type QueueConditions,
  type QueueModel,
  queueOf,
} from './queue.ts';
import { smallestWhole } from './smallest-whole.ts';
import { checkedTargets, isOutOfReach, margin, type Target } from './target.ts';

export interface RequiredAgentsInput extends QueueConditions {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** One target, or several that must all be met. */
  readonly target: Target | readonly Target[];
}

export interface RequiredAgentsResult {
  /** The smallest whole number of agents that meets every target. */
  readonly agents: number;
  /** The model used. */
  readonly model: QueueModel;
  /** The target that asks for the most agents, its definition filled in; the first where several do. */
  readonly binding: Target;
  /** What each target asks for on its own, in the order given. */
  readonly byTarget: readonly { readonly target: Target; readonly agents: number }[];
}

/**
 * The smallest whole number of agents that meets every target, and the target that binds. 0 agents
 * where there is no load. An occupancy target under Erlang C is computed in exact decimals.
 * @throws ErlangError `input.invalid`; `target.unreachable` where no number of agents (up to the
 * lines) meets a target, as for a service level of 1
 */
export function requiredAgents(input: RequiredAgentsInput): RequiredAgentsResult {
  checkedConditions(input);
  const byTarget: { readonly target: Target; readonly agents: number }[] = [];
  let most: (typeof byTarget)[number] | undefined;
  for (const target of checkedTargets(input.target)) {
    const need = { target, agents: fewest(input, target) };
    byTarget.push(need);
    if (most === undefined || need.agents > most.agents) most = need;
  }
  return { agents: most!.agents, model: modelOf(input), binding: most!.target, byTarget };
}

function fewest(input: RequiredAgentsInput, target: Target): number {
  const { load, lines } = input;
  if (load === 0) return 0;
  const agents = isOutOfReach(target) ? undefined : (direct(input, target) ?? searched());
  if (agents !== undefined) return agents;
  throw new ErlangError(
    'target.unreachable',
    `No number of agents meets the target ${JSON.stringify(target)}; ease it, or give more lines.`,
    { path: 'target', value: target, allowed: 'a target that some number of agents meets' },
  );

  function searched(): number | undefined {
    const patience = input.patienceMs ?? Infinity;
    return smallestWhole(
      (agents) => margin(target, queueOf({ ...input, agents })),
      guess(load, patience, target),
      Math.sqrt(load + 1),
      0,
      lines === undefined ? MOST : Math.floor(lines),
    );
  }
}

/** Short cuts where the model has one: a walk for waits under Erlang C, a division for occupancy. */
function direct(input: RequiredAgentsInput, target: Target): number | undefined {
  const { load, ahtMs, patienceMs, lines } = input;
  if (patienceMs !== undefined || lines !== undefined) return undefined;
  const walk = (waitMs: number, late: number): number | undefined =>
    late < 1 ? erlangCAgents(load, waitMs / ahtMs, late) : undefined;
  switch (target.type) {
    case 'serviceLevel':
      return walk(target.withinMs, 1 - target.atLeast);
    case 'waitQuantile':
      return walk(target.atMostMs, 1 - target.p);
    case 'waitProbability':
      return walk(0, target.atMost);
    case 'occupancy':
      return ceilQuotient(decimal(load), decimal(target.atMost));
    case 'meanWait':
    case 'abandonment':
    case 'blocking':
      return undefined;
  }
}

/**
 * Where to start: in the fluid limit callers who hang up leave a share of the load to the agents,
 * and the normal law asks for some standard deviations more, the more the smaller the share that
 * may fail.
 */
function guess(load: number, patienceMs: number, target: Target): number {
  const deviations = (fail: number): number => 0.55 * -Math.log(fail) * Math.sqrt(load);
  const staying = (waitMs: number): number => load * Math.exp(-waitMs / patienceMs);
  switch (target.type) {
    case 'serviceLevel': {
      const answered = target.definition === 'answeredOfOffered' ? load * target.atLeast : 0;
      return Math.max(staying(target.withinMs), answered) + deviations(1 - target.atLeast);
    }
    case 'waitQuantile':
      return staying(target.atMostMs) + deviations(1 - target.p);
    case 'abandonment':
      return load * (1 - target.atMost) + 0.3 * Math.sqrt(load);
    case 'meanWait':
      return staying(target.atMostMs) + 0.5 * Math.sqrt(load);
    case 'occupancy':
      return load / Math.max(target.atMost, 1e-6);
    case 'waitProbability':
      return load + deviations(target.atMost);
    case 'blocking':
      return load + Math.sqrt(load);
  }
}
