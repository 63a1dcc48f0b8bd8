export interface Snippet {
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** What the snippet says it prints: the comment at the end of each `console.log` line, in order. */
  readonly prints: readonly string[];
}

/**
 * Returns the ```ts fences of a Markdown page, without those marked ```ts no-run.
 *
 * A line `console.log(x); // 42` claims that 42 is printed.
 */
export function extractSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { line: number; runs: boolean; lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (open === undefined) {
      const fence = /^```ts(?<flags>\s.*)?$/.exec(text);
      if (fence) open = { line: index + 1, runs: !fence[1]?.includes('no-run'), lines: [] };
    } else if (text === '```') {
      if (open.runs) snippets.push(toSnippet(open.line, open.lines));
      open = undefined;
    } else {
      open.lines.push(text);
    }
  }
  if (open) throw new Error(`The fence of line ${open.line} is never closed`);
  return snippets;
}

function toSnippet(line: number, lines: readonly string[]): Snippet {
  const prints = lines.flatMap((text) => {
    const printed = /console\.log\(.*\);\s*\/\/ (?<printed>.*)$/.exec(text);
    return printed ? [printed[1]!] : [];
  });
  return { line, code: lines.join('\n'), prints };
}
