import type { CallRecord } from '../call-record.ts';
import { countCalls, type CallCounts, type CountOptions } from '../formulas/call-counts.ts';
import type { Ratio } from '../formulas/ratio.ts';
import {
  SERVICE_LEVEL_FORMULAS,
  serviceLevel,
  type ServiceLevelCounts,
  type ServiceLevelFormula,
} from '../formulas/service-level.ts';
import { computeKpi, kpiOf, type KnownFacts } from './catalogue.ts';
import type { Bilingual, FactName } from './facts.ts';
import { factsOf } from './kpi-definition.ts';

/** A figure with everything that it stands on. Plain data. */
export interface Explanation extends Ratio {
  readonly id: string;
  readonly labels: Bilingual;
  readonly formula: string;
  /** The facts that the formula read. */
  readonly facts: Readonly<Partial<Record<FactName, number | undefined>>>;
  readonly source: string;
  readonly warnings: readonly Bilingual[];
}

/** A KPI with its formula, its counts and what to beware of. @throws KpiError as `computeKpi` does */
export function explainKpi(id: string, facts: KnownFacts): Explanation {
  const { labels, formula, source, warnings } = kpiOf(id);
  const read = factsOf({ formula }).map((name) => [name, facts[name]] as const);
  return {
    ...computeKpi(id, facts),
    ...{ id, labels, formula, facts: Object.fromEntries(read), source, warnings },
  };
}

/** The ids of the calls behind a count: those that it counts under the same limits. */
export function callsBehind(
  calls: Iterable<CallRecord>,
  count: keyof CallCounts,
  options: CountOptions = {},
): readonly string[] {
  const ids: string[] = [];
  for (const call of calls) if (countCalls([call], options)[count] !== 0) ids.push(call.id);
  return ids;
}

/** A service level by one formula, and whether it reaches the goal. */
export interface ServiceLevelRow extends Ratio {
  readonly formula: ServiceLevelFormula;
  /** `undefined` without calls. */
  readonly met: boolean | undefined;
}

/** Which formula makes your 80/20: every formula on the same counts, the most flattering first. */
export function serviceLevelTable(
  counts: ServiceLevelCounts,
  goal: number,
): readonly ServiceLevelRow[] {
  const rows = SERVICE_LEVEL_FORMULAS.map((formula) => {
    const level = serviceLevel(counts, formula);
    return { formula, ...level, met: level.value === undefined ? undefined : level.value >= goal };
  });
  return rows.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}
