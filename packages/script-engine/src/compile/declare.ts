import { didYouMean } from '../document/did-you-mean.ts';
import type { Question } from '../document/question.ts';
import type { Option, ScriptDocument, Variable } from '../document/script-document.ts';
import type { DocumentPath, Report } from '../lint/diagnostic.ts';
import type { LocalText, Slot, SlotType } from '../program/program.ts';
import type { Scope } from './scope.ts';
import type { TextCompiler } from './text-compiler.ts';

/** A question of the document, wherever it stands. */
export interface PlacedQuestion {
  readonly id: string;
  readonly question: Question;
  readonly path: DocumentPath;
}

/** Every question of a document in order: ask nodes and the questions of blocks. */
export function questionsOf(document: ScriptDocument): readonly PlacedQuestion[] {
  return Object.entries(document.nodes).flatMap(([id, node]): readonly PlacedQuestion[] => {
    const path = ['nodes', id];
    if (node.kind === 'ask') return [{ id, question: node, path }];
    if (node.kind !== 'block') return [];
    return Object.entries(node.questions).map(([name, question]) => ({
      id: name,
      question,
      path: [...path, 'questions', name],
    }));
  });
}

/** The options of a choice, its own or those of its list. */
export function optionsOf(question: Question, document: ScriptDocument): readonly Option[] {
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  if (question.options !== undefined) return question.options;
  const lists = new Map(Object.entries(document.lists ?? {}));
  return lists.get(question.list ?? '') ?? [];
}

/** Declares everything that a text or an expression can name, and reports names that are taken or reserved. */
export function declareNames(document: ScriptDocument, report: Report): Scope {
  const slots: Slot[] = [];
  const slotOf = new Map<string, number>();
  const declare = (slot: Slot, path: DocumentPath): void => {
    if (RESERVED.has(slot.id)) {
      report({
        code: 'S008',
        path,
        en: `"${slot.id}" has a meaning of its own: choose another id`,
        fr: `« ${slot.id} » a déjà un sens : choisissez un autre identifiant`,
      });
    } else if (slotOf.has(slot.id)) {
      report({
        code: 'S001',
        path,
        en: `"${slot.id}" is already a variable or a question: every answer needs a name of its own`,
        fr: `« ${slot.id} » est déjà une variable ou une question : chaque réponse a son propre nom`,
      });
    } else {
      slotOf.set(slot.id, slots.length);
      slots.push(slot);
    }
  };
  for (const [id, variable] of Object.entries(document.variables ?? {})) {
    declare(variableSlot(id, variable, report), ['variables', id]);
  }
  for (const { id, question, path } of questionsOf(document)) {
    declare(questionSlot(id, question, document), path);
  }
  for (const [id, node] of Object.entries(document.nodes)) {
    if (node.kind === 'book') declare({ id, type: 'datetime' }, ['nodes', id]);
    if (node.kind === 'message') declare({ id, type: 'text' }, ['nodes', id]);
  }
  for (const [id, objection] of Object.entries(document.objections ?? {})) {
    if (objection.kind === 'firm' || objection.check === undefined) continue;
    declare({ id: `${id}.check`, type: 'boolean' }, ['objections', id]);
  }
  const milestones = document.milestones ?? [];
  for (const [index, id] of milestones.entries()) {
    if (milestones.indexOf(id) !== index) report(twice(id, ['milestones', index]));
  }
  const detours = [...Object.keys(document.objections ?? {}), ...Object.keys(document.faq ?? {})];
  for (const id of Object.keys(document.faq ?? {})) {
    if (Object.hasOwn(document.objections ?? {}, id)) report(twice(id, ['faq', id]));
  }
  return {
    slots,
    slotOf,
    milestoneOf: new Map(milestones.map((id, index) => [id, index])),
    detourOf: new Map(detours.map((id, index) => [id, index])),
  };
}

/** The same slots with the words by which their values are spoken; texts can name slots, so this comes second. */
export function labelSlots(
  document: ScriptDocument,
  scope: Scope,
  texts: TextCompiler,
): readonly Slot[] {
  const slots = [...scope.slots];
  for (const { id, question } of questionsOf(document)) {
    const index = scope.slotOf.get(id);
    const options = optionsOf(question, document);
    if (index === undefined || options.length === 0) continue;
    const labels = options.map(({ label }): LocalText => texts.silent(label));
    slots[index] = { ...slots[index]!, labels };
  }
  return slots;
}

function variableSlot(id: string, variable: Variable, report: Report): Slot {
  const { type, from, of, personal } = variable;
  const initial = variable.default;
  const path = ['variables', id];
  if (type === 'choice' && of === undefined) {
    report({
      code: 'S000',
      path,
      en: `variable "${id}" is a choice: list its values in "of"`,
      fr: `la variable « ${id} » est un choix : donnez ses valeurs dans « of »`,
    });
  }
  if (initial !== undefined) checkInitial(id, variable, report);
  return {
    id,
    type,
    ...(type === 'choice' && { of: of ?? [] }),
    ...(from && { from }),
    ...(initial !== undefined && { initial }),
    ...(personal === true && { personal }),
  };
}

function checkInitial(id: string, variable: Variable, report: Report): void {
  const { type, of } = variable;
  const value = variable.default;
  const path = ['variables', id, 'default'];
  const wanted = type === 'number' || type === 'boolean' ? type : 'string';
  if (typeof value !== wanted) {
    report({
      code: 'S005',
      path,
      en: `the default of "${id}" is ${JSON.stringify(value)}, but its type is ${type}`,
      fr: `la valeur initiale de « ${id} » est ${JSON.stringify(value)}, mais son type est ${type}`,
    });
  } else if (type === 'choice' && of !== undefined && !of.includes(String(value))) {
    const near = didYouMean(String(value), of);
    report({
      code: 'S006',
      path,
      en: `"${String(value)}" is not one of ${of.join(', ')}${near.en}`,
      fr: `« ${String(value)} » n’est pas l’une des valeurs ${of.join(', ')}${near.fr}`,
    });
  }
}

function questionSlot(id: string, question: Question, document: ScriptDocument): Slot {
  const personal = question.personal === true && { personal: true as const };
  const of = optionsOf(question, document).map((option) => option.id);
  const type = SLOT_TYPES[question.type];
  return { id, type, ...(of.length > 0 && { of }), ...personal };
}

const SLOT_TYPES: Readonly<Record<Question['type'], SlotType>> = {
  single: 'choice',
  multiple: 'choices',
  yesNo: 'boolean',
  number: 'number',
  scale: 'number',
  nps: 'number',
  ces: 'number',
  csat: 'number',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  open: 'text',
};

/** Words of CEL, of the engine's own functions, and of the moves of embedded tests. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return var ' +
    'void while int uint double bool string bytes list map type dyn null_type timestamp duration google size has ' +
    'all exists exists_one filter matches startsWith endsWith contains answered dontKnow refused reached raised ' +
    'cel optional raise faq settle book transfer quota end here next'
  ).split(' '),
);

function twice(id: string, path: DocumentPath) {
  return {
    code: 'S001' as const,
    path,
    en: `"${id}" stands here twice: an id stands for one thing`,
    fr: `« ${id} » est là deux fois : un identifiant désigne une seule chose`,
  };
}
