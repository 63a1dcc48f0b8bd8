export { simulate } from './simulate.ts';
export type { Study } from './study.ts';
export type { Precision, StudyOptions, StudyProgress } from './study-options.ts';
export type { Replication } from './replication.ts';
export type { TraceStep } from './floor/floor.ts';
export { standardMeasures, type Measure, type StandardMeasure } from './standard-measures.ts';
export { estimate, type Estimate } from './statistics/estimate.ts';
export { ratioEstimate, type Counted } from './statistics/ratio-estimate.ts';
export {
  optimizeStaffing,
  type PlannedStaff,
  type StaffingOptions,
  type StaffingPlan,
} from './staffing/optimize-staffing.ts';
export type { Slot } from './staffing/starting-plan.ts';
export { shiftsFromPlan, type PlannedInterval } from './scenario/shifts-from-plan.ts';
export type {
  AgentBehaviour,
  Break,
  GeneratedTraffic,
  RecordedCall,
  RecordedTraffic,
  Retrial,
  Scenario,
  Shift,
  Traffic,
} from './scenario/scenario.ts';
export type {
  Arrivals,
  PoissonArrivals,
  RecordedArrivals,
  TimeVaryingArrivals,
} from './arrivals/arrivals.ts';
export type {
  AtLeast,
  Constant,
  Distribution,
  Duration,
  Empirical,
  Exponential,
  Gamma,
  Lognormal,
  Recorded,
} from './random/distribution.ts';
export { SimulatorError, type SimulatorErrorCode, type SimulatorIssue } from './errors.ts';
