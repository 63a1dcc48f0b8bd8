import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { documentationSnippets, root } from '../src/pages.ts';

const scratch = join(root, '.cache/snippets');
const snippets = documentationSnippets(scratch);

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the documentation', () => {
  it.each(snippets)('$page: the snippet of line $line prints what it says', async (snippet) => {
    const { file, code, prints } = snippet;
    mkdirSync(scratch, { recursive: true });
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

  it('begins with the quickstarts of the README', () => {
    expect(snippets.filter(({ page }) => page === 'README.md')).toHaveLength(4);
  });
});
