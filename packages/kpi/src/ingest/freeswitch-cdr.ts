import type { CallRecord } from '../call-record.ts';
import { Collector, type IngestResult } from './collector.ts';
import { asRecord, secondsOf, textOf, type RawRecord } from './raw-record.ts';

/**
 * Reads JSON call detail records of FreeSWITCH (mod_json_cdr) whose calls went through
 * mod_callcenter. There is one record per leg: the member's leg is the call, the agent's is noted as
 * `ignored.agent-leg`, and a leg that met no queue as `ignored.no-queue`. Values may be URL-encoded,
 * as they are by default. Never throws.
 *
 * Source: FreeSWITCH, mod_json_cdr and the channel variables that mod_callcenter sets.
 */
export function readFreeSwitchCdr(records: Iterable<unknown>): IngestResult {
  const collector = new Collector();
  const told = new Set<string>();
  for (const record of records) {
    const number = collector.next();
    const raw = asRecord(asRecord(record)?.['variables']);
    const variables = raw && decoded(raw);
    const id = textOf(variables, 'uuid');
    if (variables === undefined || id === '') collector.note('record.unreadable', number);
    else if (textOf(variables, 'cc_side') === 'agent') collector.note('ignored.agent-leg', id);
    else if (textOf(variables, 'cc_queue') === '') collector.note('ignored.no-queue', id);
    else if (told.has(id)) collector.note('record.repeated', id);
    else {
      told.add(id);
      const call = memberCall(id, variables);
      if (call === undefined) collector.note('call.unfinished', id);
      else collector.addCall(call);
    }
  }
  return collector.result();
}

function decoded(raw: RawRecord): RawRecord {
  const names = Object.keys(raw);
  return Object.fromEntries(names.map((name) => [name, decodedText(textOf(raw, name))]));
}

function decodedText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function memberCall(id: string, variables: RawRecord): CallRecord | undefined {
  const joinedAt = epochOf(variables, 'cc_queue_joined_epoch');
  const endedAt = epochOf(variables, 'end_epoch');
  if (joinedAt === undefined || endedAt === undefined) return undefined;
  const arrivedAt = Math.min(epochOf(variables, 'start_epoch') ?? joinedAt, joinedAt);
  const queue = textOf(variables, 'cc_queue');
  const base = { type: 'call', id, queue, arrivedAt, menuMs: joinedAt - arrivedAt } as const;
  const answeredAt = epochOf(variables, 'cc_queue_answered_epoch');
  if (answeredAt === undefined) {
    const leftAt = epochOf(variables, 'cc_queue_canceled_epoch') ?? endedAt;
    const outcome = unansweredOutcome(textOf(variables, 'cc_cancel_reason'));
    return { ...base, outcome, waitMs: leftAt - joinedAt, queued: true };
  }
  const leftAt = epochOf(variables, 'cc_queue_terminated_epoch') ?? endedAt;
  const holdMs = Math.min(secondsOf(variables, 'hold_accum_seconds') ?? 0, leftAt - answeredAt);
  const agent = textOf(variables, 'cc_agent');
  return {
    ...{ ...base, outcome: 'answered', waitMs: answeredAt - joinedAt, queued: true, answeredAt },
    ...{ talkMs: leftAt - answeredAt - holdMs, holdMs, endedAt: leftAt },
    ...(agent === '' ? {} : { agent }),
  };
}

/** BREAK_OUT is the caller's own doing; the others are the queue's. */
export function unansweredOutcome(reason: string): 'abandoned' | 'diverted' {
  return reason === '' || reason === 'BREAK_OUT' || reason === 'NONE' ? 'abandoned' : 'diverted';
}

/** Epoch ms of a field in epoch seconds; 0 stands for an instant that never came. */
export function epochOf(record: RawRecord, name: string): number | undefined {
  const at = secondsOf(record, name);
  return at === undefined || at <= 0 ? undefined : at;
}
