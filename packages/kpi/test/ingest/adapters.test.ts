import { describe, expect, it } from 'vitest';
import {
  readAsteriskCdr,
  readCallcenterEvents,
  readConnectRecords,
  readFreeSwitchCdr,
  readGenesysConversations,
  readTaskRouterEvents,
} from '../../src/ingest/index.ts';

const at = (text: string) => Date.parse(`2026-03-02T${text}Z`);
const epoch = (text: string) => at(text) / 1000;

describe('readAsteriskCdr', () => {
  const columns = (fields: Record<string, string>) => ({
    ...{ src: '0321', dst: '700', lastapp: 'Queue', lastdata: 'sales,t,,,120', ...fields },
  });
  const leg = (more: Record<string, string>) =>
    columns({
      ...{ uniqueid: '1.1', linkedid: '1.1', sequence: '1', start: '2026-03-02 09:00:00' },
      ...{ answer: '2026-03-02 09:00:20', end: '2026-03-02 09:03:20', disposition: 'ANSWERED' },
      ...{ dstchannel: 'PJSIP/ann-0000002a', ...more },
    });

  it('joins the legs of a call and counts a leg that is told twice once', () => {
    const missed = leg({ sequence: '2', disposition: 'NO ANSWER', answer: '' });
    const { calls, quality } = readAsteriskCdr([leg({}), missed, leg({})]);
    expect(calls).toEqual([
      {
        ...{ type: 'call', id: '1.1', queue: 'sales', agent: 'PJSIP/ann', outcome: 'answered' },
        ...{ arrivedAt: at('09:00:00'), answeredAt: at('09:00:20'), endedAt: at('09:03:20') },
        ...{ waitMs: 20_000, talkMs: 180_000 },
      },
    ]);
    expect(quality).toEqual({ 'record.repeated': { count: 1, ids: ['1.1'] } });
  });

  it('takes a call that only the queue answered as abandoned, and congestion as blocked', () => {
    const left = leg({ dstchannel: '' });
    const blocked = leg({ linkedid: '2.1', disposition: 'CONGESTION', answer: '', dstchannel: '' });
    expect(readAsteriskCdr([left, blocked]).calls).toMatchObject([
      { outcome: 'abandoned', waitMs: 200_000 },
      { outcome: 'blocked' },
    ]);
  });

  it('reads Master.csv in the zone of the switch', () => {
    const line =
      '"","0321","700","in","""Jo"" <0321>","PJSIP/t-1","PJSIP/ann-2a","Queue","sales,t",' +
      '"2026-07-01 09:00:00","2026-07-01 09:00:05","2026-07-01 09:01:05",65,60,"ANSWERED","DOCUMENTATION","9.1",""\n';
    const { calls, quality, read } = readAsteriskCdr(`${line}garbage\n`, { zone: 'Europe/Paris' });
    expect(calls).toMatchObject([{ arrivedAt: Date.UTC(2026, 6, 1, 7), waitMs: 5_000 }]);
    expect([read, quality]).toEqual([2, { 'record.unreadable': { count: 1, ids: ['2'] } }]);
  });
});

describe('readFreeSwitchCdr', () => {
  const variables = {
    ...{ uuid: 'u1', cc_side: 'member', cc_queue: 'sales%40default', cc_agent: '1001%40default' },
    ...{ start_epoch: String(epoch('09:00:00')), end_epoch: String(epoch('09:05:00')) },
    cc_queue_joined_epoch: String(epoch('09:00:10')),
    cc_queue_answered_epoch: String(epoch('09:00:40')),
    cc_queue_terminated_epoch: String(epoch('09:04:40')),
    ...{ hold_accum_seconds: '30', cc_queue_canceled_epoch: '0' },
  };

  it('reads the member’s leg and decodes its values', () => {
    const { calls, quality } = readFreeSwitchCdr([
      { variables },
      { variables: { ...variables, uuid: 'u2', cc_side: 'agent' } },
      { variables: { uuid: 'u3', start_epoch: '1' } },
    ]);
    expect(calls).toEqual([
      {
        ...{ type: 'call', id: 'u1', queue: 'sales@default', agent: '1001@default' },
        ...{ outcome: 'answered', queued: true, arrivedAt: at('09:00:00'), menuMs: 10_000 },
        ...{ waitMs: 30_000, answeredAt: at('09:00:40'), endedAt: at('09:04:40') },
        ...{ talkMs: 210_000, holdMs: 30_000 },
      },
    ]);
    expect(Object.keys(quality)).toEqual(['ignored.agent-leg', 'ignored.no-queue']);
  });

  it.each([
    ['BREAK_OUT', 'abandoned'],
    ['TIMEOUT', 'diverted'],
    ['EXIT_WITH_KEY', 'diverted'],
  ])('takes a member who left by %s as %s', (reason, outcome) => {
    const left = {
      ...{ ...variables, cc_queue_answered_epoch: '', cc_cancel_reason: reason },
      cc_queue_canceled_epoch: String(epoch('09:01:00')),
    };
    const { calls } = readFreeSwitchCdr([{ variables: left }]);
    expect(calls).toMatchObject([{ outcome, waitMs: 50_000 }]);
  });
});

describe('readCallcenterEvents', () => {
  const ended = {
    ...{ 'CC-Action': 'member-queue-end', 'CC-Queue': 'sales', 'CC-Agent': 'ann' },
    ...{ 'CC-Member-Session-UUID': 'u1', 'CC-Cause': 'Terminated' },
    'CC-Member-Joined-Time': epoch('09:00:00'),
    'CC-Agent-Answered-Time': epoch('09:00:25'),
    'CC-Member-Leaving-Time': epoch('09:03:25'),
    'CC-Bridge-Terminated-Time': epoch('09:03:25'),
  };

  it('reads the end of a member and notes the rest by name', () => {
    const { calls, quality } = readCallcenterEvents([
      { 'CC-Action': 'agent-offering', 'CC-Member-UUID': 'u1' },
      ended,
      {
        ...ended,
        'CC-Member-Session-UUID': 'u2',
        'CC-Cause': 'Cancel',
        'CC-Cancel-Reason': 'TIMEOUT',
      },
    ]);
    expect(calls).toMatchObject([
      { id: 'u1', outcome: 'answered', waitMs: 25_000, talkMs: 180_000, agent: 'ann' },
      { id: 'u2', outcome: 'diverted', waitMs: 205_000 },
    ]);
    expect(quality).toEqual({ 'ignored.agent-offering': { count: 1, ids: ['u1'] } });
  });
});

describe('readConnectRecords', () => {
  const record = {
    ...{ ContactId: 'c1', Channel: 'VOICE', InitiationMethod: 'INBOUND' },
    ...{ InitiationTimestamp: '2026-03-02T09:00:00Z', DisconnectTimestamp: '2026-03-02T09:05:00Z' },
    ...{ DisconnectReason: 'CUSTOMER_DISCONNECT', LastUpdateTimestamp: '2026-03-02T09:06:00Z' },
    Queue: { Name: 'Sales', EnqueueTimestamp: '2026-03-02T09:00:30Z', Duration: 60 },
    Agent: {
      ...{ Username: 'ann', ConnectedToAgentTimestamp: '2026-03-02T09:01:30.250Z' },
      ...{ AgentInteractionDuration: 190, CustomerHoldDuration: 20, AfterContactWorkDuration: 45 },
    },
  };

  it('keeps the last version of a contact that was delivered more than once', () => {
    const corrected = {
      ...{ ...record, LastUpdateTimestamp: '2026-03-02T10:00:00Z' },
      Agent: { ...record.Agent, AfterContactWorkDuration: 50 },
    };
    const { calls, quality } = readConnectRecords([record, corrected, record]);
    expect(calls).toEqual([
      {
        ...{ type: 'call', id: 'c1', queue: 'Sales', agent: 'ann', direction: 'inbound' },
        ...{ arrivedAt: at('09:00:00'), menuMs: 30_000, waitMs: 60_250, queued: true },
        ...{ outcome: 'answered', answeredAt: at('09:01:30.250'), endedAt: at('09:05:00') },
        ...{ talkMs: 190_000, holdMs: 20_000, wrapUpMs: 50_000, version: at('10:00:00') },
        attributes: { channel: 'VOICE' },
      },
    ]);
    expect(quality).toEqual({ 'record.repeated': { count: 2, ids: ['c1'] } });
  });

  it('tells hanging up in the queue, in the menu, and leaving for a callback apart', () => {
    const queued = { ...record, Agent: undefined };
    const menu = { ...queued, Queue: undefined };
    const { calls, quality } = readConnectRecords([
      queued,
      { ...menu, ContactId: 'c2' },
      { ...queued, ContactId: 'c3', NextContactId: 'c4' },
      { ...menu, ContactId: 'c5', DisconnectReason: 'CONTACT_FLOW_DISCONNECT' },
      { ...menu, ContactId: 'c6', DisconnectTimestamp: null },
    ]);
    expect(calls.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['c1', 'abandoned'],
      ['c2', 'abandonedInMenu'],
      ['c3', 'diverted'],
    ]);
    expect(Object.keys(quality)).toEqual(['call.unfinished', 'ignored.menu-only']);
  });
});

describe('readTaskRouterEvents', () => {
  const event = (sid: string, type: string, time: string, data: object = {}) => ({
    ...{ sid, event_type: type, event_date_ms: at(time), resource_sid: 'T1' },
    event_data: { task_sid: 'T1', task_queue_name: 'sales', ...data },
  });

  it('follows a task whatever the order and however often its events come', () => {
    const events = [
      event('E1', 'task.created', '09:00:00'),
      event('E2', 'task-queue.entered', '09:00:05'),
      event('E3', 'reservation.created', '09:00:20'),
      event('E4', 'reservation.accepted', '09:00:35', { worker_name: 'ann' }),
      event('E5', 'task.wrapup', '09:03:35'),
      event('E6', 'task.completed', '09:04:00'),
    ];
    const { calls, quality } = readTaskRouterEvents([...events].reverse().concat(events[0]!));
    expect(calls).toEqual([
      {
        ...{ type: 'call', id: 'T1', queue: 'sales', agent: 'ann', outcome: 'answered' },
        ...{ arrivedAt: at('09:00:00'), menuMs: 5_000, waitMs: 30_000, queued: true },
        ...{ answeredAt: at('09:00:35'), talkMs: 180_000, endedAt: at('09:03:35') },
        wrapUpMs: 25_000,
      },
    ]);
    expect(Object.keys(quality)).toEqual(['ignored.reservation.created', 'record.repeated']);
  });

  it('takes a cancelled task as abandoned and a timed-out one as diverted', () => {
    const start = [event('E1', 'task.created', '09:00:00')];
    const end = (type: string) => readTaskRouterEvents([...start, event('E9', type, '09:01:00')]);
    expect(end('task.canceled').calls).toMatchObject([{ outcome: 'abandoned', waitMs: 60_000 }]);
    expect(end('task-queue.timeout').calls).toMatchObject([{ outcome: 'diverted' }]);
    expect(readTaskRouterEvents(start).quality).toHaveProperty(['call.unfinished']);
  });
});

describe('readGenesysConversations', () => {
  const segment = (type: string, from: string, to: string, more: object = {}) => ({
    ...{ segmentType: type, ...more },
    ...{ segmentStart: `2026-03-02T${from}Z`, segmentEnd: `2026-03-02T${to}Z` },
  });
  const participant = (purpose: string, segments: readonly object[], more: object = {}) => ({
    ...{ purpose, ...more, sessions: [{ mediaType: 'voice', segments }] },
  });
  const conversation = {
    ...{ conversationId: 'g1', originatingDirection: 'inbound' },
    ...{ conversationStart: '2026-03-02T09:00:00Z', conversationEnd: '2026-03-02T09:04:00Z' },
    participants: [
      participant('customer', [segment('interact', '09:00:00', '09:03:30')]),
      participant('ivr', [segment('ivr', '09:00:00', '09:00:20')]),
      participant('acd', [segment('interact', '09:00:20', '09:01:00', { queueId: 'q-sales' })]),
      participant(
        'agent',
        [
          segment('alert', '09:00:50', '09:01:00'),
          segment('interact', '09:01:00', '09:02:00'),
          segment('hold', '09:02:00', '09:02:30'),
          segment('interact', '09:02:30', '09:03:30'),
          segment('wrapup', '09:03:30', '09:04:00'),
        ],
        { userId: 'ann' },
      ),
    ],
  };

  it('adds up an agent’s talk, hold and wrap-up, and the wait before', () => {
    expect(readGenesysConversations([conversation]).calls).toEqual([
      {
        ...{ type: 'call', id: 'g1', queue: 'q-sales', agent: 'ann', direction: 'inbound' },
        ...{ outcome: 'answered', arrivedAt: at('09:00:00'), menuMs: 20_000, waitMs: 40_000 },
        ...{ queued: true, answeredAt: at('09:01:00'), talkMs: 120_000, holdMs: 30_000 },
        wrapUpMs: 30_000,
      },
    ]);
  });

  it('tells leaving the queue from leaving the menu', () => {
    const [customer, ivr, acd] = conversation.participants;
    const { calls } = readGenesysConversations([
      { ...conversation, participants: [customer, ivr, acd] },
      { ...conversation, conversationId: 'g2', participants: [customer, ivr] },
    ]);
    expect(calls).toMatchObject([
      { outcome: 'abandoned', waitMs: 40_000 },
      { outcome: 'abandonedInMenu', menuMs: 240_000 },
    ]);
  });
});
