import type { ChoiceQuestion, MissingAnswer, Question } from '../document/question.ts';
import type { Option } from '../document/script-document.ts';
import type { DocumentPath } from '../lint/diagnostic.ts';
import type { ProgramOption, ProgramQuestion } from '../program/program-question.ts';
import { optionsOf } from './declare.ts';
import type { Lowering } from './lowering.ts';

/** A question with its names resolved and its limits filled in. */
export function lowerQuestion(
  lowering: Lowering,
  id: string,
  question: Question,
  path: DocumentPath,
): ProgramQuestion {
  const { dontKnow, refused, constraint } = question;
  return {
    slot: lowering.scope.slotOf.get(id) ?? 0,
    type: question.type,
    ...ownMembers(lowering, question, path),
    ...missing(lowering, 'dontKnow', dontKnow, path),
    ...missing(lowering, 'refused', refused, path),
    ...(constraint && {
      constraint: {
        that: lowering.expression(constraint.that, 'bool', [...path, 'constraint', 'that']),
        message: lowering.text(constraint.message, [...path, 'constraint', 'message']),
      },
    }),
  };
}

function missing(
  lowering: Lowering,
  name: 'dontKnow' | 'refused',
  given: MissingAnswer | undefined,
  path: DocumentPath,
): { readonly [member in typeof name]?: number } {
  if (given === undefined || given === false) return {};
  return { [name]: given === true ? -1 : lowering.target(given.go, [...path, name, 'go']) };
}

function ownMembers(
  lowering: Lowering,
  question: Question,
  path: DocumentPath,
): Omit<ProgramQuestion, 'slot' | 'type'> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choice(lowering, question, path);
    case 'yesNo':
      return {
        options: (['yes', 'no'] as const).map((id) =>
          lowerOption(lowering, { id, ...question[id] }, [...path, id]),
        ),
      };
    case 'number':
    case 'scale': {
      checkRange(lowering, question, path);
      const { min, max } = question;
      const integer = (question.type === 'scale' || question.integer === true) && {
        integer: true as const,
      };
      return {
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...integer,
        ...ends(lowering, question, path),
      };
    }
    case 'nps':
    case 'ces':
    case 'csat': {
      const { min, tops } = SCORES[question.type];
      const max = question.max ?? tops[0]!;
      if (!tops.includes(max)) {
        lowering.report({
          code: 'S080',
          path: [...path, 'max'],
          en: `a question of type ${question.type} runs to ${tops.join(' or ')}, not ${max}`,
          fr: `une question de type ${question.type} va jusqu’à ${tops.join(' ou ')}, pas ${max}`,
        });
      }
      return { min, max, integer: true, ...ends(lowering, question, path) };
    }
    case 'open':
      return {
        maxLength: question.maxLength ?? 2_000,
        ...(question.probes && {
          probes: question.probes.map((probe, index) =>
            lowering.text(probe, [...path, 'probes', index]),
          ),
        }),
      };
    case 'date':
    case 'time':
    case 'datetime':
      return {};
  }
}

/** The scales in use: NPS 0-10 only; CES 1-7, also 1-5; CSAT 1-5, also 1-3, 1-7, 1-10. The first is the default. */
const SCORES: Readonly<Record<'nps' | 'ces' | 'csat', { min: number; tops: readonly number[] }>> = {
  nps: { min: 0, tops: [10] },
  ces: { min: 1, tops: [7, 5] },
  csat: { min: 1, tops: [5, 3, 7, 10] },
};

function choice(
  lowering: Lowering,
  question: ChoiceQuestion,
  path: DocumentPath,
): Omit<ProgramQuestion, 'slot' | 'type'> {
  const { document } = lowering;
  const { options, list, rotate, type } = question;
  if ((options === undefined) === (list === undefined)) {
    lowering.report({
      code: 'S000',
      path,
      en: 'a choice has either options or a list',
      fr: 'un choix a soit des options, soit une liste',
    });
  } else if (list !== undefined && !Object.hasOwn(document.lists ?? {}, list)) {
    lowering.unknown('list', 'liste', list, Object.keys(document.lists ?? {}), [...path, 'list']);
  }
  const all = optionsOf(question, document);
  // The first of two with the same id stands for it.
  const places = new Map(all.map(({ id }, index) => [id, index] as const).reverse());
  const where = list === undefined ? [...path, 'options'] : ['lists', list];
  const last = typeof rotate === 'object' ? rotate.anchor : [];
  const anchored = last.map((id, index) =>
    lowering.place(places, 'option', 'option', id, [...path, 'rotate', 'anchor', index]),
  );
  if (question.max !== undefined && question.max < (question.min ?? 0))
    checkRange(lowering, question, path);
  for (const [index, { id }] of all.entries())
    checkOption(lowering, id, places.get(id) !== index, [...where, index]);
  return {
    options: all.map((option, index) => lowerOption(lowering, option, [...where, index])),
    ...(rotate !== undefined && rotate !== false && { rotate: anchored }),
    ...(type === 'multiple' && { min: question.min ?? 1, max: question.max ?? all.length }),
  };
}

function checkOption(lowering: Lowering, id: string, twice: boolean, path: DocumentPath): void {
  if (!twice && id !== 'dontKnow' && id !== 'refused') return;
  lowering.report(
    twice
      ? {
          code: 'S001',
          path,
          en: `option "${id}" stands here twice`,
          fr: `l’option « ${id} » est là deux fois`,
        }
      : {
          code: 'S008',
          path,
          en: `"${id}" is no option: write \`${id}: true\` on the question`,
          fr: `« ${id} » n’est pas une option : écrivez \`${id}: true\` sur la question`,
        },
  );
}

function lowerOption(
  lowering: Lowering,
  option: Omit<Option, 'label'> & Pick<Partial<Option>, 'label'>,
  path: DocumentPath,
): ProgramOption {
  const { id, label, go, exclusive } = option;
  return {
    id,
    ...(label !== undefined && { label: lowering.text(label, [...path, 'label']) }),
    ...(exclusive === true && { exclusive }),
    ...(go !== undefined && { go: lowering.target(go, [...path, 'go']) }),
    ...lowering.effects(option, path),
  };
}

function ends(
  lowering: Lowering,
  question: { readonly low?: Option['label']; readonly high?: Option['label'] },
  path: DocumentPath,
): Pick<ProgramQuestion, 'low' | 'high'> {
  const { low, high } = question;
  return {
    ...(low !== undefined && { low: lowering.text(low, [...path, 'low']) }),
    ...(high !== undefined && { high: lowering.text(high, [...path, 'high']) }),
  };
}

function checkRange(
  lowering: Lowering,
  question: { readonly type: string; readonly min?: number; readonly max?: number },
  path: DocumentPath,
): void {
  const { type, min, max } = question;
  const open = type === 'scale' && (min === undefined || max === undefined);
  if (!open && (min === undefined || max === undefined || min <= max)) return;
  lowering.report({
    code: 'S084',
    path,
    en: open
      ? 'a scale needs a min and a max'
      : `no answer lies between ${String(min)} and ${String(max)}`,
    fr: open
      ? 'une échelle a un min et un max'
      : `aucune réponse entre ${String(min)} et ${String(max)}`,
  });
}
