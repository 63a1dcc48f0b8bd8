import type { CallRecord } from '../call-record.ts';
import type { AcdContactEvent, AcdEventLike } from './acd-event.ts';

interface Contact {
  readonly id: string;
  readonly queue: string;
  readonly queuedAt: number;
  agent?: string | undefined;
  connectedAt?: number;
  endedAt?: number;
  wrapUpStartedAt?: number;
}

/** The contacts under way, and how their events turn them into calls. */
export interface ContactCalls {
  push(event: AcdEventLike, at: number): readonly CallRecord[];
  open(at: number): readonly CallRecord[];
}

const NONE: readonly CallRecord[] = [];

/** Follows every contact from the queue to the end of its wrap-up. */
export function createContactCalls(): ContactCalls {
  const live = new Map<string, Contact>();
  // Ended with no wrap-up seen yet: complete as soon as the engine's clock moves on.
  const ended = new Map<string, Contact>();
  const visits = new Map<string, number>();

  const join = (event: AcdContactEvent, at: number) => {
    const visit = (visits.get(event.contactId) ?? 0) + 1;
    visits.set(event.contactId, visit);
    const id = visit === 1 ? event.contactId : `${event.contactId}/${visit}`;
    const contact: Contact = { id, queue: event.queueId, queuedAt: at };
    live.set(event.contactId, contact);
    return contact;
  };

  const contactOf = (event: AcdContactEvent, at: number) =>
    live.get(event.contactId) ?? join(event, event.queuedAt ?? at);

  const take = (contacts: Map<string, Contact>, contactId: string, wrapUpEndedAt: number) => {
    const contact = contacts.get(contactId);
    if (contact === undefined) return NONE;
    contacts.delete(contactId);
    return [answered(contact, wrapUpEndedAt)];
  };

  const settle = (event: AcdEventLike, at: number): readonly CallRecord[] => {
    switch (event.type) {
      case 'contact.queued':
        join(event, at);
        return NONE;
      case 'contact.connected': {
        const contact = contactOf(event, at);
        contact.agent = event.agentId;
        contact.connectedAt = Math.max(at, contact.queuedAt);
        return NONE;
      }
      case 'contact.abandoned': {
        const contact = contactOf(event, at);
        live.delete(event.contactId);
        return [unanswered(contact, 'abandoned', at)];
      }
      case 'contact.ended': {
        const contact = contactOf(event, at);
        contact.endedAt = Math.max(at, contact.connectedAt ?? at);
        live.delete(event.contactId);
        ended.set(event.contactId, contact);
        return NONE;
      }
      case 'agent.wrapUpStarted': {
        const contact = ended.get(event.contactId);
        if (contact !== undefined) contact.wrapUpStartedAt = at;
        return NONE;
      }
      case 'agent.wrapUpEnded':
        return take(ended, event.contactId, at);
      case 'contact.offered':
      case 'offer.declined':
      case 'offer.timedOut':
      case 'offer.withdrawn':
      case 'agent.signedIn':
      case 'agent.signedOut':
      case 'agent.paused':
      case 'agent.resumed':
        return NONE;
    }
  };

  let clock = -Infinity;
  return {
    push(event, at) {
      const calls: CallRecord[] = [];
      if (event.at > clock) {
        clock = event.at;
        for (const [contactId, contact] of ended) {
          if (contact.wrapUpStartedAt === undefined) calls.push(...take(ended, contactId, 0));
        }
      }
      calls.push(...settle(event, at));
      return calls;
    },
    open: (at) => [
      ...[...live.values()].map((contact) =>
        contact.connectedAt === undefined
          ? unanswered(contact, 'waiting', at)
          : answered({ ...contact, endedAt: Math.max(at, contact.connectedAt) }, at),
      ),
      ...[...ended.values()].map((contact) => answered(contact, at)),
    ],
  };
}

function answered(contact: Contact, wrapUpEndedAt: number): CallRecord {
  const { id, queue, queuedAt, agent, wrapUpStartedAt } = contact;
  const connectedAt = contact.connectedAt ?? queuedAt;
  const endedAt = contact.endedAt ?? connectedAt;
  const wrapUpMs = wrapUpStartedAt === undefined ? 0 : Math.max(0, wrapUpEndedAt - wrapUpStartedAt);
  return {
    ...{ type: 'call', id, queue, arrivedAt: queuedAt, outcome: 'answered' },
    ...{ waitMs: connectedAt - queuedAt, answeredAt: connectedAt },
    ...{ talkMs: endedAt - connectedAt, endedAt, wrapUpMs },
    ...(agent === undefined ? {} : { agent }),
  };
}

function unanswered(contact: Contact, outcome: 'abandoned' | 'waiting', at: number): CallRecord {
  const { id, queue, queuedAt } = contact;
  const waitMs = Math.max(0, at - queuedAt);
  return { type: 'call', id, queue, arrivedAt: queuedAt, outcome, waitMs, queued: true };
}
