import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKpi,
  mergeKpi,
  type KpiConfig,
  type KpiRecord,
  type KpiSnapshot,
} from '../../src/index.ts';
import { anyAgentTime, anyCall, anyTelling } from '../arbitrary-records.ts';

const numRuns = Number(process.env['PLATEAU_MERGE_RUNS'] ?? 10_000);

const config: KpiConfig = {
  ...{ every: '15min', zone: 'Europe/Paris', dimensions: ['queue', 'agent'] },
  ...{ attributions: ['arrival', 'answer', 'end'], workload: true, queues: ['sales', 'support'] },
  durations: { talk: 'seconds', handle: 'milliseconds' },
};

function count(records: readonly KpiRecord[], settings: KpiConfig): KpiSnapshot {
  const kpi = createKpi(settings);
  for (const record of records) kpi.record(record);
  return kpi.snapshot();
}

/** Records dealt to three feeds, each in an order of its own, merged in some order and grouping. */
const dealt = (record: fc.Arbitrary<KpiRecord>) =>
  fc.array(record, { maxLength: 12 }).chain((records) =>
    fc.record({
      records: fc.constant(records),
      order: fc.shuffledSubarray(records, { minLength: records.length }),
      feeds: fc.array(fc.nat(2), { minLength: records.length, maxLength: records.length }),
      merging: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      grouping: fc.constantFrom('left', 'right'),
    }),
  );

function expectMergeLaw(record: fc.Arbitrary<KpiRecord>, settings: KpiConfig): void {
  fc.assert(
    fc.property(dealt(record), ({ records, order, feeds, merging, grouping }) => {
      const [a, b, c] = merging.map((feed) => {
        const told = order.filter((_record, i) => feeds[i] === feed);
        return count(told, settings);
      }) as [KpiSnapshot, KpiSnapshot, KpiSnapshot];
      const merged =
        grouping === 'left' ? mergeKpi(mergeKpi(a, b), c) : mergeKpi(a, mergeKpi(b, c));
      expect(JSON.stringify(merged)).toBe(JSON.stringify(count(records, settings)));
    }),
    { numRuns: numRuns / 2 },
  );
}

describe('mergeKpi', () => {
  it('gives the bytes of the batch for any division and any order of the records', () => {
    expectMergeLaw(fc.oneof(anyCall, anyAgentTime), config);
  }, 120_000);

  it('does so with a ledger, whatever is told again, corrected, contradicted or taken back', () => {
    expectMergeLaw(anyTelling, { ...config, ledger: true });
  }, 120_000);
});
