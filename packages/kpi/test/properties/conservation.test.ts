import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKpi, type IntervalLength, type KpiConfig } from '../../src/index.ts';
import { bankCall, readBankRows } from '../truth/bank-calls.ts';

const LENGTHS: readonly IntervalLength[] = ['15min', '30min', '60min', 'day', 'week', 'month'];

/** Instants around which a clock changes: forward, back, by half an hour, at midnight, twice a year. */
const CHANGES = [
  ...[['Europe/Paris', '2026-03-29T01:00Z'] as const, ['Europe/Paris', '2026-10-25T01:00Z']],
  ...[
    ['America/New_York', '2026-03-08T07:00Z'],
    ['America/New_York', '2026-11-01T06:00Z'],
  ],
  ...[
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ],
  ...[
    ['America/St_Johns', '2006-10-29T02:31Z'],
    ['Africa/Cairo', '2026-04-23T22:00Z'],
  ],
  ...[
    ['Asia/Jerusalem', '1999-09-03T00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00Z'],
  ],
] as const;

describe('time that is split over intervals', () => {
  it.each(['1999-01', '1999-02'])('adds up to the second over the calls of %s', (month) => {
    const calls = readBankRows(month).map(bankCall);
    const kpi = createKpi({ every: '15min', zone: 'Asia/Jerusalem', workload: true });
    let spent = 0;
    for (const call of calls) {
      kpi.record(call);
      if (call.outcome === 'answered') spent += call.talkMs ?? 0;
    }
    const split = kpi.inspect().workload.map(({ tally }) => tally.conversationMs);
    expect(split.reduce((sum, ms) => sum + ms, 0)).toBe(spent);
  });

  it('adds up to the millisecond over 1,000 clock changes, and stays inside its intervals', () => {
    const hours = (n: number) => n * 3_600_000;
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANGES),
        fc.constantFrom(...LENGTHS),
        fc.integer({ min: -hours(30), max: hours(30) }),
        fc.nat(hours(60)),
        ([zone, changeAt], every, offset, ms) => {
          const config: KpiConfig = { every, zone };
          const startedAt = Date.parse(changeAt) + offset;
          const kpi = createKpi(config);
          const endedAt = startedAt + ms;
          kpi.record({ type: 'agentTime', agent: 'a', activity: 'talking', startedAt, endedAt });
          const rows = kpi.inspect().agents;
          expect(rows.reduce((sum, { tally }) => sum + tally.talking, 0)).toBe(ms);
          for (const row of rows) {
            const inside = Math.min(row.endAt, endedAt) - Math.max(row.startAt, startedAt);
            expect(row.tally.talking).toBe(inside);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
