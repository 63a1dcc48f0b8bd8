import { duration, oneOf, positiveDuration, quantity, ratio } from '../guards.ts';
import { secondExcess } from '../numerics/excess.ts';
import {
  abandonedUntil,
  type OfferedWait,
  offeredWait,
  type Waited,
  waitedUntil,
} from '../numerics/offered-wait.ts';
import { sumBelow } from '../numerics/poisson-sums.ts';
import { root } from '../numerics/root.ts';
import { meansOverWait } from '../numerics/wait-integrals.ts';
import {
  knownDefinition,
  type Outcome,
  type ServiceLevelDefinition,
  serviceLevelOf,
  type ServiceLevels,
  underEveryDefinition,
} from '../service-level.ts';

/** A queue whose callers hang up when their patience ends: M/M/n+M. */
export interface ErlangAInput {
  /** Offered load in erlangs, ≥ 0; it may exceed the agents. */
  readonly load: number;
  /** Agents, ≥ 0; fractions are allowed. */
  readonly agents: number;
  /** Mean handle time (talk and wrap-up) in ms, > 0. */
  readonly ahtMs: number;
  /** Mean patience in ms: how long a caller would wait before hanging up, ≥ 0. */
  readonly patienceMs: number;
}

/** Whose wait: all callers (until answered or gone), the answered, or the wait offered to a caller who never hangs up. */
export type WaitOf = 'all' | 'answered' | 'offered';

export interface ErlangAResult extends ErlangAInput {
  readonly model: 'erlangA';
  /** Share of callers who find every agent busy, 0–1. */
  readonly waitProbability: number;
  /** Share of callers who hang up, 0–1. */
  readonly abandonment: number;
  /** Share of those who find every agent busy that hang up, 0–1. */
  readonly abandonmentGivenWait: number;
  /** Share of the agents' time spent on contacts, 0–1; 0 without agents. */
  readonly occupancy: number;
  /** Mean number of callers waiting. */
  readonly meanQueue: number;
  /** Mean wait of all callers in ms, those who hang up included (until they do). */
  readonly meanWaitMs: number;
  /** Mean wait of the answered callers in ms, computed when asked; undefined where nobody is answered. */
  readonly meanWaitAnsweredMs: number | undefined;
  /** Mean wait of those who hang up, in ms, computed when asked; undefined where nobody calls. */
  readonly meanWaitAbandonedMs: number | undefined;
  /** Mean wait that a caller who never hangs up would have, in ms, computed when asked; undefined without agents. */
  readonly meanOfferedWaitMs: number | undefined;
  /**
   * Share of callers in time, 0–1; 1 where there is no load.
   * @param withinMs the threshold in ms, ≥ 0
   * @param definition what counts, default `answeredOfOffered`
   * @throws ErlangError `input.invalid`
   */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
  /** The service level under each definition. @throws ErlangError `input.invalid` */
  serviceLevels(withinMs: number): ServiceLevels;
  /** Share of all callers who hang up within the threshold, 0–1. @throws ErlangError `input.invalid` */
  abandonmentWithin(withinMs: number): number;
  /**
   * The wait in ms that a share `p` of the callers does not exceed; undefined where it has no bound.
   * @param of whose wait, default `all`
   * @throws ErlangError `input.invalid`
   */
  waitQuantile(p: number, of?: WaitOf): number | undefined;
}

/**
 * Erlang A, in closed form by incomplete gamma functions (Palm 1957; Mandelbaum and Zeltyn 2007).
 * Relative error below 1e-10 up to a million agents, at a cost that does not grow with them.
 * @throws ErlangError `input.invalid`
 */
export function erlangA(input: ErlangAInput): ErlangAResult {
  const load = quantity('load', input.load);
  const agents = quantity('agents', input.agents);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const patienceMs = duration('patienceMs', input.patienceMs);
  const below = load === 0 ? Infinity : sumBelow(agents, load);
  return new ImpatientQueue(load, agents, ahtMs, patienceMs, below);
}

/** A queue of callers who hang up, behind agents of any kind. */
export class ImpatientQueue implements ErlangAResult {
  readonly model = 'erlangA';
  readonly load: number;
  readonly agents: number;
  readonly ahtMs: number;
  readonly patienceMs: number;
  readonly waitProbability: number;
  readonly abandonment: number;
  readonly abandonmentGivenWait: number;
  readonly occupancy: number;
  readonly meanQueue: number;
  readonly meanWaitMs: number;
  readonly #wait: OfferedWait;
  readonly #served: number;
  #means: readonly number[] | undefined;

  /** @param below weight of the states up to the first in which every agent is busy, relative to it */
  constructor(load: number, agents: number, ahtMs: number, patienceMs: number, below: number) {
    const scale = patienceMs / ahtMs;
    const wait = offeredWait(agents * scale, load * scale, (agents - load) * scale);
    const idle = below - 1;
    this.#wait = wait;
    this.load = load;
    this.agents = agents;
    this.ahtMs = ahtMs;
    this.patienceMs = patienceMs;
    this.#served = idle === Infinity ? 1 : idle / (idle + wait.above);
    this.waitProbability = 1 / (1 + idle / wait.above);
    this.abandonmentGivenWait = wait.abandonment;
    this.abandonment = this.waitProbability * wait.abandonment;
    this.occupancy = agents === 0 ? 0 : Math.min(1, (load / agents) * (1 - this.abandonment));
    this.meanWaitMs = this.abandonment * patienceMs;
    this.meanQueue = this.abandonment * wait.y;
  }

  serviceLevel(withinMs: number, definition: ServiceLevelDefinition = 'answeredOfOffered'): number {
    knownDefinition('definition', definition);
    return serviceLevelOf(this.#outcome(duration('withinMs', withinMs)), definition);
  }

  serviceLevels(withinMs: number): ServiceLevels {
    const outcome = this.#outcome(duration('withinMs', withinMs));
    return underEveryDefinition((definition) => serviceLevelOf(outcome, definition));
  }

  abandonmentWithin(withinMs: number): number {
    const within = duration('withinMs', withinMs);
    const share = this.patienceMs === 0 ? 1 : abandonedUntil(this.#wait, within / this.patienceMs);
    return this.waitProbability * share;
  }

  get meanWaitAnsweredMs(): number | undefined {
    if (this.load === 0 || this.abandonment === 1) return undefined;
    return (this.waitProbability * this.#integrals()[1]!) / (1 - this.abandonment);
  }

  get meanWaitAbandonedMs(): number | undefined {
    if (this.load === 0) return undefined;
    if (this.agents === 0) return this.patienceMs;
    return this.#integrals()[2]! / this.abandonmentGivenWait;
  }

  get meanOfferedWaitMs(): number | undefined {
    if (this.load === 0) return 0;
    if (this.agents === 0) return undefined;
    return this.waitProbability * this.#integrals()[0]!;
  }

  waitQuantile(p: number, of: WaitOf = 'all'): number | undefined {
    const late = 1 - ratio('p', p);
    oneOf('of', of, ['all', 'answered', 'offered']);
    const survival = (waitMs: number): number => this.#waitsLonger(waitMs, of) - late;
    if (survival(0) <= 0) return 0;
    if (late === 0) return undefined;
    let longest = this.patienceMs + this.ahtMs;
    while (survival(longest) > 0) {
      longest *= 2;
      if (longest > 1e300) return undefined;
    }
    return root(survival, 0, longest);
  }

  #waitsLonger(waitMs: number, of: WaitOf): number {
    const { late, answered } = this.#waited(waitMs);
    switch (of) {
      case 'all':
        return this.waitProbability * late * this.#patient(waitMs);
      case 'offered':
        return this.waitProbability * late;
      case 'answered': {
        const later = 1 - this.abandonmentGivenWait - answered;
        return (this.waitProbability * later) / (1 - this.abandonment);
      }
    }
  }

  #waited(withinMs: number): Waited {
    if (this.load === 0) return { late: 0, inTime: 1, answered: 1 };
    if (this.patienceMs > 0) return waitedUntil(this.#wait, withinMs / this.patienceMs);
    // With no patience nobody queues; a caller who did would get the next agent who is free.
    const rounds = (withinMs / this.ahtMs) * this.agents;
    return { late: Math.exp(-rounds), inTime: -Math.expm1(-rounds), answered: 0 };
  }

  /** Share of patience that outlasts the wait. */
  #patient(withinMs: number): number {
    return this.patienceMs === 0 ? 0 : Math.exp(-withinMs / this.patienceMs);
  }

  #outcome(withinMs: number): Outcome {
    const { late, inTime, answered } = this.#waited(withinMs);
    const missed = this.waitProbability * late * this.#patient(withinMs);
    const reachedInTime = this.#served + this.waitProbability * inTime;
    const gone = this.patienceMs === 0 ? 1 : -Math.expm1(-withinMs / this.patienceMs);
    return {
      answered: 1 - this.abandonment,
      answeredInTime: this.#served + this.waitProbability * answered,
      missed,
      reachedInTime,
      settledInTime: reachedInTime + this.waitProbability * late * gone,
    };
  }

  /** Means over those who wait, in ms: offered wait, wait of those answered, of those who hang up. */
  #integrals(): readonly number[] {
    const { x, y, distance } = this.#wait;
    if (this.patienceMs === 0) return [this.ahtMs / this.agents, 0, 0];
    this.#means ??= meansOverWait(x, y, distance, [
      (s) => s,
      (s) => s * Math.exp(-s),
      secondExcess,
    ]).map((mean) => mean * this.patienceMs);
    return this.#means;
  }
}
