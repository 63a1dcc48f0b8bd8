import type { AcdCommand } from './commands.ts';
import type { AcdErrorCode } from './errors.ts';
import type { Requirement } from './requirement.ts';

/** What every event carries. */
export interface AcdEventBase {
  /** Engine time: epoch ms. For a deadline, the instant it was due. */
  readonly at: number;
  /** 1, 2, 3, ... without a gap. */
  readonly seq: number;
  /** When it really happened: epoch ms, copied from the command that this event reports. */
  readonly occurredAt?: number;
}

/** The agent is there and can be offered contacts. */
export interface AgentSignedIn extends AcdEventBase {
  readonly type: 'agent.signedIn';
  readonly agentId: string;
}

/** The agent has left. */
export interface AgentSignedOut extends AcdEventBase {
  readonly type: 'agent.signedOut';
  readonly agentId: string;
}

/** The agent gets no offers; sent again when the reason changes. */
export interface AgentPaused extends AcdEventBase {
  readonly type: 'agent.paused';
  readonly agentId: string;
  readonly reason?: string;
}

/** The pause is over. */
export interface AgentResumed extends AcdEventBase {
  readonly type: 'agent.resumed';
  readonly agentId: string;
}

/** Wrap-up of a contact began. */
export interface AgentWrapUpStarted extends AcdEventBase {
  readonly type: 'agent.wrapUpStarted';
  readonly agentId: string;
  readonly contactId: string;
  readonly queueId: string;
  /** When it ends by itself: epoch ms. */
  readonly endsAt: number;
}

/** Wrap-up of a contact is over. */
export interface AgentWrapUpEnded extends AcdEventBase {
  readonly type: 'agent.wrapUpEnded';
  readonly agentId: string;
  readonly contactId: string;
  readonly queueId: string;
  /** When it began: epoch ms. */
  readonly startedAt: number;
  /** Why: its time was up, the agent ended it, or the agent signed out. */
  readonly reason: 'time' | 'agent' | 'signed-out';
}

/** The contact waits in the queue. */
export interface ContactQueued extends AcdEventBase {
  readonly type: 'contact.queued';
  readonly contactId: string;
  readonly queueId: string;
  readonly priority: number;
  /** Its place in the line: epoch ms, <= `at`. */
  readonly waitingSince: number;
  /** What it asks for besides the queue's own requirement. */
  readonly requires?: Requirement;
}

/** The queue's line was full and no agent free: the contact was not taken in. The host deflects or releases it. */
export interface ContactRejected extends AcdEventBase {
  readonly type: 'contact.rejected';
  readonly contactId: string;
  readonly queueId: string;
  readonly reason: 'queue-full';
}

/** The contact has waited long enough for the queue's next relaxation step; it keeps its place. */
export interface ContactRelaxed extends AcdEventBase {
  readonly type: 'contact.relaxed';
  readonly contactId: string;
  readonly queueId: string;
  /** Which step of the queue, from 1. */
  readonly step: number;
}

/** The contact was not accepted within `maxWaitMs` and has left. The host deflects or releases it. */
export interface ContactExpired extends AcdEventBase {
  readonly type: 'contact.expired';
  readonly contactId: string;
  readonly queueId: string;
  /** When the contact joined the queue: epoch ms. */
  readonly queuedAt: number;
  readonly reason: 'max-wait';
}

/** An agent is asked to take the contact. The host makes it ring. */
export interface ContactOffered extends AcdEventBase {
  readonly type: 'contact.offered';
  readonly contactId: string;
  readonly queueId: string;
  readonly agentId: string;
  /** The token that accepts or declines this one offer; never used twice in the life of the engine. */
  readonly offerId: string;
  /** When the offer times out by itself: epoch ms. */
  readonly expiresAt: number;
  /** When the contact joined the queue: epoch ms. */
  readonly queuedAt: number;
}

/** The agent accepted: talk starts. The wait is `at - queuedAt`. */
export interface ContactConnected extends AcdEventBase {
  readonly type: 'contact.connected';
  readonly contactId: string;
  readonly queueId: string;
  readonly agentId: string;
  readonly offerId: string;
  /** When the contact joined the queue: epoch ms. */
  readonly queuedAt: number;
  /** When this offer began to ring: epoch ms. */
  readonly offeredAt: number;
}

/** The caller left before an agent accepted. The wait is `at - queuedAt`. */
export interface ContactAbandoned extends AcdEventBase {
  readonly type: 'contact.abandoned';
  readonly contactId: string;
  readonly queueId: string;
  /** When the contact joined the queue: epoch ms. */
  readonly queuedAt: number;
}

/** The conversation is over. Talk time is `at - connectedAt`. */
export interface ContactEnded extends AcdEventBase {
  readonly type: 'contact.ended';
  readonly contactId: string;
  readonly queueId: string;
  readonly agentId: string;
  /** When the contact joined the queue: epoch ms. */
  readonly queuedAt: number;
  /** When the agent accepted: epoch ms. */
  readonly connectedAt: number;
}

/** What the three ways in which an offer fails have in common. */
export interface OfferEventBase extends AcdEventBase {
  readonly offerId: string;
  readonly contactId: string;
  readonly queueId: string;
  readonly agentId: string;
  /** When it began to ring: epoch ms. */
  readonly offeredAt: number;
}

/** The agent refused; the contact is back in its place. */
export interface OfferDeclined extends OfferEventBase {
  readonly type: 'offer.declined';
  readonly reason?: string;
}

/** The agent did not answer in time; the contact is back in its place. */
export interface OfferTimedOut extends OfferEventBase {
  readonly type: 'offer.timedOut';
}

/** The offer stopped ringing through no choice of the agent. */
export interface OfferWithdrawn extends OfferEventBase {
  readonly type: 'offer.withdrawn';
  /** The caller left or had to, another agent took the contact, or this one signed out or paused while it rang. */
  readonly reason: 'abandoned' | 'expired' | 'taken' | 'signed-out' | 'paused';
}

/**
 * The command was right by all that the engine had reported, but a deadline that fired inside the same call
 * took its object away: an accept that arrives in the very call in which its offer times out. Nothing else was
 * done. (A command that was already wrong by what the engine had reported throws instead.)
 */
export interface CommandRefused extends AcdEventBase {
  readonly type: 'command.refused';
  readonly command: AcdCommand['type'];
  readonly code: AcdErrorCode;
  readonly agentId?: string;
  readonly contactId?: string;
  readonly offerId?: string;
}

/** Everything that the engine reports. */
export type AcdEvent =
  | AgentSignedIn
  | AgentSignedOut
  | AgentPaused
  | AgentResumed
  | AgentWrapUpStarted
  | AgentWrapUpEnded
  | ContactQueued
  | ContactRejected
  | ContactRelaxed
  | ContactExpired
  | ContactOffered
  | ContactConnected
  | ContactAbandoned
  | ContactEnded
  | OfferDeclined
  | OfferTimedOut
  | OfferWithdrawn
  | CommandRefused;
