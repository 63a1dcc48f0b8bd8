import { ErlangError } from '../errors.ts';
import { MOST } from '../guards.ts';
import { erlangA, type ErlangAResult } from '../models/erlang-a.ts';
import { erlangC, type ErlangCResult } from '../models/erlang-c.ts';
import type { Target } from './target.ts';

export interface RequiredAgentsInput {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Mean patience in ms, ≥ 0. Without it nobody hangs up: Erlang C instead of Erlang A. */
  readonly patienceMs?: number;
  /** One target, or several that must all be met. */
  readonly target: Target | readonly Target[];
}

export interface RequiredAgentsResult {
  /** The smallest whole number of agents that meets every target. */
  readonly agents: number;
  readonly model: 'erlangC' | 'erlangA';
  /** The target that asks for the most agents; the first of them where several do. */
  readonly binding: Target;
  /** What each target asks for on its own, in the order given. */
  readonly byTarget: readonly { readonly target: Target; readonly agents: number }[];
}

/**
 * The smallest whole number of agents that meets every target, and the target that binds.
 * @throws ErlangError `input.invalid`, `target.unreachable`
 */
export function requiredAgents(input: RequiredAgentsInput): RequiredAgentsResult {
  const targets = 'type' in input.target ? [input.target] : input.target;
  const byTarget = targets.map((target) => ({ target, agents: fewest(input, target) }));
  const most = byTarget.reduce((a, b) => (b.agents > a.agents ? b : a));
  return {
    agents: most.agents,
    model: input.patienceMs === undefined ? 'erlangC' : 'erlangA',
    binding: most.target,
    byTarget,
  };
}

function fewest(input: RequiredAgentsInput, target: Target): number {
  if (input.load === 0) return 0;
  let low = -1;
  let high = Math.ceil(input.load);
  for (let step = 1; !met(input, high, target); step *= 2) {
    low = high;
    high += step;
    if (high > MOST) {
      throw new ErlangError('target.unreachable', `No number of agents meets the target.`, {
        path: 'target',
        value: target,
        allowed: 'a target below certainty',
      });
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (met(input, middle, target)) high = middle;
    else low = middle;
  }
  return high;
}

function met(input: RequiredAgentsInput, agents: number, target: Target): boolean {
  const { load, ahtMs, patienceMs } = input;
  const queue: ErlangAResult | ErlangCResult =
    patienceMs === undefined
      ? erlangC({ load, agents, ahtMs })
      : erlangA({ load, agents, ahtMs, patienceMs });
  switch (target.type) {
    case 'serviceLevel':
      return queue.serviceLevel(target.withinMs, target.definition) >= target.atLeast;
    case 'meanWait':
      return (queue.meanWaitMs ?? Infinity) <= target.atMostMs;
    case 'abandonment':
      return queue.model === 'erlangC' || queue.abandonment <= target.atMost;
    case 'occupancy':
      return queue.occupancy <= target.atMost;
    case 'waitProbability':
      return queue.waitProbability <= target.atMost;
  }
}
