import { describe, expect, it } from 'vitest';
import { extractSnippets } from '../src/extract-snippets.ts';

describe('extractSnippets', () => {
  it('returns the code of each ts fence and what it claims to print', () => {
    const page = [
      '# Page',
      '```ts',
      "console.log(1 + 1, 'a'); // 2 a",
      'const b = 1; // not printed',
      '```',
    ];
    expect(extractSnippets(page.join('\n'))).toEqual([
      {
        line: 2,
        code: "console.log(1 + 1, 'a'); // 2 a\nconst b = 1; // not printed",
        prints: ['2 a'],
      },
    ]);
  });

  it('leaves out fences of other languages and those marked no-run', () => {
    expect(extractSnippets('```sh\nls\n```\n```ts no-run\nawait forever();\n```')).toEqual([]);
  });

  it('reads the claim of a statement that spans lines', () => {
    const page = '```ts\nconsole.log(\n  1,\n); // 1\n```';
    expect(extractSnippets(page)[0]!.prints).toEqual(['1']);
  });

  it('refuses a console.log that does not say what it prints', () => {
    expect(() => extractSnippets('```ts\n\nconsole.log(1);\n```')).toThrow('Line 3');
  });

  it('refuses a fence that is never closed', () => {
    expect(() => extractSnippets('```ts\nconst a = 1;')).toThrow('line 1 is never closed');
  });
});
