import {
  abandonmentRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageWait,
  countCalls,
  occupancy,
  serviceLevel,
  type CallCounts,
  type CountOptions,
  type ServiceLevelFormula,
} from '@plateau/kpi';
import type { Replication } from './replication.ts';

/** One figure of a replication; undefined where there is nothing to measure. */
export type Measure = (replication: Replication) => number | undefined;

/** The names of the standard measures. */
export type StandardMeasure =
  | 'offered'
  | 'answered'
  | 'abandoned'
  | 'serviceLevel'
  | 'abandonment'
  | 'averageSpeedOfAnswerMs'
  | 'averageWaitMs'
  | 'averageHandleTimeMs'
  | 'longestWaitMs'
  | 'occupancy';

/** The figures on the wall, by kpi's formulas: counts, shares 0–1 and ms. */
export function standardMeasures(
  options: CountOptions & {
    /** @defaultValue 'answeredOfOffered' */
    readonly formula?: ServiceLevelFormula;
  } = {},
): Readonly<Record<StandardMeasure, Measure>> {
  const { formula, ...limits } = options;
  // All of them read the same counts: count once per replication.
  const known = new WeakMap<Replication, CallCounts>();
  const counts = (replication: Replication): CallCounts => {
    const counted = known.get(replication) ?? countCalls(replication.calls, limits);
    known.set(replication, counted);
    return counted;
  };
  return {
    offered: (replication) => counts(replication).offered,
    answered: (replication) => counts(replication).answered,
    abandoned: (replication) => counts(replication).abandoned,
    serviceLevel: (replication) => serviceLevel(counts(replication), formula).value,
    abandonment: (replication) => abandonmentRate(counts(replication)).value,
    averageSpeedOfAnswerMs: (replication) => averageSpeedOfAnswer(counts(replication)).value,
    averageWaitMs: (replication) => averageWait(counts(replication)).value,
    averageHandleTimeMs: (replication) => averageHandleTime(counts(replication)).value,
    longestWaitMs: (replication) => counts(replication).longestWaitMs,
    occupancy: ({ agentTime }) => occupancy(agentTime).value,
  };
}
