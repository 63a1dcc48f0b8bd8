import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedCalls } from './call-source.ts';
import { UsageError } from './usage-error.ts';

export interface Options {
  /** CSV file with one row per call. */
  readonly callsFile: string;
  /** Day to look at, `YYYY-MM-DD`; without it the day with the most offered calls. */
  readonly day: string | undefined;
  readonly target: Target;
  /** Where the HTML report is written. */
  readonly reportFile: string;
  /** How often the day is routed again for each plan. */
  readonly replications: number;
  readonly seed: number;
}

export interface Target {
  /** Share of the offered calls to answer in time, between 0 and 1. */
  readonly serviceLevel: number;
  readonly withinMs: number;
}

export const help = `A real day of calls: what happened, who was needed, and what if.

npm start -- [options]
  --calls FILE         CSV with one row per call (default: three days of a bank, see examples/bank-day/data)
  --day YYYY-MM-DD     the day to look at (default: the day with the most offered calls)
  --target 80/20       percent of the offered calls to answer / within how many seconds (default 80/20)
  --report FILE        where the HTML report is written (default report.html)
  --replications 20    how often each plan is simulated, 2 to 1000
  --seed 1             seed of the simulation: the same seed gives the same figures
  --help               this text`;

/** Returns the options of a command line, or `'help'`. Throws a UsageError that says what to write instead. */
export function parseOptions(argv: readonly string[]): Options | 'help' {
  const values = parse(argv);
  if (values.help) return 'help';
  return {
    callsFile: values.calls === undefined ? shippedCalls : resolve(values.calls),
    day: values.day === undefined ? undefined : parseDay(values.day),
    target: parseTarget(values.target ?? '80/20'),
    reportFile: resolve(values.report ?? 'report.html'),
    replications: parseInteger('--replications', values.replications ?? '20', 2, 1000),
    seed: parseInteger('--seed', values.seed ?? '1', 0, 0x7fff_ffff),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        calls: { type: 'string' },
        day: { type: 'string' },
        target: { type: 'string' },
        report: { type: 'string' },
        replications: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.split('. To specify')[0]!;
    throw new UsageError(`${reason}. The options are listed by: npm start -- --help`);
  }
}

function parseDay(text: string): string {
  // A day that the calendar does not have, such as 31 February, comes back as another one.
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) {
    throw new UsageError(
      `--day "${text}" is no day: write it as YYYY-MM-DD, for example 1999-02-02.`,
    );
  }
  return text;
}

function parseTarget(text: string): Target {
  const match = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text);
  const percent = Number(match?.[1]);
  const seconds = Number(match?.[2]);
  if (!(percent > 0 && percent < 100 && seconds <= 3600)) {
    throw new UsageError(
      `--target "${text}" is no target: write PERCENT/SECONDS, for example 80/20 for 80 % answered ` +
        'within 20 s (above 0 % and below 100 %, 0 to 3600 s).',
    );
  }
  return { serviceLevel: percent / 100, withinMs: seconds * 1000 };
}

function parseInteger(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new UsageError(`${option} "${text}" must be a whole number from ${min} to ${max}.`);
  }
  return value;
}
