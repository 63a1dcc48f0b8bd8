import { createState } from './create-state.ts';
import { AcdError } from './errors.ts';
import type { Floor } from './floor.ts';
import { RandomSource } from './random/random-source.ts';
import { acdSnapshotSchema } from './schema/snapshot.ts';
import { documentError, parse } from './schema/parse.ts';
import {
  SNAPSHOT_VERSION,
  type AcdSnapshot,
  type AgentFacts,
  type ContactFacts,
} from './snapshot.ts';
import { isFree, wantsOffer, type Agent, type Contact, type State } from './state.ts';

/** The state that a snapshot describes, with its indexes rebuilt; an empty floor without one. */
export function restoreState(floor: Floor, given: AcdSnapshot | undefined): State {
  if (given === undefined) return createState(floor);
  const snapshot = readSnapshot(given);
  const state = createState(floor, new RandomSource(snapshot.state.random));
  const fault = new Fault();
  state.at = snapshot.at;
  state.seq = snapshot.seq;
  state.offersMade = snapshot.state.offersMade;
  for (const [index, facts] of snapshot.state.agents.entries()) {
    restoreAgent(state, facts, fault.at(['state', 'agents', index]));
  }
  let previousSeq = 0;
  for (const [index, facts] of snapshot.state.contacts.entries()) {
    const place: Fault = fault.at(['state', 'contacts', index]);
    place.unless(facts.seq > previousSeq && facts.seq <= snapshot.seq, 'contacts out of order');
    previousSeq = facts.seq;
    restoreContact(state, facts, place);
  }
  restoreCommandIds(state, snapshot, fault);
  restoreLastOffered(state, snapshot, fault.at(['state', 'lastOffered']));
  for (const agent of state.agents.values()) restorePool(agent, fault);
  return state;
}

function readSnapshot(given: AcdSnapshot): AcdSnapshot {
  // The parser speaks first about anything that is not an object.
  const { engine, version } = Object(given) as Partial<AcdSnapshot>;
  if (engine === 'plateau/acd' && Number.isInteger(version) && version !== SNAPSHOT_VERSION) {
    throw new AcdError(
      'snapshot.version',
      `The snapshot has version ${String(version)}, this release reads version ${SNAPSHOT_VERSION}: ` +
        'restore it with the release that wrote it.',
    );
  }
  return parse(acdSnapshotSchema, given, 'snapshot.invalid', 'snapshot');
}

/** Turns a broken promise inside the snapshot into the error that says where. */
class Fault {
  readonly #path: readonly (string | number)[];

  constructor(path: readonly (string | number)[] = []) {
    this.#path = path;
  }

  at(path: readonly (string | number)[]): Fault {
    return new Fault([...this.#path, ...path]);
  }

  unless(holds: boolean, message: string): asserts holds {
    if (holds) return;
    throw documentError('snapshot.invalid', 'snapshot', [{ path: this.#path, message }]);
  }

  found<T>(value: T | undefined, what: string): T {
    if (value !== undefined) return value;
    throw documentError('snapshot.invalid', 'snapshot', [
      { path: this.#path, message: `${what} is not in the configuration` },
    ]);
  }
}

function restoreAgent(state: State, facts: AgentFacts, fault: Fault): void {
  const agent = fault.found(state.agents.get(facts.id), `agent "${facts.id}"`);
  fault.unless(
    agent.idleSeq === 0 && facts.idleSeq > 0,
    'an agent stands here once, after an event',
  );
  fault.unless(facts.idleSince <= state.at && facts.idleSeq <= state.seq, 'idle from the future');
  fault.unless(facts.signedIn || !facts.paused, 'only an agent who is signed in can be paused');
  fault.unless(facts.signedIn || facts.wrapUps.length === 0, 'wrap-up needs a signed-in agent');
  fault.unless(facts.paused || facts.pauseReason === undefined, 'a reason without a pause');
  fault.unless(facts.signedInAt <= state.at, 'signed in in the future');
  agent.signedIn = facts.signedIn;
  agent.signedInAt = facts.signedInAt;
  agent.calls = facts.calls;
  agent.talkMs = facts.talkMs;
  agent.workedMs = facts.workedMs;
  agent.paused = facts.paused;
  agent.pauseReason = facts.pauseReason;
  agent.idleSince = facts.idleSince;
  agent.idleSeq = facts.idleSeq;
  for (const { contactId, queueId, startedAt, endsAt, seq } of facts.wrapUps) {
    const queue = fault.found(state.floor.queues.get(queueId), `queue "${queueId}"`);
    fault.unless(startedAt <= state.at && seq <= state.seq, 'wrap-up from the future');
    fault.unless(endsAt > state.at, 'a wrap-up that should have ended');
    const wrapUp = {
      kind: 'wrapUp' as const,
      ...{ agent, contactId, queue, startedAt, dueAt: endsAt, seq, heapIndex: -1 },
    };
    agent.wrapUps = [...agent.wrapUps, wrapUp];
    state.deadlines.push(wrapUp);
  }
}

function restoreContact(state: State, facts: ContactFacts, fault: Fault): void {
  const { id, priority, requires, queuedAt, waitingSince, seq, connected } = facts;
  const queue = fault.found(state.floor.queues.get(facts.queueId), `queue "${facts.queueId}"`);
  fault.unless(!state.contacts.has(id), `contact "${id}" is here twice`);
  fault.unless(waitingSince <= queuedAt && queuedAt <= state.at, 'waiting from the future');
  const passed = facts.step?.passed ?? 0;
  fault.unless(passed < queue.stages.length, 'more steps than the queue has');
  const own = state.classes.classOf(queue, passed, priority, requires);
  own.members += 1;
  const contact: Contact = {
    ...{ id, queue, priority, requires: own.group.requires, queuedAt, waitingSince, seq },
    ...{
      class: own,
      refusals: [],
      offers: [],
      agent: undefined,
      wanted: queue.offersAtOnce,
      ringMore: undefined,
      inLine: false,
      nextStep: undefined,
      maxWait: undefined,
      connectedAt: 0,
    },
    ...{ previous: undefined, next: undefined, heapIndex: -1 },
  };
  state.contacts.set(id, contact);
  restoreOffers(state, contact, facts, fault);
  restoreRinging(state, contact, facts, fault);
  restoreRefusals(state, contact, facts, fault);
  if (connected) {
    const agent = fault.found(state.agents.get(connected.agentId), `agent "${connected.agentId}"`);
    fault.unless(contact.offers.length + contact.refusals.length === 0, 'offered and connected');
    fault.unless(connected.at >= queuedAt && connected.at <= state.at, 'connected out of time');
    contact.agent = agent;
    contact.connectedAt = connected.at;
    agent.contacts = [...agent.contacts, contact];
  }
  if (!contact.agent) restoreWaiting(state, contact, facts, fault);
  contact.inLine = wantsOffer(contact);
  if (!contact.inLine) return;
  own.join(contact);
  state.lineLengths.set(queue.id, (state.lineLengths.get(queue.id) ?? 0) + 1);
}

function restoreOffers(state: State, contact: Contact, facts: ContactFacts, fault: Fault): void {
  for (const { id, agentId, offeredAt, expiresAt, seq } of facts.offers) {
    const agent = fault.found(state.agents.get(agentId), `agent "${agentId}"`);
    fault.unless(Number(id.slice(1)) <= state.offersMade, `offer "${id}" was not made yet`);
    fault.unless(!state.offers.has(id), `offer "${id}" is here twice`);
    fault.unless(offeredAt <= state.at && seq <= state.seq, 'an offer from the future');
    fault.unless(expiresAt > state.at, 'an offer that should have timed out');
    const offer = {
      kind: 'offer' as const,
      ...{ id, contact, agent, offeredAt, dueAt: expiresAt, seq, heapIndex: -1 },
    };
    state.offers.set(id, offer);
    contact.offers = [...contact.offers, offer];
    agent.offers = [...agent.offers, offer];
    state.deadlines.push(offer);
  }
}

function restoreRinging(state: State, contact: Contact, facts: ContactFacts, fault: Fault): void {
  const { addOfferEveryMs, offersAtOnce } = contact.queue;
  const { ringing } = facts;
  fault.unless(
    (ringing === undefined) === (addOfferEveryMs === undefined),
    'ringing stands where, and only where, the queue adds offers one by one',
  );
  if (ringing) {
    contact.wanted = ringing.wanted;
    fault.unless(ringing.wanted <= offersAtOnce, 'rings at more agents than the queue allows');
  }
  fault.unless(contact.offers.length <= contact.wanted, 'rings at too many agents');
  if (!ringing?.more) return;
  const { at, seq } = ringing.more;
  fault.unless(contact.offers.length > 0, 'adds offers to none');
  fault.unless(at > state.at && seq <= state.seq, 'an added offer that should ring');
  contact.ringMore = { kind: 'ringMore', contact, dueAt: at, seq, heapIndex: -1 };
  state.deadlines.push(contact.ringMore);
}

function restoreWaiting(state: State, contact: Contact, facts: ContactFacts, fault: Fault): void {
  const { queue, waitingSince, queuedAt, class: own } = contact;
  fault.unless(
    (facts.step === undefined) === (queue.stages.length === 1),
    'steps of another queue',
  );
  const next = queue.stages[own.group.stage + 1];
  if (next && facts.step) {
    const dueAt = waitingSince + next.afterMs;
    fault.unless(dueAt > state.at && facts.step.seq <= state.seq, 'a step that should be passed');
    contact.nextStep = { kind: 'step', contact, dueAt, seq: facts.step.seq, heapIndex: -1 };
    state.deadlines.push(contact.nextStep);
  }
  if (queue.maxWaitMs === undefined) return;
  const dueAt = queuedAt + queue.maxWaitMs;
  fault.unless(dueAt > state.at, 'a contact that has waited too long');
  contact.maxWait = { kind: 'maxWait', contact, dueAt, seq: contact.seq, heapIndex: -1 };
  state.deadlines.push(contact.maxWait);
}

function restoreRefusals(state: State, contact: Contact, facts: ContactFacts, fault: Fault): void {
  for (const { agentId, until, seq } of facts.refusals) {
    const agent = fault.found(state.agents.get(agentId), `agent "${agentId}"`);
    fault.unless(until > state.at && seq <= state.seq, 'a refusal that should be over');
    const refusal = {
      kind: 'refusal' as const,
      ...{ contact, agent, dueAt: until, seq, heapIndex: -1 },
    };
    contact.refusals = [...contact.refusals, refusal];
    state.deadlines.push(refusal);
  }
}

function restoreCommandIds(state: State, snapshot: AcdSnapshot, fault: Fault): void {
  let previous = 0;
  for (const [commandId, at] of snapshot.state.commandIds) {
    fault.unless(at >= previous && at <= state.at, 'commandIds out of order');
    state.commandIds.set(commandId, at);
    previous = at;
  }
}

function restoreLastOffered(state: State, snapshot: AcdSnapshot, fault: Fault): void {
  for (const [queueId, agentId] of snapshot.state.lastOffered) {
    fault.found(state.floor.queues.get(queueId), `queue "${queueId}"`);
    state.lastOffered.set(queueId, fault.found(state.agents.get(agentId), `agent "${agentId}"`));
  }
}

function restorePool(agent: Agent, fault: Fault): void {
  const holds = agent.offers.length + agent.contacts.length + agent.wrapUps.length;
  fault.unless(holds <= 1, `agent "${agent.id}" does ${holds} things at once`);
  fault.unless(
    agent.offers.length === 0 || (agent.signedIn && !agent.paused),
    `agent "${agent.id}" is away and rings`,
  );
  if (isFree(agent)) agent.profile.idle.add(agent);
}
