import type { Requirement } from './requirement.ts';

/** What every command carries. */
export interface AcdCommandBase {
  /** The host's time of receipt: epoch ms, never before the engine's `at`. */
  readonly at: number;
  /** When it really happened, if the PBX says so: epoch ms. Echoed on the event that reports the command. */
  readonly occurredAt?: number;
  /** A command whose id was seen within `commandIdWindowMs` returns no event and changes nothing. */
  readonly commandId?: string;
}

/** The agent becomes available. Nothing to do when already signed in. */
export interface AgentSignIn extends AcdCommandBase {
  readonly type: 'agent.signIn';
  readonly agentId: string;
}

/**
 * The agent leaves. An offer that rings is withdrawn and the contact keeps its place; a conversation goes on
 * until `contact.end`, without wrap-up; a running wrap-up ends. Nothing to do when already signed out.
 */
export interface AgentSignOut extends AcdCommandBase {
  readonly type: 'agent.signOut';
  readonly agentId: string;
}

/** No further offers; one that rings is withdrawn, a conversation and a wrap-up go on. Pausing again changes the reason. */
export interface AgentPause extends AcdCommandBase {
  readonly type: 'agent.pause';
  readonly agentId: string;
  /** Such as `lunch`. */
  readonly reason?: string;
}

/** Offers again. Nothing to do when not paused. */
export interface AgentResume extends AcdCommandBase {
  readonly type: 'agent.resume';
  readonly agentId: string;
}

/** Ends the wrap-up before its time. Nothing to do when there is none (or none for `contactId`, if given). */
export interface AgentEndWrapUp extends AcdCommandBase {
  readonly type: 'agent.endWrapUp';
  readonly agentId: string;
  readonly contactId?: string;
}

/** A contact joins a queue and is offered at once when an eligible agent is free. */
export interface ContactEnqueue extends AcdCommandBase {
  readonly type: 'contact.enqueue';
  /** Unique among live contacts, not empty. */
  readonly contactId: string;
  readonly queueId: string;
  /** Higher is served first, if the queue's order says nothing else. From -1e9 to 1e9. Default: the queue's. */
  readonly priority?: number;
  /** What this contact asks for besides the queue's own requirement. */
  readonly requires?: Requirement;
  /** Its place in the line, when it is older than the command: epoch ms, <= `at`. Default `at`. */
  readonly waitingSince?: number;
}

/** The caller left before an agent accepted. */
export interface ContactAbandon extends AcdCommandBase {
  readonly type: 'contact.abandon';
  readonly contactId: string;
}

/** The conversation is over; wrap-up starts if the queue or agent has one. */
export interface ContactEnd extends AcdCommandBase {
  readonly type: 'contact.end';
  readonly contactId: string;
}

/** The agent takes the contact: talk starts. */
export interface OfferAccept extends AcdCommandBase {
  readonly type: 'offer.accept';
  readonly offerId: string;
  /** Checked against the offer when given. */
  readonly agentId?: string;
}

/** The agent refuses; the contact keeps its place and avoids this agent for the queue's cool-down. */
export interface OfferDecline extends AcdCommandBase {
  readonly type: 'offer.decline';
  readonly offerId: string;
  /** Checked against the offer when given. */
  readonly agentId?: string;
  /** Such as `busy`. */
  readonly reason?: string;
}

/** Everything that can be asked of the engine. */
export type AcdCommand =
  | AgentSignIn
  | AgentSignOut
  | AgentPause
  | AgentResume
  | AgentEndWrapUp
  | ContactEnqueue
  | ContactAbandon
  | ContactEnd
  | OfferAccept
  | OfferDecline;
