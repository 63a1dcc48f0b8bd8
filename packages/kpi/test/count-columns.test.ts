import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callsByInterval,
  countCalls,
  countColumns,
  OUTCOME_CODES,
  type CallColumns,
  type CallRecord,
} from '../src/index.ts';
import { anyCall } from './arbitrary-records.ts';

const QUEUES = ['sales', 'support', 'tickets'];

function columnsOf(calls: readonly CallRecord[]): CallColumns {
  return {
    arrivedAt: Float64Array.from(calls, (call) => call.arrivedAt),
    queue: Uint8Array.from(calls, (call) => QUEUES.indexOf(call.queue)),
    outcome: Uint8Array.from(calls, ({ outcome }) =>
      outcome === 'waiting' ? 255 : OUTCOME_CODES[outcome],
    ),
    waitMs: Int32Array.from(calls, (call) => call.waitMs),
    handleMs: Int32Array.from(
      calls,
      ({ talkMs = 0, holdMs = 0, wrapUpMs = 0 }) => talkMs + holdMs + wrapUpMs,
    ),
  };
}

describe('countColumns', () => {
  it('counts what counting the calls of each interval and queue one by one gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyCall, { minLength: 1 }),
        fc.constantFrom('15min', '60min', 'day', 'month'),
        fc.constantFrom('Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
        fc.constantFrom('atMost', 'lessThan'),
        (calls, every, zone, within) => {
          const limits = { thresholdMs: 60_000, within };
          const report = countColumns(columnsOf(calls), { ...limits, every, zone, queues: 3 });
          expect(report.rejected).toBe(0);
          const intervals = callsByInterval(calls, { every, zone });
          expect(report.intervals).toEqual(
            intervals.map(({ startAt, endAt }) => ({ startAt, endAt })),
          );
          for (const [i, interval] of intervals.entries()) {
            for (const [q, queue] of QUEUES.entries()) {
              const there = countCalls(
                interval.calls.filter((call) => call.queue === queue),
                limits,
              );
              expect(report.countsOf(i, q)).toEqual({
                ...{ offered: there.offered, answered: there.answered },
                ...{ answeredWithin: there.answeredWithin, abandoned: there.abandoned },
                answeredWaitMs: there.answeredWaitMs,
                handleMs: there.talkMs + there.holdMs + there.wrapUpMs,
                longestWaitMs: there.longestWaitMs,
              });
            }
          }
        },
      ),
    );
  });

  it('counts rows that make no sense apart, and nothing of them', () => {
    const report = countColumns(
      {
        arrivedAt: Float64Array.of(0, NaN, Infinity, 1, 2, 3),
        queue: Uint8Array.of(0, 0, 0, 7, 0, 0),
        outcome: Uint8Array.of(0, 0, 0, 0, 255, 0),
        waitMs: Int32Array.of(5, 5, 5, 5, 5, -1),
        handleMs: new Int32Array(6),
      },
      { queues: 1 },
    );
    expect(report.rejected).toBe(5);
    expect(report.countsOf(0, 0)).toMatchObject({ offered: 1, answeredWithin: 1 });
  });

  it('gives no interval without a call, and refuses columns that do not match', () => {
    const empty = columnsOf([]);
    expect(countColumns(empty, { queues: 1 }).intervals).toEqual([]);
    const ragged = { ...empty, waitMs: new Int32Array(1) };
    const invalid = expect.objectContaining({ code: 'config.invalid', path: 'waitMs' }) as Error;
    expect(() => countColumns(ragged, { queues: 1 })).toThrow(invalid);
  });
});
