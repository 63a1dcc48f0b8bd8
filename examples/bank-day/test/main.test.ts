import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const main = resolve(import.meta.dirname, '../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'bank-day-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as a person would, in an empty folder. */
function start(...args: string[]) {
  return spawnSync(
    process.execPath,
    ['--conditions=@plateau/source', '--import', import.meta.resolve('tsx'), main, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  );
}

// Each test starts a process, which takes its time on a busy machine.
describe('the main job', { timeout: 120_000 }, () => {
  it('prints the day, its staffing and the routed-again day, and writes the report', () => {
    const { status, stdout, stderr } = start();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1,846 rows: 1,738 calls asked for an agent');
    expect(stdout).toMatch(/Erlang C: \d+\.\d agent-hours/);
    expect(stdout).toMatch(/service level +\d+\.\d % +\d+\.\d ± \d+\.\d % +\d+\.\d ± \d+\.\d %/);
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(report.match(/<svg/g)).toHaveLength(6);
    // Nothing is fetched from anywhere.
    expect(report).not.toMatch(/(src|href)="https?:/);
  });

  it('prints the same figures for the same seed, and others for another', () => {
    const run = (seed: string) => start('--replications', '2', '--seed', seed).stdout;
    const first = run('7');
    expect(run('7')).toBe(first);
    expect(run('8')).not.toBe(first);
  });

  it("works on anybody's CSV with the five columns that are needed", () => {
    const rows = Array.from(
      { length: 60 },
      (_, minute) => `c${minute},2026-03-02T10:${String(minute).padStart(2, '0')},5,ANSWERED,240`,
    );
    const file = join(folder, 'ours.csv');
    writeFileSync(file, ['id,arrival,wait_s,outcome,talk_s', ...rows, 'broken'].join('\n'));
    const { status, stdout } = start(
      '--calls',
      file,
      '--replications',
      '2',
      '--report',
      'our/day.html',
    );
    expect(stdout).toContain('60 calls asked for an agent');
    expect(stdout).toContain('broken rows in the file: Too few fields');
    expect(stdout).toContain('Nobody hung up');
    expect(stdout).not.toContain('Technion');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'our/day.html'), 'utf8')).toContain('ours.csv');
  });

  it.each([
    [['--target', '80'], '--target "80" is no target'],
    [['--calls', 'nowhere.csv'], 'nowhere.csv does not exist'],
    [['--day', '1999-02-04'], 'has no call on 1999-02-04'],
    [['--report', '/proc/report.html'], '/proc/report.html cannot be written'],
  ])('answers %j with one clear line and exit code 2', (args, message) => {
    const { status, stderr } = start(...args, '--replications', '2');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
