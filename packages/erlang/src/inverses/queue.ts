import { duration, positiveDuration, quantity } from '../guards.ts';
import { erlangA, type ErlangAResult } from '../models/erlang-a.ts';
import { erlangC, type ErlangCResult } from '../models/erlang-c.ts';
import { finiteLines, type FiniteLinesResult } from '../models/finite-lines.ts';

/** What callers and lines do, whoever answers. */
export interface QueueConditions {
  /** Mean patience in ms. Without it nobody hangs up: Erlang C instead of Erlang A. */
  readonly patienceMs?: number;
  /** Calls that fit in, with an agent or waiting. Without it there is always a line. */
  readonly lines?: number;
}

export interface QueueInput extends QueueConditions {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, ≥ 0. */
  readonly agents: number;
  /** Mean handle time in ms, > 0. */
  readonly ahtMs: number;
}

/** A queue under the model that its conditions ask for. */
export type Queue = ErlangCResult | ErlangAResult | FiniteLinesResult;

/** The names of those models. */
export type QueueModel = 'erlangC' | 'erlangA' | 'finiteLines';

export function queueOf(input: QueueInput): Queue {
  const { load, agents, ahtMs, patienceMs, lines } = input;
  if (lines !== undefined) {
    return finiteLines(
      patienceMs === undefined
        ? { load, agents, ahtMs, lines }
        : { load, agents, ahtMs, lines, patienceMs },
    );
  }
  return patienceMs === undefined
    ? erlangC({ load, agents, ahtMs })
    : erlangA({ load, agents, ahtMs, patienceMs });
}

/** Checks all but the agents. @throws ErlangError `input.invalid` */
export function checkedConditions(input: Omit<QueueInput, 'agents'>): void {
  quantity('load', input.load);
  positiveDuration('ahtMs', input.ahtMs);
  if (input.lines !== undefined) quantity('lines', input.lines);
  if (input.patienceMs === undefined) return;
  if (input.lines === undefined) duration('patienceMs', input.patienceMs);
  else positiveDuration('patienceMs', input.patienceMs);
}

export function modelOf({ patienceMs, lines }: QueueConditions): QueueModel {
  if (lines !== undefined) return 'finiteLines';
  return patienceMs === undefined ? 'erlangC' : 'erlangA';
}
