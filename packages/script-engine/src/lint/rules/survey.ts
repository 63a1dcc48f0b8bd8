import { optionsOf, questionsOf, type PlacedQuestion } from '../../compile/declare.ts';
import type { Option } from '../../document/script-document.ts';
import type { Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';

/** S081, S082, S085, S086, S088, S089: questions that a telephone can carry. */
export function checkSurvey({ document }: LintSubject, report: Report): void {
  for (const placed of questionsOf(document)) {
    const { id, question, path } = placed;
    const options = optionsOf(question, document);
    checkChoice(placed, options, report);
    if (
      question.personal === true &&
      (question.refused === undefined || question.refused === false)
    ) {
      report({
        code: 'S082',
        path,
        en: `"${id}" is personal but takes no refusal: add refused: true`,
        fr: `« ${id} » est personnelle mais n’accepte pas de refus : ajoutez refused: true`,
      });
    }
    if (question.type === 'open' && question.probes === undefined) {
      report({
        code: 'S089',
        path,
        en: `"${id}" is open but has no probe: say what to ask when the answer is short`,
        fr: `« ${id} » est ouverte mais n’a pas de relance : dites quoi demander si la réponse est courte`,
      });
    }
  }
}

function checkChoice(
  { id, question, path }: PlacedQuestion,
  options: readonly Option[],
  report: Report,
): void {
  if (question.type !== 'single' && question.type !== 'multiple') return;
  const ordered = options.length > 2 && options.every(({ id: option }) => /^\d+$/.test(option));
  const rotated = question.rotate !== undefined && question.rotate !== false;
  if (rotated && ordered) {
    report({
      code: 'S081',
      path: [...path, 'rotate'],
      en: `the options of "${id}" are a scale: a shuffled scale cannot be heard`,
      fr: `les options de « ${id} » sont une échelle : mélangée, elle ne s’entend plus`,
    });
  }
  const anchor = typeof question.rotate === 'object' ? question.rotate.anchor : [];
  const loose = options.filter(
    ({ id: option }) => LAST.has(option.toLowerCase()) && !anchor.includes(option),
  );
  if (rotated && loose.length > 0) {
    report({
      code: 'S088',
      path: [...path, 'rotate'],
      en: `"${loose[0]!.id}" belongs at the end: name it under rotate.anchor`,
      fr: `« ${loose[0]!.id} » se dit en dernier : nommez-la sous rotate.anchor`,
    });
  }
  if (options.length > 7) {
    report({
      code: 'S085',
      path,
      en: `"${id}" reads ${options.length} options aloud: nobody remembers more than seven`,
      fr: `« ${id} » fait lire ${options.length} options : personne n’en retient plus de sept`,
    });
  }
  const alone = options.findIndex(({ exclusive }) => exclusive === true);
  if (question.type === 'single' && alone !== -1) {
    report({
      code: 'S086',
      path,
      en: `"${options[alone]!.id}" is exclusive, but only one option is taken anyway`,
      fr: `« ${options[alone]!.id} » est exclusive, mais une seule option est prise de toute façon`,
    });
  }
}

/** Ids by which scripts call the options that must be heard last. */
const LAST = new Set(['other', 'none', 'autre', 'aucun', 'aucune', 'nsp', 'all', 'any']);
