import type { Requirement } from '@plateau/acd';
import type { CallOutcome, CallRecord } from '@plateau/kpi';

/** A contact as the simulator knows it: what it will need, and what became of it. */
export interface Caller {
  readonly id: string;
  readonly queueId: string;
  readonly arrivedAt: number;
  readonly priority: number | undefined;
  readonly requires: Requirement | undefined;
  /** At pace 1. */
  readonly talkMs: number;
  /** Undefined: for ever. */
  readonly patienceMs: number | undefined;
  /** Undefined: as long as the queue allows. */
  readonly wrapUpNeededMs: number | undefined;
  /** Whether it is counted, or came while the floor was warming up. */
  readonly measured: boolean;
  outcome: CallOutcome;
  agentId: string | undefined;
  /** The answer, or the moment it left; undefined while it waits. */
  waitEndedAt: number | undefined;
  endedAt: number | undefined;
  wrapUpMs: number;
}

/**
 * The call as kpi reads it; one that still waits has waited until `floorAt`. Written out member by
 * member, like every object of which there is one per call: spreads cost ten times as much.
 */
export function callRecord(caller: Caller, floorAt: number): CallRecord {
  const { arrivedAt, outcome, agentId } = caller;
  const waitEndedAt = caller.waitEndedAt ?? floorAt;
  if (outcome !== 'answered' || agentId === undefined) {
    return {
      type: 'call',
      id: caller.id,
      queue: caller.queueId,
      arrivedAt,
      outcome,
      waitMs: waitEndedAt - arrivedAt,
    };
  }
  const endedAt = caller.endedAt ?? floorAt;
  return {
    type: 'call',
    id: caller.id,
    queue: caller.queueId,
    arrivedAt,
    outcome,
    waitMs: waitEndedAt - arrivedAt,
    answeredAt: waitEndedAt,
    talkMs: endedAt - waitEndedAt,
    endedAt,
    wrapUpMs: caller.wrapUpMs,
    agent: agentId,
  };
}
