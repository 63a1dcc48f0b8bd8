import { duration, numberWithin, ratio, wholeWithin } from '../guards.ts';
import { erlangA } from '../models/erlang-a.ts';
import { erlangC } from '../models/erlang-c.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';
import { busynessAtMost, busynessPoints } from './busyness.ts';
import { chanceToMeet } from './chance-to-meet.ts';
import type { StaffedInterval } from './evaluate-plan.ts';
import { checkedIntervals, checkEvents } from './plan-interval.ts';

export interface IntervalOutlookInput {
  /** The interval with its expected calls and its agents. */
  readonly interval: StaffedInterval;
  /** Mean patience, ms, ≥ 1000. Without it nobody hangs up. */
  readonly patienceMs?: number;
  /** Least share of callers in time, 0–1. */
  readonly atLeast: number;
  /** The threshold, ms. */
  readonly withinMs: number;
  /** @defaultValue `answeredOfOffered` */
  readonly definition?: ServiceLevelDefinition;
  /** Coefficient of variation of the arrival rate about its forecast, 0–1, as `overDispersion` finds it. */
  readonly busynessCv: number;
}

/** What an interval may become when neither its rate nor its chances are certain. */
export interface IntervalOutlook {
  /** Service level if the forecast were exactly the rate. */
  readonly atForecast: number;
  /** Service level over all callers when the rate varies: below `atForecast`, as busy times have more callers. */
  readonly expected: number;
  /**
   * The busyness (actual rate / forecast) up to which the mean service level meets the target; 0 when it never does,
   * `undefined` when it always does.
   */
  readonly toleratedBusyness: number | undefined;
  /** Probability that the rate turns out so that the mean service level meets the target. */
  readonly rateMeets: number;
  /** Probability that the share counted in this one interval meets the target, chance of so few calls included. */
  readonly intervalMeets: number;
}

/**
 * The probability that an interval meets its target. Planning on means hides two risks: the day may be busier than
 * forecast (`rateMeets`), and even at the forecast rate an interval of some dozen calls is a small sample
 * (`intervalMeets` has both). The rate is gamma distributed about the forecast; given the rate, the chance is that of
 * the stationary queue over one interval, by a saddlepoint formula that simulation finds within three points.
 *
 * Cost: some ms for 20 erlangs and a quarter-hour, growing with the square of the load; seconds for 500 erlangs.
 *
 * @throws ErlangError `input.invalid` for a number out of range, or an interval with more than 20,000 calls and handle
 * times (agents × duration / handle time): its chance is that of its rate.
 */
export function intervalOutlook(input: IntervalOutlookInput): IntervalOutlook {
  const { interval, patienceMs } = input;
  checkedIntervals([interval]);
  const agents = wholeWithin('interval.agents', interval.agents, 0, 1e6);
  checkEvents('interval', interval, agents, 20_000);
  if (patienceMs !== undefined) numberWithin('patienceMs', patienceMs, 1000, 1e15);
  const atLeast = ratio('atLeast', input.atLeast);
  const withinMs = duration('withinMs', input.withinMs);
  const definition = knownDefinition('definition', input.definition ?? 'answeredOfOffered');
  const cv = numberWithin('busynessCv', input.busynessCv, 0, 1);
  const { calls, durationMs, ahtMs } = interval;
  if (calls === 0 || interval.closed === true) return CERTAIN;

  const forecastLoad = (calls / durationMs) * ahtMs;
  const serviceLevel = (factor: number): number => {
    const load = forecastLoad * factor;
    return patienceMs === undefined
      ? erlangC({ load, agents, ahtMs }).serviceLevel(withinMs)
      : erlangA({ load, agents, ahtMs, patienceMs }).serviceLevel(withinMs, definition);
  };
  const queue = {
    agents,
    service: 1 / ahtMs,
    hangUp: patienceMs === undefined ? 0 : 1 / patienceMs,
  };
  const chance = (factor: number): number =>
    chanceToMeet(
      { ...queue, arrivals: (calls / durationMs) * factor },
      { atLeast, withinMs, definition },
      durationMs,
    );
  const points = busynessPoints(cv);
  // The chance is the costly part, and a probability: what is this unlikely changes no fourth decimal.
  const likely = points.filter(({ weight }) => weight > 1e-6);
  const toleratedBusyness = largestFactor((factor) => serviceLevel(factor) >= atLeast);
  return {
    atForecast: serviceLevel(1),
    expected:
      points.reduce((sum, p) => sum + p.weight * p.factor * serviceLevel(p.factor), 0) /
      points.reduce((sum, p) => sum + p.weight * p.factor, 0),
    toleratedBusyness,
    rateMeets: toleratedBusyness === undefined ? 1 : busynessAtMost(toleratedBusyness, cv),
    intervalMeets:
      likely.reduce((sum, p) => sum + p.weight * chance(p.factor), 0) /
      likely.reduce((sum, p) => sum + p.weight, 0),
  };
}

const CERTAIN: IntervalOutlook = {
  atForecast: 1,
  expected: 1,
  toleratedBusyness: undefined,
  rateMeets: 1,
  intervalMeets: 1,
};

/** The largest factor that passes a test which fails from some factor on; undefined when none fails. */
function largestFactor(passes: (factor: number) => boolean): number | undefined {
  let low = 0;
  let high = 1;
  while (passes(high)) {
    low = high;
    high *= 2;
    if (high > 1e6) return undefined;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}
