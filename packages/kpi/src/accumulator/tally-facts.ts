import type { CallCounts, CountOptions } from '../formulas/call-counts.ts';
import { tallyCounts, type CallTally } from './call-tally.ts';
import { durationQuantile } from './histogram.ts';

/** The counts of a tally, and the quantiles of its answered waits; undefined without an answer. */
export interface TallyFacts extends CallCounts {
  readonly medianWaitMs: number | undefined;
  readonly wait90Ms: number | undefined;
  readonly wait95Ms: number | undefined;
}

/** What a tally says under given limits, by the names that the catalogue's formulas read. */
export function tallyFacts(tally: CallTally, options: CountOptions = {}): TallyFacts {
  const { answeredWait = [] } = tally.durations;
  return {
    ...tallyCounts(tally, options),
    medianWaitMs: durationQuantile(answeredWait, 0.5),
    wait90Ms: durationQuantile(answeredWait, 0.9),
    wait95Ms: durationQuantile(answeredWait, 0.95),
  };
}
