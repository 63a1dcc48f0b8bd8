import type { ContactOrder } from './contact-order.ts';

/** First come, first served, whatever the priority. */
export function fifo(): ContactOrder {
  return { priorityAs: 'nothing' };
}

/** Last come, first served, whatever the priority. The oldest can starve as long as others arrive. */
export function lifo(): ContactOrder {
  return { priorityAs: 'nothing', agingRate: -1 };
}

/** The higher priority always first; longest waiting within one. The default of every queue. Low ones can starve. */
export function strictPriority(): ContactOrder {
  return {};
}

/**
 * Each point of priority counts as so many milliseconds already waited: a later contact goes first only when its
 * lead in points is worth more than its delay. With 60,000: the score of Genesys and of FreeSWITCH's base score.
 */
export function headStart(options: { readonly msPerPriority: number }): ContactOrder {
  return { priorityAs: 'headStart', msPerPriority: options.msPerPriority };
}

/**
 * Contacts gather priority while they wait, each queue at its own rate (Kleinrock 1964; Stanford, Taylor &
 * Ziedins 2014). Rates 4 : 2 : 1 let one queue's contacts wait less than the others', and none starve.
 * `@plateau/acd/aging` computes the rates for wanted ratios of mean waits.
 */
export function accumulatingPriority(options: {
  /** Score per millisecond, > 0. */
  readonly rate: number;
  /** Waiting beyond this adds nothing. Milliseconds, default: it always does. */
  readonly capMs?: number;
}): ContactOrder {
  const cap = options.capMs === undefined ? {} : { agingCapMs: options.capMs };
  return { priorityAs: 'nothing', agingRate: options.rate, ...cap };
}

/** The least time left to the target first (earliest deadline first, Jackson 1960). Give each queue its target. */
export function deadline(options: { readonly targetMs: number }): ContactOrder {
  return { priorityAs: 'nothing', headStartMs: -options.targetMs };
}

/**
 * The cμ rule (Cox & Smith 1961): first the contacts whose waiting costs most per unit of the time they take.
 *
 * With a `'linear'` cost (default) the order between queues is strict and low ones can starve; with a
 * `'quadratic'` one the index grows as they wait (generalised cμ, van Mieghem 1995), and none does.
 */
export function waitingCost(options: {
  /** Cost of one contact's waiting, in any unit that is common to all queues, > 0. */
  readonly costPerHour: number;
  /** Mean handling time, milliseconds, > 0. */
  readonly meanHandleMs: number;
  readonly grows?: 'linear' | 'quadratic';
}): ContactOrder {
  const costPerWork = (options.costPerHour * 3_600_000) / options.meanHandleMs;
  return options.grows === 'quadratic'
    ? { priorityAs: 'nothing', agingRate: costPerWork }
    : { priorityAs: 'nothing', agingRate: 0, headStartMs: costPerWork };
}
