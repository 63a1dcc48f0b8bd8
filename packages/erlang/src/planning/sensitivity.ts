import { wholeWithin } from '../guards.ts';
import { erlangA } from '../models/erlang-a.ts';
import { erlangC } from '../models/erlang-c.ts';
import type { ServiceLevelDefinition } from '../service-level.ts';

export interface SensitivityInput {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Agents, a whole number. */
  readonly agents: number;
  readonly ahtMs: number;
  /** Mean patience, ms. Without it nobody hangs up. */
  readonly patienceMs?: number;
  /** Threshold of the service level, ms. */
  readonly withinMs: number;
  /** @defaultValue `answeredOfOffered` */
  readonly definition?: ServiceLevelDefinition;
}

/** The figures with one number of agents. */
export interface StaffedFigures {
  readonly agents: number;
  readonly serviceLevel: number;
  /** Mean wait of all callers, ms; `undefined` where the queue grows without end. */
  readonly meanWaitMs: number | undefined;
  readonly abandonment: number;
  readonly occupancy: number;
}

/** What one agent is worth. */
export interface Sensitivity {
  /** `undefined` when there is no agent to take away. */
  readonly oneFewer: StaffedFigures | undefined;
  readonly planned: StaffedFigures;
  readonly oneMore: StaffedFigures;
}

/**
 * The figures with one agent fewer, as planned and with one more: what an absence costs, and what a colleague called
 * in would bring.
 *
 * @throws ErlangError `input.invalid` for a number out of range or agents that are not whole.
 */
export function sensitivity(input: SensitivityInput): Sensitivity {
  const agents = wholeWithin('agents', input.agents, 0, 1e9 - 1);
  return {
    oneFewer: agents === 0 ? undefined : figures(input, agents - 1),
    planned: figures(input, agents),
    oneMore: figures(input, agents + 1),
  };
}

function figures(input: SensitivityInput, agents: number): StaffedFigures {
  const { load, ahtMs, patienceMs, withinMs, definition } = input;
  const queue =
    patienceMs === undefined
      ? erlangC({ load, agents, ahtMs })
      : erlangA({ load, agents, ahtMs, patienceMs });
  return {
    agents,
    serviceLevel: queue.serviceLevel(withinMs, definition),
    meanWaitMs: queue.meanWaitMs,
    abandonment: queue.model === 'erlangA' ? queue.abandonment : 0,
    occupancy: queue.occupancy,
  };
}
