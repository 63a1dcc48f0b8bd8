export interface Snippet {
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** What the snippet says it prints: the comment behind each `console.log`, in order. */
  readonly prints: readonly string[];
}

/**
 * Returns the ```ts fences of a Markdown page, without those marked ```ts no-run.
 *
 * `console.log(x); // 42` claims that 42 is printed; a `console.log` that claims nothing is refused.
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
  const prints: string[] = [];
  let printing = false;
  for (const [index, text] of lines.entries()) {
    printing ||= text.includes('console.log(');
    const end = /\);\s*(?:\/\/ (?<printed>.*))?$/.exec(text);
    if (!printing || !end) continue;
    if (end[1] === undefined) {
      throw new Error(`Line ${line + 1 + index} does not say in a comment what it prints`);
    }
    prints.push(end[1]);
    printing = false;
  }
  return { line, code: lines.join('\n'), prints };
}
