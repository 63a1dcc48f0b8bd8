import type { AcdCommand, OfferAccept, OfferDecline } from '../commands.ts';
import { AcdError } from '../errors.ts';
import type { Agent, Contact, State } from '../state.ts';

/** Throws when a well-formed command names something that is not there, or not in a state for it. */
export function checkCommand(state: Readonly<State>, command: AcdCommand): void {
  switch (command.type) {
    case 'agent.signIn':
    case 'agent.signOut':
    case 'agent.endWrapUp':
      knownAgent(state, command.agentId);
      return;
    case 'agent.pause':
    case 'agent.resume':
      if (knownAgent(state, command.agentId).signedIn) return;
      throw new AcdError(
        'agent.signedOut',
        `Agent "${command.agentId}" is signed out: send agent.signIn before ${command.type}.`,
      );
    case 'contact.enqueue':
      if (!state.floor.queues.has(command.queueId)) {
        throw new AcdError(
          'queue.unknown',
          `There is no queue "${command.queueId}": add it to the configuration or correct the id.`,
        );
      }
      if (!state.contacts.has(command.contactId)) return;
      throw new AcdError(
        'contact.duplicate',
        `Contact "${command.contactId}" is already here: end or abandon it first, or use another id.`,
      );
    case 'contact.abandon':
      if (knownContact(state, command.contactId).agent === undefined) return;
      throw new AcdError(
        'contact.notWaiting',
        `Contact "${command.contactId}" is connected: send contact.end instead.`,
      );
    case 'contact.end':
      if (knownContact(state, command.contactId).agent !== undefined) return;
      throw new AcdError(
        'contact.notConnected',
        `Contact "${command.contactId}" is still waiting: send contact.abandon instead.`,
      );
    case 'offer.accept':
    case 'offer.decline':
      checkOffer(state, command);
  }
}

function knownAgent(state: Readonly<State>, agentId: string): Agent {
  const agent = state.agents.get(agentId);
  if (agent !== undefined) return agent;
  throw new AcdError(
    'agent.unknown',
    `There is no agent "${agentId}": add it to the configuration or correct the id.`,
  );
}

function knownContact(state: Readonly<State>, contactId: string): Contact {
  const contact = state.contacts.get(contactId);
  if (contact !== undefined) return contact;
  throw new AcdError(
    'contact.unknown',
    `There is no live contact "${contactId}": it was never queued, or is over.`,
  );
}

function checkOffer(
  state: Readonly<State>,
  { offerId, agentId }: OfferAccept | OfferDecline,
): void {
  const offer = state.offers.get(offerId);
  if (offer === undefined) {
    if (wasMade(state, offerId)) {
      throw new AcdError(
        'offer.stale',
        `Offer "${offerId}" is over: stop ringing, the contact is elsewhere.`,
      );
    }
    throw new AcdError(
      'offer.unknown',
      `Offer "${offerId}" was never made: use the offerId of contact.offered.`,
    );
  }
  if (agentId !== undefined && agentId !== offer.agent.id) {
    throw new AcdError(
      'offer.otherAgent',
      `Offer "${offerId}" was made to "${offer.agent.id}", not to "${agentId}".`,
    );
  }
}

function wasMade(state: Readonly<State>, offerId: string): boolean {
  return /^o[1-9]\d*$/.test(offerId) && Number(offerId.slice(1)) <= state.offersMade;
}
