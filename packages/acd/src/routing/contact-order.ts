/**
 * How the contacts of a queue compete for an agent who could take several: one rule instead of many options.
 *
 * Contacts are compared by, in this order:
 * 1. `weight`, higher first (strict between queues);
 * 2. level, higher first: the contact's priority where `priorityAs` is `'level'`, else 0;
 * 3. score, higher first: `headStartMs + agingRate × min(waitedMs, agingCapMs)`, in milliseconds;
 * 4. how long they have waited, longest first; then who was queued first.
 *
 * With the defaults this is strict priority, first come first served within a priority. The usual disciplines
 * are values of it: see `fifo`, `lifo`, `headStart`, `accumulatingPriority`, `deadline` and `costRate`.
 */
export interface ContactOrder {
  /** Contacts of a heavier queue always go first. From -1e9 to 1e9, default 0. */
  readonly weight?: number;
  /**
   * What a contact's priority means. `'level'` (default): strictly first. `'headStart'`: `msPerPriority`
   * milliseconds of head start per point. `'agingRate'`: the priority multiplies the aging rate.
   * `'nothing'`: it is ignored.
   */
  readonly priorityAs?: 'level' | 'headStart' | 'agingRate' | 'nothing';
  /** Head start per point of priority, where `priorityAs` is `'headStart'`. Milliseconds, default 60,000. */
  readonly msPerPriority?: number;
  /** Score on arrival, as if it had already waited so long. Milliseconds, may be negative, default 0. */
  readonly headStartMs?: number;
  /** Score gained per millisecond of waiting. From -1e9 to 1e9, default 1; 0 does not age; negative serves the newest first. */
  readonly agingRate?: number;
  /** Waiting beyond this adds no score. Milliseconds, > 0, default: it always does; no effect on a negative rate. */
  readonly agingCapMs?: number;
}

/** A `ContactOrder` applied to one priority: the numbers by which contacts are compared. */
export interface Claim {
  readonly weight: number;
  readonly level: number;
  readonly headStartMs: number;
  readonly agingRate: number;
  /** `Infinity` where there is no cap; never leaves the engine. */
  readonly agingCapMs: number;
}

/** The claim of a contact of this priority under this order. */
export function claimOf(order: ContactOrder, priority: number): Claim {
  const as = order.priorityAs ?? 'level';
  const agingRate = (order.agingRate ?? 1) * (as === 'agingRate' ? priority : 1);
  const perPoint = order.msPerPriority ?? 60_000;
  return {
    weight: order.weight ?? 0,
    level: as === 'level' ? priority : 0,
    headStartMs: (order.headStartMs ?? 0) + (as === 'headStart' ? perPoint * priority : 0),
    agingRate,
    // Newest first with a cap would change the order inside a class while its contacts wait.
    agingCapMs: agingRate < 0 ? UNCAPPED : (order.agingCapMs ?? UNCAPPED),
  };
}

const UNCAPPED = Number.POSITIVE_INFINITY;
