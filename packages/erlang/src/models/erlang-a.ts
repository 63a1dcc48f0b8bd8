import { duration, positiveDuration, quantity } from '../guards.ts';
import { inverseBlocking } from '../numerics/inverse-blocking.ts';
import { waitingSeries } from '../numerics/waiting-series.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';

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
  /** Share of callers in time, 0–1, by the definition (default `answeredOfOffered`). */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
}

/** Erlang A. @throws ErlangError `input.invalid` */
export function erlangA(input: ErlangAInput): ErlangAResult {
  return new Figures(
    quantity('load', input.load),
    quantity('agents', input.agents),
    positiveDuration('ahtMs', input.ahtMs),
    duration('patienceMs', input.patienceMs),
  );
}

class Figures implements ErlangAResult {
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
  #series: number;

  constructor(load: number, agents: number, ahtMs: number, patienceMs: number) {
    const scale = patienceMs / ahtMs;
    const x = agents * scale;
    const y = load * scale;
    this.load = load;
    this.agents = agents;
    this.ahtMs = ahtMs;
    this.patienceMs = patienceMs;
    this.#series = waitingSeries(x, y);
    this.waitProbability =
      load === 0 ? 0 : 1 / (1 + (inverseBlocking(agents, load) - 1) / this.#series);
    this.abandonmentGivenWait = y === 0 ? 1 : 1 - (agents / load) * (1 - 1 / this.#series);
    this.abandonment = this.waitProbability * this.abandonmentGivenWait;
    this.occupancy = agents === 0 ? 0 : (load / agents) * (1 - this.abandonment);
    this.meanWaitMs = this.abandonment * patienceMs;
    this.meanQueue = this.abandonment * y;
  }

  serviceLevel(withinMs: number, definition: ServiceLevelDefinition = 'answeredOfOffered'): number {
    knownDefinition('definition', definition);
    const threshold = duration('withinMs', withinMs);
    if (this.load === 0) return 1;
    const scale = this.patienceMs / this.ahtMs;
    const x = this.agents * scale;
    const y = this.load * scale;
    const left = this.patienceMs === 0 ? 0 : Math.exp(-threshold / this.patienceMs);
    const z = y * left;
    const series = waitingSeries(x, z);
    const offeredLate =
      left === 0
        ? 0
        : (this.waitProbability *
            Math.exp(y - z - (this.agents * threshold) / this.ahtMs) *
            series) /
          this.#series;
    const answeredLate = ((offeredLate * this.agents) / this.load) * (1 - 1 / series);
    const answered = 1 - this.abandonment;
    const inTime = answered - answeredLate;
    const late = left * offeredLate;
    switch (definition) {
      case 'answeredOfOffered':
        return inTime;
      case 'answeredOfAnswered':
        return inTime / answered;
      case 'abandonedInTimeMet':
        return 1 - late;
      case 'abandonedInTimeExcluded':
        return inTime / (inTime + late);
      case 'offeredWait':
        return 1 - offeredLate;
    }
  }
}
