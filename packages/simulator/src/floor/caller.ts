import type { CallOutcome, CallRecord } from '@plateau/kpi';
import type { GeneratedTraffic } from '../scenario/scenario.ts';

/** What callers of one kind have in common. */
export type CallerKind = Pick<
  GeneratedTraffic,
  'queueId' | 'priority' | 'requires' | 'patienceMs' | 'retrial'
>;

/** A contact as the simulator knows it: what it will need, and what became of it. */
export interface Caller {
  readonly id: string;
  readonly kind: CallerKind;
  readonly arrivedAt: number;
  /** At pace 1. */
  readonly talkMs: number;
  /** Undefined: for ever. */
  readonly patienceMs: number | undefined;
  /** Undefined: as long as the queue allows. */
  readonly wrapUpNeededMs: number | undefined;
  /** Whether it is counted, or came while the floor was warming up. */
  readonly measured: boolean;
  /** 1 for a first call, 2 for one who calls again, … */
  readonly attempt: number;
  /** Id of the first call of the same person. */
  readonly person: string;
  outcome: CallOutcome;
  agentId: string | undefined;
  /** The answer, or the moment it left; undefined while it waits. */
  waitEndedAt: number | undefined;
  endedAt: number | undefined;
  wrapUpMs: number;
}

/** What was drawn for a caller: ms, not yet rounded. */
export interface Needs {
  readonly talkMs: number;
  readonly patienceMs: number | undefined;
  readonly wrapUpNeededMs: number | undefined;
}

/**
 * A caller to whom nothing has happened yet. Written out member by member, like every object of
 * which there is one per call: spreads cost ten times as much.
 */
export function newCaller(
  id: string,
  arrivedAt: number,
  kind: CallerKind,
  needs: Needs,
  measured: boolean,
  again: { readonly attempt: number; readonly person: string } = { attempt: 1, person: id },
): Caller {
  const { patienceMs, wrapUpNeededMs } = needs;
  return {
    id,
    kind,
    arrivedAt,
    // Whole ms are small integers to the JavaScript engine, and fractions are boxed.
    talkMs: Math.round(needs.talkMs),
    patienceMs: patienceMs === undefined ? undefined : Math.round(patienceMs),
    wrapUpNeededMs: wrapUpNeededMs === undefined ? undefined : Math.round(wrapUpNeededMs),
    measured,
    attempt: again.attempt,
    person: again.person,
    outcome: 'waiting',
    agentId: undefined,
    waitEndedAt: undefined,
    endedAt: undefined,
    wrapUpMs: 0,
  };
}

/** The call as kpi reads it; one that still waits has waited until `floorAt`. */
export function callRecord(caller: Caller, floorAt: number): CallRecord {
  const { arrivedAt, outcome, agentId, kind } = caller;
  const waitEndedAt = caller.waitEndedAt ?? floorAt;
  const answered = outcome === 'answered' && agentId !== undefined;
  const record: CallRecord = answered
    ? {
        type: 'call',
        id: caller.id,
        queue: kind.queueId,
        arrivedAt,
        outcome,
        waitMs: waitEndedAt - arrivedAt,
        answeredAt: waitEndedAt,
        talkMs: (caller.endedAt ?? floorAt) - waitEndedAt,
        endedAt: caller.endedAt ?? floorAt,
        wrapUpMs: caller.wrapUpMs,
        agent: agentId,
      }
    : {
        type: 'call',
        id: caller.id,
        queue: kind.queueId,
        arrivedAt,
        outcome,
        waitMs: waitEndedAt - arrivedAt,
      };
  return kind.retrial === undefined ? record : { ...record, customer: caller.person };
}
