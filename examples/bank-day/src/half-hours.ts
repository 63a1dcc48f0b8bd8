import { callsByInterval, type CallRecord } from '@plateau/kpi';
import { endsAt, startsAt } from './conversation.ts';
import { figures, type Figures } from './figures.ts';
import type { Target } from './options.ts';
import type { Day } from './pick-day.ts';
import type { RecordedCall } from './recorded-call.ts';

/** What happened in one half-hour. A call belongs to the half-hour in which it asked for an agent. */
export interface HalfHour {
  readonly startAt: number;
  readonly endAt: number;
  readonly happened: Figures;
  /**
   * Agents who were in at least one conversation: a proxy for staffing, which was never recorded. It misses
   * agents who were free throughout, and counts whoever worked a few minutes like the others.
   */
  readonly agentsActive: number;
}

/** Returns the half-hours from the first to the last offered call, those without calls included. */
export function halfHours(day: Day, target: Target): HalfHour[] {
  const conversations = [...day.offered, ...day.callbacks].filter(
    ({ outcome, talkMs }) => outcome === 'ANSWERED' && talkMs > 0,
  );
  return callsByInterval(day.offered.map(toCallRecord)).map(({ startAt, endAt, calls }) => ({
    startAt,
    endAt,
    happened: figures(calls, target),
    agentsActive: new Set(
      conversations
        .filter((call) => startsAt(call) < endAt && endsAt(call) > startAt)
        .flatMap(({ agent }) => agent ?? []),
    ).size,
  }));
}

/** The call as the KPI formulas read it, from the moment at which it asked for an agent. */
export function toCallRecord(call: RecordedCall): CallRecord {
  return {
    type: 'call',
    id: call.id,
    queue: 'bank',
    arrivedAt: call.offeredAt,
    outcome: call.outcome === 'ANSWERED' ? 'answered' : 'abandoned',
    waitMs: call.waitMs,
    talkMs: call.outcome === 'ANSWERED' ? call.talkMs : 0,
  };
}
