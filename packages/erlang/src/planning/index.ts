export type { PlanInterval } from './plan-interval.ts';
export { offeredLoads, type LoadMethod } from './offered-loads.ts';
export { planIntervals, type PlanIntervalsInput, type PlannedInterval } from './plan-intervals.ts';

export {
  evaluatePlan,
  type EvaluatedInterval,
  type EvaluatedPlan,
  type EvaluatePlanInput,
  type StaffedInterval,
} from './evaluate-plan.ts';
export {
  intervalOutlook,
  type IntervalOutlook,
  type IntervalOutlookInput,
} from './interval-outlook.ts';
export {
  sensitivity,
  type Sensitivity,
  type SensitivityInput,
  type StaffedFigures,
} from './sensitivity.ts';

export {
  intraday,
  type ActualInterval,
  type IntradayInput,
  type IntradayInterval,
} from './intraday.ts';
export { reforecast, type Reforecast, type ReforecastInput } from './reforecast.ts';
