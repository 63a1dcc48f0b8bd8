import {
  evaluatePlan,
  intervalOutlook,
  offeredLoads,
  planIntervals,
  sensitivity,
  type EvaluatedInterval,
  type PlanInterval,
  type Sensitivity,
} from '@plateau/erlang/planning';
import { callsPerInterval } from './bank-calls.ts';
import { AT_LEAST, CLOSES_MS, OPENS_MS, WITHIN_MS, type DayInputs } from './staff-day.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const FROM_MS = 12 * 60 * MINUTE + 30 * MINUTE;
const TO_MS = FROM_MS + 60 * MINUTE;

/** One quarter-hour of the lunch peak. */
export interface LunchQuarter {
  readonly startMs: number;
  readonly interval: EvaluatedInterval;
  /** Load of the quarter by each method, in erlangs. */
  readonly sipp: number;
  readonly lagSipp: number;
  readonly mol: number;
  /** Chance that this one quarter meets 80/20 when the day's rate is only known as well as the past days allow. */
  readonly chance: number;
  readonly oneAgent: Sensitivity;
}

/**
 * 12:30 to 13:30 in quarter-hours. The whole day is planned by the modified offered load and then run through with its
 * backlog, so that the peak starts with the queue that the morning leaves.
 */
export function lunchPeak({ calls, handleTime, patience, dispersion }: DayInputs): LunchQuarter[] {
  const intervals = callsPerInterval(calls, OPENS_MS, CLOSES_MS, QUARTER).map(
    (count): PlanInterval => ({ durationMs: QUARTER, calls: count, ahtMs: handleTime.meanMs }),
  );
  const patient = patience.meanMs === undefined ? {} : { patienceMs: patience.meanMs };
  const plan = planIntervals({
    intervals,
    target: { type: 'serviceLevel', atLeast: AT_LEAST, withinMs: WITHIN_MS },
    method: 'mol',
    minAgents: 1,
    ...patient,
  });
  const day = evaluatePlan({ intervals: plan, withinMs: WITHIN_MS, ...patient });
  const loads = {
    sipp: offeredLoads(intervals, 'sipp'),
    lagSipp: offeredLoads(intervals, 'lagSipp'),
    mol: offeredLoads(intervals, 'mol'),
  };
  return day.intervals.flatMap((interval, i): LunchQuarter[] => {
    const startMs = OPENS_MS + interval.startMs;
    if (startMs < FROM_MS || startMs >= TO_MS) return [];
    const [sipp, lagSipp, mol] = [loads.sipp[i]!, loads.lagSipp[i]!, loads.mol[i]!];
    const outlook = intervalOutlook({
      interval,
      atLeast: AT_LEAST,
      withinMs: WITHIN_MS,
      busynessCv: Math.min(1, dispersion.dayCv),
      ...patient,
    });
    const oneAgent = sensitivity({
      load: mol,
      agents: interval.agents,
      ahtMs: interval.ahtMs,
      withinMs: WITHIN_MS,
      ...patient,
    });
    return [{ startMs, interval, sipp, lagSipp, mol, chance: outlook.intervalMeets, oneAgent }];
  });
}
