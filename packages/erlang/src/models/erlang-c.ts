import { duration, positiveDuration, quantity, ratio } from '../guards.ts';
import { inverseBlocking } from '../numerics/inverse-blocking.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';

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
   * Share of callers answered within the threshold, 0–1. Nobody hangs up, so every definition
   * gives the same figure.
   * @throws ErlangError `input.invalid`
   */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
  /**
   * The wait in ms that a share `p` of all callers does not exceed; undefined where it has no
   * bound (p = 1, or the queue is not stable).
   * @throws ErlangError `input.invalid`
   */
  waitQuantile(p: number): number | undefined;
}

/** Erlang C. @throws ErlangError `input.invalid` */
export function erlangC(input: ErlangCInput): ErlangCResult {
  return new Figures(
    quantity('load', input.load),
    quantity('agents', input.agents),
    positiveDuration('ahtMs', input.ahtMs),
  );
}

class Figures implements ErlangCResult {
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

  constructor(load: number, agents: number, ahtMs: number) {
    const spare = agents - load;
    this.load = load;
    this.agents = agents;
    this.ahtMs = ahtMs;
    this.stable = spare > 0 || load === 0;
    if (load === 0) {
      this.waitProbability = 0;
      this.occupancy = 0;
      this.meanWaitMs = this.meanWaitDelayedMs = this.meanQueue = 0;
    } else if (this.stable) {
      this.waitProbability = agents / (spare * inverseBlocking(agents, load) + load);
      this.occupancy = load / agents;
      this.meanWaitDelayedMs = ahtMs / spare;
      this.meanWaitMs = this.waitProbability * this.meanWaitDelayedMs;
      this.meanQueue = (this.waitProbability * load) / spare;
    } else {
      this.waitProbability = 1;
      this.occupancy = 1;
      this.meanWaitMs = this.meanWaitDelayedMs = this.meanQueue = undefined;
    }
  }

  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number {
    if (definition !== undefined) knownDefinition('definition', definition);
    const threshold = duration('withinMs', withinMs);
    if (!this.stable) return 0;
    return (
      1 - this.waitProbability * Math.exp((-(this.agents - this.load) * threshold) / this.ahtMs)
    );
  }

  waitQuantile(p: number): number | undefined {
    const late = 1 - ratio('p', p);
    if (this.waitProbability <= late) return 0;
    if (late === 0 || this.meanWaitDelayedMs === undefined) return undefined;
    return Math.log(this.waitProbability / late) * this.meanWaitDelayedMs;
  }
}
