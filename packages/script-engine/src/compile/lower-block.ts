import type { BlockNode } from '../document/script-document.ts';
import { lowerQuestion } from './lower-question.ts';
import type { Lowering } from './lowering.ts';
import { nodeParts } from './node-parts.ts';

/** A block: an introduction, then each question behind its filter, then the way on. */
export function lowerBlock(lowering: Lowering, id: string, node: BlockNode): void {
  const path = ['nodes', id];
  const { place, notes, disclose, effects } = nodeParts(lowering, id, node);
  const questions = Object.entries(node.questions);
  const first = (index: number): number => {
    const entry = questions[index];
    if (entry === undefined) return lowering.reserve(`${id}.done`);
    return lowering.reserve(entry[1].when === undefined ? entry[0] : `${entry[0]}.filter`);
  };
  lowering.reserve(id);
  const opening = [{ to: first(0) }];
  const variants =
    node.text === undefined ? [] : [{ text: lowering.text(node.text, [...path, 'text']) }];
  const silent = variants.length === 0 && disclose.disclose === undefined;
  lowering.add(
    silent
      ? { id, ...place, kind: 'branch', next: opening }
      : { id, ...place, ...notes, ...disclose, kind: 'say', variants, next: opening },
    path,
  );
  for (const [index, [name, question]] of questions.entries()) {
    const where = [...path, 'questions', name];
    const next = [{ to: first(index + 1) }];
    if (question.when !== undefined) {
      const when = lowering.expression(question.when, 'bool', [...where, 'when']);
      const ways = [{ when, to: lowering.reserve(name) }, ...next];
      lowering.add({ id: `${name}.filter`, ...place, kind: 'branch', next: ways }, where);
    }
    const { hint } = question;
    lowering.add(
      {
        id: name,
        ...place,
        ...(hint !== undefined && { hint: lowering.text(hint, [...where, 'hint']) }),
        kind: 'ask',
        text: lowering.text(question.text, [...where, 'text']),
        question: lowerQuestion(lowering, name, question, where),
        next,
      },
      where,
    );
  }
  const next = lowering.ways(node.next, [...path, 'next']);
  lowering.add({ id: `${id}.done`, ...place, ...effects, kind: 'branch', next }, path);
}
