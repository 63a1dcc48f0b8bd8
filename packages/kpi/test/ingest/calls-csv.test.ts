import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countCalls } from '../../src/index.ts';
import { readCallsCsv, type CsvMapping } from '../../src/ingest/index.ts';

const mapping: CsvMapping = {
  columns: {
    ...{ id: 'id', queue: 'type', arrivedAt: 'arrival', outcome: 'outcome', wait: 'wait_s' },
    ...{ menu: 'vru_s', talk: 'talk_s', agent: 'agent' },
  },
  outcomes: {
    ...{ ANSWERED: 'answered', ABANDONED_QUEUE: 'abandoned' },
    ...{ ABANDONED_IVR: 'abandonedInMenu', PHANTOM: 'phantom' },
  },
  zone: 'Asia/Jerusalem',
  attributes: { priority: 'priority' },
};
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('readCallsCsv', () => {
  it('reads a real month, to the last call', () => {
    const file = new URL('../truth/calls-1999-02.csv.gz', import.meta.url);
    const { calls, quality, read } = readCallsCsv(
      gunzipSync(readFileSync(file)).toString(),
      mapping,
    );
    expect([read, calls.length, quality]).toEqual([33_344, 33_344, {}]);
    expect(countCalls(calls)).toMatchObject({ answered: 27_162, abandoned: 3_963, phantom: 278 });
    expect(calls[0]?.attributes).toEqual({ priority: expect.any(String) as string });
  });

  it('counts the rows that it cannot read, by what is wrong with them', () => {
    const text = [
      '\uFEFFarrival;outcome;wait',
      '2026-03-02T09:00:00;A;12',
      '2026-03-02T09:00:00;A',
      'yesterday;A;12',
      '2026-03-02T09:00:00;Z;12',
      '2026-03-02T09:00:00;A;soon',
      '2026-03-02T09:00:00;A;-5',
      '"2026-03-02T09:00:00";"A";"1.5"',
    ].join('\r\n');
    const columns = { arrivedAt: 'arrival', outcome: 'outcome', wait: 'wait' };
    const report = readCallsCsv(text, { columns, outcomes: { A: 'answered' }, delimiter: ';' });
    expect(report.calls.map(({ id, waitMs }) => [id, waitMs])).toEqual([
      ['1', 12_000],
      ['7', 1_500],
    ]);
    expect(report.quality).toMatchObject({
      'row.ragged': { ids: ['2'] },
      'arrivedAt.unreadable': { ids: ['3'] },
      'outcome.unknown': { ids: ['4'] },
      'duration.invalid': { ids: ['5'] },
      'duration.negative': { ids: ['6'] },
    });
  });

  it('names the columns that the header lacks', () => {
    expect(() => readCallsCsv('a,b\n1,2', mapping)).toThrow(code('config.invalid'));
    expect(() => readCallsCsv('', { ...mapping, zone: 'Nowhere' })).toThrow(code('zone.unknown'));
  });
});
