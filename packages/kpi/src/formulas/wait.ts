import type { Facts } from '../catalogue/facts.ts';
import type { CallCounts } from './call-counts.ts';
import { ratio, type Ratio } from './ratio.ts';

/**
 * Average speed of answer, in ms: the mean wait of answered calls, those answered at once included.
 * It says nothing of those who left: quote {@link averageTimeToAbandon} beside it.
 */
export function averageSpeedOfAnswer(
  counts: Pick<CallCounts, 'answeredWaitMs' | 'answered'>,
): Ratio {
  return ratio(counts.answeredWaitMs, counts.answered);
}

/** Mean wait, in ms, of the answered calls that queued. */
export function averageWaitOfQueued(
  counts: Pick<CallCounts, 'answeredWaitMs' | 'answered' | 'answeredAtOnce'>,
): Ratio {
  return ratio(counts.answeredWaitMs, counts.answered - counts.answeredAtOnce);
}

/** Mean wait, in ms, before an abandonment in the queue. */
export function averageTimeToAbandon(
  counts: Pick<CallCounts, 'abandonedWaitMs' | 'abandoned'>,
): Ratio {
  return ratio(counts.abandonedWaitMs, counts.abandoned);
}

/** Mean wait, in ms, of answered and abandoned calls together. */
export function averageWait(
  counts: Pick<CallCounts, 'answeredWaitMs' | 'abandonedWaitMs' | 'answered' | 'abandoned'>,
): Ratio {
  return ratio(counts.answeredWaitMs + counts.abandonedWaitMs, counts.answered + counts.abandoned);
}

/** Longest wait, in ms: longestWaitMs. */
export function longestWait(facts: Facts<'longestWaitMs'>): Ratio {
  return ratio(facts.longestWaitMs, 1);
}

/** Median wait, in ms: medianWaitMs. */
export function medianWait(facts: Facts<'medianWaitMs'>): Ratio {
  return ratio(facts.medianWaitMs, 1);
}

/** Wait not exceeded by 90 %, in ms: wait90Ms. */
export function wait90(facts: Facts<'wait90Ms'>): Ratio {
  return ratio(facts.wait90Ms, 1);
}

/** Wait not exceeded by 95 %, in ms: wait95Ms. */
export function wait95(facts: Facts<'wait95Ms'>): Ratio {
  return ratio(facts.wait95Ms, 1);
}
