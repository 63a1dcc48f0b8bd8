import type {
  AcdEvent,
  AgentWrapUpStarted,
  ContactConnected,
  ContactOffered,
  ContactQueued,
  ContactRelaxed,
  OfferDeclined,
  OfferTimedOut,
} from './events.ts';
import { RANKINGS } from './matching/agent-ranking.ts';
import type { Queue } from './floor.ts';
import { stageAt } from './routing/relaxation.ts';
import {
  isFree,
  wantsOffer,
  type Agent,
  type Contact,
  type Offer,
  type State,
  type WaitDeadline,
} from './state.ts';

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
    case 'contact.rejected':
      return;
    case 'contact.relaxed':
      relaxed(state, state.contacts.get(event.contactId)!, event);
      return;
    case 'contact.expired':
    case 'contact.abandoned':
      remove(state, state.contacts.get(event.contactId)!);
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

/** Takes the first deadline out of the schedule. Those that report nothing of their own do their work here. */
export function takeDeadline(state: State): void {
  const deadline = state.deadlines.peek()!;
  state.deadlines.remove(deadline);
  if (deadline.kind === 'refusal') {
    deadline.contact.refusals = without(deadline.contact.refusals, deadline);
  } else if (deadline.kind === 'ringMore') {
    deadline.contact.ringMore = undefined;
    deadline.contact.wanted += 1;
    updateLine(state, deadline.contact);
  } else if (deadline.kind === 'step') {
    deadline.contact.nextStep = undefined;
  } else if (deadline.kind === 'maxWait') {
    deadline.contact.maxWait = undefined;
  }
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
  agent.signedInAt = event.at;
  agent.calls = agent.talkMs = agent.workedMs = 0;
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
  agent.workedMs += event.at - wrapUp.startedAt;
  becameIdle(agent, event);
}

function queued(state: State, event: ContactQueued): void {
  const queue = state.floor.queues.get(event.queueId)!;
  const stage = stageAt(queue.stages, event.waitingSince, event.at);
  const own = state.classes.classOf(queue, stage, event.priority, event.requires);
  const contact: Contact = {
    id: event.contactId,
    queue,
    priority: event.priority,
    requires: own.group.requires,
    queuedAt: event.at,
    waitingSince: event.waitingSince,
    seq: event.seq,
    class: own,
    nextStep: undefined,
    maxWait: undefined,
    refusals: NONE,
    offers: NONE,
    wanted: firstWanted(queue),
    ringMore: undefined,
    inLine: false,
    agent: undefined,
    connectedAt: 0,
    previous: undefined,
    next: undefined,
    heapIndex: -1,
  };
  state.contacts.set(contact.id, contact);
  own.members += 1;
  scheduleStep(state, contact, event);
  if (queue.maxWaitMs !== undefined) {
    contact.maxWait = schedule(state, 'maxWait', contact, event.at + queue.maxWaitMs, event.seq);
  }
  updateLine(state, contact);
}

function offered(state: State, event: ContactOffered): void {
  const contact = state.contacts.get(event.contactId)!;
  const agent = state.agents.get(event.agentId)!;
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
  state.lastOffered.set(contact.queue.id, agent);
  if (RANKINGS[contact.queue.agentOrder].kind === 'lots') state.random.skip();
  scheduleRingMore(state, contact, event);
  updateLine(state, contact);
  updatePool(agent);
}

function connected(state: State, event: ContactConnected): void {
  const { contact, agent } = state.offers.get(event.offerId)!;
  contact.agent = agent;
  removeOffer(state, state.offers.get(event.offerId)!);
  endWaiting(state, contact);
  agent.calls += 1;
  contact.connectedAt = event.at;
  agent.contacts = withOne(agent.contacts, contact);
}

function ended(state: State, contact: Contact, event: Stamp): void {
  const agent = contact.agent!;
  agent.contacts = without(agent.contacts, contact);
  agent.talkMs += event.at - contact.connectedAt;
  agent.workedMs += event.at - contact.connectedAt;
  remove(state, contact);
  becameIdle(agent, event);
}

function remove(state: State, contact: Contact): void {
  if (contact.inLine) leaveLine(state, contact);
  endWaiting(state, contact);
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
  updatePool(offer.agent);
}

function removeOffer(state: State, offer: Offer): void {
  if (offer.heapIndex >= 0) state.deadlines.remove(offer);
  state.offers.delete(offer.id);
  const { contact, agent } = offer;
  contact.offers = without(contact.offers, offer);
  agent.offers = without(agent.offers, offer);
  if (contact.offers.length === 0 || contact.agent) ringAnew(state, contact);
  updateLine(state, contact);
}

/** The contact moves on to the class of those for whom more agents will do, in its old place. */
function relaxed(state: State, contact: Contact, event: ContactRelaxed): void {
  const { queue, priority, requires, class: before } = contact;
  if (contact.inLine) before.leave(contact);
  before.members -= 1;
  contact.class = state.classes.classOf(queue, event.step, priority, requires);
  contact.class.members += 1;
  if (contact.inLine) contact.class.join(contact);
  scheduleStep(state, contact, event);
}

function endWaiting(state: State, contact: Contact): void {
  for (const deadline of [...contact.refusals, contact.nextStep, contact.maxWait]) {
    if (deadline) state.deadlines.remove(deadline);
  }
  contact.refusals = NONE;
  contact.nextStep = contact.maxWait = undefined;
}

/** At how many agents a contact of this queue may ring at first. */
function firstWanted({ offersAtOnce, addOfferEveryMs }: Queue): number {
  return addOfferEveryMs === undefined ? offersAtOnce : 1;
}

function scheduleRingMore(state: State, contact: Contact, event: Stamp): void {
  const { addOfferEveryMs, offersAtOnce } = contact.queue;
  if (addOfferEveryMs === undefined || contact.ringMore || contact.wanted >= offersAtOnce) return;
  const dueAt = event.at + addOfferEveryMs;
  contact.ringMore = schedule(state, 'ringMore', contact, dueAt, event.seq);
}

/** Nobody rings any more: the next agent is the first one again. */
function ringAnew(state: State, contact: Contact): void {
  if (contact.ringMore) state.deadlines.remove(contact.ringMore);
  contact.ringMore = undefined;
  contact.wanted = firstWanted(contact.queue);
}

function becameIdle(agent: Agent, event: Stamp): void {
  agent.idleSince = event.at;
  agent.idleSeq = event.seq;
  updatePool(agent);
}

/** Puts the contact where its state says: in the line of its class, or not. */
function updateLine(state: State, contact: Contact): void {
  if (contact.inLine === wantsOffer(contact)) return;
  if (contact.inLine) {
    leaveLine(state, contact);
    return;
  }
  contact.inLine = true;
  contact.class.join(contact);
  countInLine(state, contact.queue, 1);
}

function leaveLine(state: State, contact: Contact): void {
  contact.inLine = false;
  contact.class.leave(contact);
  countInLine(state, contact.queue, -1);
}

function countInLine(state: State, { id }: Queue, by: 1 | -1): void {
  state.lineLengths.set(id, (state.lineLengths.get(id) ?? 0) + by);
}

function scheduleStep(state: State, contact: Contact, event: Stamp): void {
  const next = contact.queue.stages[contact.class.group.stage + 1];
  if (next === undefined) return;
  const dueAt = contact.waitingSince + next.afterMs;
  contact.nextStep = schedule(state, 'step', contact, dueAt, event.seq);
}

function schedule(
  state: State,
  kind: WaitDeadline['kind'],
  contact: Contact,
  dueAt: number,
  seq: number,
): WaitDeadline {
  const deadline = { kind, contact, dueAt, seq, heapIndex: -1 };
  state.deadlines.push(deadline);
  return deadline;
}

/** Puts the agent where its state says: among the free agents of its profile, or not. */
function updatePool(agent: Agent): void {
  const { idle } = agent.profile;
  const isIn = idle.has(agent);
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
