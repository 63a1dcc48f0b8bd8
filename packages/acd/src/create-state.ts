import type { Floor } from './floor.ts';
import { ClassTable } from './matching/class-table.ts';
import type { Agent, Deadline, State } from './state.ts';
import { RandomSource } from './random/random-source.ts';
import { IndexedHeap } from './structures/indexed-heap.ts';

/** The state of a floor on which nothing has happened yet. */
export function createState(floor: Floor, random = new RandomSource(floor.seed)): State {
  return {
    floor,
    classes: new ClassTable(floor.profiles),
    agents: new Map(
      floor.agents.map(({ config, profile }, place) => [
        config.id,
        createAgent(config, profile, place),
      ]),
    ),
    contacts: new Map(),
    offers: new Map(),
    deadlines: new IndexedHeap<Deadline>(isDueEarlier),
    commandIds: new Map(),
    lineLengths: new Map(),
    lastOffered: new Map(),
    random,
    at: 0,
    seq: 0,
    offersMade: 0,
  };
}

function createAgent(
  config: Floor['agents'][number]['config'],
  profile: Floor['agents'][number]['profile'],
  place: number,
): Agent {
  return {
    id: config.id,
    place,
    profile,
    weight: config.weight ?? 1,
    cost: config.cost ?? 0,
    offerTimeoutMs: config.offerTimeoutMs,
    wrapUpMs: config.wrapUpMs,
    signedIn: false,
    signedInAt: 0,
    calls: 0,
    talkMs: 0,
    workedMs: 0,
    paused: false,
    pauseReason: undefined,
    idleSince: 0,
    idleSeq: 0,
    offers: [],
    contacts: [],
    wrapUps: [],
    idlePlaces: [],
  };
}

function isDueEarlier(a: Deadline, b: Deadline): boolean {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt;
  return a.seq < b.seq || (a.seq === b.seq && a.kind < b.kind);
}
