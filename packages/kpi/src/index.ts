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
export { callsByInterval, type IntervalCalls } from './calls-by-interval.ts';
