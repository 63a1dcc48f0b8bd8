import type { CallRecord } from '../call-record.ts';
import { Collector, type IngestResult } from './collector.ts';
import { asRecord, instantOf, secondsOf, textOf, type RawRecord } from './raw-record.ts';

/**
 * Reads contact records of Amazon Connect. They are delivered at least once and corrected later: of
 * each `ContactId` the one with the greatest `LastUpdateTimestamp` is kept, and that instant is the
 * call's `version`, so a ledger goes on doing so. A transfer is a contact of its own. A contact that
 * never reached a queue and was not hung up by the customer is noted as `ignored.menu-only`. Telephone
 * numbers are not read. Never throws.
 *
 * Source: Amazon Connect Administrator Guide, contact records data model.
 */
export function readConnectRecords(records: Iterable<unknown>): IngestResult {
  const collector = new Collector();
  const latest = new Map<string, RawRecord>();
  for (const record of records) {
    const number = collector.next();
    const raw = asRecord(record);
    const id = textOf(raw, 'ContactId');
    if (raw === undefined || id === '') {
      collector.note('record.unreadable', number);
      continue;
    }
    const known = latest.get(id);
    if (known !== undefined) collector.note('record.repeated', id);
    if (known === undefined || versionOf(raw) >= versionOf(known)) latest.set(id, raw);
  }
  for (const [id, raw] of latest) {
    const call = contactCall(id, raw);
    if (typeof call === 'string') collector.note(call, id);
    else collector.addCall(call);
  }
  return collector.result();
}

function versionOf(raw: RawRecord): number {
  return instantOf(raw, 'LastUpdateTimestamp') ?? 0;
}

function contactCall(id: string, raw: RawRecord): CallRecord | string {
  const arrivedAt = instantOf(raw, 'InitiationTimestamp');
  const endedAt = instantOf(raw, 'DisconnectTimestamp');
  if (arrivedAt === undefined || endedAt === undefined) return 'call.unfinished';
  const queue = asRecord(raw['Queue']);
  const agent = asRecord(raw['Agent']);
  const enqueuedAt = instantOf(queue, 'EnqueueTimestamp');
  const answeredAt = instantOf(agent, 'ConnectedToAgentTimestamp');
  const isOutbound = textOf(raw, 'InitiationMethod') === 'OUTBOUND';
  const direction = isOutbound ? ('outbound' as const) : ('inbound' as const);
  const base = {
    ...{ type: 'call' as const, id, arrivedAt, direction, version: versionOf(raw) },
    queue: textOf(queue, 'Name') || textOf(queue, 'ARN'),
    attributes: { channel: textOf(raw, 'Channel') },
  };
  if (answeredAt !== undefined) {
    const name = textOf(agent, 'Username') || textOf(agent, 'ARN');
    const startAt = enqueuedAt ?? answeredAt;
    const holdMs = secondsOf(agent, 'CustomerHoldDuration') ?? 0;
    const talkMs = secondsOf(agent, 'AgentInteractionDuration') ?? endedAt - answeredAt - holdMs;
    return {
      ...{ ...base, outcome: 'answered', menuMs: startAt - arrivedAt, endedAt, answeredAt },
      ...{ waitMs: answeredAt - startAt, queued: enqueuedAt !== undefined, talkMs, holdMs },
      wrapUpMs: secondsOf(agent, 'AfterContactWorkDuration') ?? 0,
      ...(name === '' ? {} : { agent: name }),
    };
  }
  const byCustomer = textOf(raw, 'DisconnectReason') === 'CUSTOMER_DISCONNECT';
  if (enqueuedAt === undefined) {
    if (!byCustomer) return 'ignored.menu-only';
    return { ...base, outcome: 'abandonedInMenu' as const, menuMs: endedAt - arrivedAt, waitMs: 0 };
  }
  // A contact that goes on elsewhere left the queue for a callback or another queue.
  const goesOn = textOf(raw, 'NextContactId') !== '';
  const outcome = goesOn || !byCustomer ? 'diverted' : 'abandoned';
  const leftAt = instantOf(queue, 'DequeueTimestamp') ?? endedAt;
  const menuMs = enqueuedAt - arrivedAt;
  return { ...base, outcome, menuMs, waitMs: leftAt - enqueuedAt, queued: true, endedAt };
}
