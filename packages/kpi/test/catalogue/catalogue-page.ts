import {
  FACTS,
  factsOf,
  KPI_FAMILIES,
  type Bilingual,
  type KpiDefinition,
  type KpiUnit,
} from '../../src/catalogue/index.ts';

const UNITS: Readonly<Record<KpiUnit, Bilingual>> = {
  share: { en: 'share', fr: 'part' },
  ms: { en: 'duration', fr: 'durée' },
  count: { en: 'count', fr: 'nombre' },
  perHour: { en: 'per hour', fr: 'par heure' },
  money: { en: 'money', fr: 'montant' },
  points: { en: 'marks', fr: 'points' },
  erlangs: { en: 'erlangs', fr: 'erlangs' },
};
const BETTER = { higher: '↑', lower: '↓', neither: '–' } as const;

/** The page of the catalogue, from the catalogue: Markdown, both languages side by side. */
export function cataloguePage(): string {
  const total = KPI_FAMILIES.reduce((sum, { kpis }) => sum + kpis.length, 0);
  return [
    '# The KPI catalogue / Le catalogue des indicateurs',
    '<!-- Made from the data of @plateau/kpi/catalogue: run `npx vitest run packages/kpi -u` to make it again. -->',
    `${String(total)} KPIs. Each is data in \`@plateau/kpi/catalogue\` and a plain function in ` +
      '`@plateau/kpi/formulas`, and returns its numerator and denominator with its value. ' +
      '↑ higher is better, ↓ lower is better. What each name in a formula counts stands ' +
      '[at the end](#facts--faits).',
    `${String(total)} indicateurs. Chacun rend son numérateur et son dénominateur avec sa valeur. ` +
      '↑ plus haut vaut mieux, ↓ plus bas vaut mieux. Ce que compte chaque nom des formules est ' +
      'expliqué [à la fin](#facts--faits).',
    ...KPI_FAMILIES.flatMap(({ labels, kpis }) => [
      `## ${labels.en} / ${labels.fr}`,
      table(
        ['id', 'English', 'Français', 'formula', 'unit', '', 'by', 'source'],
        kpis.map((kpi) => row(kpi)),
      ),
      ...warnings(kpis),
    ]),
    '## Facts / Faits',
    'T is the threshold of the service level, S the limit of a short abandonment. Durations are in ms. / ' +
      'T est le seuil du niveau de service, S celui de l’abandon court. Les durées sont en ms.',
    table(
      ['name', 'English', 'Français'],
      Object.entries(FACTS).map(([name, { en, fr }]) => [`\`${name}\``, en, fr]),
    ),
  ].join('\n\n');
}

function row(kpi: KpiDefinition): readonly string[] {
  return [
    ...[`\`${kpi.id}\``, kpi.labels.en, kpi.labels.fr],
    ...[`\`${kpi.formula.replace('3600000', '1 h')}\``, UNITS[kpi.unit].en, BETTER[kpi.better]],
    ...[kpi.attribution, kpi.source],
  ];
}

/** A warning that several KPIs share stands once. */
function warnings(kpis: readonly KpiDefinition[]): readonly string[] {
  const ids = new Map<string, string[]>();
  for (const kpi of kpis) {
    for (const { en, fr } of kpi.warnings) {
      const text = `${en} / ${fr}`;
      ids.set(text, [...(ids.get(text) ?? []), `\`${kpi.id}\``]);
    }
  }
  const lines = [...ids].map(([text, named]) => `- ${named.join(', ')}: ${text}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Facts that a page would have to describe and does not. */
export function undescribedFacts(page: string): readonly string[] {
  const read = KPI_FAMILIES.flatMap(({ kpis }) => kpis.flatMap((kpi) => factsOf(kpi)));
  return read.filter((name) => !page.includes(`| \`${name}\``));
}
