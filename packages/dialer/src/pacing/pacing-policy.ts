/** How a campaign decides how many lines to dial. Plain data, JSON-safe. */
export type PacingPolicy =
  | ManualPolicy
  | ProgressivePolicy
  | RatioPolicy
  | AgentlessPolicy
  | VicidialPolicy
  | PredictivePolicy;

/** The agent dials (`manual`), or sees the lead first and then asks for the call (`preview`): the engine dials nothing by itself. */
export interface ManualPolicy {
  readonly mode: 'manual' | 'preview';
}

/** One line for each idle agent, so that nobody who answers meets silence. */
export interface ProgressivePolicy {
  readonly mode: 'progressive';
}

/** A fixed number of lines for each idle agent. */
export interface RatioPolicy {
  readonly mode: 'ratio';
  /** Lines for each idle agent, >= 1; 2.5 dials 5 lines for 2 agents and 2 for one. */
  readonly linesPerIdleAgent: number;
}

/** A machine speaks first and an agent joins on demand: lines, not agents, limit the dialing. */
export interface AgentlessPolicy {
  readonly mode: 'agentless';
  /** Calls in progress at once, ringing or answered; whole, >= 0. */
  readonly lines: number;
}

/** Dials as VICIdial does at a given dial level; `adaptDialLevel` moves the level as its adaptive methods do. */
export interface VicidialPolicy {
  readonly mode: 'vicidial';
  /** Lines for each agent counted, >= 1. */
  readonly dialLevel: number;
  /** Count only ready agents, and allow the calls that agents already have on top. Default false. */
  readonly availableOnlyTally?: boolean;
}

/** Looks ahead and dials as long as the risk of one more call is below a threshold that steers itself. */
export interface PredictivePolicy {
  readonly mode: 'predictive';
  /** The rules on abandonment that hold at the same time; at least one. `PacingState.windows` has their counts. */
  readonly windows: readonly AbandonmentLimit[];
  /** A threshold to use as it is, 0-1. Default: steered by the surplus. */
  readonly fixedThreshold?: number;
}

/** A limit on abandoned calls over some window. */
export interface AbandonmentLimit {
  /** Such as `ftc-tsr-30-days`. */
  readonly id: string;
  /** Abandoned over live answers, > 0 and < 1. */
  readonly limit: number;
}
