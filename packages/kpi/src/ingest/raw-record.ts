import { parseInstant } from '../time/parse-instant.ts';
import { openZone } from '../time/zone.ts';

/** A record of unknown shape. */
export type RawRecord = Readonly<Record<string, unknown>>;

const UTC = openZone('UTC');

/** The value as a record, or undefined. */
export function asRecord(value: unknown): RawRecord | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as RawRecord)
    : undefined;
}

/** The value as a list of records; what is none is left out. */
export function asRecords(value: unknown): readonly RawRecord[] {
  return Array.isArray(value) ? value.map(asRecord).filter((each) => each !== undefined) : [];
}

/** The text of a field; empty where it has none. */
export function textOf(record: RawRecord | undefined, name: string): string {
  const value = record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The number of a field, given as a number or as its text; undefined where it is none. */
export function numberOf(record: RawRecord | undefined, name: string): number | undefined {
  const text = textOf(record, name).trim();
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? undefined : value;
}

/** Whole ms of a field in seconds. */
export function secondsOf(record: RawRecord | undefined, name: string): number | undefined {
  const seconds = numberOf(record, name);
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

/** Epoch ms of a field with an ISO 8601 instant; UTC where it names no offset. */
export function instantOf(record: RawRecord | undefined, name: string): number | undefined {
  return parseInstant(textOf(record, name), UTC);
}
