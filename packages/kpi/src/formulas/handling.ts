import type { CallCounts } from './call-counts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Average handle time (DMT), in ms: talk, hold and wrap-up, per answered call. */
export function averageHandleTime(
  counts: Pick<CallCounts, 'talkMs' | 'holdMs' | 'wrapUpMs' | 'answered'>,
): Ratio {
  return ratio(counts.talkMs + counts.holdMs + counts.wrapUpMs, counts.answered);
}

/** Average conversation (DMC), in ms: from the agent's answer to the hang-up, hold included. */
export function averageConversationTime(
  counts: Pick<CallCounts, 'talkMs' | 'holdMs' | 'answered'>,
): Ratio {
  return ratio(counts.talkMs + counts.holdMs, counts.answered);
}
