import type { ContactAbandon, ContactEnd, ContactEnqueue } from '../commands.ts';
import type { Queue } from '../floor.ts';
import { findAgent } from '../matching/find-agent.ts';
import { stageAt } from '../routing/relaxation.ts';
import type { Contact } from '../state.ts';
import type { Turn } from '../turn.ts';
import { offerContact, serveAgent } from './matching.ts';
import { occurrence } from './occurrence.ts';
import { withdrawOffer } from './offers.ts';

export function enqueue(turn: Turn, command: ContactEnqueue): void {
  const { state, emit } = turn;
  const queue = state.floor.queues.get(command.queueId)!;
  if (mustTurnAway(state, queue, command)) {
    const [at, seq] = [state.at, state.seq + 1];
    const ids = { contactId: command.contactId, queueId: queue.id };
    emit({
      type: 'contact.rejected',
      at,
      seq,
      ...ids,
      reason: 'queue-full',
      ...occurrence(command),
    });
    return;
  }
  emit({
    type: 'contact.queued',
    at: state.at,
    seq: state.seq + 1,
    contactId: command.contactId,
    queueId: queue.id,
    priority: (command.priority ?? queue.priority) + 0,
    waitingSince: (command.waitingSince ?? state.at) + 0,
    ...(command.requires && { requires: command.requires }),
    ...occurrence(command),
  });
  offerContact(turn, state.contacts.get(command.contactId)!);
}

function mustTurnAway(state: Turn['state'], queue: Queue, command: ContactEnqueue): boolean {
  if ((state.lineLengths.get(queue.id) ?? 0) < queue.maxWaiting) return false;
  const stage = stageAt(queue.stages, command.waitingSince ?? state.at, state.at);
  return findAgent(state, state.classes.groupOf(queue, stage, command.requires)) === undefined;
}

export function abandon(turn: Turn, command: ContactAbandon): void {
  const contact = turn.state.contacts.get(command.contactId)!;
  const { offers } = contact;
  for (const offer of offers) withdrawOffer(turn, offer, 'abandoned');
  turn.emit({ type: 'contact.abandoned', ...describe(turn, contact), ...occurrence(command) });
  for (const { agent } of offers) serveAgent(turn, agent);
}

/** The longest wait is over, even while it rings. */
export function expire(turn: Turn, contact: Contact): void {
  const { offers } = contact;
  for (const offer of offers) withdrawOffer(turn, offer, 'expired');
  turn.emit({ type: 'contact.expired', ...describe(turn, contact), reason: 'max-wait' });
  for (const { agent } of offers) serveAgent(turn, agent);
}

/** The next step of the queue: more agents may be free for it. */
export function relax(turn: Turn, contact: Contact): void {
  const { state, emit } = turn;
  const { id, queue } = contact;
  const step = contact.class.group.stage + 1;
  const [at, seq] = [state.at, state.seq + 1];
  emit({ type: 'contact.relaxed', at, seq, contactId: id, queueId: queue.id, step });
  offerContact(turn, contact);
}

function describe({ state }: Turn, { id, queue, queuedAt }: Contact) {
  return { at: state.at, seq: state.seq + 1, contactId: id, queueId: queue.id, queuedAt };
}

export function end(turn: Turn, command: ContactEnd): void {
  const { state, emit } = turn;
  const contact = state.contacts.get(command.contactId)!;
  const { id, queue, queuedAt, connectedAt } = contact;
  const agent = contact.agent!;
  emit({
    type: 'contact.ended',
    at: state.at,
    seq: state.seq + 1,
    contactId: id,
    queueId: queue.id,
    agentId: agent.id,
    queuedAt,
    connectedAt,
    ...occurrence(command),
  });
  const wrapUpMs = agent.wrapUpMs ?? queue.wrapUpMs;
  if (agent.signedIn && wrapUpMs > 0) {
    emit({
      type: 'agent.wrapUpStarted',
      at: state.at,
      seq: state.seq + 1,
      agentId: agent.id,
      contactId: id,
      queueId: queue.id,
      endsAt: state.at + wrapUpMs,
    });
  }
  serveAgent(turn, agent);
}
