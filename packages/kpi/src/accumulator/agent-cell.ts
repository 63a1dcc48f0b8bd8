import type { AgentActivity, AgentTime, AgentTimeByActivity } from '../agent-time.ts';

/** What agents' time in an interval adds up to, in ms. Plain data. */
export interface AgentTally extends AgentTimeByActivity {
  /** Paused ms by reason; pauses without one stand under the empty string. */
  readonly pausedByReason: Readonly<Record<string, number>>;
}

/** Adds agents' times up: in any order, in any grouping, the same numbers. */
export function mergeAgentTallies(tallies: Iterable<AgentTally>): AgentTally {
  const cell = new AgentCell();
  for (const tally of tallies) cell.absorb(tally);
  return cell.toTally();
}

/** A tally of agents' time that grows. */
export class AgentCell {
  readonly #ms: Record<AgentActivity, number> = {
    ...{ talking: 0, wrapUp: 0, paused: 0, ringing: 0, available: 0 },
  };
  readonly #reasons = new Map<string, number>();

  add({ activity, reason = '' }: AgentTime, ms: number): void {
    this.#ms[activity] += ms;
    if (activity === 'paused') this.#addReason(reason, ms);
  }

  absorb(tally: AgentTally): void {
    for (const activity of Object.keys(this.#ms) as AgentActivity[]) {
      this.#ms[activity] += tally[activity];
    }
    for (const [reason, ms] of Object.entries(tally.pausedByReason)) this.#addReason(reason, ms);
  }

  toTally(): AgentTally {
    const reasons = [...this.#reasons]
      .filter(([, ms]) => ms !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return { ...this.#ms, pausedByReason: Object.fromEntries(reasons) };
  }

  #addReason(reason: string, ms: number): void {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + ms);
  }
}
