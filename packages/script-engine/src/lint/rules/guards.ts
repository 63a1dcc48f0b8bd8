import type { Expression } from '../../program/expression.ts';
import type { DocumentPath, Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';
import { alwaysTrue, domainsOf, satisfiable, type Domain } from '../satisfiable.ts';

/** S026, S027, S028, S083: guards can hold and can fail, and none hides behind another. */
export function checkGuards({ document, content, origins }: LintSubject, report: Report): void {
  const domains = domainsOf(content);
  for (const [place, step] of content.steps.entries()) {
    const { path } = origins[place]!;
    if ('next' in step) {
      const filter = step.id.endsWith('.filter');
      const ways = step.next.map(({ when }) => when);
      checkList(
        ways,
        filter ? () => [...path, 'when'] : (index) => [...path, 'next', index],
        domains,
        report,
      );
    }
    if (step.kind === 'say') {
      const inObjection = path[0] === 'objections';
      const list = step.variants.map(({ when }) => when);
      checkList(
        list,
        (index) => [...path, ...(inObjection ? [] : ['variants']), index],
        domains,
        report,
      );
    }
  }
  for (const [name, { cells }] of Object.entries(document.quotas ?? {})) {
    const quota = content.quotas.find(({ id }) => id === name)!;
    for (const [index, { id, target }] of quota.cells.entries()) {
      const path = ['quotas', name, 'cells', id];
      const { when } = quota.cells[index]!;
      if (target === 0) {
        report({
          code: 'S083',
          path,
          en: `the cell "${id}" wants nobody: every call that fits it is turned away`,
          fr: `la cellule « ${id} » ne veut personne : tout appel qui y entre est écarté`,
        });
      }
      if (!satisfiable(when, domains)) neverHolds([...path, 'when'], report);
    }
    if (Object.keys(cells).length === 0) continue;
    checkRepeats(
      quota.cells.map(({ when }) => when),
      (index) => ['quotas', name, 'cells', quota.cells[index]!.id],
      report,
    );
  }
}

function checkList(
  guards: readonly (Expression | undefined)[],
  pathOf: (index: number) => DocumentPath,
  domains: readonly Domain[],
  report: Report,
): void {
  for (const [index, when] of guards.entries()) {
    if (when === undefined) {
      if (index < guards.length - 1) hidden(pathOf(index + 1), report);
      break;
    }
    if (!satisfiable(when, domains)) neverHolds(pathOf(index), report);
    else if (alwaysTrue(when, domains)) {
      report({
        code: 'S028',
        path: pathOf(index),
        en: 'this guard holds whatever was answered: leave it out, or ask answered(…)',
        fr: 'cette condition tient quelle que soit la réponse : ôtez-la, ou demandez answered(…)',
      });
    }
  }
  checkRepeats(guards, pathOf, report);
}

function checkRepeats(
  guards: readonly (Expression | undefined)[],
  pathOf: (index: number) => DocumentPath,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const [index, when] of guards.entries()) {
    if (when === undefined) continue;
    const text = JSON.stringify(when);
    if (seen.has(text)) hidden(pathOf(index), report);
    seen.add(text);
  }
}

function neverHolds(path: DocumentPath, report: Report): void {
  report({
    code: 'S027',
    path,
    en: 'this guard contradicts itself: no answer makes it hold',
    fr: 'cette condition se contredit : aucune réponse ne la rend vraie',
  });
}

function hidden(path: DocumentPath, report: Report): void {
  report({
    code: 'S026',
    path,
    en: 'this way is never taken: one before it holds whenever this one does',
    fr: 'ce chemin n’est jamais pris : un autre, avant lui, tient chaque fois qu’il tient',
  });
}
