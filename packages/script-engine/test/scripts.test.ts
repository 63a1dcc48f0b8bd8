import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintScript, runScriptTests } from '../src/index.ts';

const folder = resolve(import.meta.dirname, '../../../scripts');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(resolve(folder, file), 'utf8');

describe('the scripts that come with the engine', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it.each(files)('%s gives lint nothing to say', (file) => {
    expect(lintScript(textOf(file), { file })).toEqual([]);
  });

  it.each(files)('%s passes its own tests', (file) => {
    const results = runScriptTests(textOf(file), { file });
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(1);
  });
});
