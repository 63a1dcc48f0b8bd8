import type { CallOutcome, CallRecord } from '../call-record.ts';
import { KpiError } from '../errors.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { openZone, type Zone } from '../time/zone.ts';
import { Collector, type IngestResult } from './collector.ts';
import { csvRows } from './csv.ts';

/** The fields of a call that a column can give. */
export type CsvField =
  | 'id'
  | 'queue'
  | 'arrivedAt'
  | 'outcome'
  | 'wait'
  | 'menu'
  | 'talk'
  | 'hold'
  | 'wrapUp'
  | 'answeredAt'
  | 'endedAt'
  | 'agent'
  | 'customer';

/** How the columns of a CSV become calls. */
export interface CsvMapping {
  /** The header of the column that gives each field. */
  readonly columns: Readonly<Partial<Record<CsvField, string>>> & {
    readonly arrivedAt: string;
    readonly outcome: string;
    readonly wait: string;
  };
  /** What each word in the column of outcomes means. */
  readonly outcomes: Readonly<Record<string, CallOutcome>>;
  /** Unit of the durations. Default seconds. */
  readonly durations?: 's' | 'ms';
  /** Zone of instants that name no offset. Default UTC. */
  readonly zone?: string;
  /** Default comma. */
  readonly delimiter?: string;
  /** Headers of columns to keep as attributes, by the attribute's name. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Reads any CSV with a header. A row whose instant, outcome or duration cannot be read is noted with
 * its row number (1 is the first below the header) or id; a call without an id gets that number.
 *
 * @throws KpiError `config.invalid` where the header lacks a mapped column, `zone.unknown`
 */
export function readCallsCsv(text: string, mapping: CsvMapping): IngestResult {
  const zone = openZone(mapping.zone ?? 'UTC');
  const collector = new Collector();
  const { delimiter = ',' } = mapping;
  let header: ReadonlyMap<string, number> | undefined;
  let width = 0;
  for (const cells of csvRows(text, delimiter)) {
    if (header === undefined) {
      header = new Map(cells.map((name, i) => [name.trim(), i]));
      width = cells.length;
      checkHeader(header, mapping);
      continue;
    }
    const number = collector.next();
    if (cells.length !== width) {
      collector.note('row.ragged', number);
      continue;
    }
    const columns = header;
    const call = rowCall(number, mapping, zone, (name) =>
      name === undefined ? '' : (cells[columns.get(name) ?? -1] ?? '').trim(),
    );
    if (typeof call === 'string') collector.note(call, number);
    else collector.addCall(call);
  }
  return collector.result();
}

function checkHeader(header: ReadonlyMap<string, number>, mapping: CsvMapping): void {
  const named = [...Object.values(mapping.columns), ...Object.values(mapping.attributes ?? {})];
  const missing = named.filter((name) => !header.has(name));
  if (missing.length === 0) return;
  const message = `The header has no column ${missing.map((name) => `"${name}"`).join(', ')}; it has ${[...header.keys()].join(', ')}`;
  throw new KpiError('config.invalid', message, { issues: [{ path: 'columns', message }] });
}

function rowCall(
  number: string,
  { columns, outcomes, durations = 's', attributes = {} }: CsvMapping,
  zone: Zone,
  cell: (column: string | undefined) => string,
): CallRecord | string {
  const arrivedAt = parseInstant(cell(columns.arrivedAt), zone);
  if (arrivedAt === undefined) return 'arrivedAt.unreadable';
  const word = cell(columns.outcome);
  if (!Object.hasOwn(outcomes, word)) return 'outcome.unknown';
  const scale = durations === 's' ? 1000 : 1;
  const duration = (column: string | undefined) => Math.round(Number(cell(column)) * scale);
  const call = {
    ...{ type: 'call' as const, id: cell(columns.id) || number, queue: cell(columns.queue) },
    ...{ arrivedAt, outcome: outcomes[word]!, waitMs: duration(columns.wait) },
    ...(columns.menu === undefined ? {} : { menuMs: duration(columns.menu) }),
    ...(columns.talk === undefined ? {} : { talkMs: duration(columns.talk) }),
    ...(columns.hold === undefined ? {} : { holdMs: duration(columns.hold) }),
    ...(columns.wrapUp === undefined ? {} : { wrapUpMs: duration(columns.wrapUp) }),
  };
  const named = Object.entries(attributes).map(([name, column]) => [name, cell(column)]);
  const answeredAt = parseInstant(cell(columns.answeredAt), zone);
  const endedAt = parseInstant(cell(columns.endedAt), zone);
  const agent = cell(columns.agent);
  const customer = cell(columns.customer);
  return {
    ...call,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(agent === '' ? {} : { agent }),
    ...(customer === '' ? {} : { customer }),
    ...(named.length === 0
      ? {}
      : { attributes: Object.fromEntries(named) as Record<string, string> }),
  };
}
