/** How many lines to dial now, and why. Plain data, JSON-safe. */
export interface PacingDecision {
  /** Lines to dial now; whole, >= 0. */
  readonly dials: number;
  /** The highest risk allowed for a dial, 0-1; absent where the mode has none. */
  readonly theta?: number;
  /** Chance that the last of `dials`, if a person answers it, finds no agent in time; absent when nothing was judged. */
  readonly risk?: number;
  /** The same for one dial more. */
  readonly nextRisk?: number;
  /** What kept the number from being higher. */
  readonly bindingRule: BindingRule;
  /** All this in a sentence. */
  readonly explanation: string;
}

/**
 * - `agentDials`: the agent decides (manual, preview).
 * - `idleAgents`: one line for each idle agent.
 * - `ratio`: a fixed number of lines for each agent.
 * - `lines`: every line is in use.
 * - `threshold`: one more dial would be too risky.
 * - `guard`: one more abandoned call would break a limit, so that only idle agents are dialed for.
 * - `noAgents`: nobody is there to take a call, now or soon.
 */
export type BindingRule =
  'agentDials' | 'idleAgents' | 'ratio' | 'lines' | 'threshold' | 'guard' | 'noAgents';
