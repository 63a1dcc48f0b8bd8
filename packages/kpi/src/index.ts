export { KpiError, type KpiErrorCode, type KpiIssue } from './errors.ts';
export {
  answeredAt,
  attributedAt,
  endedAt,
  type Attribution,
  type CallOutcome,
  type CallRecord,
} from './call-record.ts';
export {
  sumAgentTime,
  type AgentActivity,
  type AgentTime,
  type AgentTimeByActivity,
} from './agent-time.ts';
export { ratio, type Ratio } from './formulas/ratio.ts';
export {
  countCalls,
  type CallCounts,
  type CountOptions,
  type Within,
} from './formulas/call-counts.ts';
export {
  SERVICE_LEVEL_FORMULAS,
  serviceLevel,
  type ServiceLevelCounts,
  type ServiceLevelFormula,
} from './formulas/service-level.ts';
export {
  abandonmentRate,
  abandonmentRateShortExcluded,
  abandonmentRateWithMenu,
  longAbandonmentRate,
} from './formulas/abandonment.ts';
export {
  averageSpeedOfAnswer,
  averageTimeToAbandon,
  averageWait,
  averageWaitOfQueued,
} from './formulas/wait.ts';
export { averageConversationTime, averageHandleTime } from './formulas/handling.ts';
export { occupancy } from './formulas/occupancy.ts';
export {
  createCalendar,
  type Calendar,
  type CalendarOptions,
  type Interval,
  type IntervalLength,
} from './time/calendar.ts';
export { peakConcurrency, totalMs, unionOfSpans, type Span } from './time/span.ts';
export { splitOverIntervals } from './time/split.ts';
export {
  firstContactResolution,
  type FirstContactResolution,
} from './formulas/first-contact-resolution.ts';
export {
  agentConversations,
  presenceOccupancy,
  type PresenceOccupancy,
} from './formulas/presence.ts';
export { callsByInterval, type IntervalCalls } from './calls-by-interval.ts';
export { createKpi, mergeKpi, type Kpi, type KpiRecord } from './kpi.ts';
export type { AgentDimension, CompleteConfig, Dimension, KpiConfig } from './config.ts';
export { kpiConfigSchema } from './config-schema.ts';
export type { IntervalFinal, KpiEvent, RecordLate, RecordRejected } from './events.ts';
export type { CallFault } from './check-record.ts';
export type { KpiSnapshot, KpiState } from './snapshot.ts';
export {
  CALL_DURATIONS,
  CALL_SUMS,
  EMPTY_CALL_TALLY,
  mergeCallTallies,
  tallyCounts,
  type CallDuration,
  type CallSum,
  type CallTally,
} from './accumulator/call-tally.ts';
export type { KeptDurations } from './accumulator/call-cell.ts';
export type { DurationScale } from './accumulator/duration-scale.ts';
export { mergeAgentTallies, type AgentTally } from './accumulator/agent-cell.ts';
export type { WorkloadTally } from './accumulator/workload-cell.ts';
export {
  durationDeviation,
  durationQuantile,
  longestDuration,
  mergeHistograms,
  type Histogram,
} from './accumulator/histogram.ts';
export type { LedgerEntry, Retraction } from './accumulator/ledger.ts';
export type { QualityEntry, QualityReport } from './accumulator/quality-log.ts';
export type { CellState, StoreState } from './accumulator/store.ts';
export type { KpiQuery, KpiRow, KpiView } from './accumulator/view.ts';
export { findDirt, type Dirt } from './quality/find-dirt.ts';
export { tallyFacts, type TallyFacts } from './accumulator/tally-facts.ts';
export {
  countColumns,
  OUTCOME_CODES,
  type CallColumns,
  type ColumnCounts,
  type ColumnReport,
} from './count-columns.ts';
