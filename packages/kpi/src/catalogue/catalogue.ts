import { KpiError } from '../errors.ts';
import { ratio, type Ratio } from '../formulas/ratio.ts';
import { ABANDONMENT_KPIS } from './abandonment-kpis.ts';
import { AGENTS_KPIS } from './agents-kpis.ts';
import type { Bilingual, FactName, Facts } from './facts.ts';
import { FORECAST_KPIS } from './forecast-kpis.ts';
import { HANDLING_KPIS } from './handling-kpis.ts';
import { INBOUND_KPIS } from './inbound-kpis.ts';
import { factsOf, type KpiDefinition } from './kpi-definition.ts';
import { MONEY_KPIS } from './money-kpis.ts';
import { OUTBOUND_KPIS } from './outbound-kpis.ts';
import { QUALITY_KPIS } from './quality-kpis.ts';
import { SERVICE_LEVEL_KPIS } from './service-level-kpis.ts';
import { SURVEY_KPIS } from './survey-kpis.ts';
import { WAIT_KPIS } from './wait-kpis.ts';

/** KPIs that belong together. */
export interface KpiFamily {
  readonly id: string;
  readonly labels: Bilingual;
  readonly kpis: readonly KpiDefinition[];
}

/** Every KPI that this package knows, by family. */
export const KPI_FAMILIES: readonly KpiFamily[] = [
  family('inbound', 'Inbound', 'Réception d’appels', INBOUND_KPIS),
  family('serviceLevel', 'Service level', 'Niveau de service', SERVICE_LEVEL_KPIS),
  family('abandonment', 'Abandonment', 'Abandon', ABANDONMENT_KPIS),
  family('wait', 'Waits', 'Attente', WAIT_KPIS),
  family('handling', 'Handling', 'Traitement', HANDLING_KPIS),
  family('agents', 'Agents', 'Agents', AGENTS_KPIS),
  family('outbound', 'Outbound', 'Émission d’appels', OUTBOUND_KPIS),
  family('quality', 'Quality', 'Qualité', QUALITY_KPIS),
  family('survey', 'Surveys', 'Enquêtes', SURVEY_KPIS),
  family('money', 'Money', 'Coûts', MONEY_KPIS),
  family('forecast', 'Forecast', 'Prévision', FORECAST_KPIS),
];

function family(id: string, en: string, fr: string, kpis: readonly KpiDefinition[]): KpiFamily {
  return { id, labels: { en, fr }, kpis };
}

const BY_ID: ReadonlyMap<string, KpiDefinition> = new Map(
  KPI_FAMILIES.flatMap(({ kpis }) => kpis.map((kpi) => [kpi.id, kpi] as const)),
);

/** The KPI of an id. @throws KpiError `kpi.unknown` */
export function kpiOf(id: string): KpiDefinition {
  const kpi = BY_ID.get(id);
  if (kpi !== undefined) return kpi;
  const message = `Unknown KPI "${id}"; the ids stand in KPI_FAMILIES`;
  throw new KpiError('kpi.unknown', message, { issues: [{ path: 'id', message }] });
}

/** Facts as a host has them: some names only, and `undefined` for what cannot be told. */
export type KnownFacts = { readonly [Name in FactName]?: number | undefined };

/**
 * Computes a KPI by its id. A fact that is `undefined` gives a ratio of nothing.
 *
 * @throws KpiError `kpi.unknown`; `counts.invalid` for a fact that is not there, or is not finite
 */
export function computeKpi(id: string, facts: KnownFacts): Ratio {
  const kpi = kpiOf(id);
  for (const name of factsOf(kpi)) {
    const value = facts[name];
    if (value === undefined && Object.hasOwn(facts, name)) return ratio(0, 0);
    if (value !== undefined && Number.isFinite(value)) continue;
    const message = `${id} = ${kpi.formula} needs a finite ${name}, and it is ${String(value)}`;
    throw new KpiError('counts.invalid', message, { issues: [{ path: name, message }] });
  }
  return kpi.compute(facts as Facts<FactName>);
}
