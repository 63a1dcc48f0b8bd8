import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Family } from './family.ts';
import { inverseFamilies } from './inverse-families.ts';
import { modelFamilies } from './model-families.ts';

interface Case {
  readonly id: string;
  readonly family: string;
  readonly input: Readonly<Record<string, number | string>>;
  readonly expected: Readonly<Record<string, number | string>>;
}

const families: Readonly<Record<string, Family>> = { ...modelFamilies, ...inverseFamilies };

/** Families whose models are not there yet: none. */
const waiting: readonly string[] = [];

const folder = new URL('.', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const table = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { cases: Case[] };
    return table.cases;
  });
const names = [...new Set(cases.map(({ family }) => family))];
const worst = new Map<string, number>();

describe('known answers', () => {
  test('every family in the tables is known', () => {
    expect(names.filter((name) => !(name in families) && !waiting.includes(name))).toEqual([]);
  });

  test.each(names.filter((name) => name in families))('%s agrees with its table', (name) => {
    const { figures, tolerance, floor = 1e-200 } = families[name]!;
    const wrong: string[] = [];
    for (const { id, family, input, expected } of cases) {
      if (family !== name) continue;
      const got = figures(input);
      for (const [key, text] of Object.entries(expected)) {
        const figure = got[key];
        const error = figure === undefined ? Infinity : relativeError(figure, Number(text), floor);
        worst.set(name, Math.max(worst.get(name) ?? 0, error));
        if (!(error <= tolerance)) {
          wrong.push(
            `${id} ${key}: ${String(figure)} instead of ${text} (${error.toExponential(1)})`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    const counts = names.map((name) => {
      const count = cases.filter(({ family }) => family === name).length;
      return `${name}: ${count} cases, worst error ${(worst.get(name) ?? 0).toExponential(1)}`;
    });
    console.log(`Known answers checked\n${counts.join('\n')}`);
  });
});

/** Figures closer than the floor count as one. */
function relativeError(got: number, expected: number, floor: number): number {
  if (Math.abs(got - expected) <= floor) return 0;
  return Math.abs(got / expected - 1);
}
