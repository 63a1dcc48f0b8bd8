import type { Program, ProgramContent } from '../program/program.ts';
import { scriptGraph, type Edge } from './script-graph.ts';

/**
 * The script as a flowchart: `mermaid` for documents, `dot` for Graphviz. Nodes that end the call are round, ways
 * through an objection are dashed; where many nodes share an objection, it is drawn from none of them.
 */
export function drawScript({ content }: Program, format: 'mermaid' | 'dot'): string {
  const { edges } = scriptGraph(content);
  const everywhere = new Set(
    content.detours.flatMap(({ id, scope }) => (scope === 'all' ? [id] : [])),
  );
  const shown = unique(edges.filter(({ kind, by }) => kind === 'way' || !everywhere.has(by)));
  return format === 'mermaid' ? mermaid(content, shown) : dot(content, shown);
}

/** One edge per pair of steps and reason. */
function unique(edges: readonly Edge[]): readonly Edge[] {
  const byKey = new Map(
    edges.map((edge) => [`${edge.from} ${edge.to} ${edge.by} ${edge.kind}`, edge]),
  );
  return [...byKey.values()];
}

function mermaid(content: ProgramContent, edges: readonly Edge[]): string {
  const nodes = content.steps.map(({ id, kind }, place) => {
    const [open, close] =
      kind === 'end' ? ['([', '])'] : kind === 'branch' ? ['{', '}'] : ['[', ']'];
    return `  s${place}${open}"${id}"${close}`;
  });
  const arrows = edges.map(({ from, to, by, kind }) => {
    const label = by === 'next' ? '' : `|"${by}"|`;
    return `  s${from} ${kind === 'way' ? '-->' : '-.->'}${label} s${to}`;
  });
  return ['flowchart TD', ...nodes, ...arrows].join('\n');
}

function dot(content: ProgramContent, edges: readonly Edge[]): string {
  const nodes = content.steps.map(({ id, kind }, place) => {
    const shape = kind === 'end' ? 'oval' : kind === 'branch' ? 'diamond' : 'box';
    return `  s${place} [label="${id}", shape=${shape}];`;
  });
  const arrows = edges.map(({ from, to, by, kind }) => {
    const label = by === 'next' ? '' : `label="${by}", `;
    return `  s${from} -> s${to} [${label}style=${kind === 'way' ? 'solid' : 'dashed'}];`;
  });
  return ['digraph script {', ...nodes, ...arrows, '}'].join('\n');
}
