import { Bench } from 'tinybench';

export interface Comparison {
  /** What is compared: the heading above the table. */
  readonly title: string;
  /** Name of the task that the others are measured against. */
  readonly baseline: string;
  /** The alternatives. Each function does `perCall` operations (default 1). */
  readonly tasks: Readonly<Record<string, () => unknown>>;
  /** Operations in one call of a task: put a loop inside when one operation takes less than a microsecond. */
  readonly perCall?: number;
  /** How long each task is measured, in milliseconds; default 500. */
  readonly timeMs?: number;
}

export interface Measurement {
  readonly task: string;
  /** Median time of one operation, in nanoseconds. */
  readonly medianNs: number;
  /** 99th percentile of the time of one operation, in nanoseconds. */
  readonly p99Ns: number;
  /** Median time of the baseline over this one's: 2 means twice as fast as the baseline. */
  readonly speedup: number;
}

/**
 * Times the tasks one after the other in this process, prints a Markdown table, and returns it.
 * Only the ratios are worth quoting: absolute times are those of one machine on one day.
 */
export async function compare(comparison: Comparison): Promise<readonly Measurement[]> {
  const { title, baseline, tasks, perCall = 1, timeMs = 500 } = comparison;
  if (!(baseline in tasks)) throw new Error(`The baseline "${baseline}" is not among the tasks`);
  const bench = new Bench({ time: timeMs, warmupTime: timeMs / 5 });
  for (const [name, run] of Object.entries(tasks)) {
    bench.add(name, () => {
      sink = run();
    });
  }
  await bench.run();

  const times = bench.tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`"${task.name}" did not complete`);
    const { p50, p99 } = task.result.latency;
    return {
      task: task.name,
      medianNs: (p50 * 1e6) / perCall,
      p99Ns: (p99 * 1e6) / perCall,
    };
  });
  const reference = times.find(({ task }) => task === baseline)!.medianNs;
  const measurements = times.map((time) => ({ ...time, speedup: reference / time.medianNs }));
  print(title, baseline, measurements);
  return measurements;
}

/** Keeps results alive, so that the engine cannot drop the work whose time we want. */
export let sink: unknown;

function print(title: string, baseline: string, rows: readonly Measurement[]): void {
  const table = [
    ['task', 'median', 'p99', `against ${baseline}`],
    ...rows.map((row) => [
      row.task,
      duration(row.medianNs),
      duration(row.p99Ns),
      row.task === baseline ? '1' : `${row.speedup.toPrecision(3)} × as fast`,
    ]),
  ];
  printTable(title, table);
}

/** Prints rows as a Markdown table; the first row is its head. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  console.log(`\n### ${title}\n`);
  console.log(line(rows[0]!));
  console.log(`| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  for (const row of rows.slice(1)) console.log(line(row));
}

function duration(ns: number): string {
  if (ns < 1e3) return `${ns.toPrecision(3)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toPrecision(3)} µs`;
  if (ns < 1e9) return `${(ns / 1e6).toPrecision(3)} ms`;
  return `${(ns / 1e9).toPrecision(3)} s`;
}
