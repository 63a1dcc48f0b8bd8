import {
  duration,
  invalid,
  LONGEST_MS,
  numberWithin,
  oneOf,
  positiveDuration,
  quantity,
} from '../guards.ts';
import { erlangC } from './erlang-c.ts';

/** How the mean wait of Erlang C is corrected for handle times and arrivals of another spread. */
export type WaitApproximation = 'allenCunneen' | 'kimura';

/** A queue whose handle times are not exponential: M/G/n. */
export interface MgnInput {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, ≥ 0. */
  readonly agents: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Variance / mean² of the handle time: 1 is exponential, 0 is constant; 0 to 1e6. */
  readonly ahtScv: number;
  /** Default `allenCunneen`. */
  readonly method?: WaitApproximation;
}

/** A queue in which neither arrivals nor handle times are exponential: GI/G/n. */
export interface GgnInput extends MgnInput {
  /** Variance / mean² of the time between arrivals: 1 is Poisson; 0 to 1e6, at most 1 for `kimura`. */
  readonly arrivalScv: number;
}

export interface GgnResult {
  readonly model: 'mgn' | 'ggn';
  /** The approximation used. */
  readonly method: WaitApproximation;
  /** False where the load reaches the agents. */
  readonly stable: boolean;
  /** Share of the agents' time spent on contacts, 0–1. */
  readonly occupancy: number;
  /** Mean wait of all callers in ms, approximate; undefined where the queue is not stable. */
  readonly meanWaitMs: number | undefined;
  /** Mean number of callers waiting, approximate; undefined where the queue is not stable. */
  readonly meanQueue: number | undefined;
  /** Share of callers who wait, 0–1: that of Erlang C, which the corrections leave as it is. */
  readonly waitProbability: number;
  /**
   * Share of callers answered in time, 0–1, as if those who wait did so exponentially long with the
   * corrected mean.
   * @throws ErlangError `input.invalid`
   */
  serviceLevel(withinMs: number): number;
}

/** M/G/n with the mean wait approximated. @throws ErlangError `input.invalid` */
export function mgn(input: MgnInput): GgnResult {
  return { ...ggn({ ...input, arrivalScv: 1 }), model: 'mgn' };
}

/**
 * GI/G/n with the mean wait approximated from Erlang C's W, with ca² and cs² the squared
 * coefficients of variation of arrivals and handle times.
 * - `allenCunneen`: (ca² + cs²)/2 · W (Allen, Probability, Statistics and Queueing Theory, 1990)
 * - `kimura`: (ca² + cs²) / ((1−ca²)/W(D/M/n) + (1−cs²)/W(M/D/n) + 2(ca²+cs²−1)/W) (Kimura,
 *   Queueing Systems 17, 1994), with Cosmetatos' W(M/D/n) and W(D/M/n) as in Whitt, Production and
 *   Operations Management 2, 1993
 * @throws ErlangError `input.invalid`
 */
export function ggn(input: GgnInput): GgnResult {
  const { method = 'allenCunneen' } = input;
  const load = quantity('load', input.load);
  const agents = quantity('agents', input.agents);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const handle = numberWithin('ahtScv', input.ahtScv, 0, 1e6);
  const arrival = numberWithin('arrivalScv', input.arrivalScv, 0, 1e6);
  oneOf('method', method, ['allenCunneen', 'kimura']);
  if (method === 'kimura' && arrival > 1) {
    invalid('arrivalScv', arrival, 'at most 1 for kimura, or the method allenCunneen');
  }
  const base = erlangC({ load, agents, ahtMs });
  const factor =
    method === 'kimura' && load > 0 && base.stable
      ? kimura(arrival, handle, agents, base.occupancy)
      : (arrival + handle) / 2;
  const meanWaitMs = base.meanWaitMs === undefined ? undefined : factor * base.meanWaitMs;
  return {
    model: 'ggn',
    method,
    stable: base.stable,
    occupancy: base.occupancy,
    meanWaitMs,
    meanQueue: base.meanQueue === undefined ? undefined : factor * base.meanQueue,
    waitProbability: base.waitProbability,
    serviceLevel: (withinMs) => {
      const within = duration('withinMs', withinMs);
      return factor === 0 ? 1 : base.serviceLevel(Math.min(within / factor, LONGEST_MS));
    },
  };
}

/** Mean wait relative to Erlang C. */
function kimura(arrival: number, handle: number, agents: number, occupancy: number): number {
  const lightness = (1 - occupancy) * Math.max(0, agents - 1);
  const gamma = Math.min(
    0.24,
    (lightness * (Math.sqrt(4 + 5 * agents) - 2)) / (16 * agents * occupancy),
  );
  const constantHandling = (1 + gamma) / 2;
  const constantArrivals =
    ((1 - 4 * gamma) / 2) * Math.exp((-2 * (1 - occupancy)) / (3 * occupancy));
  const regular = arrival === 1 ? 0 : (1 - arrival) / constantArrivals;
  const spread = regular + (1 - handle) / constantHandling + 2 * (arrival + handle - 1);
  return (arrival + handle) / spread;
}
