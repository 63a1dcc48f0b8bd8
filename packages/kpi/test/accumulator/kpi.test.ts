import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCalls,
  createKpi,
  mergeKpi,
  tallyCounts,
  type CallRecord,
  type KpiConfig,
  type KpiRecord,
} from '../../src/index.ts';
import { anyCall, anyTelling } from '../arbitrary-records.ts';

const HALF_HOUR = 1_800_000;
const nine = Date.UTC(2026, 2, 2, 9);
const call = (id: string, more: Partial<CallRecord> = {}): CallRecord => ({
  ...{ type: 'call', id, queue: 'sales', arrivedAt: nine, outcome: 'answered', waitMs: 10_000 },
  ...more,
});
const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const open = (config: KpiConfig, records: readonly KpiRecord[]) => {
  const kpi = createKpi(config);
  for (const record of records) kpi.record(record);
  return kpi;
};

describe('an accumulator', () => {
  it('counts every interval and queue as counting its calls at once does', () => {
    const limits = { thresholdMs: 60_000, within: 'lessThan', shortAbandonMs: 10_000 } as const;
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60 }), (calls) => {
        const rows = open({ every: 'day', zone: 'Europe/Paris' }, calls).inspect().calls;
        for (const { startAt, endAt, dimensions, tally } of rows) {
          const there = calls.filter(
            ({ arrivedAt, queue }) =>
              arrivedAt >= startAt && arrivedAt < endAt && queue === dimensions['queue'],
          );
          const { longestWaitMs, ...naive } = countCalls(there, limits);
          const seconds = Math.ceil(longestWaitMs / 1000) * 1000;
          expect(tallyCounts(tally, limits)).toEqual({ ...naive, longestWaitMs: seconds });
        }
        expect(rows.reduce((sum, row) => sum + tallyCounts(row.tally).phantom, 0)).toBe(
          calls.filter(({ outcome }) => outcome === 'phantom').length,
        );
      }),
    );
  });

  it('shows longer intervals, fewer dimensions and some values on request', () => {
    const kpi = open({ dimensions: ['queue', 'attributes.site'] }, [
      call('a', { attributes: { site: 'Lille' } }),
      call('b', { arrivedAt: nine + HALF_HOUR, attributes: { site: 'Rabat' } }),
      call('c', { queue: 'support', outcome: 'abandoned' }),
    ]);
    const received = (query: Parameters<typeof kpi.inspect>[0]) =>
      kpi.inspect(query).calls.map((row) => [row.dimensions, tallyCounts(row.tally).received]);
    expect(received({ every: '60min', by: ['queue'] })).toEqual([
      [{ queue: 'sales' }, 2],
      [{ queue: 'support' }, 1],
    ]);
    expect(received({ every: 'all', by: ['attributes.site'], where: { queue: 'sales' } })).toEqual([
      [{ 'attributes.site': 'Lille' }, 1],
      [{ 'attributes.site': 'Rabat' }, 1],
    ]);
    expect(received({ fromAt: nine + HALF_HOUR, by: [] })).toEqual([[{}, 1]]);
  });

  it('shows callers still waiting without keeping them: they count once past the threshold', () => {
    const kpi = open({}, [call('a')]);
    const waiting = call('b', { outcome: 'waiting', waitMs: 20_001 });
    const [shown] = kpi.inspect({ open: { calls: [waiting] } }).calls;
    expect(tallyCounts(shown!.tally)).toMatchObject({ offered: 2, waiting: 1, waitingBeyond: 1 });
    const [kept] = kpi.inspect().calls;
    expect(tallyCounts(kept!.tally)).toMatchObject({ offered: 1, waiting: 0 });
  });

  it('refuses what cannot be counted, says why, and changes no figure', () => {
    const kpi = createKpi({ queues: ['sales'] });
    const before = JSON.stringify(kpi.snapshot().state.calls);
    const bad: readonly [Partial<CallRecord>, string][] = [
      [{ id: '' }, 'id.missing'],
      [{ queue: 'parcels' }, 'queue.unknown'],
      [{ outcome: 'lost' as 'blocked' }, 'outcome.unknown'],
      [{ outcome: 'waiting' }, 'outcome.waiting'],
      [{ arrivedAt: NaN }, 'time.invalid'],
      [{ arrivedAt: 8.64e15 }, 'time.invalid'],
      [{ waitMs: -1 }, 'duration.negative'],
      [{ menuMs: -1e15 }, 'duration.invalid'],
      [{ talkMs: Infinity }, 'duration.invalid'],
      [{ wrapUpMs: 0.5 }, 'duration.invalid'],
      [{ answeredAt: nine - 1 }, 'end.beforeStart'],
      [{ answeredAt: nine + 5, endedAt: nine + 4 }, 'end.beforeStart'],
    ];
    bad.forEach(([more, fault], i) => {
      const id = `bad-${String(i)}`;
      expect(kpi.record(call(id, more))).toMatchObject([{ type: 'record.rejected', fault }]);
    });
    const noTime = { startedAt: 5, endedAt: 4 };
    const agentTime = { type: 'agentTime', agent: 'ann', activity: 'talking', ...noTime } as const;
    expect(kpi.record(agentTime)).toMatchObject([{ id: 'ann', fault: 'end.beforeStart' }]);
    const years = { ...agentTime, endedAt: nine };
    expect(kpi.record(years)).toMatchObject([{ id: 'ann', fault: 'duration.invalid' }]);
    expect(JSON.stringify(kpi.snapshot().state.calls)).toBe(before);
    expect(kpi.inspect().quality['duration.invalid']).toEqual({
      count: 4,
      ids: ['ann', 'bad-7', 'bad-8', 'bad-9'],
    });
    expect(kpi.snapshot().seq).toBe(bad.length + 2);
  });

  it('makes an interval final when its lateness has run out, and keeps later calls out', () => {
    const kpi = open({ latenessMs: 600_000 }, [call('a')]);
    const heard: string[] = [];
    kpi.on('record.late', (event) => heard.push(event.id));
    const finalAt = nine + HALF_HOUR + 600_000;
    expect(kpi.nextDueAt).toBe(finalAt);
    expect(kpi.advance(finalAt - 1)).toEqual([]);
    expect(kpi.record(call('b'))).toEqual([]);
    const endAt = nine + HALF_HOUR;
    expect(kpi.advance(finalAt + 5)).toEqual([
      { type: 'interval.final', at: finalAt, seq: 1, startAt: nine, endAt },
    ]);
    expect(kpi.record(call('c'))).toMatchObject([{ type: 'record.late', id: 'c' }]);
    expect(kpi.record(call('d', { arrivedAt: endAt }))).toEqual([]);
    const { calls, quality } = kpi.inspect();
    expect(calls.map((row) => [row.final, row.tally.answered])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect(quality).toEqual({ late: { count: 1, ids: ['c'] } });
    expect(heard).toEqual(['c']);
  });

  it('counts a call once however often it is told, and its last version', () => {
    const kpi = open({ ledger: true }, [
      call('a'),
      call('a'),
      call('a', { version: 1, outcome: 'abandoned' }),
      call('b'),
      call('b', { waitMs: 99_000 }),
      call('c'),
      { type: 'retraction', id: 'c', version: 1 },
      call('d', { version: 5 }),
      { type: 'retraction', id: 'd' },
    ]);
    const { calls, quality } = kpi.inspect();
    expect(tallyCounts(calls[0]!.tally)).toMatchObject({ answered: 2, abandoned: 1, received: 3 });
    expect(quality).toMatchObject({
      repeated: { count: 1, ids: ['a'] },
      replaced: { count: 3, ids: ['a', 'c', 'd'] },
      contradicted: { count: 1, ids: ['b'] },
    });
  });

  it('leaves no trace of a call that was taken back', () => {
    fc.assert(
      fc.property(fc.array(anyTelling, { maxLength: 20 }), (records) => {
        const erase = ['a', 'b', 'c', 'd'].map(
          (id) => ({ type: 'retraction', id, version: 9 }) as const,
        );
        const { calls } = open({ ledger: true }, [...records, ...erase]).snapshot().state;
        expect(calls).toEqual({ arrival: [] });
      }),
    );
  });

  it('goes on from a snapshot that went through JSON as if nothing had happened', () => {
    fc.assert(
      fc.property(fc.array(anyTelling), fc.array(anyTelling), (before, after) => {
        const config = {
          ledger: true,
          latenessMs: 3_600_000,
          durations: { talk: 'seconds' },
        } as const;
        const kpi = open(config, before);
        kpi.advance(before[0]?.type === 'call' ? before[0].arrivedAt + 9_000_000 : 0);
        const snapshot = JSON.parse(JSON.stringify(kpi.snapshot())) as ReturnType<
          typeof kpi.snapshot
        >;
        const again = createKpi(config, { snapshot });
        expect(again.nextDueAt).toBe(kpi.nextDueAt);
        for (const record of after) expect(again.record(record)).toEqual(kpi.record(record));
        expect(JSON.stringify(again.snapshot())).toBe(JSON.stringify(kpi.snapshot()));
      }),
      { numRuns: 300 },
    );
  });

  it('throws for the bugs of its caller', () => {
    const kpi = createKpi();
    expect(() => kpi.record({ type: 'cal' } as never)).toThrow(code('record.unknown'));
    expect(() => kpi.record({ type: 'retraction', id: 'a' })).toThrow(code('ledger.missing'));
    kpi.advance(5);
    expect(() => kpi.advance(4)).toThrow(code('time.backwards'));
    expect(() => kpi.advance(NaN)).toThrow(code('time.invalid'));
    expect(() => kpi.inspect({ attribution: 'end' })).toThrow(code('query.invalid'));
    expect(() => kpi.inspect({ every: '15min' })).toThrow(code('query.invalid'));
    const open = { calls: [call('a', { waitMs: NaN })] };
    expect(() => kpi.inspect({ open })).toThrow(code('query.invalid'));
    expect(() => createKpi({ every: '7min' as '15min' })).toThrow(code('config.invalid'));
    expect(() => createKpi({ latnessMs: 5 } as never)).toThrow(code('config.invalid'));
    expect(() => createKpi({ zone: 'Mars/Olympus' })).toThrow(code('zone.unknown'));
    kpi.on('record.rejected', () => kpi.advance(9));
    expect(() => kpi.record(call(''))).toThrow(code('engine.reentrant'));
  });

  it('refuses snapshots of others, of other versions, of other configurations, or broken', () => {
    const snapshot = open({}, [call('a')]).snapshot();
    const broken = JSON.parse(
      JSON.stringify(snapshot).replace('"answered":1', '"answered":0.5'),
    ) as never;
    expect(() => createKpi({}, { snapshot: broken })).toThrow(code('snapshot.invalid'));
    expect(() => mergeKpi(snapshot, broken)).toThrow(code('snapshot.invalid'));
    const newer = { ...snapshot, version: 2 } as never;
    expect(() => createKpi({}, { snapshot: newer })).toThrow(code('snapshot.version'));
    const acd = { ...snapshot, engine: 'acd' } as never;
    expect(() => createKpi({}, { snapshot: acd })).toThrow(code('snapshot.invalid'));
    expect(() => createKpi({ every: 'day' }, { snapshot })).toThrow(code('snapshot.mismatch'));
  });

  it('keeps the state of a queue’s half-hour with 100 calls within 2 kB', () => {
    const calls = Array.from({ length: 100 }, (_, i) =>
      call(String(i), {
        ...{ outcome: i % 7 === 0 ? 'abandoned' : 'answered', waitMs: ((i * 7919) % 400) * 1000 },
        ...{ talkMs: ((i * 104_729) % 900) * 1000, wrapUpMs: 30_000 },
      }),
    );
    const { calls: tables } = open({ durations: { handle: 'seconds' } }, calls).snapshot().state;
    const [cell] = tables.arrival!;
    expect(JSON.stringify(cell).length).toBeLessThanOrEqual(2_000);
  });
});
