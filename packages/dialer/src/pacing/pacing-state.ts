/** What the floor looks like to one campaign at an instant. Plain data, JSON-safe. */
export interface PacingState {
  /** Now: epoch ms. */
  readonly at: number;
  /** Agents who are ready for the next call. */
  readonly idle: number;
  /** Calls that a person has answered and that wait for an agent. */
  readonly waiting: number;
  /** When each call that still rings was dialed: epoch ms, any order. */
  readonly ringing: readonly number[];
  /**
   * Since when each agent talks: epoch ms, any order. Agents who will pause or sign out after the call are left out
   * here and in `wrappingUp`: they are no supply.
   */
  readonly talking: readonly number[];
  /** Since when each agent is in wrap-up: epoch ms, any order. */
  readonly wrappingUp: readonly number[];
  /** What each window of the policy holds so far, in the policy's order. */
  readonly windows: readonly AbandonmentCount[];
  /** What `calibrate` made of the live answers so far. Default: nothing yet. */
  readonly calibration?: Calibration;
  /** Inbound calls expected to take agents of this campaign, per ms. Default 0. */
  readonly inboundPerMs?: number;
}

/** Calls in a window of the abandonment rule. */
export interface AbandonmentCount {
  /** Calls that a person answered; whole, >= 0. */
  readonly live: number;
  /** Of these, abandoned because no agent was there in time; whole, >= 0. */
  readonly abandoned: number;
}

/** What steers the threshold of the predictive mode. Plain data, JSON-safe. */
export interface Calibration {
  /** Abandoned calls that the limit would have allowed and that did not happen; can be negative. */
  readonly surplus: number;
  /** What has been added to the logarithm of the usual threshold, in the long run. */
  readonly drift: number;
}
