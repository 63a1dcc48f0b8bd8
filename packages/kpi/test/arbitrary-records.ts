import fc from 'fast-check';
import type { AgentTime, CallRecord, KpiRecord } from '../src/index.ts';

const start = Date.UTC(2026, 9, 24, 22);
const instant = fc.integer({ min: start, max: start + 30 * 3_600_000 });
const duration = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300 }).map((seconds) => seconds * 1000),
  fc.nat(5_000_000),
);
const queue = fc.constantFrom('sales', 'support', 'tickets');
const agent = fc.constantFrom('ann', 'bob', 'cleo');

/** Calls over a day on which Paris sets its clocks back, ids mostly unique. */
export const anyCall: fc.Arbitrary<CallRecord> = fc.record(
  {
    type: fc.constant('call' as const),
    id: fc.integer({ min: 0, max: 1e9 }).map((n) => `call-${n}`),
    queue,
    arrivedAt: instant,
    outcome: fc.constantFrom(
      ...(['answered', 'answered', 'answered', 'abandoned', 'abandoned'] as const),
      ...(['abandonedInMenu', 'blocked', 'diverted', 'phantom'] as const),
    ),
    waitMs: duration,
    menuMs: duration,
    talkMs: duration,
    holdMs: duration,
    wrapUpMs: duration,
    agent,
  },
  { requiredKeys: ['type', 'id', 'queue', 'arrivedAt', 'outcome', 'waitMs'] },
);

/** Few ids and few versions, so that calls are told again, corrected, contradicted and taken back. */
export const anyTelling: fc.Arbitrary<KpiRecord> = fc.oneof(
  { weight: 4, arbitrary: anyCall.chain((call) => versioned(call)) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('retraction' as const), ...identity() }),
  },
);

export const anyAgentTime: fc.Arbitrary<AgentTime> = fc
  .record({
    agent,
    startedAt: instant,
    ms: duration,
    activity: fc.constantFrom('talking', 'wrapUp', 'ringing', 'available', 'paused'),
    reason: fc.constantFrom('lunch', 'coaching', undefined),
  })
  .map(({ ms, reason, ...rest }) => ({
    ...{ type: 'agentTime' as const, ...rest, endedAt: rest.startedAt + ms },
    ...(reason === undefined ? {} : { reason }),
  }));

function versioned(call: CallRecord): fc.Arbitrary<CallRecord> {
  return fc.record(identity()).map((told) => ({ ...call, ...told }));
}

function identity() {
  return {
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    version: fc.constantFrom(0, 1, 2),
  };
}
