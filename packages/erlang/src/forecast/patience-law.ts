/** One caller who queued: how long, and whether it was the caller who ended the wait. */
export interface WaitObservation {
  /** Time in the queue until the answer or the hang-up, ms, ≥ 0; 0 for a caller who was answered at once. */
  readonly waitMs: number;
  /** True when the caller hung up; false when the wait ended for another reason (an answer), which only says "at least". */
  readonly abandoned: boolean;
}

/** How long callers are willing to wait, as a law that can be drawn from and conditioned. */
export interface PatienceLaw {
  /** Share of callers whose patience exceeds `waitMs` (≥ 0): 1 at 0, never rising. */
  survival(waitMs: number): number;
  /**
   * The patience (ms, counted from the start of the wait) that a share `p` (0 to 1) of the callers does not exceed,
   * among those who have already waited `waitedMs` (default 0) without hanging up. A uniform `p` draws from the
   * conditional law. `undefined` means for ever, or beyond what the law knows: such a caller never hangs up.
   */
  quantile(p: number, waitedMs?: number): number | undefined;
}
