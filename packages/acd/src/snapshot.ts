import type { Requirement } from './requirement.ts';
import type { Agent, Contact, Offer, Refusal, State, WrapUp } from './state.ts';

/** The version that this release writes and reads. */
export const SNAPSHOT_VERSION = 1;

/** Everything an engine needs to go on, as JSON. Treat it as opaque, keep it whole. */
export interface AcdSnapshot {
  readonly engine: 'plateau/acd';
  readonly version: number;
  /** Engine time: epoch ms. */
  readonly at: number;
  /** The seq of the last event. */
  readonly seq: number;
  readonly state: AcdSnapshotState;
}

/** The facts of the floor; the indexes are rebuilt from them. Instants in epoch ms. */
export interface AcdSnapshotState {
  readonly offersMade: number;
  /** The agents to whom anything ever happened, in the order of the configuration. */
  readonly agents: readonly AgentFacts[];
  /** Live contacts in the order in which they were queued. */
  readonly contacts: readonly ContactFacts[];
  /** Remembered commandIds with the instant of each, oldest first. */
  readonly commandIds: readonly (readonly [string, number])[];
  /** The agent whom each queue offered a contact to last, by queue. */
  readonly lastOffered: readonly (readonly [string, string])[];
  /** State of the random generator. */
  readonly random: readonly number[];
}

export interface AgentFacts {
  readonly id: string;
  readonly signedIn: boolean;
  readonly paused: boolean;
  readonly pauseReason?: string;
  readonly idleSince: number;
  readonly idleSeq: number;
  readonly signedInAt: number;
  readonly calls: number;
  readonly talkMs: number;
  readonly workedMs: number;
  readonly wrapUps: readonly WrapUpFacts[];
}

export interface WrapUpFacts {
  readonly contactId: string;
  readonly queueId: string;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly seq: number;
}

export interface ContactFacts {
  readonly id: string;
  readonly queueId: string;
  readonly priority: number;
  readonly requires?: Requirement;
  readonly queuedAt: number;
  readonly waitingSince: number;
  readonly seq: number;
  /** Agents who may not be offered the contact yet. */
  readonly refusals: readonly {
    readonly agentId: string;
    readonly until: number;
    readonly seq: number;
  }[];
  readonly offers: readonly OfferFacts[];
  /** At how many agents it may ring now, and when at one more; present where the queue adds them one by one. */
  readonly ringing?: {
    readonly wanted: number;
    readonly more?: { readonly at: number; readonly seq: number };
  };
  /** The relaxation steps it has passed and the seq of the event; absent in conversation and where there are none. */
  readonly step?: { readonly passed: number; readonly seq: number };
  /** Present while it is in conversation. */
  readonly connected?: { readonly agentId: string; readonly at: number };
}

export interface OfferFacts {
  readonly id: string;
  readonly agentId: string;
  readonly offeredAt: number;
  readonly expiresAt: number;
  readonly seq: number;
}

/** Writes the facts down. */
export function takeSnapshot(state: Readonly<State>): AcdSnapshot {
  return {
    engine: 'plateau/acd',
    version: SNAPSHOT_VERSION,
    at: state.at,
    seq: state.seq,
    state: {
      offersMade: state.offersMade,
      agents: [...state.agents.values()].filter(({ idleSeq }) => idleSeq > 0).map(agentFacts),
      contacts: [...state.contacts.values()].map(contactFacts),
      commandIds: [...state.commandIds],
      lastOffered: [...state.lastOffered].map(([queueId, agent]) => [queueId, agent.id]),
      random: state.random.state(),
    },
  };
}

function agentFacts(agent: Agent): AgentFacts {
  const { id, signedIn, paused, pauseReason, idleSince, idleSeq } = agent;
  const { signedInAt, calls, talkMs, workedMs } = agent;
  return {
    id,
    signedIn,
    paused,
    ...(pauseReason !== undefined && { pauseReason }),
    idleSince,
    idleSeq,
    signedInAt,
    calls,
    talkMs,
    workedMs,
    wrapUps: agent.wrapUps.map(wrapUpFacts),
  };
}

function wrapUpFacts({ contactId, queue, startedAt, dueAt, seq }: WrapUp): WrapUpFacts {
  return { contactId, queueId: queue.id, startedAt, endsAt: dueAt, seq };
}

function contactFacts(contact: Contact): ContactFacts {
  const { id, queue, priority, requires, queuedAt, waitingSince, seq, agent } = contact;
  return {
    id,
    queueId: queue.id,
    priority,
    ...(requires && { requires: structuredCopy(requires) }),
    queuedAt,
    waitingSince,
    seq,
    refusals: contact.refusals.map(refusalFacts),
    offers: contact.offers.map(offerFacts),
    ...(queue.addOfferEveryMs !== undefined && { ringing: ringingFacts(contact) }),
    ...(!agent && queue.stages.length > 1 && { step: stepFacts(contact) }),
    ...(agent && { connected: { agentId: agent.id, at: contact.connectedAt } }),
  };
}

/** The group's own requirement must not leave the engine. */
function structuredCopy(requires: Requirement): Requirement {
  return JSON.parse(JSON.stringify(requires)) as Requirement;
}

function refusalFacts({ agent, dueAt, seq }: Refusal): ContactFacts['refusals'][number] {
  return { agentId: agent.id, until: dueAt, seq };
}

function ringingFacts({ wanted, ringMore }: Contact): NonNullable<ContactFacts['ringing']> {
  return { wanted, ...(ringMore && { more: { at: ringMore.dueAt, seq: ringMore.seq } }) };
}

function stepFacts(contact: Contact): NonNullable<ContactFacts['step']> {
  return { passed: contact.class.group.stage, seq: contact.nextStep?.seq ?? contact.seq };
}

function offerFacts({ id, agent, offeredAt, dueAt, seq }: Offer): OfferFacts {
  return { id, agentId: agent.id, offeredAt, expiresAt: dueAt, seq };
}
