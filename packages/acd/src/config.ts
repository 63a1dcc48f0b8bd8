import type { SkillLevels } from './requirement.ts';
import type { AgentSelection } from './routing/agent-order.ts';
import type { Eligibility, RelaxationStep } from './routing/relaxation.ts';
import type { ContactOrder } from './routing/contact-order.ts';

/** Who can be served where, and how. JSON-safe. */
export interface AcdConfig {
  /** At least one. */
  readonly queues: readonly QueueConfig[];
  /** May be empty. */
  readonly agents: readonly AgentConfig[];
  /**
   * How long a `commandId` is remembered, so that a repeated command changes nothing.
   * Milliseconds of engine time, > 0. Default 600,000 (ten minutes).
   */
  readonly commandIdWindowMs?: number;
  /** Seed of the random agent orders: an integer of 32 bits. Default 0. */
  readonly seed?: number;
}

/** A line of contacts and the rules by which they are served. */
export interface QueueConfig extends AgentSelection, Eligibility {
  /** Unique among queues, not empty. */
  readonly id: string;
  /** What changes while a contact waits, earliest first. Default: nothing. */
  readonly steps?: readonly RelaxationStep[];
  /** Priority of contacts that bring none of their own; higher is served first. From -1e9 to 1e9, default 0. */
  readonly priority?: number;
  /**
   * How this queue's contacts compete with all others that an agent could take.
   * Default: strict priority, then the longest waiting.
   */
  readonly order?: ContactOrder;
  /**
   * Contacts that may stand in the line. One that finds so many there, and no agent free for it, is turned away
   * with `contact.rejected`. An integer >= 0; default: no limit.
   */
  readonly maxWaiting?: number;
  /**
   * How long a contact may be here without being accepted; then it leaves with `contact.expired`, even while it
   * rings. Counted from `queuedAt`. Milliseconds, > 0; default: no limit.
   */
  readonly maxWaitMs?: number;
  /** How long an agent may let an offer ring. Milliseconds, > 0, default 20,000. */
  readonly offerTimeoutMs?: number;
  /**
   * How long a contact is not offered again to an agent who declined it or let it ring out.
   * Milliseconds, >= 0, default 60,000.
   */
  readonly refusalCoolDownMs?: number;
  /** The longest wrap-up after a contact of this queue. Milliseconds, >= 0, default 0 (none). */
  readonly wrapUpMs?: number;
}

/** A person who can be offered contacts. */
export interface AgentConfig {
  /** Unique among agents, not empty. */
  readonly id: string;
  /** Levels by skill; from -1e9 to 1e9, higher is better. Default: no skills. */
  readonly skills?: SkillLevels;
  /** The queues that this agent serves. Default: every queue. */
  readonly queues?: readonly string[];
  /**
   * Tier by queue: agents of a lower tier are offered its contacts first, whatever the agent order.
   * From -1e9 to 1e9, default 0.
   */
  readonly tiers?: Readonly<Record<string, number>>;
  /** Chances under `weighted-random`. Above 0, at most 1e9, default 1. */
  readonly weight?: number;
  /** What `lowest-cost` compares, in any unit. From -1e9 to 1e9, default 0. */
  readonly cost?: number;
  /** Replaces the queue's `offerTimeoutMs` for this agent. */
  readonly offerTimeoutMs?: number;
  /** Replaces the queue's `wrapUpMs` for this agent. */
  readonly wrapUpMs?: number;
}
