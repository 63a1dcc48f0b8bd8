import { describe, expect, it } from 'vitest';
import { parseOptions } from '../src/options.ts';
import { UsageError } from '../src/usage-error.ts';

describe('parseOptions', () => {
  it('takes the shipped calls, 80/20 and 20 replications when nothing is said', () => {
    expect(parseOptions([])).toMatchObject({
      day: undefined,
      target: { serviceLevel: 0.8, withinMs: 20_000 },
      replications: 20,
    });
  });

  it('reads a target as percent and seconds', () => {
    expect(parseOptions(['--target', '92.5/7.5'])).toMatchObject({
      target: { serviceLevel: 0.925, withinMs: 7_500 },
    });
  });

  it('hands out the help', () => {
    expect(parseOptions(['--help'])).toBe('help');
  });

  it.each([
    [['--target', '80-20'], '--target "80-20" is no target'],
    [['--target', '100/20'], '--target "100/20" is no target'],
    [['--target', '80/-1'], '--target "80/-1" is no target'],
    [['--day', '3 February'], '--day "3 February" is no day'],
    [['--day', '1999-02-31'], '--day "1999-02-31" is no day'],
    [['--replications', '1'], '--replications "1" must be a whole number from 2 to 1000'],
    [['--seed', '1.5'], '--seed "1.5" must be a whole number'],
    [['--tarjet', '80/20'], "Unknown option '--tarjet'"],
    [['calls.csv'], "Unexpected argument 'calls.csv'"],
    [['--calls'], 'argument missing'],
  ])('refuses %j in one line that says what to write', (argv, message) => {
    const parse = () => parseOptions(argv);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/\n/);
  });
});
