import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { OUTCOME_CODES, type CallColumns } from '@plateau/kpi';
import { FROM_AT } from './sample-calls.ts';

/** DuckDB in this process, on one thread as ours is, with the calls in a table. */
export async function loadDuckDb(columns: CallColumns): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    'CREATE TABLE calls (arrived_s INTEGER, queue INTEGER, answered BOOLEAN, wait INTEGER, handle INTEGER)',
  );
  const appender = await connection.createAppender('calls');
  for (let i = 0; i < columns.arrivedAt.length; i += 1) {
    appender.appendInteger(Math.floor((columns.arrivedAt[i]! - FROM_AT) / 1000));
    appender.appendInteger(columns.queue[i]!);
    appender.appendBoolean(columns.outcome[i] === OUTCOME_CODES.answered);
    appender.appendInteger(columns.waitMs[i]! / 1000);
    appender.appendInteger(columns.handleMs[i]! / 1000);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

/** The seven aggregates by quarter of an hour and queue, rows read in JavaScript. */
export async function queryDuckDb(connection: DuckDBConnection): Promise<readonly unknown[]> {
  const reader = await connection.runAndReadAll(`
    SELECT arrived_s // 900 AS slot, queue, count(*), count(*) FILTER (answered),
      count(*) FILTER (answered AND wait <= 20), count(*) FILTER (NOT answered),
      sum(wait) FILTER (answered), sum(handle) FILTER (answered), max(wait)
    FROM calls GROUP BY ALL`);
  return reader.getRows();
}
