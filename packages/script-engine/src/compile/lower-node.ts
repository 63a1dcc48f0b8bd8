import type { AskNode, EndNode, ScriptNode, Variant } from '../document/script-document.ts';
import type { DocumentPath } from '../lint/diagnostic.ts';
import type { SayStep } from '../program/program.ts';
import { lowerBlock } from './lower-block.ts';
import { lowerQuestion } from './lower-question.ts';
import type { Lowering } from './lowering.ts';
import { nodeParts } from './node-parts.ts';

/** Turns a node into its steps; the first has the node's id. */
export function lowerNode(lowering: Lowering, id: string, node: ScriptNode): void {
  const path = ['nodes', id];
  const parts = nodeParts(lowering, id, node);
  const base = { id, ...parts.place, ...parts.notes, ...parts.disclose, ...parts.effects };
  switch (node.kind) {
    case 'say':
      lowering.add(
        {
          ...base,
          kind: 'say',
          variants: [{ text: lowering.text(node.text, [...path, 'text']) }],
          next: lowering.ways(node.next, [...path, 'next']),
        },
        path,
      );
      return;
    case 'argue':
      lowering.add(
        {
          ...base,
          kind: 'say',
          variants: variants(lowering, node.variants, [...path, 'variants']),
          next: lowering.ways(node.next, [...path, 'next']),
        },
        path,
      );
      return;
    case 'ask':
      lowerAsk(lowering, id, node, base);
      return;
    case 'block':
      lowerBlock(lowering, id, node);
      return;
    case 'book':
      lowering.add(
        {
          ...base,
          kind: 'book',
          text: lowering.text(node.text, [...path, 'text']),
          agenda: node.agenda,
          slot: lowering.scope.slotOf.get(id) ?? 0,
          next: lowering.ways(node.next, [...path, 'next']),
          declined: lowering.target(node.declined, [...path, 'declined']),
        },
        path,
      );
      return;
    case 'transfer':
      lowering.add(
        {
          ...base,
          kind: 'transfer',
          text: lowering.text(node.text, [...path, 'text']),
          recipient: node.to,
          next: lowering.ways(node.next, [...path, 'next']),
          failed: lowering.target(node.failed, [...path, 'failed']),
        },
        path,
      );
      return;
    case 'message':
      lowering.add(
        {
          ...base,
          kind: 'ask',
          text: lowering.text(node.text, [...path, 'text']),
          question: { slot: lowering.scope.slotOf.get(id) ?? 0, type: 'open', maxLength: 2_000 },
          next: lowering.ways(node.next, [...path, 'next']),
        },
        path,
      );
      return;
    case 'branch':
    case 'quota':
      lowerSilent(lowering, id, node);
      return;
    case 'end':
      lowerEnd(lowering, id, node);
      return;
  }
}

/** The first variant that fits is said: the last must fit always. */
export function variants(
  lowering: Lowering,
  given: readonly Variant[],
  path: DocumentPath,
): SayStep['variants'] {
  if (given[given.length - 1]?.when !== undefined) {
    lowering.report({
      code: 'S025',
      path: [...path, given.length - 1],
      en: 'nothing says what to say when no guard holds: end with a variant that has no "when"',
      fr: 'rien ne dit quoi dire si aucune condition ne tient : terminez par une variante sans « when »',
    });
  }
  return given.map(({ when, text }, index) => ({
    ...(when !== undefined && {
      when: lowering.expression(when, 'bool', [...path, index, 'when']),
    }),
    text: lowering.text(text, [...path, index, 'text']),
  }));
}

type Base = Omit<SayStep, 'kind' | 'variants' | 'next'>;

function lowerAsk(lowering: Lowering, id: string, node: AskNode, base: Base): void {
  const path = ['nodes', id];
  const question = lowerQuestion(lowering, id, node, path);
  const { options } = question;
  const everyOptionLeads =
    question.type !== 'multiple' && options?.every(({ go }) => go !== undefined) === true;
  const needsNext = !everyOptionLeads || question.dontKnow === -1 || question.refused === -1;
  if (node.next === undefined && needsNext) {
    const silent = options?.filter(({ go }) => go === undefined).map((option) => option.id) ?? [];
    const who = silent.length > 0 ? ` (${silent.join(', ')})` : '';
    lowering.report({
      code: 'S024',
      path,
      en: `nothing says where some answers to "${id}" lead${who}: add a "next"`,
      fr: `rien ne dit où mènent certaines réponses à « ${id} »${who} : ajoutez un « next »`,
    });
  }
  const next = node.next === undefined ? [] : lowering.ways(node.next, [...path, 'next']);
  lowering.add(
    { ...base, kind: 'ask', text: lowering.text(node.text, [...path, 'text']), question, next },
    path,
  );
}

/** Nodes without words: disclosures that they carry are read before. */
function lowerSilent(
  lowering: Lowering,
  id: string,
  node: Extract<ScriptNode, { kind: 'branch' | 'quota' }>,
): void {
  const path = ['nodes', id];
  const { place, notes, disclose, effects } = nodeParts(lowering, id, node);
  const own = disclose.disclose === undefined ? id : `${id}.then`;
  if (own !== id) {
    const next = [{ to: lowering.reserve(own) }];
    lowering.add({ id, ...place, ...notes, ...disclose, kind: 'say', variants: [], next }, path);
  }
  const next = lowering.ways(node.next, [...path, 'next']);
  if (node.kind === 'branch') {
    lowering.add({ id: own, ...place, ...effects, kind: 'branch', next }, path);
    return;
  }
  const quotas = new Map(
    Object.keys(lowering.document.quotas ?? {}).map((name, index) => [name, index]),
  );
  const quota = lowering.place(quotas, 'quota', 'quota', node.quota, [...path, 'quota']);
  const full = lowering.target(node.full, [...path, 'full']);
  const outside = lowering.target(node.outside, [...path, 'outside']);
  lowering.add({ id: own, ...place, ...effects, kind: 'quota', quota, next, full, outside }, path);
}

function lowerEnd(lowering: Lowering, id: string, node: EndNode): void {
  const path = ['nodes', id];
  const { place, notes, disclose, effects } = nodeParts(lowering, id, node);
  const base = { ...place, ...notes, ...disclose, ...effects };
  const disposition = lowering.disposition(node.disposition, [...path, 'disposition']);
  if (node.text === undefined && disclose.disclose === undefined) {
    lowering.add({ id, ...base, kind: 'end', disposition }, path);
    return;
  }
  const text =
    node.text === undefined ? [] : [{ text: lowering.text(node.text, [...path, 'text']) }];
  const next = [{ to: lowering.reserve(`${id}.end`) }];
  lowering.add({ id, ...base, kind: 'say', variants: text, next }, path);
  lowering.add(
    {
      id: `${id}.end`,
      node: id,
      ...(base.stage !== undefined && { stage: base.stage }),
      kind: 'end',
      disposition,
    },
    path,
  );
}
