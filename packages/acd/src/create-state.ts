import type { Floor } from './floor.ts';
import { ClassTable } from './matching/class-table.ts';
import type { Agent, Deadline, State } from './state.ts';
import { IndexedHeap } from './structures/indexed-heap.ts';

/** The state of a floor on which nothing has happened yet. */
export function createState(floor: Floor): State {
  return {
    floor,
    classes: new ClassTable(floor.profiles),
    agents: new Map(
      floor.agents.map(({ config, profile }) => [config.id, createAgent(config, profile)]),
    ),
    contacts: new Map(),
    offers: new Map(),
    deadlines: new IndexedHeap<Deadline>(isDueEarlier),
    commandIds: new Map(),
    at: 0,
    seq: 0,
    offersMade: 0,
  };
}

function createAgent(
  config: Floor['agents'][number]['config'],
  profile: Floor['agents'][number]['profile'],
): Agent {
  return {
    id: config.id,
    profile,
    offerTimeoutMs: config.offerTimeoutMs,
    wrapUpMs: config.wrapUpMs,
    signedIn: false,
    paused: false,
    pauseReason: undefined,
    idleSince: 0,
    idleSeq: 0,
    offers: [],
    contacts: [],
    wrapUps: [],
    heapIndex: -1,
  };
}

function isDueEarlier(a: Deadline, b: Deadline): boolean {
  return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.seq < b.seq);
}
