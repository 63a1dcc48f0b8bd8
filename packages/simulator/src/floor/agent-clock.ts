import type { AgentActivity, AgentTimeByActivity } from '@plateau/kpi';

/** Adds up what one agent does, within a window. */
export class AgentClock {
  readonly #total = { talking: 0, wrapUp: 0, paused: 0, ringing: 0, available: 0 };
  readonly #fromAt: number;
  readonly #toAt: number;
  #activity: AgentActivity | undefined;
  #since = 0;

  constructor(fromAt: number, toAt: number) {
    this.#fromAt = fromAt;
    this.#toAt = toAt;
  }

  /** From now on the agent does this; undefined: is not there. */
  turnTo(activity: AgentActivity | undefined, at: number): void {
    if (this.#activity !== undefined) {
      const from = this.#since > this.#fromAt ? this.#since : this.#fromAt;
      const to = at < this.#toAt ? at : this.#toAt;
      if (to > from) this.#total[this.#activity] += to - from;
    }
    this.#activity = activity;
    this.#since = at;
  }

  /** Ms by activity, up to the last turn. */
  get total(): AgentTimeByActivity {
    return { ...this.#total };
  }
}
