export { FACTS, type Bilingual, type FactName, type Facts } from './facts.ts';
export { factsOf, type KpiDefinition, type KpiUnit } from './kpi-definition.ts';
export { computeKpi, KPI_FAMILIES, kpiOf, type KnownFacts, type KpiFamily } from './catalogue.ts';
export {
  callsBehind,
  explainKpi,
  serviceLevelTable,
  type Explanation,
  type ServiceLevelRow,
} from './explain.ts';
export {
  watchTargets,
  type Target,
  type TargetMissed,
  type TargetRecovered,
  type TargetWatch,
} from '../targets.ts';
