import { readFileSync } from 'node:fs';
import { closest, distance } from 'fastest-levenshtein';
import Papa from 'papaparse';
import { parseRow, type RecordedCall } from './recorded-call.ts';
import { UsageError } from './usage-error.ts';

export interface CallFile {
  readonly calls: readonly RecordedCall[];
  /** Rows that could not be read, in the order of the file. */
  readonly brokenRows: readonly BrokenRow[];
}

export interface BrokenRow {
  /** Row of the file; the header is row 1. */
  readonly row: number;
  readonly reason: string;
}

const requiredColumns = ['id', 'arrival', 'wait_s', 'outcome', 'talk_s'];
const optionalColumns = [
  ...['line', 'type', 'priority', 'customer', 'vru_s', 'queued', 'queue_offset_s'],
  ...['answer_offset_s', 'agent'],
];
const documentedColumns = [...requiredColumns, ...optionalColumns];

/**
 * Reads a CSV file with one row per call. Rows that cannot be read are returned beside the calls.
 *
 * @throws UsageError when the file is missing, empty, or lacks a column that is needed.
 */
export function readCalls(file: string): CallFile {
  const parsed = Papa.parse<Record<string, string>>(readText(file), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  checkColumns(file, parsed.meta.fields ?? []);

  const calls: RecordedCall[] = [];
  const brokenRows: BrokenRow[] = [];
  const ids = new Set<string>();
  // The parser names a row that has too few or too many fields; the first of its complaints is enough.
  const complaints = new Map(parsed.errors.map(({ row, message }) => [row ?? -1, message]));
  for (const [index, fields] of parsed.data.entries()) {
    const row = index + 2;
    const complaint = complaints.get(index);
    const call = complaint ?? parseRow(fields, row);
    if (typeof call === 'string') {
      brokenRows.push({ row, reason: call });
    } else if (ids.has(call.id)) {
      brokenRows.push({ row, reason: `id "${call.id}" stands on an earlier row` });
    } else {
      ids.add(call.id);
      calls.push(call);
    }
  }
  if (calls.length === 0) {
    const first = brokenRows[0];
    throw new UsageError(
      first === undefined
        ? `${file} has a header but no calls: add one row per call.`
        : `${file}: none of its ${brokenRows.length} rows can be read; row ${first.row}: ${first.reason}.`,
    );
  }
  return { calls, brokenRows };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new UsageError(`${file} does not exist: name a CSV file with --calls FILE.`);
    }
    throw new UsageError(
      `${file} cannot be read (${code ?? String(error)}): name a CSV file with --calls FILE.`,
    );
  }
}

function checkColumns(file: string, columns: readonly string[]): void {
  if (columns.length === 0)
    throw new UsageError(`${file} is empty: its first row must name the columns.`);
  const unknown = columns.find((column) => !documentedColumns.includes(column));
  if (unknown !== undefined) {
    const meant = closest(unknown, documentedColumns);
    const hint = distance(unknown, meant) <= 3 ? ` Did you mean "${meant}"?` : '';
    throw new UsageError(
      `${file}, row 1: unknown column "${unknown}".${hint} The columns are ${requiredColumns.join(', ')}, ` +
        `and if you have them ${optionalColumns.join(', ')}.`,
    );
  }
  const missing = requiredColumns.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    throw new UsageError(
      `${file}, row 1: column "${missing}" is missing; needed are ${requiredColumns.join(', ')}.`,
    );
  }
}
