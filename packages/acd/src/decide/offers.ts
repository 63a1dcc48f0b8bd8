import type { OfferAccept, OfferDecline } from '../commands.ts';
import type { OfferEventBase, OfferWithdrawn } from '../events.ts';
import type { Offer } from '../state.ts';
import type { Turn } from '../turn.ts';
import { offerContact, serveAgent } from './matching.ts';
import { occurrence } from './occurrence.ts';

/** Talk starts; whoever else it rang at is free for the next contact. */
export function acceptOffer(turn: Turn, command: OfferAccept): void {
  const { state, emit } = turn;
  const offer = state.offers.get(command.offerId)!;
  const { contact, agent } = offer;
  emit({
    type: 'contact.connected',
    at: state.at,
    seq: state.seq + 1,
    contactId: contact.id,
    queueId: contact.queue.id,
    agentId: agent.id,
    offerId: offer.id,
    queuedAt: contact.queuedAt,
    offeredAt: offer.offeredAt,
    ...occurrence(command),
  });
  const others = contact.offers;
  for (const other of others) withdrawOffer(turn, other, 'taken');
  for (const other of others) serveAgent(turn, other.agent);
}

/** The agent refuses: contact and agent look for each other's replacement. */
export function declineOffer(turn: Turn, command: OfferDecline): void {
  const offer = turn.state.offers.get(command.offerId)!;
  const reason = command.reason === undefined ? {} : { reason: command.reason };
  turn.emit({
    type: 'offer.declined',
    ...describe(turn, offer),
    ...reason,
    ...occurrence(command),
  });
  afterRefusal(turn, offer);
}

/** Nobody answered in time. */
export function timeOutOffer(turn: Turn, offer: Offer): void {
  turn.emit({ type: 'offer.timedOut', ...describe(turn, offer) });
  afterRefusal(turn, offer);
}

/** Stops the ringing; whoever is left free is for the caller to serve. */
export function withdrawOffer(turn: Turn, offer: Offer, reason: OfferWithdrawn['reason']): void {
  turn.emit({ type: 'offer.withdrawn', ...describe(turn, offer), reason });
}

function afterRefusal(turn: Turn, { contact, agent }: Offer): void {
  offerContact(turn, contact);
  serveAgent(turn, agent);
}

function describe({ state }: Turn, offer: Offer): OfferEventBase {
  return {
    at: state.at,
    seq: state.seq + 1,
    offerId: offer.id,
    contactId: offer.contact.id,
    queueId: offer.contact.queue.id,
    agentId: offer.agent.id,
    offeredAt: offer.offeredAt,
  };
}
