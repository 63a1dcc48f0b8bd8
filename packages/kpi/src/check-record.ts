import type { AgentTime } from './agent-time.ts';
import type { CallRecord } from './call-record.ts';

/**
 * Why a record cannot be counted.
 * - `id.missing`: no id, or an empty one;
 * - `queue.unknown`: a queue that the configuration does not name;
 * - `outcome.unknown`: none of the outcomes; `outcome.waiting`: a caller still waiting is no fact
 *   yet: show it to `inspect` as open;
 * - `time.invalid`: an instant that is no whole number of epoch ms, or beyond any calendar;
 * - `duration.invalid`: a duration that is no whole number of ms, a wait of more than 30 years, or
 *   more than 31 days of talk, hold, wrap-up or one activity of an agent; `duration.negative`: below 0;
 * - `end.beforeStart`: answered before it arrived, or ended before it was answered;
 * - `activity.unknown`: an agent's time on no known activity.
 */
export type CallFault =
  | 'id.missing'
  | 'queue.unknown'
  | 'outcome.unknown'
  | 'outcome.waiting'
  | 'time.invalid'
  | 'duration.invalid'
  | 'duration.negative'
  | 'end.beforeStart'
  | 'activity.unknown';

const ACTIVITIES: ReadonlySet<string> = new Set<AgentTime['activity']>([
  ...(['talking', 'wrapUp', 'paused', 'ringing', 'available'] as const),
]);

/** What is wrong with a call, if anything. A negative time in the menu is let through: see `findDirt`. */
export function callFault(
  call: CallRecord,
  queues: ReadonlySet<string> | undefined,
): CallFault | undefined {
  if (typeof call.id !== 'string' || call.id === '') return 'id.missing';
  if (queues !== undefined && !queues.has(call.queue)) return 'queue.unknown';
  const misplaced = outcomeFault(call.outcome);
  if (misplaced !== undefined) return misplaced;
  const { arrivedAt, answeredAt = arrivedAt, endedAt } = call;
  if (!isInstant(arrivedAt) || !isInstant(answeredAt)) return 'time.invalid';
  if (answeredAt < arrivedAt) return 'end.beforeStart';
  if (endedAt !== undefined) {
    if (!isInstant(endedAt)) return 'time.invalid';
    if (endedAt < answeredAt) return 'end.beforeStart';
  }
  if (call.menuMs !== undefined && durationFault(Math.abs(call.menuMs)) !== undefined) {
    return 'duration.invalid';
  }
  return (
    durationFault(call.waitMs) ??
    durationFault(call.talkMs ?? 0, MAX_SPENT_MS) ??
    durationFault(call.holdMs ?? 0, MAX_SPENT_MS) ??
    durationFault(call.wrapUpMs ?? 0, MAX_SPENT_MS)
  );
}

/** What is wrong with a stretch of an agent's time, if anything. */
export function agentTimeFault(stretch: AgentTime): CallFault | undefined {
  const { agent, activity, startedAt, endedAt } = stretch;
  if (typeof agent !== 'string' || agent === '') return 'id.missing';
  if (!ACTIVITIES.has(activity)) return 'activity.unknown';
  if (!isInstant(startedAt) || !isInstant(endedAt)) return 'time.invalid';
  if (endedAt < startedAt) return 'end.beforeStart';
  return endedAt - startedAt > MAX_SPENT_MS ? 'duration.invalid' : undefined;
}

function outcomeFault(outcome: CallRecord['outcome']): CallFault | undefined {
  switch (outcome) {
    case 'answered':
    case 'abandoned':
    case 'abandonedInMenu':
    case 'blocked':
    case 'diverted':
    case 'phantom':
      return undefined;
    case 'waiting':
      return 'outcome.waiting';
    default:
      return 'outcome.unknown';
  }
}

function durationFault(durationMs: number, mostMs = MAX_DURATION_MS): CallFault | undefined {
  if (durationMs < 0) return 'duration.negative';
  return Number.isInteger(durationMs) && durationMs <= mostMs ? undefined : 'duration.invalid';
}

const MAX_DURATION_MS = 1e12;
/** Time spent is split over intervals: a stretch of years would make a million of them. */
const MAX_SPENT_MS = 31 * 86_400_000;
/** Within what a calendar can hold, with room for the durations that are added. */
const MAX_AT = 8e15;

function isInstant(at: number): boolean {
  return Number.isInteger(at) && at < MAX_AT && at > -MAX_AT;
}
