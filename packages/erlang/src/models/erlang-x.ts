import { duration, positiveDuration, quantity, ratio } from '../guards.ts';
import type { ServiceLevelDefinition } from '../service-level.ts';
import { erlangA } from './erlang-a.ts';
import { attempts } from './extended-erlang-b.ts';
import { finiteLines } from './finite-lines.ts';

/** A queue whose lost callers may call again. */
export interface ErlangXInput {
  /** Load of first calls in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, ≥ 0. */
  readonly agents: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Mean patience in ms, > 0. */
  readonly patienceMs: number;
  /** Share of those who hang up or find no line that call again, 0–1. */
  readonly redial: number;
  /** Calls that fit in, ≥ agents; without it there is always a line. */
  readonly lines?: number;
}

export interface ErlangXResult extends ErlangXInput {
  readonly model: 'erlangX';
  /** How redials are counted: as if they were as random as first calls. The exact chain is `erlangXChain`. */
  readonly method: 'fixedPoint';
  /** Load of all attempts in erlangs; undefined where it has no bound (everyone calls again until answered, and the agents cannot answer everyone) or passes 1e9. */
  readonly offeredLoad: number | undefined;
  /** Share of attempts that find every agent busy and wait, 0–1. */
  readonly waitProbability: number;
  /** Share of attempts that hang up, 0–1. */
  readonly abandonment: number;
  /** Share of attempts that find no line, 0–1. */
  readonly blocking: number;
  /** Share of first callers who are never answered, 0–1. */
  readonly lostCallers: number;
  /** Share of the agents' time spent on contacts, 0–1. */
  readonly occupancy: number;
  /** Mean wait in ms of an attempt that gets in. */
  readonly meanWaitMs: number;
  /** Share of attempts in time, 0–1. @throws ErlangError `input.invalid` */
  serviceLevel(withinMs: number, definition?: ServiceLevelDefinition): number;
}

/**
 * Erlang X by its Poisson fixed point: the load A of all attempts solves
 * A = load / (1 − redial · lost(A)), where lost is the share of attempts that hang up or find no line.
 * It assumes that redials come long after the failed attempt (Koole, Call Center Optimization, 2013).
 * @throws ErlangError `input.invalid`
 */
export function erlangX(input: ErlangXInput): ErlangXResult {
  const load = quantity('load', input.load);
  const redial = ratio('redial', input.redial);
  const attempt = attemptsOf(input);
  const offeredLoad = attempts(load, redial, input.agents, (offered) => attempt(offered).lost);
  // Without a bound the queue is that of the largest load there is.
  const at = attempt(offeredLoad ?? 1e9);
  const answeredInTheEnd = 1 - redial * at.lost;
  return {
    ...input,
    model: 'erlangX',
    method: 'fixedPoint',
    offeredLoad,
    waitProbability: at.waitProbability,
    abandonment: at.abandonment,
    blocking: at.blocking,
    lostCallers:
      offeredLoad === undefined
        ? 1 - input.agents / load
        : ((1 - redial) * at.lost) / answeredInTheEnd,
    occupancy: at.occupancy,
    meanWaitMs: at.meanWaitMs,
    serviceLevel: (withinMs, definition) => at.serviceLevel(withinMs, definition),
  };
}

interface Attempt {
  readonly waitProbability: number;
  readonly abandonment: number;
  readonly blocking: number;
  readonly lost: number;
  readonly occupancy: number;
  readonly meanWaitMs: number;
  readonly serviceLevel: (withinMs: number, definition?: ServiceLevelDefinition) => number;
}

function attemptsOf(input: ErlangXInput): (load: number) => Attempt {
  const agents = quantity('agents', input.agents);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const patienceMs = duration('patienceMs', input.patienceMs);
  const { lines } = input;
  return (load) => {
    const queue =
      lines === undefined
        ? erlangA({ load, agents, ahtMs, patienceMs })
        : finiteLines({ load, agents, lines, ahtMs, patienceMs });
    const blocking = queue.model === 'finiteLines' ? queue.blocking : 0;
    return {
      waitProbability: queue.waitProbability,
      abandonment: queue.abandonment,
      blocking,
      lost: queue.abandonment + blocking,
      occupancy: queue.occupancy,
      meanWaitMs: queue.meanWaitMs,
      serviceLevel: (withinMs, definition) => queue.serviceLevel(withinMs, definition),
    };
  };
}
