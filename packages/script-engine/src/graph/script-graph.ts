import type { Expression } from '../program/expression.ts';
import type { Effects, ProgramContent, Step, Way } from '../program/program.ts';

/** One way from a step to another. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** What takes this way: `next`, an option's id, `dontKnow`, `refused`, `declined`, `failed`, `full`, `outside`, an objection. */
  readonly by: string;
  readonly kind: 'way' | 'detour' | 'return';
  readonly when?: Expression;
  /** Whether the step is left as it should be: its disclosures read, its milestones reached. */
  readonly leaves: boolean;
  /** What the option itself reaches and sets. */
  readonly effects?: Effects;
}

/** The steps of a script and every way between them. */
export interface ScriptGraph {
  readonly edges: readonly Edge[];
  /** By step: the ways out of it. */
  readonly out: readonly (readonly Edge[])[];
  /** Steps that can be reached, detours included. */
  readonly reachable: ReadonlySet<number>;
}

export function scriptGraph(content: ProgramContent): ScriptGraph {
  const own = content.steps.flatMap((step, from) => [...waysOf(step, from)]);
  const edges = [...own, ...detourEdges(content, own)];
  const out = content.steps.map((): Edge[] => []);
  for (const edge of edges) out[edge.from]?.push(edge);
  return { edges, out, reachable: reachableFrom(out, content.start) };
}

/** The shortest way from the start to a step for which `isGoal` holds, over edges that `open` lets pass. */
export function shortestPath(
  { out }: ScriptGraph,
  start: number,
  isGoal: (step: number) => boolean,
  open: (edge: Edge) => boolean,
): readonly Edge[] | undefined {
  if (isGoal(start)) return [];
  const cameBy = new Map<number, Edge | undefined>([[start, undefined]]);
  const queue = [start];
  for (const step of queue) {
    for (const edge of out[step]!) {
      if (cameBy.has(edge.to) || !open(edge)) continue;
      cameBy.set(edge.to, edge);
      if (isGoal(edge.to)) return pathTo(cameBy, edge);
      queue.push(edge.to);
    }
  }
  return undefined;
}

/** A path in words: `opening -yes-> needs -next-> offer`. */
export function describePath(
  content: ProgramContent,
  path: readonly Edge[],
  start: number,
): string {
  const names = path.map(({ to, by }) => ` -${by}-> ${content.steps[to]!.id}`);
  return `${content.steps[path[0]?.from ?? start]!.id}${names.join('')}`;
}

function pathTo(cameBy: ReadonlyMap<number, Edge | undefined>, last: Edge): readonly Edge[] {
  const path: Edge[] = [];
  for (let edge: Edge | undefined = last; edge !== undefined; edge = cameBy.get(edge.from))
    path.push(edge);
  return path.reverse();
}

function reachableFrom(out: readonly (readonly Edge[])[], start: number): ReadonlySet<number> {
  const seen = new Set([start]);
  for (const step of seen) for (const { to } of out[step] ?? []) seen.add(to);
  return seen;
}

function* waysOf(step: Step, from: number): Generator<Edge> {
  const to = (target: number, by: string, leaves = true): Edge => ({
    from,
    to: target,
    by,
    kind: 'way',
    leaves,
  });
  const ways = function* (next: readonly Way[], effects?: Effects, by = 'next'): Generator<Edge> {
    for (const { when, to: target } of next) {
      yield { ...to(target, by), ...(when && { when }), ...(effects && { effects }) };
    }
  };
  switch (step.kind) {
    case 'say':
    case 'branch':
      yield* ways(step.next);
      return;
    case 'ask': {
      const { options, type, dontKnow, refused } = step.question;
      for (const option of options ?? []) {
        if (option.go === undefined) yield* ways(step.next, option, option.id);
        else yield { ...to(option.go, option.id), effects: option };
      }
      if (options === undefined || type === 'multiple') yield* ways(step.next, undefined, 'answer');
      for (const [by, way] of [
        ['dontKnow', dontKnow],
        ['refused', refused],
      ] as const) {
        if (way === undefined) continue;
        if (way === -1) yield* ways(step.next, undefined, by);
        else yield to(way, by);
      }
      return;
    }
    case 'book':
      yield* ways(step.next, undefined, 'booked');
      yield to(step.declined, 'declined', false);
      return;
    case 'transfer':
      yield* ways(step.next, undefined, 'completed');
      yield to(step.failed, 'failed', false);
      return;
    case 'quota':
      yield* ways(step.next, undefined, 'granted');
      yield to(step.full, 'full', false);
      yield to(step.outside, 'outside');
      return;
    case 'return':
      if (typeof step.to === 'number') yield { ...to(step.to, 'return'), kind: 'return' };
      return;
    case 'end':
      return;
  }
}

/**
 * From every step in its scope into the detour; and, where the detour returns to the `next` of the node, from the
 * step to what follows, without leaving it properly. Returning `here` is no way: the step was reached before.
 */
function* detourEdges(content: ProgramContent, own: readonly Edge[]): Generator<Edge> {
  const nextOf = new Map<number, Edge[]>();
  for (const edge of own) {
    if (edge.by !== 'next' && edge.by !== 'answer') continue;
    nextOf.set(edge.from, [...(nextOf.get(edge.from) ?? []), edge]);
  }
  const detourNodes = new Set(content.detours.map(({ id }) => id));
  const waits = content.steps.flatMap((step, index) =>
    detourNodes.has(step.node) || isSilent(step) ? [] : [index],
  );
  for (const { id, scope, start } of content.detours) {
    const skips = content.steps.some(
      (step) => step.node === id && step.kind === 'return' && step.to === 'next',
    );
    for (const from of scope === 'all' ? waits : scope) {
      if (isSilent(content.steps[from]!)) continue;
      yield { from, to: start, by: id, kind: 'detour', leaves: false };
      if (!skips) continue;
      for (const { to, when } of nextOf.get(from) ?? []) {
        yield { from, to, by: id, kind: 'return', leaves: false, ...(when && { when }) };
      }
    }
  }
}

function isSilent({ kind }: Step): boolean {
  return kind === 'branch' || kind === 'end' || kind === 'return';
}
