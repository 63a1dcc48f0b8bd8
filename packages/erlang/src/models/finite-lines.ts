import { duration, invalid, positiveDuration, quantity } from '../guards.ts';
import { type QueuePlace, queuePlaces, waitsByPlace } from '../numerics/queue-places.ts';
import { sumBelow } from '../numerics/poisson-sums.ts';
import {
  knownDefinition,
  type Outcome,
  type ServiceLevelDefinition,
  serviceLevelOf,
  type ServiceLevels,
  underEveryDefinition,
} from '../service-level.ts';

/** A queue with room for a limited number of calls: M/M/n/K, or M/M/n/K+M with patience. */
export interface FiniteLinesInput {
  /** Offered load in erlangs, ≥ 0; it may exceed the agents. */
  readonly load: number;
  /** Agents, ≥ 0; fractions are allowed. */
  readonly agents: number;
  /** Calls that fit in, with an agent or waiting, ≥ agents; of lines − agents the whole part counts. */
  readonly lines: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Mean patience in ms, > 0; without it nobody hangs up. */
  readonly patienceMs?: number;
}

export interface FiniteLinesResult extends FiniteLinesInput {
  readonly model: 'finiteLines';
  /** Share of calls that find every line busy, 0–1. */
  readonly blocking: number;
  /** Share of all calls that get in and have to wait, 0–1. */
  readonly waitProbability: number;
  /** Share of the calls that get in that have to wait, 0–1. */
  readonly waitProbabilityAccepted: number;
  /** Share of all calls that hang up while they wait, 0–1. */
  readonly abandonment: number;
  /** Share of the agents' time spent on contacts, 0–1; 0 without agents. */
  readonly occupancy: number;
  /** Mean number of callers waiting. */
  readonly meanQueue: number;
  /** Mean wait in ms of the calls that get in, those who hang up included. */
  readonly meanWaitMs: number;
  /**
   * Share of calls in time, 0–1, blocked calls counted as offered; computed when asked, in time that
   * grows with the places to wait.
   * @throws ErlangError `input.invalid`
   */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
  /** The service level under each definition. @throws ErlangError `input.invalid` */
  serviceLevels(withinMs: number): ServiceLevels;
}

/** More places to wait than this are not told apart from an unlimited queue in a useful time. */
const MOST_PLACES = 1e7;

/**
 * Erlang C or Erlang A with a limited number of lines, from the balance of its states (Cooper,
 * Introduction to Queueing Theory, 1981, ch. 3). Time grows with the places to wait.
 * @throws ErlangError `input.invalid`
 */
export function finiteLines(input: FiniteLinesInput): FiniteLinesResult {
  const { patienceMs } = input;
  const load = quantity('load', input.load);
  const agents = quantity('agents', input.agents);
  const lines = quantity('lines', input.lines);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  if (patienceMs !== undefined) positiveDuration('patienceMs', patienceMs);
  if (lines < agents || lines - agents > MOST_PLACES) {
    invalid('lines', lines, `a number from agents (${agents}) to agents + ${MOST_PLACES}`);
  }
  return new LimitedQueue(load, agents, lines, ahtMs, patienceMs);
}

class LimitedQueue implements FiniteLinesResult {
  readonly model = 'finiteLines';
  readonly load: number;
  readonly agents: number;
  readonly lines: number;
  readonly ahtMs: number;
  readonly patienceMs?: number;
  readonly blocking: number;
  readonly waitProbability: number;
  readonly waitProbabilityAccepted: number;
  readonly abandonment: number;
  readonly occupancy: number;
  readonly meanQueue: number;
  readonly meanWaitMs: number;
  readonly #place: QueuePlace;

  constructor(
    load: number,
    agents: number,
    lines: number,
    ahtMs: number,
    patienceMs: number | undefined,
  ) {
    const impatience = patienceMs === undefined ? 0 : ahtMs / patienceMs;
    const below = load === 0 ? Infinity : sumBelow(agents, load);
    const place = { load, agents, impatience, places: Math.floor(lines - agents), below };
    const { full, waiting, queue } = queuePlaces(place);
    this.load = load;
    this.agents = agents;
    this.lines = lines;
    this.ahtMs = ahtMs;
    if (patienceMs !== undefined) this.patienceMs = patienceMs;
    this.#place = place;
    this.blocking = full;
    this.waitProbability = waiting;
    this.waitProbabilityAccepted = full === 1 ? 0 : Math.min(1, waiting / (1 - full));
    this.meanQueue = queue;
    this.abandonment = load === 0 ? 0 : (queue * impatience) / load;
    const answered = Math.max(0, 1 - full - this.abandonment);
    this.occupancy = agents === 0 ? 0 : Math.min(1, (load * answered) / agents);
    this.meanWaitMs = load === 0 || full === 1 ? 0 : (queue * ahtMs) / (load * (1 - full));
  }

  serviceLevel(withinMs: number, definition: ServiceLevelDefinition = 'answeredOfOffered'): number {
    knownDefinition('definition', definition);
    return serviceLevelOf(this.#outcome(duration('withinMs', withinMs)), definition);
  }

  serviceLevels(withinMs: number): ServiceLevels {
    const outcome = this.#outcome(duration('withinMs', withinMs));
    return underEveryDefinition((definition) => serviceLevelOf(outcome, definition));
  }

  #outcome(withinMs: number): Outcome {
    const { served, reached, answered, waiting } = waitsByPlace(this.#place, withinMs / this.ahtMs);
    const missed = Math.min(1, waiting + this.blocking);
    return {
      answered: 1 - this.blocking - this.abandonment,
      answeredInTime: served + answered,
      missed,
      reachedInTime: served + reached,
      settledInTime: 1 - missed,
    };
  }
}
