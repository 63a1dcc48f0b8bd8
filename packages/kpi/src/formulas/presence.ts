import { answeredAt, type CallRecord } from '../call-record.ts';
import { totalMs, unionOfSpans, type Span } from '../time/span.ts';
import { ratio, type Ratio } from './ratio.ts';

/** An occupancy guessed from calls alone. */
export interface PresenceOccupancy extends Ratio {
  /** Working days of agents that were found: an agent counts once a day. */
  readonly agentDays: number;
}

/**
 * A stand-in for occupancy where staffing was never recorded: an agent is taken to be there from the
 * start of the first conversation of a working day to the end of the last one. Numerator: ms in
 * conversation, two at once counted once; denominator: ms there. It misses whoever waited before the
 * first call or after the last, so it reads high: call it a proxy.
 *
 * @param options.dayStartsAtMs when a working day begins, in ms after midnight. Default 4 hours, so
 * that a night shift is one day.
 * @param options.zoneOffsetMs offset of the local clock from UTC, in ms. Default 0.
 */
export function presenceOccupancy(
  calls: Iterable<CallRecord>,
  options: { readonly dayStartsAtMs?: number; readonly zoneOffsetMs?: number } = {},
): PresenceOccupancy {
  const { dayStartsAtMs = 4 * 3_600_000, zoneOffsetMs = 0 } = options;
  const days = new Map<string, Span[]>();
  for (const { agent, span } of conversations(calls)) {
    const day = Math.floor((span.startAt + zoneOffsetMs - dayStartsAtMs) / 86_400_000);
    const key = JSON.stringify([agent, day]);
    const spans = days.get(key);
    if (spans === undefined) days.set(key, [span]);
    else spans.push(span);
  }
  let busyMs = 0;
  let thereMs = 0;
  for (const spans of days.values()) {
    const union = unionOfSpans(spans);
    busyMs += totalMs(union);
    thereMs += (union.at(-1)?.endAt ?? 0) - (union[0]?.startAt ?? 0);
  }
  return { ...ratio(busyMs, thereMs), agentDays: days.size };
}

/** When each agent was in conversation, two at once counted once. */
export function agentConversations(
  calls: Iterable<CallRecord>,
): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { agent, span } of conversations(calls)) {
    const known = spans.get(agent);
    if (known === undefined) spans.set(agent, [span]);
    else known.push(span);
  }
  return new Map([...spans].map(([agent, theirs]) => [agent, unionOfSpans(theirs)]));
}

function* conversations(calls: Iterable<CallRecord>): Iterable<{ agent: string; span: Span }> {
  for (const call of calls) {
    if (call.outcome !== 'answered' || call.agent === undefined) continue;
    const startAt = answeredAt(call);
    const endAt = startAt + (call.talkMs ?? 0) + (call.holdMs ?? 0);
    // A call of no length proves no presence.
    if (endAt > startAt) yield { agent: call.agent, span: { startAt, endAt } };
  }
}
