import { ErlangError } from '../errors.ts';
import { LONGEST_MS, MOST, positiveDuration, quantity } from '../guards.ts';
import { root } from '../numerics/root.ts';
import { offeredLoad } from './offered-load.ts';
import {
  checkedConditions,
  modelOf,
  type QueueConditions,
  type QueueModel,
  queueOf,
} from './queue.ts';
import { checkedTargets, isOutOfReach, margin, type Target } from './target.ts';

/** What was asked of the queue, and which of the targets decided. */
export interface Solved {
  /** The model used. */
  readonly model: QueueModel;
  /** The target that binds, its definition filled in; the first where several do. */
  readonly binding: Target;
}

export interface SolveAgentsInput extends QueueConditions {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  readonly target: Target | readonly Target[];
}

/**
 * The agents, as a fraction, that just meet every target: for plans that are added up before they
 * are rounded. With lines the whole part of lines − agents is what callers can wait in.
 * @throws ErlangError `input.invalid`; `target.unreachable`
 */
export function solveAgents(input: SolveAgentsInput): Solved & { readonly agents: number } {
  checkedConditions(input);
  if (input.load === 0) {
    return { agents: 0, model: modelOf(input), binding: checkedTargets(input.target)[0]! };
  }
  const { value, binding } = tightest(input.target, 1, (target) => {
    const missing = (agents: number): number => margin(target, queueOf({ ...input, agents }));
    return isOutOfReach(target) ? undefined : first(missing, input.load, input.lines ?? MOST);
  });
  return { agents: value, model: modelOf(input), binding };
}

export interface SolveLoadInput extends QueueConditions {
  /** Agents, ≥ 0. */
  readonly agents: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  readonly target: Target | readonly Target[];
}

/**
 * The largest load in erlangs at which every target is met.
 * @throws ErlangError `input.invalid`; `target.unbounded` where every load meets them, `target.unreachable` where none does
 */
export function solveLoad(input: SolveLoadInput): Solved & { readonly load: number } {
  checkedConditions({ ...input, load: 0 });
  const agents = quantity('agents', input.agents);
  const { value, binding } = tightest(input.target, -1, (target) =>
    last((load) => margin(target, queueOf({ ...input, load })), agents + 1, MOST, 'load', target),
  );
  return { load: value, model: modelOf(input), binding };
}

export interface SolveHandleTimeInput extends QueueConditions {
  /** Contacts that arrive in the interval, above 0. */
  readonly arrivals: number;
  /** Length of the interval in ms, > 0. */
  readonly intervalMs: number;
  /** Agents, ≥ 0. */
  readonly agents: number;
  readonly target: Target | readonly Target[];
}

/**
 * The longest mean handle time in ms at which every target is met, and the load it makes.
 * @throws ErlangError `input.invalid`; `target.unbounded`; `target.unreachable`
 */
export function solveHandleTime(
  input: SolveHandleTimeInput,
): Solved & { readonly ahtMs: number; readonly load: number } {
  const { agents, intervalMs, patienceMs, lines } = input;
  const arrivals = quantity('arrivals', input.arrivals);
  positiveDuration('intervalMs', intervalMs);
  const conditions = {
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(lines === undefined ? {} : { lines }),
  };
  checkedConditions({ ...conditions, load: 0, ahtMs: 1 });
  quantity('agents', agents);
  const longest = Math.min(
    LONGEST_MS,
    arrivals === 0 ? LONGEST_MS : (MOST * intervalMs) / arrivals,
  );
  const load = (ahtMs: number): number => offeredLoad({ arrivals, ahtMs, intervalMs });
  const start = ((agents + 1) * intervalMs) / Math.max(arrivals, 1e-9);
  const { value, binding } = tightest(input.target, -1, (target) =>
    last(
      (ahtMs) =>
        ahtMs === 0
          ? 1
          : margin(target, queueOf({ ...conditions, agents, ahtMs, load: load(ahtMs) })),
      Math.min(start, longest / 2),
      longest,
      'ahtMs',
      target,
    ),
  );
  return { ahtMs: value, load: load(value), model: modelOf(conditions), binding };
}

/** Of the values that the targets ask for, the one that is hardest: largest (1) or smallest (−1). */
export function tightest(
  target: Target | readonly Target[],
  sign: 1 | -1,
  solve: (target: Target) => number | undefined,
): { readonly value: number; readonly binding: Target } {
  const solved = checkedTargets(target).map((binding) => {
    const value = solve(binding);
    if (value === undefined) throw unreachable(binding);
    return { value, binding };
  });
  return solved.reduce((a, b) => (sign * b.value > sign * a.value ? b : a));
}

export function unreachable(target: Target): ErlangError {
  const message = `Nothing meets the target ${JSON.stringify(target)} here; ease it.`;
  return new ErlangError('target.unreachable', message, {
    path: 'target',
    value: target,
    allowed: 'a target that can be met',
  });
}

/** The smallest value at which a rising margin is not negative. */
function first(margin: (value: number) => number, start: number, most: number): number | undefined {
  if (margin(0) >= 0) return 0;
  let high = Math.min(start, most);
  let low = 0;
  while (margin(high) < 0) {
    if (high >= most) return undefined;
    low = high;
    high = Math.min(most, high * 1.5);
  }
  return root(margin, low, high);
}

/** The largest value at which a falling margin is not negative. */
function last(
  margin: (value: number) => number,
  start: number,
  most: number,
  path: string,
  target: Target,
): number | undefined {
  if (margin(0) < 0) return undefined;
  let low = 0;
  let high = Math.min(start, most);
  while (margin(high) >= 0) {
    if (high >= most) {
      throw new ErlangError('target.unbounded', `Every ${path} up to ${most} meets the target.`, {
        path,
        value: target,
        allowed: 'a target that binds',
      });
    }
    low = high;
    high = Math.min(most, high * 2);
  }
  return root(margin, low, high);
}
