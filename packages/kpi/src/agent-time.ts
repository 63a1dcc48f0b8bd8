/**
 * What an agent does, as far as measures go. Where several hold, the first of this order counts:
 * `talking` (hold included), `wrapUp`, `paused`, `ringing`, `available`.
 */
export type AgentActivity = 'talking' | 'wrapUp' | 'paused' | 'ringing' | 'available';

/** A stretch of an agent's time, `[startedAt, endedAt)`, spent on one activity while signed in. */
export interface AgentTime {
  readonly type: 'agentTime';
  readonly agent: string;
  readonly activity: AgentActivity;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Epoch ms, not before startedAt. */
  readonly endedAt: number;
  /** Why the agent paused. */
  readonly reason?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** How long agents spent on each activity, in ms. */
export type AgentTimeByActivity = Readonly<Record<AgentActivity, number>>;

/** Adds up agents' time by activity; with a window, only what falls in `[fromAt, toAt)`. */
export function sumAgentTime(
  stretches: Iterable<AgentTime>,
  window: { readonly fromAt?: number; readonly toAt?: number } = {},
): AgentTimeByActivity {
  const { fromAt = -Infinity, toAt = Infinity } = window;
  const total = { talking: 0, wrapUp: 0, paused: 0, ringing: 0, available: 0 };
  for (const { activity, startedAt, endedAt } of stretches) {
    total[activity] += Math.max(0, Math.min(endedAt, toAt) - Math.max(startedAt, fromAt));
  }
  return total;
}
