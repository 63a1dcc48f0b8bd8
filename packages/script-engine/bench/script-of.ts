import type { ScriptDocument, ScriptNode } from '@plateau/script-engine';

/** A script of so many questions with five answers each; every fifth goes on through a CEL guard, if any does. */
export function scriptOf(nodes: number, guarded: boolean): ScriptDocument {
  const entries = Array.from({ length: nodes }, (_, index): [string, ScriptNode] => {
    const next = `n${(index + 1) % nodes}`;
    const guard = guarded && index % 5 === 0;
    return [
      `n${index}`,
      {
        kind: 'ask',
        type: 'single',
        text: `Question ${index}`,
        options: [
          ...['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() })),
          { id: 'stop', label: 'Stop', go: 'end' },
        ],
        next: guard ? [{ when: `n${index} != 'd' && count >= 0`, go: next }, { go: 'end' }] : next,
      },
    ];
  });
  return {
    script: `bench/${nodes}`,
    version: 1,
    languages: ['en'],
    variables: { count: { type: 'number', default: 0 } },
    dispositions: { done: {} },
    start: 'n0',
    limits: { moves: 10_000 },
    nodes: { ...Object.fromEntries(entries), end: { kind: 'end', disposition: 'done' } },
  };
}
