import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKpi } from '../../src/index.ts';
import {
  readAsteriskCdr,
  readCallcenterEvents,
  readCallsCsv,
  readConnectRecords,
  readFreeSwitchCdr,
  readGenesysConversations,
  readQueueLog,
  readTaskRouterEvents,
  type IngestResult,
} from '../../src/ingest/index.ts';

/** Names that the formats use, so that garbage gets past the first check. */
const FIELDS = [
  ...['ContactId', 'InitiationTimestamp', 'DisconnectTimestamp', 'Queue', 'EnqueueTimestamp'],
  ...['Agent', 'ConnectedToAgentTimestamp', 'LastUpdateTimestamp', 'AgentInteractionDuration'],
  ...['variables', 'uuid', 'cc_queue', 'cc_side', 'cc_queue_joined_epoch', 'end_epoch'],
  ...['cc_queue_answered_epoch', 'CC-Action', 'CC-Member-UUID', 'CC-Member-Joined-Time'],
  ...['CC-Member-Leaving-Time', 'sid', 'event_type', 'event_date_ms', 'event_data', 'task_sid'],
  ...['conversationId', 'conversationStart', 'conversationEnd', 'participants', 'purpose'],
  ...['sessions', 'segments', 'segmentType', 'segmentStart', 'segmentEnd', '__proto__'],
  ...['uniqueid', 'linkedid', 'start', 'answer', 'end', 'disposition', 'dstchannel', 'duration'],
];
const WORDS = [
  ...['2026-03-02T09:00:00Z', '2026-02-30T25:61:00', '1772442000', '0', '-5', '1e999', '%E0%A4%A'],
  ...['member', 'agent', 'acd', 'interact', 'hold', 'member-queue-end', 'task.created', 'ANSWERED'],
  ...['task.completed', 'reservation.accepted', 'x'],
];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...WORDS),
    fc.double(),
    fc.string(),
    fc.constantFrom(null, undefined, true, [], {}),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('any'), { maxKeys: 12 }),
  ),
})).any;
const EVENTS = [
  ...['ENTERQUEUE', 'CONNECT', 'COMPLETEAGENT', 'ABANDON', 'EXITWITHKEY', 'TRANSFER', 'PAUSE'],
  ...['ADDMEMBER', 'REMOVEMEMBER', 'QUEUESTART', 'RINGNOANSWER', 'CONFIGRELOAD', 'toString'],
];
const line = fc
  .tuple(
    fc.constantFrom('1772442000', '1772442060', '0', 'x', '-1', '99999999999999999999'),
    fc.constantFrom('1.1', '1.2', 'NONE', '', '__proto__'),
    fc.constantFrom('sales', 'support', ''),
    fc.constantFrom('SIP/ann', 'NONE', ''),
    fc.constantFrom(...EVENTS),
    fc.constantFrom('', '5|60|1', '1|1|45', 'a|b|-5|1e9', '|||'),
  )
  .map((parts) => parts.join('|'));
const lines = fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.string()), { maxLength: 30 });

/** Whatever comes out can be counted, and whatever does not is in the report. */
function expectSound(result: IngestResult): void {
  const kpi = createKpi();
  for (const call of result.calls) expect(kpi.record(call)).toEqual([]);
  for (const stretch of result.agentTimes) expect(kpi.record(stretch)).toEqual([]);
  if (result.read > 0 && result.calls.length === 0 && result.agentTimes.length === 0) {
    expect(JSON.stringify(result.quality)).not.toBe('{}');
  }
}

describe('adapters on garbage', () => {
  it.each([
    ['readConnectRecords', readConnectRecords],
    ['readFreeSwitchCdr', readFreeSwitchCdr],
    ['readCallcenterEvents', readCallcenterEvents],
    ['readTaskRouterEvents', readTaskRouterEvents],
    ['readGenesysConversations', readGenesysConversations],
    ['readAsteriskCdr', (records: Iterable<unknown>) => readAsteriskCdr(records)],
  ])('%s never throws and never gives a call that cannot be counted', (_name, read) => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (records) => {
        expectSound(read(records));
      }),
      { numRuns: 500 },
    );
  });

  it('readQueueLog never throws on lines of any kind', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { calls, agentTimes } = readQueueLog(some);
        const kpi = createKpi();
        for (const record of [...calls, ...agentTimes]) expect(kpi.record(record)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the texts of CSV never throw below their header', () => {
    const columns = { arrivedAt: 'a', outcome: 'b', wait: 'c' };
    fc.assert(
      fc.property(fc.string(), (text) => {
        expectSound(readCallsCsv(`a,b,c\n${text}`, { columns, outcomes: { x: 'answered' } }));
        expectSound(readAsteriskCdr(text));
      }),
      { numRuns: 500 },
    );
  });
});
