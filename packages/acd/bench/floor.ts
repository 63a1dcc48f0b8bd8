import type { AcdCommand, AcdConfig, AcdEvent } from '@plateau/acd';

/** The size of a floor on which every agent talks and many contacts wait. */
export interface Size {
  readonly agents: number;
  readonly classes: number;
  readonly waiting: number;
}

export interface Engine {
  execute(command: AcdCommand): readonly AcdEvent[];
}

/** One queue per class, with different aging rates; agents in profiles that each serve a fifth of the queues. */
export function floorOf({ agents, classes }: Size): AcdConfig {
  const random = createRandom(1);
  const profiles = Array.from({ length: Math.min(1_000, classes) }, (_, index) => {
    const queues = [`q${index % classes}`];
    for (let n = 1; n < classes / 5; n += 1) queues.push(`q${random(classes)}`);
    return [...new Set(queues)];
  });
  return {
    queues: Array.from({ length: classes }, (_, n) => ({
      id: `q${n}`,
      order: { agingRate: 1 + (n % 7) },
    })),
    agents: Array.from({ length: agents }, (_, n) => ({
      id: `a${n}`,
      queues: profiles[n % profiles.length]!,
    })),
  };
}

/** Drives an engine at a constant number of waiting contacts. */
export class Load {
  readonly #engine: Engine;
  readonly #size: Size;
  readonly #random = createRandom(2);
  readonly #talking: string[] = [];
  #contacts = 0;
  #at = 1_000;

  constructor(engine: Engine, size: Size) {
    this.#engine = engine;
    this.#size = size;
    for (let n = 0; n < size.agents; n += 1) {
      engine.execute({ type: 'agent.signIn', at: this.#at, agentId: `a${n}` });
    }
    while (this.#talking.length < size.agents) this.#accept(this.#enqueue());
    for (let n = 0; n < size.waiting; n += 1) this.#enqueue();
  }

  /** The next command that frees an agent: its events contain the decision. */
  next(): AcdCommand {
    this.#at += 1;
    const index = this.#random(this.#talking.length);
    const contactId = this.#talking[index]!;
    this.#talking[index] = this.#talking.at(-1)!;
    this.#talking.pop();
    return { type: 'contact.end', at: this.#at, contactId };
  }

  /** Accepts the decided offer and lets another contact join in place of the one that was served. */
  follow(events: readonly AcdEvent[]): void {
    this.#accept(events);
    this.#enqueue();
  }

  #enqueue(): readonly AcdEvent[] {
    this.#contacts += 1;
    return this.#engine.execute({
      type: 'contact.enqueue',
      at: this.#at,
      contactId: `c${this.#contacts}`,
      // First one for each agent's own queue, so that everybody talks; then at random.
      queueId: `q${this.#contacts <= this.#size.agents ? this.#contacts % this.#size.classes : this.#random(this.#size.classes)}`,
    });
  }

  #accept(events: readonly AcdEvent[]): void {
    const offer = events.at(-1);
    if (offer?.type !== 'contact.offered') return;
    this.#engine.execute({ type: 'offer.accept', at: this.#at, offerId: offer.offerId });
    this.#talking.push(offer.contactId);
  }
}

/** Small, fast and the same everywhere; good enough to shuffle a load. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
