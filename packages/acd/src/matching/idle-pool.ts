import type { Agent } from '../state.ts';
import { IndexedHeap } from '../structures/indexed-heap.ts';

/** The free agents of one profile, longest idle first. */
export class IdlePool {
  readonly #agents = new IndexedHeap<Agent>(isIdleLonger);

  get size(): number {
    return this.#agents.size;
  }

  add(agent: Agent): void {
    this.#agents.push(agent);
  }

  remove(agent: Agent): void {
    this.#agents.remove(agent);
  }

  /** The longest idle agent that is accepted. */
  find(accept: (agent: Agent) => boolean): Agent | undefined {
    return this.#agents.find(accept);
  }
}

/** True when `a` has been idle longer than `b`; at the same instant, whose event came first. */
export function isIdleLonger(a: Agent, b: Agent): boolean {
  return a.idleSince < b.idleSince || (a.idleSince === b.idleSince && a.idleSeq < b.idleSeq);
}
