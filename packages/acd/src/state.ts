import type { IdlePlace } from './matching/idle-pool.ts';
import type { ContactClass } from './matching/contact-class.ts';
import type { Profile, Queue } from './floor.ts';
import type { Requirement } from './requirement.ts';
import type { HeapItem, IndexedHeap } from './structures/indexed-heap.ts';
import type { RandomSource } from './random/random-source.ts';
import type { ClassTable } from './matching/class-table.ts';
import type { Floor } from './floor.ts';

/** Everything the engine knows. Only evolve.ts and restore (snapshot.ts) write it. */
export interface State {
  readonly floor: Floor;
  readonly classes: ClassTable;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly contacts: Map<string, Contact>;
  readonly offers: Map<string, Offer>;
  readonly deadlines: IndexedHeap<Deadline>;
  /** The instant of each remembered commandId, oldest first. */
  readonly commandIds: Map<string, number>;
  /** Contacts in the line of each queue. */
  readonly lineLengths: Map<string, number>;
  /** Whom each queue offered a contact to last. */
  readonly lastOffered: Map<string, Agent>;
  readonly random: RandomSource;
  at: number;
  seq: number;
  /** Offers made so far; the next one is `o${offersMade + 1}`. */
  offersMade: number;
}

export interface Agent {
  readonly id: string;
  /** Its place in the configuration, from 0. */
  readonly place: number;
  readonly profile: Profile;
  readonly weight: number;
  readonly cost: number;
  readonly offerTimeoutMs: number | undefined;
  readonly wrapUpMs: number | undefined;
  signedIn: boolean;
  signedInAt: number;
  /** Contacts accepted since signing in. */
  calls: number;
  /** Conversations that ended since signing in. */
  talkMs: number;
  /** The same with wrap-up. */
  workedMs: number;
  paused: boolean;
  pauseReason: string | undefined;
  /** The agent's place in the idle order: when, and by which event, the last work or absence ended. */
  idleSince: number;
  idleSeq: number;
  offers: readonly Offer[];
  contacts: readonly Contact[];
  wrapUps: readonly WrapUp[];
  /** Where the agent stands in each order of its profile's pool. */
  readonly idlePlaces: IdlePlace[];
}

/** Its place in its class is written by the class's line. */
export interface Contact extends HeapItem {
  readonly id: string;
  readonly queue: Queue;
  readonly priority: number;
  readonly requires: Requirement | undefined;
  readonly queuedAt: number;
  readonly waitingSince: number;
  /** The seq of the event that queued it. */
  readonly seq: number;
  /** Changes with each relaxation step. */
  class: ContactClass;
  nextStep: WaitDeadline | undefined;
  maxWait: WaitDeadline | undefined;
  refusals: readonly Refusal[];
  offers: readonly Offer[];
  /** At how many agents it may ring now. */
  wanted: number;
  ringMore: WaitDeadline | undefined;
  /** Whether it stands in its class's line. */
  inLine: boolean;
  agent: Agent | undefined;
  connectedAt: number;
  previous: Contact | undefined;
  next: Contact | undefined;
}

/** Something that happens by itself at `dueAt`; ties are fired in the order of `seq`, then of `kind`. */
export type Deadline = Offer | WrapUp | Refusal | WaitDeadline;

export interface Offer extends HeapItem {
  readonly kind: 'offer';
  readonly id: string;
  readonly contact: Contact;
  readonly agent: Agent;
  readonly offeredAt: number;
  readonly dueAt: number;
  readonly seq: number;
}

export interface WrapUp extends HeapItem {
  readonly kind: 'wrapUp';
  readonly agent: Agent;
  readonly contactId: string;
  readonly queue: Queue;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly seq: number;
}

/** While it lasts, the contact is not offered to the agent. */
export interface Refusal extends HeapItem {
  readonly kind: 'refusal';
  readonly contact: Contact;
  readonly agent: Agent;
  readonly dueAt: number;
  readonly seq: number;
}

/**
 * What comes to a contact that waits: it may ring at one agent more, its requirement is relaxed, or it has waited
 * too long.
 */
export interface WaitDeadline extends HeapItem {
  readonly kind: 'ringMore' | 'step' | 'maxWait';
  readonly contact: Contact;
  readonly dueAt: number;
  readonly seq: number;
}

/** True when the contact can be offered to an agent (to one more, if it already rings). */
export function wantsOffer(contact: Contact): boolean {
  return contact.agent === undefined && contact.offers.length < contact.wanted;
}

/** True when the agent can be offered a contact. */
export function isFree(agent: Agent): boolean {
  return (
    agent.signedIn &&
    !agent.paused &&
    agent.offers.length === 0 &&
    agent.contacts.length === 0 &&
    agent.wrapUps.length === 0
  );
}

/** True while the contact must not be offered to the agent, who refused it a short while ago. */
export function isRefusedBy(contact: Contact, agent: Agent): boolean {
  return contact.refusals.length > 0 && contact.refusals.some((refusal) => refusal.agent === agent);
}
