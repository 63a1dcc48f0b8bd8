import type {
  AcdEvent,
  AgentWrapUpStarted,
  ContactConnected,
  ContactOffered,
  ContactQueued,
  OfferDeclined,
  OfferTimedOut,
} from './events.ts';
import { isFree, isWaiting, type Agent, type Contact, type Offer, type State } from './state.ts';

/** Lets an event change the state: the one place where facts and their indexes are written. */
export function evolve(state: State, event: AcdEvent): void {
  state.seq = event.seq;
  switch (event.type) {
    case 'agent.signedIn':
      signedIn(state.agents.get(event.agentId)!, event);
      return;
    case 'agent.signedOut':
      signedOut(state.agents.get(event.agentId)!);
      return;
    case 'agent.paused':
      paused(state.agents.get(event.agentId)!, event.reason);
      return;
    case 'agent.resumed':
      resumed(state.agents.get(event.agentId)!, event);
      return;
    case 'agent.wrapUpStarted':
      wrapUpStarted(state, event);
      return;
    case 'agent.wrapUpEnded':
      wrapUpEnded(state, state.agents.get(event.agentId)!, event);
      return;
    case 'contact.queued':
      queued(state, event);
      return;
    case 'contact.offered':
      offered(state, event);
      return;
    case 'contact.connected':
      connected(state, event);
      return;
    case 'contact.abandoned':
      forget(state, state.contacts.get(event.contactId)!);
      return;
    case 'contact.ended':
      ended(state, state.contacts.get(event.contactId)!, event);
      return;
    case 'offer.declined':
    case 'offer.timedOut':
      refused(state, state.offers.get(event.offerId)!, event);
      return;
    case 'offer.withdrawn':
      dropOffer(state, state.offers.get(event.offerId)!);
      return;
    case 'command.refused':
      return;
  }
}

/** Lets time pass. */
export function moveTo(state: State, at: number): void {
  state.at = at;
}

/** Takes the first deadline out of the schedule. A refusal has no event of its own: it is over with this. */
export function takeDeadline(state: State): void {
  const deadline = state.deadlines.peek()!;
  state.deadlines.remove(deadline);
  if (deadline.kind !== 'refusal') return;
  const { contact } = deadline;
  contact.refusals = contact.refusals.filter((refusal) => refusal !== deadline);
}

/** Remembers a command for as long as the window lasts. */
export function remember(state: State, commandId: string): void {
  for (const [oldest, at] of state.commandIds) {
    if (at >= state.at - state.floor.commandIdWindowMs) break;
    state.commandIds.delete(oldest);
  }
  state.commandIds.delete(commandId);
  state.commandIds.set(commandId, state.at);
}

interface Stamp {
  readonly at: number;
  readonly seq: number;
}

function signedIn(agent: Agent, event: Stamp): void {
  agent.signedIn = true;
  becameIdle(agent, event);
}

function signedOut(agent: Agent): void {
  agent.signedIn = false;
  agent.paused = false;
  agent.pauseReason = undefined;
  updatePool(agent);
}

function paused(agent: Agent, reason: string | undefined): void {
  agent.paused = true;
  agent.pauseReason = reason;
  updatePool(agent);
}

function resumed(agent: Agent, event: Stamp): void {
  agent.paused = false;
  agent.pauseReason = undefined;
  becameIdle(agent, event);
}

function wrapUpStarted(state: State, event: AgentWrapUpStarted): void {
  const agent = state.agents.get(event.agentId)!;
  const wrapUp = {
    kind: 'wrapUp' as const,
    agent,
    contactId: event.contactId,
    queue: state.floor.queues.get(event.queueId)!,
    startedAt: event.at,
    dueAt: event.endsAt,
    seq: event.seq,
    heapIndex: -1,
  };
  agent.wrapUps = [...agent.wrapUps, wrapUp];
  state.deadlines.push(wrapUp);
  updatePool(agent);
}

function wrapUpEnded(state: State, agent: Agent, event: Stamp & { contactId: string }): void {
  const wrapUp = agent.wrapUps.find(({ contactId }) => contactId === event.contactId)!;
  if (wrapUp.heapIndex >= 0) state.deadlines.remove(wrapUp);
  agent.wrapUps = without(agent.wrapUps, wrapUp);
  becameIdle(agent, event);
}

function queued(state: State, event: ContactQueued): void {
  const queue = state.floor.queues.get(event.queueId)!;
  const own = state.classes.classOf(queue, event.priority, event.requires);
  const contact: Contact = {
    id: event.contactId,
    queue,
    priority: event.priority,
    requires: own.group.requires,
    queuedAt: event.at,
    waitingSince: event.waitingSince,
    seq: event.seq,
    class: own,
    refusals: NONE,
    offers: NONE,
    agent: undefined,
    connectedAt: 0,
    previous: undefined,
    next: undefined,
    heapIndex: -1,
  };
  state.contacts.set(contact.id, contact);
  own.members += 1;
  own.join(contact);
}

function offered(state: State, event: ContactOffered): void {
  const contact = state.contacts.get(event.contactId)!;
  const agent = state.agents.get(event.agentId)!;
  if (isWaiting(contact)) contact.class.leave(contact);
  const offer: Offer = {
    kind: 'offer',
    id: event.offerId,
    contact,
    agent,
    offeredAt: event.at,
    dueAt: event.expiresAt,
    seq: event.seq,
    heapIndex: -1,
  };
  contact.offers = withOne(contact.offers, offer);
  agent.offers = withOne(agent.offers, offer);
  state.offers.set(offer.id, offer);
  state.offersMade += 1;
  state.deadlines.push(offer);
  updatePool(agent);
}

function connected(state: State, event: ContactConnected): void {
  const { contact, agent } = state.offers.get(event.offerId)!;
  removeOffer(state, state.offers.get(event.offerId)!);
  endRefusals(state, contact);
  contact.agent = agent;
  contact.connectedAt = event.at;
  agent.contacts = withOne(agent.contacts, contact);
}

function ended(state: State, contact: Contact, event: Stamp): void {
  const agent = contact.agent!;
  agent.contacts = without(agent.contacts, contact);
  remove(state, contact);
  becameIdle(agent, event);
}

function forget(state: State, contact: Contact): void {
  contact.class.leave(contact);
  remove(state, contact);
}

function remove(state: State, contact: Contact): void {
  endRefusals(state, contact);
  contact.class.members -= 1;
  state.contacts.delete(contact.id);
}

function refused(state: State, offer: Offer, event: OfferDeclined | OfferTimedOut): void {
  const { contact, agent } = offer;
  agent.idleSince = event.at;
  agent.idleSeq = event.seq;
  dropOffer(state, offer);
  const { refusalCoolDownMs } = contact.queue;
  if (refusalCoolDownMs === 0) return;
  const dueAt = event.at + refusalCoolDownMs;
  const refusal = {
    kind: 'refusal' as const,
    contact,
    agent,
    dueAt,
    seq: event.seq,
    heapIndex: -1,
  };
  contact.refusals = withOne(contact.refusals, refusal);
  state.deadlines.push(refusal);
}

/** The contact is back in its place, unless others still ring; the agent is free again. */
function dropOffer(state: State, offer: Offer): void {
  removeOffer(state, offer);
  if (isWaiting(offer.contact)) offer.contact.class.join(offer.contact);
  updatePool(offer.agent);
}

function removeOffer(state: State, offer: Offer): void {
  if (offer.heapIndex >= 0) state.deadlines.remove(offer);
  state.offers.delete(offer.id);
  offer.contact.offers = without(offer.contact.offers, offer);
  offer.agent.offers = without(offer.agent.offers, offer);
}

function endRefusals(state: State, contact: Contact): void {
  for (const refusal of contact.refusals) state.deadlines.remove(refusal);
  contact.refusals = NONE;
}

function becameIdle(agent: Agent, event: Stamp): void {
  agent.idleSince = event.at;
  agent.idleSeq = event.seq;
  updatePool(agent);
}

/** Puts the agent where its state says: among the free agents of its profile, or not. */
function updatePool(agent: Agent): void {
  const { idle } = agent.profile;
  const isIn = agent.heapIndex >= 0;
  if (isIn === isFree(agent)) return;
  if (isIn) idle.remove(agent);
  else idle.add(agent);
}

/** Most contacts and agents hold nothing: they share one empty list. */
const NONE: readonly never[] = [];

function withOne<T>(list: readonly T[], item: T): readonly T[] {
  return list.length === 0 ? [item] : [...list, item];
}

function without<T>(list: readonly T[], item: T): readonly T[] {
  return list.length === 1 ? NONE : list.filter((other) => other !== item);
}
