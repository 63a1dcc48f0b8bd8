import { describePath, shortestPath, type Edge } from '../../graph/script-graph.ts';
import type { Expression } from '../../program/expression.ts';
import type { DocumentPath, Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';

/** S060 to S069: what must be said and reached is, on every way; personal data have a purpose. */
export function checkCompliance(subject: LintSubject, report: Report): void {
  reportSkippedRequirements(subject, report);
  reportLateDisclosures(subject, report);
  reportDispositions(subject, report);
  reportDisclosuresNeverRead(subject, report);
  reportPersonalData(subject, report);
  reportBookings(subject, report);
}

/** Whether a step's disclosure or a milestone is behind one who went this way. */
type Passed = (edge: Edge) => boolean;

function passed({ document, content }: LintSubject, id: string): Passed {
  const disclosure = Object.keys(document.disclosures ?? {}).indexOf(id);
  if (disclosure !== -1) {
    return ({ from, leaves }) =>
      leaves && content.steps[from]!.disclose?.includes(disclosure) === true;
  }
  const milestone = content.milestones.indexOf(id);
  return ({ from, to, leaves, effects, when }) =>
    (leaves && content.steps[from]!.reach?.includes(milestone) === true) ||
    effects?.reach?.includes(milestone) === true ||
    (content.steps[to]!.kind === 'end' && content.steps[to]!.reach?.includes(milestone) === true) ||
    demands(when, milestone);
}

/** A way that is guarded by `reached(…)` can only be gone by one who has reached it. */
function demands(when: Expression | undefined, milestone: number): boolean {
  if (when?.[0] === '&&') return demands(when[1], milestone) || demands(when[2], milestone);
  return when?.[0] === 'reached' && when[1] === milestone;
}

function reportSkippedRequirements(subject: LintSubject, report: Report): void {
  const { document, content, graph } = subject;
  for (const [place, [id, { requires }]] of Object.entries(document.dispositions).entries()) {
    for (const [index, needed] of (requires ?? []).entries()) {
      const has = passed(subject, needed);
      const path = shortestPath(
        graph,
        content.start,
        (step) => isEnd(subject, step, place),
        (edge) => !has(edge),
      );
      if (path === undefined) continue;
      const way = describePath(content, path, content.start);
      report({
        code: 'S060',
        path: ['dispositions', id, 'requires', index],
        en: `"${id}" can be reached without "${needed}": ${way}`,
        fr: `on peut arriver à « ${id} » sans « ${needed} » : ${way}`,
      });
    }
  }
}

function isEnd({ content }: LintSubject, step: number, disposition: number): boolean {
  const one = content.steps[step]!;
  return one.kind === 'end' && one.disposition === disposition;
}

function reportLateDisclosures(subject: LintSubject, report: Report): void {
  const { document, content, graph } = subject;
  for (const [id, { before }] of Object.entries(document.disclosures ?? {})) {
    const has = passed(subject, id);
    for (const [index, node] of (before ?? []).entries()) {
      const path = shortestPath(
        graph,
        content.start,
        (step) => content.steps[step]!.id === node,
        (edge) => !has(edge),
      );
      if (path === undefined) continue;
      const way = describePath(content, path, content.start);
      report({
        code: 'S061',
        path: ['disclosures', id, 'before', index],
        en: `"${node}" can be reached before "${id}" is read: ${way}`,
        fr: `on peut arriver à « ${node} » avant d’avoir lu « ${id} » : ${way}`,
      });
    }
  }
}

function reportDispositions({ document, content }: LintSubject, report: Report): void {
  const used = new Set(
    content.steps.flatMap((step) => (step.kind === 'end' ? [step.disposition] : [])),
  );
  const argued = document.arguedContact ?? [];
  for (const [place, [id, disposition]] of Object.entries(document.dispositions).entries()) {
    const path = ['dispositions', id];
    const { anytime = false, outcome, requires = [] } = disposition;
    if (!used.has(place) && !anytime) {
      report({
        code: 'S030',
        path,
        en: `no call can end with "${id}": add an end, or delete it`,
        fr: `aucun appel ne peut finir par « ${id} » : ajoutez une fin, ou supprimez-la`,
      });
    }
    if (anytime && (requires.length > 0 || outcome === 'positive')) {
      report({
        code: 'S069',
        path: [...path, 'anytime'],
        en: `"${id}" can end the call at any moment, so nothing that it needs is sure: take anytime away`,
        fr: `« ${id} » peut finir l’appel à tout moment, rien de ce qu’elle exige n’est donc sûr : ôtez anytime`,
      });
    }
    const lacking = outcome === 'positive' ? argued.filter((one) => !requires.includes(one)) : [];
    if (lacking.length > 0) {
      report({
        code: 'S065',
        path,
        en: `"${id}" is positive but does not require ${lacking.join(', ')} of the argued contact`,
        fr: `« ${id} » est positive mais n’exige pas ${lacking.join(', ')} du contact argumenté`,
      });
    }
  }
  for (const [id, objection] of Object.entries(document.objections ?? {})) {
    if (objection.kind !== 'firm' || document.dispositions[objection.disposition]?.optOut === true)
      continue;
    report({
      code: 'S064',
      path: ['objections', id, 'disposition'],
      en: `"${id}" refuses for good, but "${objection.disposition}" records no opt-out: add optOut: true`,
      fr: `« ${id} » est un refus ferme, mais « ${objection.disposition} » n’enregistre pas l’opposition : ajoutez optOut: true`,
    });
  }
}

function reportDisclosuresNeverRead({ document, content }: LintSubject, report: Report): void {
  const read = new Set(content.steps.flatMap(({ disclose }) => disclose ?? []));
  for (const [place, id] of Object.keys(document.disclosures ?? {}).entries()) {
    if (read.has(place)) continue;
    report({
      code: 'S067',
      path: ['disclosures', id],
      en: `no node reads "${id}": put it under "disclose" of one`,
      fr: `aucun nœud ne lit « ${id} » : mettez-la sous « disclose »`,
    });
  }
}

function reportPersonalData({ document }: LintSubject, report: Report): void {
  const purposeless = (path: DocumentPath, id: string): void => {
    report({
      code: 'S063',
      path,
      en: `"${id}" is personal: say what it is collected for in "purpose"`,
      fr: `« ${id} » est une donnée personnelle : dites sa finalité dans « purpose »`,
    });
  };
  for (const [id, { personal, purpose }] of Object.entries(document.variables ?? {})) {
    if (personal === true && purpose === undefined) purposeless(['variables', id], id);
  }
  for (const [id, node] of Object.entries(document.nodes)) {
    const questions =
      node.kind === 'ask'
        ? [[id, node] as const]
        : node.kind === 'block'
          ? Object.entries(node.questions)
          : [];
    for (const [name, { personal, purpose }] of questions) {
      const path = node.kind === 'ask' ? ['nodes', id] : ['nodes', id, 'questions', name];
      if (personal === true && purpose === undefined) purposeless(path, name);
    }
  }
}

/** An appointment that is never said back is one that was misheard. */
function reportBookings({ document, content }: LintSubject, report: Report): void {
  const texts = JSON.stringify(document.nodes);
  for (const [id, node] of Object.entries(document.nodes)) {
    if (node.kind !== 'book' || texts.includes(`{${id}}`) || texts.includes(`{${id}|`)) continue;
    if (!content.slots.some((slot) => slot.id === id)) continue;
    report({
      code: 'S066',
      path: ['nodes', id],
      en: `nobody says the appointment back: put {${id}} into the text of a later node`,
      fr: `personne ne répète le rendez-vous : mettez {${id}} dans un texte qui suit`,
    });
  }
}
