import { describe, expect, it } from 'vitest';
import { countCalls, type CallRecord } from '../../src/index.ts';

const call = (outcome: CallRecord['outcome'], waitMs: number, more: Partial<CallRecord> = {}) =>
  ({
    ...{ type: 'call', id: `${outcome}-${waitMs}`, queue: 'sales', arrivedAt: 0 },
    ...{ outcome, waitMs, ...more },
  }) satisfies CallRecord;

describe('countCalls', () => {
  it('sorts every outcome into its count', () => {
    const counts = countCalls([
      call('answered', 0, { talkMs: 60_000, holdMs: 5_000, wrapUpMs: 30_000 }),
      call('answered', 20_000),
      call('answered', 20_001),
      call('abandoned', 5_000),
      call('abandoned', 5_001),
      call('abandonedInMenu', 0, { menuMs: 9_000 }),
      call('blocked', 0),
      call('diverted', 40_000),
      call('waiting', 20_000),
      call('waiting', 90_000),
      call('phantom', 0, { talkMs: 61_437_000 }),
    ]);
    expect(counts).toEqual({
      ...{ received: 10, offered: 8, answered: 3, answeredAtOnce: 1, answeredWithin: 2 },
      ...{ abandoned: 2, abandonedWithin: 2, shortAbandoned: 1, abandonedInMenu: 1, blocked: 1 },
      ...{ diverted: 1, waiting: 2, waitingBeyond: 1, phantom: 1 },
      ...{ answeredWaitMs: 40_001, abandonedWaitMs: 10_001, menuMs: 9_000 },
      ...{ talkMs: 60_000, holdMs: 5_000, wrapUpMs: 30_000, longestWaitMs: 90_000 },
    });
  });

  it('takes a wait of exactly the threshold as in time, unless asked for less than it', () => {
    const calls = [call('answered', 20_000), call('waiting', 20_000)];
    expect(countCalls(calls)).toMatchObject({ answeredWithin: 1, waitingBeyond: 0 });
    const strict = countCalls(calls, { within: 'lessThan' });
    expect(strict).toMatchObject({ answeredWithin: 0, waitingBeyond: 1 });
  });

  it.each([NaN, -1, Infinity])('refuses a threshold of %d', (thresholdMs) => {
    expect(() => countCalls([], { thresholdMs })).toThrow(
      expect.objectContaining({ code: 'config.invalid', path: 'thresholdMs' }) as Error,
    );
  });
});
