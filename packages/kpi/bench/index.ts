import { printTable } from '@plateau/bench';
import { countColumns, createKpi, type KpiConfig } from '@plateau/kpi';
import { loadDuckDb, queryDuckDb } from './duckdb.ts';
import { loopOverColumns, loopOverRecords } from './hand-loops.ts';
import { CALLS, QUEUES, sampleColumns, sampleRecords } from './sample-calls.ts';

const RUNS = 5;

/** CPU time and not the clock's, so that a busy machine does not count. */
async function cpuMs(run: () => unknown): Promise<{ median: number; least: number }> {
  const times: number[] = [];
  for (let i = 0; i < RUNS + 1; i += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    // The first run warms up.
    if (i > 0) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return { median: times[(RUNS - 1) / 2]!, least: times[0]! };
}

async function table(title: string, baseline: string, tasks: Record<string, () => unknown>) {
  const rows: (readonly [string, { median: number; least: number }])[] = [];
  for (const [name, run] of Object.entries(tasks)) rows.push([name, await cpuMs(run)]);
  const reference = rows.find(([name]) => name === baseline)![1].median;
  printTable(title, [
    ['task', 'CPU ms, median', 'least', 'calls/s', `time, ${baseline} = 1`],
    ...rows.map(([name, { median, least }]) => [
      ...[name, median.toFixed(1), least.toFixed(1)],
      ...[`${(CALLS / median / 1000).toFixed(1)} M`, (median / reference).toFixed(2)],
    ]),
  ]);
}

const columns = sampleColumns();
const beforeLoad = process.cpuUsage();
const connection = await loadDuckDb(columns);
const load = process.cpuUsage(beforeLoad);
console.log(`DuckDB: loading the table took ${String(Math.round(load.user / 1000))} ms of CPU.`);

await table('1e6 calls in columns: 15 min × 8 queues, 7 aggregates', 'DuckDB, query alone', {
  'hand loop': () => loopOverColumns(columns),
  'countColumns, UTC': () => countColumns(columns, { every: '15min', queues: QUEUES }),
  'countColumns, Europe/Paris': () =>
    countColumns(columns, { every: '15min', zone: 'Europe/Paris', queues: QUEUES }),
  'DuckDB, query alone': () => queryDuckDb(connection),
});
connection.closeSync();

const records = sampleRecords(columns);
const shuffled = [...records].sort((a, b) => Number(a.id.slice(-4)) - Number(b.id.slice(-4)));
const record = (calls: typeof records, config: KpiConfig) => () => {
  const kpi = createKpi({ every: '15min', ...config });
  for (const call of calls) kpi.record(call);
  return kpi;
};
await table('record, one object per call, in the order of arrival', 'hand loop over nested maps', {
  'hand loop over nested maps': () => loopOverRecords(records),
  record: record(records, {}),
  'record, Europe/Paris': record(records, { zone: 'Europe/Paris' }),
  'record, handle times kept too': record(records, { durations: { handle: 'seconds' } }),
  'record, by arrival, answer and end': record(records, {
    attributions: ['arrival', 'answer', 'end'],
  }),
});
await table('record, one object per call, out of order', 'hand loop over nested maps', {
  'hand loop over nested maps': () => loopOverRecords(shuffled),
  record: record(shuffled, {}),
});

const whole = record(records, {})();
await table('what comes after', 'inspect every row', {
  'inspect every row': () => whole.inspect(),
  snapshot: () => JSON.stringify(whole.snapshot()),
});
