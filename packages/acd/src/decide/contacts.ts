import type { ContactAbandon, ContactEnd, ContactEnqueue } from '../commands.ts';
import type { Turn } from '../turn.ts';
import { offerContact, serveAgent } from './matching.ts';
import { occurrence } from './occurrence.ts';
import { withdrawOffer } from './offers.ts';

export function enqueue(turn: Turn, command: ContactEnqueue): void {
  const { state, emit } = turn;
  const queue = state.floor.queues.get(command.queueId)!;
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

export function abandon(turn: Turn, command: ContactAbandon): void {
  const { state, emit } = turn;
  const contact = state.contacts.get(command.contactId)!;
  const { offers } = contact;
  for (const offer of offers) withdrawOffer(turn, offer, 'abandoned');
  emit({
    type: 'contact.abandoned',
    at: state.at,
    seq: state.seq + 1,
    contactId: contact.id,
    queueId: contact.queue.id,
    queuedAt: contact.queuedAt,
    ...occurrence(command),
  });
  for (const { agent } of offers) serveAgent(turn, agent);
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
