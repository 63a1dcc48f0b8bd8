import { findAgent } from '../matching/find-agent.ts';
import { findContact } from '../matching/find-contact.ts';
import { isFree, wantsOffer, type Agent, type Contact } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Offers a contact to the best free agents, to as many as it may ring at. */
export function offerContact(turn: Turn, contact: Contact): void {
  while (wantsOffer(contact)) {
    const agent = findAgent(turn.state, contact.class.group, contact);
    if (agent === undefined) return;
    offer(turn, contact, agent);
  }
}

/** Offers the best waiting contact to a free agent, if there is one. */
export function serveAgent(turn: Turn, agent: Agent): void {
  if (!isFree(agent)) return;
  const contact = findContact(agent, turn.state.classes.board, turn.state.at);
  if (contact !== undefined) offer(turn, contact, agent);
}

function offer({ state, emit }: Turn, contact: Contact, agent: Agent): void {
  emit({
    type: 'contact.offered',
    at: state.at,
    seq: state.seq + 1,
    contactId: contact.id,
    queueId: contact.queue.id,
    agentId: agent.id,
    offerId: `o${state.offersMade + 1}`,
    expiresAt: state.at + (agent.offerTimeoutMs ?? contact.queue.offerTimeoutMs),
    queuedAt: contact.queuedAt,
  });
}
