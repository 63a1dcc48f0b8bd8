export { decidePacing } from './pacing/decide-pacing.ts';
export type { BindingRule, PacingDecision } from './pacing/pacing-decision.ts';
export type {
  AbandonmentLimit,
  AgentlessPolicy,
  ManualPolicy,
  PacingPolicy,
  PredictivePolicy,
  ProgressivePolicy,
  RatioPolicy,
  VicidialPolicy,
} from './pacing/pacing-policy.ts';
export type { AbandonmentCount, Calibration, PacingState } from './pacing/pacing-state.ts';
export { calibrate, UNCALIBRATED } from './pacing/threshold.ts';
export { adaptDialLevel, type VicidialSample, type VicidialSettings } from './pacing/vicidial.ts';
export {
  createPacingModel,
  type CampaignLaws,
  type PacingModel,
} from './pacing/model/pacing-model.ts';
export type { DemandTable } from './pacing/model/demand-table.ts';
export type { SupplyTable } from './pacing/model/supply-table.ts';
export { exponentialLaw, lognormalLaw, type DurationLaw } from './pacing/model/duration-law.ts';
export { exponentialRingLaw, type RingLaw } from './pacing/model/ring-law.ts';
export {
  createPacingLearner,
  type OngoingAges,
  type OpenDial,
  type PacingLearner,
  type PacingMemory,
} from './pacing/learning/pacing-learner.ts';
export type { DurationTimes } from './pacing/learning/duration-times.ts';
export type { LiveRate } from './pacing/learning/live-rate.ts';
export type { RingTimes } from './pacing/learning/ring-times.ts';
export { DialerError, type DialerErrorCode, type DialerIssue } from './errors.ts';
