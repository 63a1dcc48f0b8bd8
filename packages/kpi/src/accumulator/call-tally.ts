import { KpiError } from '../errors.ts';
import type { CallCounts, CountOptions } from '../formulas/call-counts.ts';
import {
  countUpTo,
  histogramTotal,
  longestDuration,
  mergeHistograms,
  type Histogram,
} from './histogram.ts';

/** The sums that a tally of calls keeps, all of them whole numbers. */
export const CALL_SUMS = [
  ...(['answered', 'answeredAtOnce', 'abandoned', 'abandonedInMenu', 'blocked'] as const),
  ...(['diverted', 'phantom', 'answeredWaitMs', 'abandonedWaitMs'] as const),
  ...(['menuMs', 'talkMs', 'holdMs', 'wrapUpMs'] as const),
] as const;

/** The durations of which a tally keeps a histogram. The first four are always kept. */
export const CALL_DURATIONS = [
  ...(['answeredWait', 'abandonedWait', 'divertedWait', 'waitingWait'] as const),
  ...(['talk', 'conversation', 'handle', 'wrapUp'] as const),
] as const;

export type CallSum = (typeof CALL_SUMS)[number];
export type CallDuration = (typeof CALL_DURATIONS)[number];

/**
 * What any number of calls add up to: sums and histograms, nothing else, so that two tallies add up
 * to the tally of both, a call can be taken back, and every threshold can be asked for afterwards.
 * Plain data; a histogram without durations is left out.
 */
export type CallTally = Readonly<Record<CallSum, number>> & {
  readonly durations: Readonly<Partial<Record<CallDuration, Histogram>>>;
};

/** The tally of no calls. */
export const EMPTY_CALL_TALLY: CallTally = {
  ...(Object.fromEntries(CALL_SUMS.map((name) => [name, 0])) as Record<CallSum, number>),
  durations: {},
};

/** Adds tallies up: in any order, in any grouping, the same numbers. */
export function mergeCallTallies(tallies: Iterable<CallTally>): CallTally {
  const all = [...tallies];
  if (all.length === 1) return all[0]!;
  const sums = Object.fromEntries(
    CALL_SUMS.map((name) => [name, all.reduce((sum, tally) => sum + tally[name], 0)]),
  ) as Record<CallSum, number>;
  const durations: Partial<Record<CallDuration, Histogram>> = {};
  for (const name of CALL_DURATIONS) {
    const histogram = mergeHistograms(all.map((tally) => tally.durations[name] ?? []));
    if (histogram.length > 0) durations[name] = histogram;
  }
  return { ...sums, durations };
}

/**
 * The counts of a tally under given limits: what `countCalls` gives for the same calls, except that
 * the longest wait is rounded up to the second.
 *
 * @throws KpiError `threshold.inexact` for limits that are not whole seconds
 */
export function tallyCounts(tally: CallTally, options: CountOptions = {}): CallCounts {
  const { thresholdMs = 20_000, within = 'atMost', shortAbandonMs = 5_000 } = options;
  if (thresholdMs < 0 || shortAbandonMs < 0) {
    throw new KpiError('config.invalid', 'A threshold is negative; give 0 ms or more');
  }
  const {
    answeredWait = [],
    abandonedWait = [],
    divertedWait = [],
    waitingWait = [],
  } = tally.durations;
  const { answered, answeredAtOnce, abandoned, abandonedInMenu, blocked, diverted } = tally;
  const waiting = histogramTotal(waitingWait);
  const offered = answered + abandoned + diverted + waiting;
  const waits = [answeredWait, abandonedWait, divertedWait, waitingWait];
  return {
    ...{ received: offered + abandonedInMenu + blocked, offered, answered, answeredAtOnce },
    answeredWithin: countUpTo(answeredWait, thresholdMs, within),
    abandoned,
    abandonedWithin: countUpTo(abandonedWait, thresholdMs, within),
    shortAbandoned: countUpTo(abandonedWait, shortAbandonMs),
    ...{ abandonedInMenu, blocked, diverted, waiting },
    waitingBeyond: waiting - countUpTo(waitingWait, thresholdMs, within),
    phantom: tally.phantom,
    ...{ answeredWaitMs: tally.answeredWaitMs, abandonedWaitMs: tally.abandonedWaitMs },
    ...{ menuMs: tally.menuMs, talkMs: tally.talkMs, holdMs: tally.holdMs },
    wrapUpMs: tally.wrapUpMs,
    longestWaitMs: Math.max(...waits.map((wait) => longestDuration(wait))),
  };
}
