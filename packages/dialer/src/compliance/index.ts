export { mayCall, type CallVerdict } from './may-call.ts';
export { callEvidence, type CallEvidence, type EvidenceFinding } from './call-evidence.ts';
export type { CallSubject, Consent } from './call-subject.ts';
export type {
  AttemptsRule,
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
export { france } from './packs/france.ts';
