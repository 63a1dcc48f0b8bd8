/** The names of the agent orders. */
export const AGENT_ORDERS = [
  'longest-idle',
  'fewest-calls',
  'least-talk-time',
  'least-occupied',
  'linear',
  'round-robin',
  'random',
  'weighted-random',
  'best-level',
  'least-skilled',
  'lowest-cost',
] as const;

/**
 * Which of the free agents who can take a contact is offered it, after the tiers: an agent of a lower tier always
 * goes first. Ties are won by the longest idle.
 *
 * - `longest-idle`: the agent who has been free longest. The default.
 * - `fewest-calls`: who accepted the fewest contacts since signing in.
 * - `least-talk-time`: who talked least since signing in.
 * - `least-occupied`: who spent the smallest share of the time since signing in on conversations and wrap-up.
 * - `linear`: the first in the configuration.
 * - `round-robin`: the next in the configuration after the one that this queue offered a contact to last.
 * - `random`: anyone, with equal chances.
 * - `weighted-random`: anyone, with chances in proportion to the agents' `weight`.
 * - `best-level`: the highest mean level in the skills that the contact asks for.
 * - `least-skilled`: who has the fewest skills, to keep the others for those who need them.
 * - `lowest-cost`: the smallest `cost`.
 */
export type AgentOrder = (typeof AGENT_ORDERS)[number];

/** How a queue picks agents: the part of its configuration that vendors call a strategy. */
export interface AgentSelection {
  /** Default `longest-idle`. */
  readonly agentOrder?: AgentOrder;
  /** How many agents may ring for one contact at the same time: an integer >= 1, or `'all'`. Default 1. */
  readonly offersAtOnce?: number | 'all';
  /**
   * With this, a contact rings at one agent first, and at one more each time this has passed, up to
   * `offersAtOnce`. Milliseconds, > 0. Default: at all of them from the start.
   */
  readonly addOfferEveryMs?: number;
}
