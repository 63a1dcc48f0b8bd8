import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCalls } from '../src/read-calls.ts';
import { shippedCalls } from '../src/call-source.ts';
import { UsageError } from '../src/usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'bank-day-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
function file(...lines: string[]): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const header = 'id,arrival,wait_s,outcome,talk_s';
const good = 'a,1999-02-03T11:00:00,12,ANSWERED,180';

describe('readCalls', () => {
  it('reads every row of the shipped days', () => {
    const { calls, brokenRows } = readCalls(shippedCalls);
    expect(calls).toHaveLength(5540);
    expect(brokenRows).toEqual([]);
  });

  it('needs five columns only', () => {
    expect(readCalls(file(header, good)).calls).toMatchObject([
      {
        row: 2,
        id: 'a',
        arrivedAt: Date.UTC(1999, 1, 3, 11),
        offeredAt: Date.UTC(1999, 1, 3, 11),
        outcome: 'ANSWERED',
        waitMs: 12_000,
        talkMs: 180_000,
        priority: false,
        agent: undefined,
      },
    ]);
  });

  it('reads semicolons and a byte-order mark too', () => {
    const path = file(`\uFEFF${header.replaceAll(',', ';')}`, good.replaceAll(',', ';'));
    expect(readCalls(path).calls).toHaveLength(1);
  });

  it('puts a call in line when it leaves the voice menu', () => {
    const path = file(
      `${header},vru_s,queue_offset_s,answer_offset_s`,
      'queued,1999-02-03T11:00:00,12,ANSWERED,180,9,10,21',
      'direct,1999-02-03T11:00:00,0,ANSWERED,180,9,,8',
      'negative,1999-02-03T11:00:00,5,ABANDONED_QUEUE,0,-7,,',
    );
    const start = Date.UTC(1999, 1, 3, 11);
    expect(readCalls(path).calls.map(({ offeredAt }) => offeredAt - start)).toEqual([
      10_000, 8_000, 0,
    ]);
  });

  it.each([
    ['a,1999-02-03T11:00:00,12,ANSWERED', 'Too few fields'],
    ['a,1999-02-03T11:00:00,12,ANSWERED,180,9', 'Too many fields'],
    [',1999-02-03T11:00:00,12,ANSWERED,180', 'id is empty'],
    ['a,yesterday,12,ANSWERED,180', 'arrival "yesterday" is no local time'],
    ['a,1999-02-03T11:00:00,-1,ANSWERED,180', 'wait_s "-1" is no number of seconds'],
    ['a,1999-02-03T11:00:00,12,ANSWERED,', 'talk_s "" is no number of seconds'],
    ['a,1999-02-03T11:00:00,12,GONE,180', 'outcome "GONE" is none of'],
    ['b,1999-02-03T11:00:00,12,ANSWERED,180', 'id "b" stands on an earlier row'],
  ])('lists the broken row %j and goes on', (row, reason) => {
    const { calls, brokenRows } = readCalls(file(header, good.replace('a', 'b'), row, good));
    expect(calls.map(({ row }) => row)).toEqual([2, 4]);
    expect(brokenRows).toHaveLength(1);
    expect(brokenRows[0]!.row).toBe(3);
    expect(brokenRows[0]!.reason).toContain(reason);
  });

  it.each([
    [() => join(folder, 'nowhere.csv'), 'does not exist: name a CSV file with --calls'],
    [() => folder, 'cannot be read'],
    [() => file(''), 'is empty'],
    [() => file(header), 'has a header but no calls'],
    [
      () => file('id,arrival,wait,outcome,talk_s', good),
      'row 1: unknown column "wait". Did you mean "wait_s"?',
    ],
    [() => file('id,arrival,outcome,talk_s', 'a,b,c,d'), 'row 1: column "wait_s" is missing'],
    [() => file(header, 'x', 'y'), 'none of its 2 rows can be read; row 2: Too few fields'],
  ])('refuses a file that will not do (%#) in one line', (path, message) => {
    const name = path();
    expect(() => readCalls(name)).toThrow(UsageError);
    expect(() => readCalls(name)).toThrow(message);
    expect(() => readCalls(name)).not.toThrow(/\n/);
  });
});
