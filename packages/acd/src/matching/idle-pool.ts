import type { Agent } from '../state.ts';
import { IndexedHeap, type HeapItem } from '../structures/indexed-heap.ts';

/** An agent's place in one order of a pool. The key does not change while the agent is free. */
export interface IdlePlace extends HeapItem {
  readonly agent: Agent;
  key: number;
}

/** What an order of free agents compares first; ties are won by the longest idle. */
export type IdleKey = (agent: Agent) => number;

/** The free agents of one profile, in every order that a queue of the profile asks for. */
export class IdlePool {
  /** The first compares nothing: longest idle. */
  readonly #keys: readonly IdleKey[];
  readonly #orders: readonly IndexedHeap<IdlePlace>[];

  constructor(keys: readonly IdleKey[]) {
    this.#keys = [LONGEST_IDLE, ...keys.filter((key) => key !== LONGEST_IDLE)];
    this.#orders = this.#keys.map(() => new IndexedHeap(goesBefore));
  }

  get size(): number {
    return this.#orders[0]!.size;
  }

  has(agent: Agent): boolean {
    return (agent.idlePlaces[0]?.heapIndex ?? -1) >= 0;
  }

  add(agent: Agent): void {
    const { idlePlaces } = agent;
    for (const [index, keyOf] of this.#keys.entries()) {
      const place = (idlePlaces[index] ??= { agent, key: 0, heapIndex: -1 });
      place.key = keyOf(agent);
      this.#orders[index]!.push(place);
    }
  }

  remove(agent: Agent): void {
    for (const [index, order] of this.#orders.entries()) order.remove(agent.idlePlaces[index]!);
  }

  /** The first agent, in the order of this key, who is accepted. */
  find(key: IdleKey, accept: (agent: Agent) => boolean): Agent | undefined {
    const order = this.#orders[this.#keys.indexOf(key)]!;
    return order.find(({ agent }) => accept(agent))?.agent;
  }

  /** Every free agent, in no order. */
  *[Symbol.iterator](): Iterator<Agent> {
    for (const { agent } of this.#orders[0]!) yield agent;
  }
}

/** Compares nothing, so that the tie decides. */
export const LONGEST_IDLE: IdleKey = () => 0;

/** True when `a` has been idle longer than `b`; at the same instant, whose event came first. */
export function isIdleLonger(a: Agent, b: Agent): boolean {
  return a.idleSince < b.idleSince || (a.idleSince === b.idleSince && a.idleSeq < b.idleSeq);
}

function goesBefore(a: IdlePlace, b: IdlePlace): boolean {
  return a.key < b.key || (a.key === b.key && isIdleLonger(a.agent, b.agent));
}
