import { duration, positiveDuration, quantity, wholeWithin } from '../guards.ts';
import type { ServiceLevelDefinition } from '../service-level.ts';
import { ImpatientQueue } from './erlang-a.ts';
import { PatientQueue } from './erlang-c.ts';

/** Inbound calls, and outbound work that idle agents take up. */
export interface BlendInput {
  /** Inbound load in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, whole, 0 to 1e9. */
  readonly agents: number;
  /** Mean handle time in ms of inbound and outbound work alike, > 0. */
  readonly ahtMs: number;
  /** Agents kept idle for inbound calls: outbound work starts while more than these are idle; whole, 0 to agents. */
  readonly reserve: number;
  /** Mean patience of the inbound callers in ms, ≥ 0; without it nobody hangs up. */
  readonly patienceMs?: number;
}

export interface BlendResult extends BlendInput {
  readonly model: 'blend';
  /** False where nobody hangs up and the inbound load reaches the agents. */
  readonly stable: boolean;
  /** Share of inbound callers who find every agent busy, 0–1. */
  readonly waitProbability: number;
  /** Share of inbound callers who hang up, 0–1; 0 without a patience. */
  readonly abandonment: number;
  /** Mean wait of all inbound callers in ms; undefined where the queue is not stable. */
  readonly meanWaitMs: number | undefined;
  /** Outbound load done in erlangs: outbound contacts per handle time. */
  readonly outboundLoad: number;
  /** Share of the agents' time spent on contacts of either kind, 0–1; 0 without agents. */
  readonly occupancy: number;
  /** Share of inbound callers in time, 0–1. @throws ErlangError `input.invalid` */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
}

/**
 * Blending with a threshold: endless outbound work keeps at least agents − reserve busy, so the
 * states below that do not occur. Optimal where both handle times are equal (Bhulai and Koole, IEEE
 * Transactions on Automatic Control 48, 2003).
 * @throws ErlangError `input.invalid`
 */
export function blend(input: BlendInput): BlendResult {
  const load = quantity('load', input.load);
  const agents = wholeWithin('agents', input.agents, 0, 1e9);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const reserve = wholeWithin('reserve', input.reserve, 0, Math.min(agents, 1e7));
  const { patienceMs } = input;
  const { below, firstOfIdle } = statesFrom(agents - reserve, agents, load);
  const queue =
    patienceMs === undefined
      ? new PatientQueue(load, agents, ahtMs, below)
      : new ImpatientQueue(load, agents, ahtMs, duration('patienceMs', patienceMs), below);
  const { waitProbability } = queue;
  const abandonment = queue.model === 'erlangA' ? queue.abandonment : 0;
  const inbound = load * (1 - abandonment);
  // Outbound work starts whenever somebody finishes while `reserve` agents are idle.
  const outboundLoad =
    reserve === 0
      ? Math.max(0, agents - inbound)
      : (1 - waitProbability) * firstOfIdle * (agents - reserve);
  return {
    ...input,
    model: 'blend',
    stable: queue.model === 'erlangA' || queue.stable,
    waitProbability,
    abandonment,
    meanWaitMs: queue.meanWaitMs,
    outboundLoad,
    occupancy: agents === 0 ? 0 : Math.min(1, (inbound + outboundLoad) / agents),
    serviceLevel: (withinMs, definition) => queue.serviceLevel(withinMs, definition),
  };
}

/**
 * Weight of the states from `first` to `agents` busy relative to the last, and the share that
 * `first` has of those in which somebody is idle.
 */
function statesFrom(
  first: number,
  agents: number,
  load: number,
): { readonly below: number; readonly firstOfIdle: number } {
  let below = 1;
  let share = 1;
  let firstOfIdle = 0;
  for (let busy = first + 1; busy <= agents; busy++) {
    firstOfIdle = share;
    below = 1 + (busy / load) * below;
    share *= 1 - 1 / below;
  }
  return { below, firstOfIdle };
}
