import {
  abandonmentRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  countCalls,
  serviceLevel,
  type CallRecord,
  type Ratio,
} from '@plateau/kpi';
import type { Target } from './options.ts';

/** The figures of a stretch of time that the report shows, from recorded or simulated calls alike. */
export interface Figures {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Answered within the target's time, of offered. */
  readonly serviceLevel: Ratio;
  readonly abandonment: Ratio;
  /** Mean wait of the answered calls, in ms. */
  readonly asaMs: Ratio;
  /** Mean conversation, in ms; hold and wrap-up were never recorded. */
  readonly ahtMs: Ratio;
  readonly longestWaitMs: number;
}

/** Counts calls by the target's threshold. */
export function figures(calls: Iterable<CallRecord>, target: Target): Figures {
  const counts = countCalls(calls, { thresholdMs: target.withinMs });
  return {
    offered: counts.offered,
    answered: counts.answered,
    abandoned: counts.abandoned,
    serviceLevel: serviceLevel(counts),
    abandonment: abandonmentRate(counts),
    asaMs: averageSpeedOfAnswer(counts),
    ahtMs: averageHandleTime(counts),
    longestWaitMs: counts.longestWaitMs,
  };
}
