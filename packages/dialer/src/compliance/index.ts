export { mayCall, type CallVerdict } from './may-call.ts';
export { callEvidence, type CallEvidence, type EvidenceFinding } from './call-evidence.ts';
export type { CallSubject, Consent } from './call-subject.ts';
export type {
  AbandonmentRateRule,
  AfterAbandonedRule,
  AttemptsRule,
  AttemptsWithinRule,
  CallerIdRule,
  CallingException,
  CallingRule,
  CallingRuleBase,
  ConsentRule,
  HoursRule,
  HoursSpan,
  RefusalRule,
  RegisterRule,
  RulePack,
  SectorBanRule,
} from './calling-rule.ts';
export type { RuleFinding } from './check/check-rule.ts';
export { abandonmentLimits } from './abandonment-limits.ts';
export { canada } from './packs/canada.ts';
export { france } from './packs/france.ts';
export { germany } from './packs/germany.ts';
export { spain } from './packs/spain.ts';
export { unitedKingdom } from './packs/united-kingdom.ts';
export { florida, oklahoma, unitedStates, washington } from './packs/united-states.ts';
