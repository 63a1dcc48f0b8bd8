import type { CallRecord } from '../call-record.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { openZone, type Zone } from '../time/zone.ts';
import { Collector, type IngestResult } from './collector.ts';
import { csvRows } from './csv.ts';
import { asRecord, secondsOf, textOf, type RawRecord } from './raw-record.ts';

/** The columns of Asterisk's `Master.csv`, which has no header. */
const MASTER_CSV = [
  ...['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp'],
  ...['lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags'],
  ...['uniqueid', 'userfield'],
];

interface Leg {
  readonly raw: RawRecord;
  readonly startAt: number;
  readonly answerAt: number | undefined;
  readonly endAt: number;
}

/**
 * Reads Asterisk call detail records: the text of a `Master.csv`, or rows with the fields' names
 * (database, CSV with a header). The legs of a call are joined by `linkedid`, or `uniqueid` where
 * there is none; a leg told twice (`uniqueid`, `linkedid`, `sequence`) counts once. The dialplan may
 * answer a call before any agent does: without a leg that reached a `dstchannel` and was answered,
 * the caller left; and where it did answer first, the record knows no wait: prefer the queue log.
 * Times are local text: name their zone. Never throws on records.
 *
 * Source: Asterisk documentation, CDR Specification.
 *
 * @throws KpiError `zone.unknown`
 */
export function readAsteriskCdr(
  records: string | Iterable<unknown>,
  options: { readonly zone?: string } = {},
): IngestResult {
  const zone = openZone(options.zone ?? 'UTC');
  const collector = new Collector();
  const legs = new Map<string, Leg[]>();
  const told = new Set<string>();
  for (const record of typeof records === 'string' ? masterCsv(records) : records) {
    const number = collector.next();
    const raw = asRecord(record);
    const leg = raw && readLeg(raw, zone);
    if (raw === undefined || leg === undefined) {
      collector.note('record.unreadable', number);
      continue;
    }
    const id = textOf(raw, 'linkedid') || textOf(raw, 'uniqueid') || `row-${number}`;
    const sequence = textOf(raw, 'sequence');
    const named = sequence === '' ? MASTER_CSV.map((name) => textOf(raw, name)) : [sequence];
    const key = JSON.stringify([id, textOf(raw, 'uniqueid'), ...named]);
    if (told.has(key)) collector.note('record.repeated', id);
    else {
      told.add(key);
      legs.set(id, [...(legs.get(id) ?? []), leg]);
    }
  }
  for (const [id, theirs] of legs) collector.addCall(joinLegs(id, theirs));
  return collector.result();
}

function* masterCsv(text: string): Iterable<RawRecord> {
  for (const cells of csvRows(text)) {
    yield Object.fromEntries(MASTER_CSV.map((name, i) => [name, cells[i] ?? '']));
  }
}

function readLeg(raw: RawRecord, zone: Zone): Leg | undefined {
  const startAt = parseInstant(textOf(raw, 'start'), zone);
  const answerAt = parseInstant(textOf(raw, 'answer'), zone);
  const durationMs = secondsOf(raw, 'duration');
  const endAt =
    parseInstant(textOf(raw, 'end'), zone) ??
    (startAt === undefined || durationMs === undefined ? undefined : startAt + durationMs);
  return startAt === undefined || endAt === undefined
    ? undefined
    : { raw, startAt, answerAt, endAt };
}

function joinLegs(id: string, legs: readonly Leg[]): CallRecord {
  const arrivedAt = Math.min(...legs.map(({ startAt }) => startAt));
  const endedAt = Math.max(...legs.map(({ endAt }) => endAt));
  const queueLeg = legs.find(({ raw }) => textOf(raw, 'lastapp') === 'Queue');
  const queue = textOf(queueLeg?.raw, 'lastdata').split(/[,|]/)[0] ?? '';
  const base = { type: 'call', id, queue, arrivedAt } as const;
  const answered = legs.find(
    ({ raw, answerAt }) =>
      textOf(raw, 'disposition') === 'ANSWERED' &&
      answerAt !== undefined &&
      textOf(raw, 'dstchannel') !== '',
  );
  if (answered === undefined) {
    const blocked = legs.every(({ raw }) =>
      /^(CONGESTION|FAILED)$/.test(textOf(raw, 'disposition')),
    );
    const waitMs = endedAt - arrivedAt;
    return { ...base, outcome: blocked ? 'blocked' : 'abandoned', waitMs, queued: !blocked };
  }
  const answeredAt = answered.answerAt ?? arrivedAt;
  const agent = textOf(answered.raw, 'dstchannel').replace(/-[0-9a-f]+(;\d)?$/, '');
  return {
    ...{ ...base, outcome: 'answered', agent, answeredAt, endedAt },
    ...{ waitMs: answeredAt - arrivedAt, talkMs: endedAt - answeredAt },
  };
}
