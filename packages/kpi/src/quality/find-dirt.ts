import { QualityLog, type QualityReport } from '../accumulator/quality-log.ts';
import { answeredAt, type CallRecord } from '../call-record.ts';
import { createCalendar, type Calendar } from '../time/calendar.ts';

/**
 * What is odd about a call that can be counted all the same.
 * - `phantom`: a record that is no call;
 * - `id.repeated`: an id that an earlier record of this list has;
 * - `arrival.outOfOrder`: arrived before the record above it;
 * - `menu.negative`: left the voice menu before it entered it;
 * - `answer.beforeQueueExit`, `answer.beforeMenuEnd`: answered before it left the queue or the menu;
 * - `answered.withoutAgent`, `answered.withoutTalk`: answered by nobody, or for no time;
 * - `unanswered.withTalk`: hung up unanswered, and yet there was talk;
 * - `queue.overMidnight`, `talk.overMidnight`: belongs to two days;
 * - `agent.inTwoCalls`: began while its agent was still in another call;
 * - `customer.unknown`: nobody knows who called, so it counts in no repeat.
 */
export type Dirt =
  | 'phantom'
  | 'id.repeated'
  | 'arrival.outOfOrder'
  | 'menu.negative'
  | 'answer.beforeQueueExit'
  | 'answer.beforeMenuEnd'
  | 'answered.withoutAgent'
  | 'answered.withoutTalk'
  | 'unanswered.withTalk'
  | 'queue.overMidnight'
  | 'talk.overMidnight'
  | 'agent.inTwoCalls'
  | 'customer.unknown';

/**
 * Every oddity of a list of calls, by kind, with how many and some of their ids. Of a phantom,
 * only its id, its order and its menu are looked at. Nothing is corrected: what to do about it is for the reader.
 *
 * @param options.zone whose midnight divides the days. Default UTC.
 * @throws KpiError `zone.unknown`, `time.invalid`
 */
export function findDirt(
  calls: Iterable<CallRecord>,
  options: { readonly zone?: string } = {},
): QualityReport {
  const log = new QualityLog();
  const days = createCalendar({ every: 'day', zone: options.zone ?? 'UTC' });
  const ids = new Set<string>();
  const byAgent = new Map<string, CallRecord[]>();
  let lastArrival = -Infinity;
  for (const call of calls) {
    if (ids.has(call.id)) log.note('id.repeated' satisfies Dirt, call.id);
    ids.add(call.id);
    if (call.arrivedAt < lastArrival) log.note('arrival.outOfOrder' satisfies Dirt, call.id);
    lastArrival = call.arrivedAt;
    for (const kind of dirtOf(call, days)) log.note(kind, call.id);
    if (call.outcome !== 'answered' || call.agent === undefined) continue;
    const theirs = byAgent.get(call.agent);
    if (theirs === undefined) byAgent.set(call.agent, [call]);
    else theirs.push(call);
  }
  for (const theirs of byAgent.values()) noteOverlaps(theirs, log);
  return log.toReport();
}

function* dirtOf(call: CallRecord, days: Calendar): Iterable<Dirt> {
  const { outcome, arrivedAt, waitMs, menuMs = 0, talkMs = 0 } = call;
  if (menuMs < 0) yield 'menu.negative';
  if (outcome === 'phantom') {
    yield 'phantom';
    return;
  }
  if (call.customer === undefined) yield 'customer.unknown';
  const menuEndedAt = arrivedAt + menuMs;
  const queued = call.queued ?? waitMs > 0;
  if (queued && isOverMidnight(days, menuEndedAt, menuEndedAt + waitMs)) yield 'queue.overMidnight';
  if (outcome !== 'answered') {
    if (talkMs > 0) yield 'unanswered.withTalk';
    return;
  }
  if (call.agent === undefined) yield 'answered.withoutAgent';
  if (talkMs === 0) yield 'answered.withoutTalk';
  const answered = answeredAt(call);
  if (isOverMidnight(days, answered, answered + talkMs)) yield 'talk.overMidnight';
  if (queued && answered < menuEndedAt + waitMs) yield 'answer.beforeQueueExit';
  if (!queued && answered < menuEndedAt) yield 'answer.beforeMenuEnd';
}

function isOverMidnight(days: Calendar, startAt: number, endAt: number): boolean {
  return endAt > startAt && days.intervalAt(startAt).endAt < endAt;
}

function noteOverlaps(calls: CallRecord[], log: QualityLog): void {
  calls.sort((a, b) => answeredAt(a) - answeredAt(b));
  let busyUntil = -Infinity;
  for (const call of calls) {
    const startAt = answeredAt(call);
    const endAt = startAt + (call.talkMs ?? 0) + (call.holdMs ?? 0);
    if (startAt < busyUntil && endAt > startAt)
      log.note('agent.inTwoCalls' satisfies Dirt, call.id);
    busyUntil = Math.max(busyUntil, endAt);
  }
}
