interface Occurrence {
  /** Engine time, epoch ms. */
  readonly at: number;
  /** When it really happened, epoch ms, where the host knows better than `at`. */
  readonly occurredAt?: number;
}

/** An event of a contact, as far as measures read it. */
export interface AcdContactEvent extends Occurrence {
  readonly type:
    | 'contact.queued'
    | 'contact.offered'
    | 'contact.connected'
    | 'contact.abandoned'
    | 'contact.ended';
  readonly contactId: string;
  readonly queueId: string;
  readonly agentId?: string;
  /** When the contact joined the queue, epoch ms; read where its `contact.queued` was not seen. */
  readonly queuedAt?: number;
}

/** An offer that came to nothing. */
export interface AcdOfferEvent extends Occurrence {
  readonly type: 'offer.declined' | 'offer.timedOut' | 'offer.withdrawn';
  readonly contactId: string;
  readonly agentId: string;
}

/** An event of an agent. */
export interface AcdAgentEvent extends Occurrence {
  readonly type: 'agent.signedIn' | 'agent.signedOut' | 'agent.paused' | 'agent.resumed';
  readonly agentId: string;
  readonly reason?: string;
}

/** Wrap-up begins or is over. */
export interface AcdWrapUpEvent extends Occurrence {
  readonly type: 'agent.wrapUpStarted' | 'agent.wrapUpEnded';
  readonly agentId: string;
  readonly contactId: string;
}

/**
 * The least that kpi reads of the events of an ACD engine; those of `@plateau/acd` satisfy it.
 * Events of other types are let through and ignored.
 */
export type AcdEventLike = AcdContactEvent | AcdOfferEvent | AcdAgentEvent | AcdWrapUpEvent;

const READ: ReadonlySet<string> = new Set<AcdEventLike['type']>([
  ...(['contact.queued', 'contact.offered', 'contact.connected'] as const),
  ...(['contact.abandoned', 'contact.ended'] as const),
  ...(['offer.declined', 'offer.timedOut', 'offer.withdrawn'] as const),
  ...(['agent.signedIn', 'agent.signedOut', 'agent.paused', 'agent.resumed'] as const),
  ...(['agent.wrapUpStarted', 'agent.wrapUpEnded'] as const),
]);

/** Whether measures read this event. */
export function isAcdEventLike(event: { readonly type: string }): event is AcdEventLike {
  return READ.has(event.type);
}
