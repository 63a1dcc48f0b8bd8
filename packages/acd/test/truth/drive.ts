import {
  createAcd,
  type AcdCommand,
  type AcdEvent,
  type AgentConfig,
  type QueueConfig,
} from '../../src/index.ts';

/** A queueing system: Poisson arrivals to each queue, exponential handling, agents who accept at once. */
export interface System {
  readonly queues: readonly {
    readonly lam: number;
    readonly config?: Omit<QueueConfig, 'id'>;
    /** Handling rate, where it depends on the contact. */
    readonly mu?: number;
    /** Rate at which the waiting lose patience. */
    readonly theta?: number;
  }[];
  /** Handling rate, where it depends on the agent; `serves` lists queues by index. */
  readonly agents: readonly (Pick<AgentConfig, 'queues'> & { readonly mu?: number })[];
}

/** Means over one batch of arrivals. */
export interface Batch {
  readonly wait: readonly number[];
  readonly waitSquared: readonly number[];
  /** Of those who were accepted. */
  readonly served: readonly number[];
  readonly waited: readonly number[];
  readonly lost: readonly number[];
  readonly rejected: readonly number[];
  readonly arrived: readonly number[];
  readonly busy: readonly number[];
  readonly time: number;
}

/** One unit of the table's time, in ms; large, so that instants are fine-grained. */
export const UNIT = 1e6;
export const BATCHES = 20;

/** Runs the system on the engine; the first batch warms up and is left out. */
export function drive(system: System, arrivals: number, seed: number): readonly Batch[] {
  const random = createRandom(seed);
  const exponential = (rate: number): number => (-Math.log(1 - random()) / rate) * UNIT;
  const acd = createAcd({
    queues: system.queues.map(({ config = {} }, index) => ({ id: `${index}`, ...config })),
    agents: system.agents.map(({ queues }, index) => ({
      id: `${index}`,
      ...(queues && { queues }),
    })),
  });
  const agenda: AcdCommand[] = [];
  const waiting = new Set<string>();
  let batch = empty(system, 0);
  const batches: Batch[] = [];
  let arrived = 0;

  const plan = (command: AcdCommand): void => {
    let index = agenda.length;
    while (index > 0 && agenda[index - 1]!.at < command.at) index -= 1;
    agenda.splice(index, 0, command);
  };
  const arrive = (queue: number, at: number): void => {
    plan({ type: 'contact.enqueue', at, contactId: `${arrived}-${queue}`, queueId: `${queue}` });
  };
  const left = (queueId: string, waitedMs: number): number => {
    const queue = Number(queueId);
    const wait = waitedMs / UNIT;
    batch.wait[queue]! += wait;
    batch.waitSquared[queue]! += wait * wait;
    if (wait > 0) batch.waited[queue]! += 1;
    return queue;
  };
  const hear = (events: readonly AcdEvent[]): void => {
    for (const event of events) {
      if (event.type === 'contact.queued') {
        waiting.add(event.contactId);
        const { theta } = system.queues[Number(event.queueId)]!;
        if (theta)
          plan({
            type: 'contact.abandon',
            at: event.at + exponential(theta),
            contactId: event.contactId,
          });
      } else if (event.type === 'contact.offered') {
        hear(acd.execute({ type: 'offer.accept', at: event.at, offerId: event.offerId }));
      } else if (event.type === 'contact.connected') {
        waiting.delete(event.contactId);
        const queue = left(event.queueId, event.at - event.queuedAt);
        batch.served[queue]! += 1;
        const mu = system.queues[queue]!.mu ?? system.agents[Number(event.agentId)]!.mu!;
        const handleMs = exponential(mu);
        batch.busy[Number(event.agentId)]! += handleMs / UNIT;
        plan({ type: 'contact.end', at: event.at + handleMs, contactId: event.contactId });
      } else if (event.type === 'contact.abandoned' || event.type === 'contact.expired') {
        waiting.delete(event.contactId);
        batch.lost[left(event.queueId, event.at - event.queuedAt)]! += 1;
      } else if (event.type === 'contact.rejected') {
        batch.rejected[Number(event.queueId)]! += 1;
      }
    }
  };

  for (const index of system.agents.keys())
    acd.execute({ type: 'agent.signIn', at: 0, agentId: `${index}` });
  for (const [queue, { lam }] of system.queues.entries()) arrive(queue, exponential(lam));
  while (batches.length <= BATCHES) {
    const command = agenda.pop()!;
    if (command.type === 'contact.abandon' && !waiting.has(command.contactId)) continue;
    if (command.type === 'contact.enqueue') {
      const queue = Number(command.queueId);
      arrived += 1;
      batch.arrived[queue]! += 1;
      arrive(queue, command.at + exponential(system.queues[queue]!.lam));
    }
    hear(acd.execute(command));
    if (command.type === 'contact.enqueue' && arrived % Math.ceil(arrivals / BATCHES) === 0) {
      batches.push({ ...batch, time: acd.at / UNIT - batch.time });
      batch = empty(system, acd.at / UNIT);
    }
  }
  return batches.slice(1);
}

function empty(system: System, time: number) {
  const zeros = (): number[] => system.queues.map(() => 0);
  return {
    ...{ wait: zeros(), waitSquared: zeros(), served: zeros(), waited: zeros(), lost: zeros() },
    ...{ rejected: zeros(), arrived: zeros(), busy: system.agents.map(() => 0), time },
  };
}

/** mulberry32: enough for a test, the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
