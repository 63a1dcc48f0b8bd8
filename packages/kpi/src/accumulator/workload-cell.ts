/** Time spent on calls within an interval, in ms, whichever interval the calls count in. Plain data. */
export interface WorkloadTally {
  /** Talk and hold. */
  readonly conversationMs: number;
  readonly wrapUpMs: number;
}

/** A workload that grows, and shrinks when a call is taken back. */
export class WorkloadCell {
  conversationMs = 0;
  wrapUpMs = 0;

  get isEmpty(): boolean {
    return this.conversationMs === 0 && this.wrapUpMs === 0;
  }

  absorb(tally: WorkloadTally): void {
    this.conversationMs += tally.conversationMs;
    this.wrapUpMs += tally.wrapUpMs;
  }

  toTally(): WorkloadTally {
    return { conversationMs: this.conversationMs, wrapUpMs: this.wrapUpMs };
  }
}
