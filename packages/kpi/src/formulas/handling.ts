import type { Facts } from '../catalogue/facts.ts';
import type { CallCounts } from './call-counts.ts';
import { ratio, type Ratio } from './ratio.ts';

const HOUR_MS = 3_600_000;

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

/** Average talk, hold excluded, in ms: talkMs / answered. */
export function averageTalkTime(facts: Facts<'talkMs' | 'answered'>): Ratio {
  return ratio(facts.talkMs, facts.answered);
}

/** Average hold, in ms: holdMs / answered. */
export function averageHoldTime(facts: Facts<'holdMs' | 'answered'>): Ratio {
  return ratio(facts.holdMs, facts.answered);
}

/** Average wrap-up, in ms: wrapUpMs / answered. */
export function averageWrapUpTime(facts: Facts<'wrapUpMs' | 'answered'>): Ratio {
  return ratio(facts.wrapUpMs, facts.answered);
}

/** Share of the conversation on hold: holdMs / (talkMs + holdMs). */
export function holdShare(facts: Facts<'holdMs' | 'talkMs'>): Ratio {
  return ratio(facts.holdMs, facts.talkMs + facts.holdMs);
}

/** Calls per hour, per hour: answered / (agentMs / 1 h). */
export function callsPerHour(facts: Facts<'answered' | 'agentMs'>): Ratio {
  return ratio(facts.answered, facts.agentMs / HOUR_MS);
}

/** Chats side by side: contactMs / talking. */
export function chatConcurrency(facts: Facts<'contactMs' | 'talking'>): Ratio {
  return ratio(facts.contactMs, facts.talking);
}

/** Load carried, in erlangs: workloadMs / intervalMs. */
export function carriedLoad(facts: Facts<'workloadMs' | 'intervalMs'>): Ratio {
  return ratio(facts.workloadMs, facts.intervalMs);
}
