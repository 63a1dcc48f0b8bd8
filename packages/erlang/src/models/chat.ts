import { duration, numberWithin, positiveDuration, quantity, wholeWithin } from '../guards.ts';
import type { ServiceLevelDefinition } from '../service-level.ts';
import { ImpatientQueue } from './erlang-a.ts';
import { PatientQueue } from './erlang-c.ts';

/** Agents who handle several chats at a time, each a little slower for every other. */
export interface ChatInput {
  /** Offered load in erlangs at `ahtMs`: arrivals × the handle time of a chat that has its agent alone, ≥ 0. */
  readonly load: number;
  /** Agents, whole, 0 to 1e6. */
  readonly agents: number;
  /** Most chats an agent has at a time, whole, 1 to 100. */
  readonly parallelChats: number;
  /** Mean handle time in ms of a chat that has its agent alone, > 0. */
  readonly ahtMs: number;
  /** By how much every other chat lengthens a chat: 0.2 makes it 20 % longer for one, 40 % for two; ≥ 0. */
  readonly slowdownPerChat: number;
  /** Mean patience in ms, ≥ 0; without it nobody leaves. */
  readonly patienceMs?: number;
}

export interface ChatResult extends ChatInput {
  readonly model: 'chat';
  /** False where nobody leaves and the load reaches the capacity: the queue grows without end. */
  readonly stable: boolean;
  /** Load in erlangs at `ahtMs` that the agents could just carry. */
  readonly capacity: number;
  /** Share of chats that find every place taken, 0–1. */
  readonly waitProbability: number;
  /** Share of chats that leave before they are answered, 0–1; 0 without a patience. */
  readonly abandonment: number;
  /** Mean wait of all chats in ms; undefined where the queue is not stable. */
  readonly meanWaitMs: number | undefined;
  /** Mean number of chats waiting; undefined where the queue is not stable. */
  readonly meanQueue: number | undefined;
  /** Mean number of chats per agent; 0 without agents. */
  readonly chatsPerAgent: number;
  /** Mean handle time in ms of the chats as they overlap; `ahtMs` where there are none. */
  readonly meanHandleMs: number;
  /** Share of chats in time, 0–1. @throws ErlangError `input.invalid` */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
}

/**
 * Chats shared as evenly as can be: a birth–death queue in which i chats are finished at the rate
 * of agents with ⌊i/n⌋ and ⌈i/n⌉ chats each, and wait behind n × parallelChats places (the model of
 * Koole's chat calculator; see also Luo and Zhang, Operations Research 61, 2013). Time grows with
 * agents × parallelChats.
 * @throws ErlangError `input.invalid`
 */
export function chat(input: ChatInput): ChatResult {
  const load = quantity('load', input.load);
  const agents = wholeWithin('agents', input.agents, 0, 1e6);
  const parallel = wholeWithin('parallelChats', input.parallelChats, 1, 100);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const slowdown = numberWithin('slowdownPerChat', input.slowdownPerChat, 0, 1e3);
  const { patienceMs } = input;
  const rate = (chats: number): number => finished(chats, agents, slowdown);
  const places = agents * parallel;
  const capacity = rate(places);
  const { below, chatsBefore } = statesUpTo(places, load, rate);
  const queue =
    patienceMs === undefined
      ? new PatientQueue(load, capacity, ahtMs, below)
      : new ImpatientQueue(load, capacity, ahtMs, duration('patienceMs', patienceMs), below);
  const { waitProbability } = queue;
  const inService = waitProbability * places + (1 - waitProbability) * chatsBefore;
  const abandonment = queue.model === 'erlangA' ? queue.abandonment : 0;
  const answered = load * (1 - abandonment);
  return {
    ...input,
    model: 'chat',
    stable: queue.model === 'erlangA' || queue.stable,
    capacity,
    waitProbability,
    abandonment,
    meanWaitMs: queue.meanWaitMs,
    meanQueue: queue.meanQueue,
    chatsPerAgent: agents === 0 ? 0 : inService / agents,
    meanHandleMs: inService === 0 ? ahtMs : (inService / Math.min(answered, capacity)) * ahtMs,
    serviceLevel: (withinMs, definition) => queue.serviceLevel(withinMs, definition),
  };
}

/** Chats finished per handle time with `chats` spread evenly. */
function finished(chats: number, agents: number, slowdown: number): number {
  if (chats === 0) return 0;
  const few = Math.floor(chats / agents);
  const withOneMore = chats - few * agents;
  const pace = (each: number): number => each / (1 + slowdown * Math.max(0, each - 1));
  return (agents - withOneMore) * pace(few) + withOneMore * pace(few + 1);
}

/** Weight of the states up to `places` relative to the last, and the mean chats in those before it. */
function statesUpTo(
  places: number,
  load: number,
  rate: (chats: number) => number,
): { readonly below: number; readonly chatsBefore: number } {
  let before = 0;
  let chatsBefore = 0;
  for (let chats = 1; chats <= places; chats++) {
    if (before < Infinity) chatsBefore = (chatsBefore * before + chats - 1) / (before + 1);
    before = (rate(chats) / load) * (before + 1);
  }
  return { below: before + 1, chatsBefore };
}
