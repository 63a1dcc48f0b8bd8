import { readdirSync, readFileSync } from 'node:fs';

/** One case of a table of known answers. */
export interface Case {
  readonly id: string;
  readonly family: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Every case of every table that the routing engine ships with. */
export function readCases(): readonly Case[] {
  const folder = new URL('../../../acd/test/truth/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const table = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly cases?: readonly Case[];
      };
      return table.cases ?? [];
    });
}
