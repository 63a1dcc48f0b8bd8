import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { extractSnippets } from '../src/extract-snippets.ts';

const root = resolve(import.meta.dirname, '../../..');
const pages = [
  ...markdownIn('.', false),
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => markdownIn(join(folder, name), false)),
  ),
  ...markdownIn('docs', true),
];
// Snippets import the packages by name, so they must live inside the project.
const scratch = join(root, '.cache/snippets');

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the documentation', () => {
  const snippets = pages.flatMap((page) =>
    extractSnippets(readFileSync(join(root, page), 'utf8')).map((snippet) => ({
      page,
      ...snippet,
    })),
  );

  it.each(snippets)('$page: the snippet of line $line prints what it says', async (snippet) => {
    const { page, line, code, prints } = snippet;
    mkdirSync(scratch, { recursive: true });
    const file = join(scratch, `${page.replaceAll(/\W/g, '-')}-${line}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await import(file);
      const printed = log.mock.calls.map((args) => format(...args));
      expect(printed).toEqual(prints);
    } finally {
      log.mockRestore();
    }
  });

  it('begins with a README', () => {
    expect(pages).toContain('README.md');
  });
});

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('CHANGELOG.md'))
    .map((name) => join(folder, name));
}
