import { describePath, shortestPath, type Edge } from '../../graph/script-graph.ts';
import type { Expression } from '../../program/expression.ts';
import type { LocalText, Step } from '../../program/program.ts';
import type { DocumentPath, Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';

/** S007, S009, S047 to S051: what is declared is used, and what is said has a value. */
export function checkNames(subject: LintSubject, report: Report): void {
  const { document, content } = subject;
  const reads = slotsRead(content);
  for (const id of Object.keys(document.variables ?? {})) {
    const slot = content.slots.findIndex((one) => one.id === id);
    if (!reads.has(slot)) unused(report, 'S007', ['variables', id], id, 'variable', 'variable');
  }
  const reached = new Set(content.steps.flatMap((step) => milestonesOf(step)));
  for (const [place, id] of content.milestones.entries()) {
    if (reached.has(place)) continue;
    report({
      code: 'S047',
      path: ['milestones', place],
      en: `nothing reaches the milestone "${id}": put it under "reach" of a node or an option`,
      fr: `rien n’atteint le jalon « ${id} » : mettez-le sous « reach » d’un nœud ou d’une option`,
    });
  }
  const source = JSON.stringify(document.nodes);
  for (const id of Object.keys(document.lists ?? {})) {
    if (!source.includes(`"list":"${id}"`))
      unused(report, 'S048', ['lists', id], id, 'list', 'liste');
  }
  const stages = new Set(content.steps.map(({ stage }) => stage));
  for (const [place, { id }] of content.stages.entries()) {
    if (!stages.has(place)) unused(report, 'S049', ['stages', id], id, 'stage', 'étape');
  }
  const quotas = new Set(
    content.steps.flatMap((step) => (step.kind === 'quota' ? [step.quota] : [])),
  );
  for (const [place, { id }] of content.quotas.entries()) {
    if (!quotas.has(place)) unused(report, 'S051', ['quotas', id], id, 'quota', 'quota');
  }
  reportSilentPlaceholders(subject, report);
}

function unused(
  report: Report,
  code: 'S007' | 'S048' | 'S049' | 'S051',
  path: DocumentPath,
  id: string,
  en: string,
  fr: string,
): void {
  report({
    code,
    path,
    en: `nothing uses the ${en} "${id}": use it, or delete it`,
    fr: `rien n’utilise la ${fr} « ${id} » : utilisez-la, ou supprimez-la`,
  });
}

function milestonesOf(step: Step): readonly number[] {
  const options = step.kind === 'ask' ? (step.question.options ?? []) : [];
  return [...(step.reach ?? []), ...options.flatMap(({ reach }) => reach ?? [])];
}

/** Every slot that some text or expression reads, wherever it stands in the content. */
function slotsRead(content: LintSubject['content']): ReadonlySet<number> {
  const read = new Set<number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      const [head, second] = value as readonly unknown[];
      const reads =
        head === 'slot' || head === 'answered' || head === 'dontKnow' || head === 'refused';
      if (reads && typeof second === 'number') read.add(second);
      // A placeholder: [slot, words to say otherwise].
      if (value.length === 2 && typeof head === 'number' && typeof second === 'string')
        read.add(head);
      for (const item of value) visit(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit([
    content.steps,
    content.detours,
    content.quotas,
    content.disclosures,
    content.dispositions,
  ]);
  return read;
}

/** S009: a placeholder without words of its own must have a value on every way to its node. */
function reportSilentPlaceholders(subject: LintSubject, report: Report): void {
  const { content, graph, origins } = subject;
  const bare = new Map<number, number[]>();
  for (const [place, step] of content.steps.entries()) {
    for (const slot of new Set(textsOf(step, content).flatMap(bareSlots))) {
      const { from, initial } = content.slots[slot]!;
      if (from !== undefined || initial !== undefined || ownSlot(step) === slot) continue;
      bare.set(slot, [...(bare.get(slot) ?? []), place]);
    }
  }
  for (const [slot, places] of bare) {
    for (const place of places) {
      const open = (edge: Edge): boolean => !gives(content.steps[edge.from]!, edge, slot);
      const path = shortestPath(graph, content.start, (step) => step === place, open);
      if (path === undefined) continue;
      const { id } = content.slots[slot]!;
      const way = describePath(content, path, content.start);
      report({
        code: 'S009',
        path: origins[place]!.path,
        en: `{${id}} has no value after ${way}: write {${id}|other words}`,
        fr: `{${id}} n’a pas de valeur après ${way} : écrivez {${id}|autres mots}`,
      });
    }
  }
}

function textsOf(step: Step, content: LintSubject['content']): readonly LocalText[] {
  const said = (step.disclose ?? []).map((place) => content.disclosures[place]!.text);
  if (step.kind === 'say') return [...said, ...step.variants.map(({ text }) => text)];
  return 'text' in step ? [...said, step.text] : said;
}

function bareSlots(text: LocalText): readonly number[] {
  return text
    .flat()
    .flatMap((part) => (typeof part === 'object' && part[1] === '' ? [part[0]] : []));
}

function ownSlot(step: Step): number | undefined {
  if (step.kind === 'ask') return step.question.slot;
  return step.kind === 'book' ? step.slot : undefined;
}

/** Whether one who took this way has a value in the slot. */
function gives(step: Step, edge: Edge, slot: number): boolean {
  const sets = (set: typeof step.set): boolean => set?.some(([target]) => target === slot) === true;
  if ((edge.leaves && sets(step.set)) || sets(edge.effects?.set)) return true;
  if (answeredIn(edge.when, slot)) return true;
  if (!edge.leaves || edge.by === 'dontKnow' || edge.by === 'refused') return false;
  return ownSlot(step) === slot;
}

/** A way guarded by something about the slot can only be gone when it has a value. */
function answeredIn(when: Expression | undefined, slot: number): boolean {
  if (when === undefined) return false;
  if (when[0] === '&&') return answeredIn(when[1], slot) || answeredIn(when[2], slot);
  if (when[0] === 'slot' || when[0] === 'answered') return when[1] === slot;
  if (
    when[0] === '==' ||
    when[0] === '<' ||
    when[0] === '<=' ||
    when[0] === '>' ||
    when[0] === '>=' ||
    when[0] === '!='
  ) {
    return answeredIn(when[1], slot) || answeredIn(when[2], slot);
  }
  return false;
}
