import type {
  AnswerableObjection,
  FaqEntry,
  FirmObjection,
  Scope as Reach,
  Text,
} from '../document/script-document.ts';
import type { DocumentPath } from '../lint/diagnostic.ts';
import type { Detour, ReturnStep } from '../program/program.ts';
import { variants } from './lower-node.ts';
import type { Lowering } from './lowering.ts';

/** Every objection and FAQ entry with its steps: dig, rephrase, argue, check, and the ways back. */
export function lowerDetours(lowering: Lowering): readonly Detour[] {
  const { objections = {}, faq = {} } = lowering.document;
  return [
    ...Object.entries(objections).map(([id, objection]) =>
      objection.kind === 'firm'
        ? lowerFirm(lowering, id, objection)
        : lowerAnswerable(lowering, id, objection),
    ),
    ...Object.entries(faq).map(([id, entry]) => lowerFaq(lowering, id, entry)),
  ];
}

function lowerAnswerable(lowering: Lowering, id: string, objection: AnswerableObjection): Detour {
  const path = ['objections', id];
  const { dig, rephrase, argue, check, settled = 'here', unsettled = 'here' } = objection;
  const say = (name: string, text: Text, then: string): void => {
    const own = [...path, name];
    lowering.add(
      {
        id: `${id}.${name}`,
        node: id,
        kind: 'say',
        variants: [{ text: lowering.text(text, own) }],
        next: [{ to: lowering.reserve(`${id}.${then}`) }],
      },
      own,
    );
  };
  if (dig !== undefined) say('dig', dig, rephrase === undefined ? 'argue' : 'rephrase');
  if (rephrase !== undefined) say('rephrase', rephrase, 'argue');
  const yes = addReturn(lowering, id, 'settled', true, settled, [...path, 'settled']);
  lowering.add(
    {
      id: `${id}.argue`,
      node: id,
      kind: 'say',
      variants: variants(lowering, argue, [...path, 'argue']),
      next: [{ to: check === undefined ? yes : lowering.reserve(`${id}.check`) }],
    },
    [...path, 'argue'],
  );
  if (check !== undefined) {
    const no = addReturn(lowering, id, 'unsettled', false, unsettled, [...path, 'unsettled']);
    lowering.add(
      {
        id: `${id}.check`,
        node: id,
        kind: 'ask',
        text: lowering.text(check, [...path, 'check']),
        question: {
          slot: lowering.scope.slotOf.get(`${id}.check`) ?? 0,
          type: 'yesNo',
          options: [
            { id: 'yes', go: yes },
            { id: 'no', go: no },
          ],
        },
        next: [],
      },
      [...path, 'check'],
    );
  }
  const first = dig !== undefined ? 'dig' : rephrase !== undefined ? 'rephrase' : 'argue';
  return {
    ...detour(lowering, id, 'objection', objection, path),
    max: objection.max ?? 1,
    start: lowering.reserve(`${id}.${first}`),
  };
}

function lowerFirm(lowering: Lowering, id: string, objection: FirmObjection): Detour {
  const path = ['objections', id];
  const disposition = lowering.disposition(objection.disposition, [...path, 'disposition']);
  const text = lowering.text(objection.text, [...path, 'text']);
  const next = [{ to: lowering.reserve(`${id}.end`) }];
  lowering.add({ id: `${id}.say`, node: id, kind: 'say', variants: [{ text }], next }, path);
  lowering.add({ id: `${id}.end`, node: id, kind: 'end', disposition }, path);
  const start = lowering.reserve(`${id}.say`);
  return { ...detour(lowering, id, 'objection', objection, path), firm: true, max: 0, start };
}

function lowerFaq(lowering: Lowering, id: string, entry: FaqEntry): Detour {
  const path = ['faq', id];
  const to = addReturn(lowering, id, 'settled', true, entry.settled ?? 'here', [
    ...path,
    'settled',
  ]);
  const text = lowering.text(entry.text, [...path, 'text']);
  lowering.add(
    { id: `${id}.say`, node: id, kind: 'say', variants: [{ text }], next: [{ to }] },
    path,
  );
  const start = lowering.reserve(`${id}.say`);
  return {
    ...detour(lowering, id, 'faq', entry, path),
    keywords: entry.keywords ?? [],
    max: 0,
    start,
  };
}

function addReturn(
  lowering: Lowering,
  id: string,
  name: string,
  settled: boolean,
  to: string,
  path: DocumentPath,
): number {
  const step: ReturnStep = {
    id: `${id}.${name}`,
    node: id,
    kind: 'return',
    settled,
    to: to === 'here' || to === 'next' ? to : lowering.target(to, path),
  };
  lowering.add(step, path);
  return lowering.reserve(step.id);
}

function detour(
  lowering: Lowering,
  id: string,
  kind: Detour['kind'],
  { label, scope }: { readonly label: Text; readonly scope: Reach },
  path: DocumentPath,
): Omit<Detour, 'max' | 'start'> {
  return {
    id,
    kind,
    firm: false,
    label: lowering.text(label, [...path, 'label']),
    keywords: [],
    scope: scope === 'all' ? 'all' : stepsIn(lowering, scope, [...path, 'scope']),
  };
}

/** The steps of the nodes, and of the nodes of the stages, that a scope names. */
function stepsIn(
  lowering: Lowering,
  scope: readonly string[],
  path: DocumentPath,
): readonly number[] {
  const { nodes, stages = {} } = lowering.document;
  const members = new Set<string>();
  for (const [index, name] of scope.entries()) {
    if (Object.hasOwn(nodes, name)) members.add(name);
    else if (Object.hasOwn(stages, name)) {
      for (const [id, { stage }] of Object.entries(nodes)) if (stage === name) members.add(id);
    } else {
      const known = [...Object.keys(nodes), ...Object.keys(stages)];
      lowering.unknown('node or stage', 'nœud ni aucune étape', name, known, [...path, index]);
    }
  }
  return lowering.steps.flatMap((step, index) => (members.has(step.node) ? [index] : []));
}
