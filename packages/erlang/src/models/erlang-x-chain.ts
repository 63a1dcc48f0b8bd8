import { invalid, positiveDuration, quantity, ratio, wholeWithin } from '../guards.ts';
import { type Chain, stationary } from '../numerics/stationary.ts';

/** A queue with lines, patience and redials, followed call by call. */
export interface ErlangXChainInput {
  /** Load of first calls in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, whole, ≥ 1. */
  readonly agents: number;
  /** Calls that fit in, with an agent or waiting, whole, ≥ agents. */
  readonly lines: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
  /** Mean patience in ms, > 0. */
  readonly patienceMs: number;
  /** Share of those who hang up or find no line that call again, 0–1. */
  readonly redial: number;
  /** Mean time until they call again, in ms, > 0. */
  readonly redialAfterMs: number;
  /** Most callers about to call again that are followed, whole; one more is lost. See `orbitFull`. */
  readonly orbitCapacity: number;
}

export interface ErlangXChainResult extends ErlangXChainInput {
  readonly model: 'erlangX';
  readonly method: 'chain';
  /** Share of time in which every agent is busy, 0–1. */
  readonly allBusy: number;
  /** Share of attempts (first calls and redials) that find every agent busy, 0–1. */
  readonly waitProbability: number;
  /** Share of attempts that hang up, 0–1. */
  readonly abandonment: number;
  /** Share of first callers who are answered in the end, 0–1. */
  readonly answeredCallers: number;
  /** Share of the agents' time spent on contacts, 0–1. */
  readonly occupancy: number;
  /** Mean number of callers waiting. */
  readonly meanQueue: number;
  /** Mean number of callers about to call again. */
  readonly meanOrbit: number;
  /** Share of time in which the orbit is full, 0–1: where it is not small, follow more callers. */
  readonly orbitFull: number;
}

/** States × band of the chain: above this it takes seconds and hundreds of megabytes. */
const MOST_ENTRIES = 4e6;

/**
 * Erlang X as the exact chain over (calls in the system, callers about to call again). A redial
 * that finds no line stays with the share `redial` and gives up otherwise.
 * @throws ErlangError `input.invalid`, also where the chain would be too large
 */
export function erlangXChain(input: ErlangXChainInput): ErlangXChainResult {
  const load = quantity('load', input.load);
  const agents = wholeWithin('agents', input.agents, 1, 1e6);
  const lines = wholeWithin('lines', input.lines, agents, 1e6);
  const ahtMs = positiveDuration('ahtMs', input.ahtMs);
  const hangUp = ahtMs / positiveDuration('patienceMs', input.patienceMs);
  const redial = ratio('redial', input.redial);
  const retry = ahtMs / positiveDuration('redialAfterMs', input.redialAfterMs);
  const orbit = wholeWithin('orbitCapacity', input.orbitCapacity, 1, 1e6);
  const width = lines + 1;
  if (width * (orbit + 1) * (2 * width + 3) > MOST_ENTRIES) {
    invalid('orbitCapacity', orbit, 'lines and orbit capacity with fewer states in all');
  }
  const chain: Chain = {
    states: width * (orbit + 1),
    band: width + 1,
    jumps: (state, to) => {
      const calls = state % width;
      const waiting = Math.max(0, calls - agents);
      const away = (state - calls) / width;
      const back = away < orbit ? state + width : state;
      if (calls < lines) to(state + 1, load);
      else to(back, load * redial);
      if (calls > 0) {
        to(state - 1, Math.min(calls, agents) + waiting * hangUp * (1 - redial));
        to(back - 1, waiting * hangUp * redial);
      }
      if (away > 0) {
        if (calls < lines) to(state - width + 1, away * retry);
        else to(state - width, away * retry * (1 - redial));
      }
    },
  };
  const share = stationary(chain);
  const mean = (figure: (calls: number, away: number) => number): number =>
    share.reduce((sum, p, state) => {
      const calls = state % width;
      return sum + p * figure(calls, (state - calls) / width);
    }, 0);
  const meanQueue = mean((calls) => Math.max(0, calls - agents));
  const meanOrbit = mean((_, away) => away);
  const busy = mean((calls) => Math.min(calls, agents));
  const rate = load + retry * meanOrbit;
  const attemptsAllBusy = mean((calls, away) => (calls >= agents ? load + retry * away : 0));
  return {
    ...input,
    model: 'erlangX',
    method: 'chain',
    allBusy: mean((calls) => (calls >= agents ? 1 : 0)),
    waitProbability: rate === 0 ? 0 : attemptsAllBusy / rate,
    abandonment: rate === 0 ? 0 : (hangUp * meanQueue) / rate,
    answeredCallers: load === 0 ? 1 : busy / load,
    occupancy: busy / agents,
    meanQueue,
    meanOrbit,
    orbitFull: mean((_, away) => (away === orbit ? 1 : 0)),
  };
}
