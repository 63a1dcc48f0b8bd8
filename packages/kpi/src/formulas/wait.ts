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
