import type { Report } from '../diagnostic.ts';
import type { LintSubject } from '../lint-subject.ts';

/** S040, S041, S044, S045: objections can come up, are checked, lead back, and a refusal is always heard. */
export function checkDetours(subject: LintSubject, report: Report): void {
  const { document, content, graph } = subject;
  for (const detour of content.detours) {
    const path = [detour.kind === 'faq' ? 'faq' : 'objections', detour.id];
    const { scope } = detour;
    const places =
      scope === 'all' ? [...graph.reachable] : scope.filter((step) => graph.reachable.has(step));
    const heard = places.filter((step) => {
      const { kind } = content.steps[step]!;
      return kind !== 'branch' && kind !== 'end' && kind !== 'return';
    });
    if (heard.length === 0) {
      report({
        code: 'S040',
        path: [...path, 'scope'],
        en: `"${detour.id}" can never come up: no node of its scope is reached and waits`,
        fr: `« ${detour.id} » ne peut jamais survenir : aucun nœud de sa portée n’est atteint`,
      });
    }
    reportReturns(subject, detour.id, path, heard, report);
  }
  for (const [id, objection] of Object.entries(document.objections ?? {})) {
    if (objection.kind === 'firm' || objection.check !== undefined) continue;
    report({
      code: 'S045',
      path: ['objections', id],
      en: `nobody asks whether "${id}" is settled: add "check"`,
      fr: `personne ne contrôle que « ${id} » est levée : ajoutez « check »`,
    });
  }
  reportDeafNodes(subject, report);
}

function reportReturns(
  { content }: LintSubject,
  id: string,
  path: readonly string[],
  heard: readonly number[],
  report: Report,
): void {
  const skips = content.steps.some(
    (step) => step.node === id && step.kind === 'return' && step.to === 'next',
  );
  if (!skips) return;
  const stuck = heard.find((place) => {
    const step = content.steps[place]!;
    return step.node !== id && 'next' in step && step.next.length === 0;
  });
  if (stuck === undefined) return;
  report({
    code: 'S041',
    path,
    en: `"${id}" returns to the next node, but only the answer to "${content.steps[stuck]!.id}" says which: return here, or give it a "next"`,
    fr: `« ${id} » revient au nœud suivant, mais seule la réponse à « ${content.steps[stuck]!.id} » le donne : revenez « here », ou ajoutez un « next »`,
  });
}

/** Where there are objections, "do not call me again" must be heard at every node. */
function reportDeafNodes({ content, graph, origins }: LintSubject, report: Report): void {
  if (!content.detours.some(({ kind }) => kind === 'objection')) return;
  const firm = content.detours.filter((detour) => detour.firm);
  if (firm.some(({ scope }) => scope === 'all')) return;
  const covered = new Set(firm.flatMap(({ scope }) => (scope === 'all' ? [] : scope)));
  const detours = new Set(content.detours.map(({ id }) => id));
  const told = new Set<string>();
  for (const place of [...graph.reachable].sort((a, b) => a - b)) {
    const { kind, node } = content.steps[place]!;
    if (
      (kind !== 'say' && kind !== 'ask') ||
      covered.has(place) ||
      detours.has(node) ||
      told.has(node)
    )
      continue;
    told.add(node);
    report({
      code: 'S044',
      path: origins[place]!.path,
      en: `a firm refusal is not heard at "${node}": give a firm objection the scope all`,
      fr: `un refus ferme n’est pas entendu à « ${node} » : donnez la portée all à une objection « firm »`,
    });
  }
}
