import { duration, positiveDuration, quantity, ratio } from '../guards.ts';
import { sumBelow } from '../numerics/poisson-sums.ts';
import {
  knownDefinition,
  type ServiceLevelDefinition,
  type ServiceLevels,
  underEveryDefinition,
} from '../service-level.ts';

/** A queue whose callers wait for ever: M/M/n. */
export interface ErlangCInput {
  /** Offered load in erlangs: arrivals per hour × handle time in hours, ≥ 0. */
  readonly load: number;
  /** Agents, ≥ 0; fractions are allowed. */
  readonly agents: number;
  /** Mean handle time (talk and wrap-up) in ms, > 0. */
  readonly ahtMs: number;
}

export interface ErlangCResult extends ErlangCInput {
  readonly model: 'erlangC';
  /** False where the load reaches the agents: the queue grows without end, every caller waits. */
  readonly stable: boolean;
  /** Share of callers who have to wait, 0–1. */
  readonly waitProbability: number;
  /** Share of the agents' time spent on contacts, 0–1. */
  readonly occupancy: number;
  /** Mean wait of all callers in ms (the ASA); undefined where the queue is not stable. */
  readonly meanWaitMs: number | undefined;
  /** Mean wait of the callers who have to wait, in ms; undefined where the queue is not stable. */
  readonly meanWaitDelayedMs: number | undefined;
  /** Mean number of callers waiting; undefined where the queue is not stable. */
  readonly meanQueue: number | undefined;
  /**
   * Share of callers answered within the threshold, 0–1; 1 where there is no load. Nobody hangs up,
   * so every definition gives the same figure.
   * @param withinMs the threshold in ms, ≥ 0
   * @throws ErlangError `input.invalid`
   */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
  /** The same figure under each definition. @throws ErlangError `input.invalid` */
  serviceLevels(withinMs: number): ServiceLevels;
  /**
   * Share of callers who wait longer, 0–1: 1 − the service level, exact where that is close to 1.
   * @throws ErlangError `input.invalid`
   */
  waitsLonger(thanMs: number): number;
  /**
   * The wait in ms that a share `p` of all callers does not exceed; undefined where it has no
   * bound (p = 1, or the queue is not stable).
   * @throws ErlangError `input.invalid`
   */
  waitQuantile(p: number): number | undefined;
}

/**
 * Erlang C (Erlang 1917), from Erlang B's 1/B: C = n / ((n − a)/B + a). Relative error below 1e-13
 * where the result is at least 1e-200, up to 1e7 agents, at a cost that does not grow with them.
 * @throws ErlangError `input.invalid`
 */
export function erlangC(input: ErlangCInput): ErlangCResult {
  const load = quantity('load', input.load);
  const agents = quantity('agents', input.agents);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const below = agents > load && load > 0 ? sumBelow(agents, load) : 1;
  return new PatientQueue(load, agents, ahtMs, below);
}

/** A queue of callers who never hang up, behind agents of any kind. */
export class PatientQueue implements ErlangCResult {
  readonly model = 'erlangC';
  readonly load: number;
  readonly agents: number;
  readonly ahtMs: number;
  readonly stable: boolean;
  readonly waitProbability: number;
  readonly occupancy: number;
  readonly meanWaitMs: number | undefined;
  readonly meanWaitDelayedMs: number | undefined;
  readonly meanQueue: number | undefined;
  /** Share of callers whom an idle agent takes at once: 1 − waitProbability, without cancellation. */
  readonly #served: number;

  /** @param below weight of the states up to the first in which every agent is busy, relative to it */
  constructor(load: number, agents: number, ahtMs: number, below: number) {
    const spare = agents - load;
    this.load = load;
    this.agents = agents;
    this.ahtMs = ahtMs;
    this.stable = spare > 0 || load === 0;
    if (load === 0) {
      this.#served = 1;
      this.waitProbability = this.occupancy = 0;
      this.meanWaitMs = this.meanQueue = 0;
      this.meanWaitDelayedMs = agents === 0 ? undefined : ahtMs / agents;
    } else if (this.stable) {
      const weight = spare * below + load;
      this.#served = weight === Infinity ? 1 : (spare * (below - 1)) / weight;
      this.waitProbability = agents / weight;
      this.occupancy = load / agents;
      this.meanWaitDelayedMs = ahtMs / spare;
      this.meanWaitMs = this.waitProbability * this.meanWaitDelayedMs;
      this.meanQueue = (this.waitProbability * load) / spare;
    } else {
      this.#served = 0;
      this.waitProbability = this.occupancy = 1;
      this.meanWaitMs = this.meanWaitDelayedMs = this.meanQueue = undefined;
    }
  }

  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number {
    if (definition !== undefined) knownDefinition('definition', definition);
    const rounds = this.#rounds(withinMs);
    return this.#served - this.waitProbability * Math.expm1(-rounds);
  }

  serviceLevels(withinMs: number): ServiceLevels {
    const level = this.serviceLevel(withinMs);
    return underEveryDefinition(() => level);
  }

  waitsLonger(thanMs: number): number {
    return this.waitProbability * Math.exp(-this.#rounds(thanMs));
  }

  waitQuantile(p: number): number | undefined {
    const late = 1 - ratio('p', p);
    if (this.waitProbability <= late) return 0;
    if (late === 0 || this.meanWaitDelayedMs === undefined) return undefined;
    return Math.log(this.waitProbability / late) * this.meanWaitDelayedMs;
  }

  /** The threshold as a multiple of the mean time between two calls that leave the queue. */
  #rounds(withinMs: number): number {
    const threshold = duration('withinMs', withinMs);
    return this.stable ? ((this.agents - this.load) * threshold) / this.ahtMs : 0;
  }
}
