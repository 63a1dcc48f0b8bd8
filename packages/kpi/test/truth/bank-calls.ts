import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CallOutcome, CallRecord } from '../../src/index.ts';

/** One line of the bank's file, as it stands. */
export type BankRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  ...(['id', 'arrival', 'line', 'type', 'priority', 'customer', 'vru_s', 'queued'] as const),
  ...(['queue_offset_s', 'wait_s', 'outcome', 'answer_offset_s', 'talk_s', 'agent'] as const),
] as const;

const OUTCOMES: Readonly<Record<string, CallOutcome>> = {
  ANSWERED: 'answered',
  ABANDONED_QUEUE: 'abandoned',
  ABANDONED_IVR: 'abandonedInMenu',
  PHANTOM: 'phantom',
};

/** The rows of one month, such as `1999-02`. */
export function readBankRows(month: string): readonly BankRow[] {
  const file = new URL(`calls-${month}.csv.gz`, import.meta.url);
  const [header, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/);
  if (header !== COLUMNS.join(',')) throw new Error(`${file.pathname}: unexpected columns`);
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i] ?? ''])) as BankRow;
  });
}

/** The wall clock of the bank, read as if it were UTC: no clock change falls inside a month. */
export function bankCall(row: BankRow): CallRecord {
  const arrivedAt = Date.parse(`${row.arrival}Z`);
  const outcome = OUTCOMES[row.outcome];
  if (outcome === undefined) throw new Error(`${row.id}: unknown outcome ${row.outcome}`);
  const queued = row.queued === '1';
  const waitMs = seconds(row.wait_s);
  const timing =
    outcome === 'answered'
      ? { answeredAt: arrivedAt + seconds(row.answer_offset_s) }
      : outcome === 'abandonedInMenu'
        ? {}
        : { endedAt: arrivedAt + seconds(row.queue_offset_s) + waitMs };
  return {
    ...{ type: 'call', id: row.id, queue: row.type, arrivedAt, outcome, waitMs, queued },
    menuMs: seconds(row.vru_s),
    talkMs: seconds(row.talk_s),
    ...timing,
    ...(row.agent === '' ? {} : { agent: row.agent }),
    ...(row.customer === '0' ? {} : { customer: row.customer }),
    attributes: { priority: row.priority, line: row.line },
  };
}

function seconds(text: string): number {
  return Number(text) * 1000;
}
