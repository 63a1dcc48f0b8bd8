import type { Agent, Contact, State } from './state.ts';

/** The engine as it stands: plain data of the reader's own, made anew by each `inspect()` in O(contacts + agents). */
export interface AcdView {
  readonly at: number;
  readonly seq: number;
  readonly nextDueAt?: number;
  /** In the order of the configuration. */
  readonly queues: readonly QueueView[];
  /** In the order of the configuration. */
  readonly agents: readonly AgentView[];
  /** Live contacts, in the order in which they were queued. */
  readonly contacts: readonly ContactView[];
}

export interface QueueView {
  readonly queueId: string;
  /** Contacts in the line. */
  readonly waiting: number;
  /** Contacts that ring at an agent. */
  readonly offered: number;
  /** Contacts in conversation. */
  readonly connected: number;
}

export interface AgentView {
  readonly agentId: string;
  readonly state: AgentState;
  readonly pauseReason?: string;
  /** The agent's place in the idle order: epoch ms. */
  readonly idleSince: number;
  /** Offers that ring at the agent. */
  readonly offerIds: readonly string[];
  /** Contacts in conversation with the agent. */
  readonly contactIds: readonly string[];
  /** Contacts that the agent wraps up. */
  readonly wrapUpContactIds: readonly string[];
}

/**
 * What the agent does, the most pressing first: `talking`, `offered`, `wrapUp`, `paused`, `free`, `signedOut`
 * (somebody who signed out during a conversation is `talking` until it ends).
 */
export type AgentState = 'talking' | 'offered' | 'wrapUp' | 'paused' | 'free' | 'signedOut';

export interface ContactView {
  readonly contactId: string;
  readonly queueId: string;
  readonly state: 'waiting' | 'offered' | 'connected';
  readonly priority: number;
  readonly queuedAt: number;
  readonly waitingSince: number;
  /** The agents at whom it rings, or the one it is connected to. */
  readonly agentIds: readonly string[];
  readonly offerIds: readonly string[];
  /** When the agent accepted: epoch ms. */
  readonly connectedAt?: number;
}

/** Copies the state into a view. */
export function viewOf(state: Readonly<State>): AcdView {
  const contacts = [...state.contacts.values()].map(viewContact);
  const counts = new Map<string, Record<ContactView['state'], number>>();
  for (const id of state.floor.queues.keys()) {
    counts.set(id, { waiting: 0, offered: 0, connected: 0 });
  }
  for (const contact of contacts) counts.get(contact.queueId)![contact.state] += 1;
  const next = state.deadlines.peek();
  return {
    at: state.at,
    seq: state.seq,
    ...(next && { nextDueAt: next.dueAt }),
    queues: [...counts].map(([queueId, count]) => ({ queueId, ...count })),
    agents: [...state.agents.values()].map(viewAgent),
    contacts,
  };
}

function viewAgent(agent: Agent): AgentView {
  return {
    agentId: agent.id,
    state: agentState(agent),
    ...(agent.pauseReason !== undefined && { pauseReason: agent.pauseReason }),
    idleSince: agent.idleSince,
    offerIds: agent.offers.map((offer) => offer.id),
    contactIds: agent.contacts.map((contact) => contact.id),
    wrapUpContactIds: agent.wrapUps.map((wrapUp) => wrapUp.contactId),
  };
}

function agentState(agent: Agent): AgentState {
  if (agent.contacts.length > 0) return 'talking';
  if (agent.offers.length > 0) return 'offered';
  if (agent.wrapUps.length > 0) return 'wrapUp';
  if (!agent.signedIn) return 'signedOut';
  return agent.paused ? 'paused' : 'free';
}

function viewContact(contact: Contact): ContactView {
  const { agent, offers } = contact;
  return {
    contactId: contact.id,
    queueId: contact.queue.id,
    state: agent ? 'connected' : offers.length > 0 ? 'offered' : 'waiting',
    priority: contact.priority,
    queuedAt: contact.queuedAt,
    waitingSince: contact.waitingSince,
    agentIds: agent ? [agent.id] : offers.map((offer) => offer.agent.id),
    offerIds: offers.map((offer) => offer.id),
    ...(agent && { connectedAt: contact.connectedAt }),
  };
}
