import { describePath, shortestPath } from '../../graph/script-graph.ts';
import type { LintSubject } from '../lint-subject.ts';
import type { Report } from '../diagnostic.ts';

/** S020, S022, S023: every node can be reached, every way ends, and nothing turns without a person. */
export function checkReachability(subject: LintSubject, report: Report): void {
  reportUnreachable(subject, report);
  reportEndless(subject, report);
  reportAutomaticCircle(subject, report);
}

function reportUnreachable({ document, content, graph }: LintSubject, report: Report): void {
  const reached = new Set([...graph.reachable].map((step) => content.steps[step]!.node));
  for (const id of Object.keys(document.nodes)) {
    if (reached.has(id)) continue;
    report({
      code: 'S020',
      path: ['nodes', id],
      en: `no way leads to "${id}": lead one there, or delete it`,
      fr: `aucun chemin ne mène à « ${id} » : menez-y, ou supprimez-le`,
    });
  }
}

/** Steps from which no end can be reached lie on circles: each circle is reported once, by its shortest round. */
function reportEndless({ content, graph, origins }: LintSubject, report: Report): void {
  const into = content.steps.map((): number[] => []);
  for (const { from, to, kind } of graph.edges) if (kind === 'way') into[to]?.push(from);
  const ends = new Set(
    content.steps.flatMap(({ kind }, index) =>
      kind === 'end' || kind === 'return' ? [index] : [],
    ),
  );
  for (const step of ends) for (const from of into[step]!) ends.add(from);
  const told = new Set<number>();
  for (const step of graph.reachable) {
    if (ends.has(step) || told.has(step)) continue;
    const first = graph.out[step]!.filter(({ kind }) => kind === 'way');
    const rounds = first.flatMap((edge) => {
      const rest = shortestPath(
        graph,
        edge.to,
        (to) => to === step,
        ({ kind }) => kind === 'way',
      );
      return rest === undefined ? [] : [[edge, ...rest]];
    });
    const round = rounds.sort((a, b) => a.length - b.length)[0];
    if (round === undefined) continue;
    for (const { to } of round) told.add(to);
    const way = describePath(content, round, step);
    report({
      code: 'S022',
      path: origins[step]!.path,
      en: `no way out of ${way}: the call cannot end`,
      fr: `on ne sort pas de ${way} : l’appel ne peut pas se terminer`,
    });
  }
}

function reportAutomaticCircle({ content, graph, origins }: LintSubject, report: Report): void {
  const silent = (step: number): boolean => {
    const { kind } = content.steps[step]!;
    return kind === 'branch' || kind === 'quota';
  };
  const told = new Set<number>();
  for (const [step] of content.steps.entries()) {
    if (!silent(step) || told.has(step)) continue;
    const open = ({ from, to, by }: { from: number; to: number; by: string }): boolean =>
      silent(to) && (content.steps[from]!.kind === 'branch' || by === 'outside');
    for (const edge of graph.out[step]!.filter(open)) {
      const rest = shortestPath(graph, edge.to, (to) => to === step, open);
      if (rest === undefined) continue;
      const round = [edge, ...rest];
      for (const { to } of round) told.add(to);
      const way = describePath(content, round, step);
      report({
        code: 'S023',
        path: origins[step]!.path,
        en: `${way} turns without anybody saying anything: put a question or words on the way`,
        fr: `${way} tourne sans que personne ne parle : mettez une question ou un texte sur le chemin`,
      });
      break;
    }
  }
}
