import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { bankCall, readBankRows } from './bank-calls.ts';
import { intervalFigures } from './interval-figures.ts';
import { monthFigures } from './month-figures.ts';

interface TruthTable {
  readonly months?: Readonly<Record<string, unknown>>;
  readonly intervals900?: Readonly<Record<string, unknown>>;
  readonly intervals1800?: Readonly<Record<string, unknown>>;
}

/** Fields, by their first words, that wait for a formula to come. */
const WAITING: readonly string[] = [];

const folder = new URL('.', import.meta.url);
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const table = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as TruthTable;
    return { name, table };
  });

const checked = new Map<string, number>();

/** Every leaf of the expected tree must be a figure that we know, and equal to it. */
function expectTree(expected: unknown, actual: unknown, path: readonly string[]): void {
  const field = path.join('.');
  const family = path.filter((word) => /^[a-z]/.test(word)).join('.');
  if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      if (isWaiting([...path, key])) continue;
      expect(actual, `a figure for ${[...path, key].join('.')}`).toHaveProperty([key]);
      expectTree(value, (actual as Record<string, unknown>)[key], [...path, key]);
    }
    return;
  }
  checked.set(family, (checked.get(family) ?? 0) + 1);
  if (typeof expected === 'number' && !Number.isInteger(expected)) {
    // The table rounds to 10 decimals, the deviation to 6.
    const tolerance = field === 'talk.popStdev' ? 5.1e-7 : 1e-9;
    expect(actual, field).toBeTypeOf('number');
    expect(Math.abs((actual as number) - expected), field).toBeLessThan(tolerance);
  } else {
    // A ratio of nothing is null in the table and undefined here.
    expect(actual, field).toBe(expected ?? undefined);
  }
}

function isWaiting(path: readonly string[]): boolean {
  return WAITING.some((waiting) => path.join('.').startsWith(waiting));
}

describe.each(tables)('the known answers of $name', ({ table }) => {
  const { months = {}, intervals900 = {}, intervals1800 = {} } = table;

  it.each(Object.keys(months))('come out of the calls of %s, every field', (month) => {
    const calls = readBankRows(month).map(bankCall);
    expectTree(months[month], monthFigures(calls, months[month] as object), []);
  });

  it.each(Object.keys(intervals900))('come out by quarter of an hour on %s', (day) => {
    expectTree(intervals900[day], intervalFigures(day, '15min'), []);
  });

  it.each(Object.keys(intervals1800))('come out by half-hour on %s', (day) => {
    expectTree(intervals1800[day], intervalFigures(day, '30min'), []);
  });

  it('has no table that nobody reads', () => {
    const known = ['definitions', 'months', 'intervals900', 'intervals1800'];
    expect(Object.keys(table).filter((key) => !known.includes(key))).toEqual([]);
  });
});

afterAll(() => {
  const rows = [...checked].map(([family, count]) => `${family} ${count}`);
  console.log(`known answers checked: ${rows.join(', ')}`);
  if (WAITING.length > 0) console.log(`known answers that wait: ${WAITING.join(', ')}`);
});
