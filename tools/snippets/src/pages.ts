import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractSnippets, type Snippet } from './extract-snippets.ts';

export const root = resolve(import.meta.dirname, '../../..');

export interface PageSnippet extends Snippet {
  /** Path of the page from the root. */
  readonly page: string;
  /** Where the snippet is written to be run or checked: inside the project, because it imports the packages by name. */
  readonly file: string;
}

/** Returns every snippet of the READMEs and of `docs/`; what they write goes below the scratch folder. */
export function documentationSnippets(scratch: string): PageSnippet[] {
  const pages = [
    ...markdownIn('.', false),
    ...['packages', 'examples'].flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) => markdownIn(join(folder, name), false)),
    ),
    ...markdownIn('docs', true),
  ];
  return pages.flatMap((page) =>
    extractSnippets(readFileSync(join(root, page), 'utf8')).map((snippet) => ({
      ...snippet,
      page,
      file: join(scratch, `${page.replaceAll(/\W/g, '-')}-${snippet.line}.ts`),
    })),
  );
}

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('CHANGELOG.md'))
    .map((name) => join(folder, name))
    .filter((path) => !path.startsWith(join('docs', 'api')));
}
