import type { CallRecord } from '../call-record.ts';
import { Collector, type IngestResult } from './collector.ts';
import { asRecord, asRecords, instantOf, textOf, type RawRecord } from './raw-record.ts';

interface Segment {
  readonly type: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly raw: RawRecord;
}

/**
 * Reads conversation details of Genesys Cloud. One conversation is one call: it waits over the
 * segments of its `acd` participants, and its first agent's `interact`, `hold` and `wrapup` segments
 * are talk, hold and wrap-up; a later agent is noted as `call.transferred`. A conversation without
 * `acd` and agent is one that stayed in the menu. Never throws.
 *
 * Source: Genesys Cloud, analytics conversation detail (participants, sessions, segments).
 */
export function readGenesysConversations(conversations: Iterable<unknown>): IngestResult {
  const collector = new Collector();
  const told = new Set<string>();
  for (const conversation of conversations) {
    const number = collector.next();
    const raw = asRecord(conversation);
    const id = textOf(raw, 'conversationId');
    const arrivedAt = instantOf(raw, 'conversationStart');
    const endedAt = instantOf(raw, 'conversationEnd');
    if (raw === undefined || id === '' || arrivedAt === undefined) {
      collector.note('record.unreadable', number);
    } else if (told.has(id)) collector.note('record.repeated', id);
    else if (endedAt === undefined) collector.note('call.unfinished', id);
    else {
      told.add(id);
      collector.addCall(conversationCall({ id, arrivedAt, endedAt, raw }, collector));
    }
  }
  return collector.result();
}

interface Conversation {
  readonly id: string;
  readonly arrivedAt: number;
  readonly endedAt: number;
  readonly raw: RawRecord;
}

function conversationCall(conversation: Conversation, collector: Collector): CallRecord {
  const { id, arrivedAt, endedAt, raw } = conversation;
  const participants = asRecords(raw['participants']);
  const of = (purpose: string) =>
    participants.filter((each) => textOf(each, 'purpose') === purpose);
  const waits = of('acd').flatMap((each) => segmentsOf(each));
  const agents = of('agent').filter((each) => segmentsOf(each, 'interact').length > 0);
  if (agents.length > 1) collector.note('call.transferred', id);
  const [agent] = agents;
  const queue = waits
    .map(({ raw: segment }) => textOf(segment, 'queueId'))
    .find((name) => name !== '');
  const isOutbound = textOf(raw, 'originatingDirection') === 'outbound';
  const direction = isOutbound ? ('outbound' as const) : ('inbound' as const);
  const base = { type: 'call', id, queue: queue ?? '', arrivedAt, direction } as const;
  const queuedAt = waits.reduce((first, { startAt }) => Math.min(first, startAt), Infinity);
  if (agent === undefined) {
    if (queuedAt === Infinity) {
      return { ...base, outcome: 'abandonedInMenu', menuMs: endedAt - arrivedAt, waitMs: 0 };
    }
    const leftAt = waits.reduce((last, { endAt }) => Math.max(last, endAt), queuedAt);
    const gaveUp = waits.every(
      ({ raw: segment }) => textOf(segment, 'disconnectType') !== 'transfer',
    );
    const outcome = gaveUp ? 'abandoned' : 'diverted';
    return {
      ...base,
      outcome,
      menuMs: queuedAt - arrivedAt,
      waitMs: leftAt - queuedAt,
      queued: true,
    };
  }
  const talk = segmentsOf(agent, 'interact');
  const answeredAt = Math.min(...talk.map(({ startAt }) => startAt));
  const startAt = Math.min(queuedAt, answeredAt);
  return {
    ...{ ...base, outcome: 'answered', menuMs: startAt - arrivedAt, waitMs: answeredAt - startAt },
    ...{ queued: queuedAt < Infinity, answeredAt, talkMs: lengthOf(talk) },
    holdMs: lengthOf(segmentsOf(agent, 'hold')),
    wrapUpMs: lengthOf(segmentsOf(agent, 'wrapup')),
    agent: textOf(agent, 'userId') || textOf(agent, 'participantId'),
  };
}

function segmentsOf(participant: RawRecord, type?: string): readonly Segment[] {
  return asRecords(participant['sessions'])
    .flatMap((session) => asRecords(session['segments']))
    .flatMap((raw) => {
      const startAt = instantOf(raw, 'segmentStart');
      const endAt = instantOf(raw, 'segmentEnd');
      const isMeant = type === undefined || textOf(raw, 'segmentType') === type;
      if (startAt === undefined || endAt === undefined || !isMeant) return [];
      return [{ type: textOf(raw, 'segmentType'), startAt, endAt, raw }];
    });
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0);
}
