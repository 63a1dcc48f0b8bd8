export { createAcd, type Acd } from './acd.ts';
export type { AcdConfig, AgentConfig, QueueConfig } from './config.ts';
export type { Requirement, SkillLevels } from './requirement.ts';
export type {
  AcdCommand,
  AcdCommandBase,
  AgentEndWrapUp,
  AgentPause,
  AgentResume,
  AgentSignIn,
  AgentSignOut,
  ContactAbandon,
  ContactEnd,
  ContactEnqueue,
  OfferAccept,
  OfferDecline,
} from './commands.ts';
export type {
  AcdEvent,
  AcdEventBase,
  AgentPaused,
  AgentResumed,
  AgentSignedIn,
  AgentSignedOut,
  AgentWrapUpEnded,
  AgentWrapUpStarted,
  CommandRefused,
  ContactAbandoned,
  ContactConnected,
  ContactEnded,
  ContactOffered,
  ContactQueued,
  OfferDeclined,
  OfferEventBase,
  OfferTimedOut,
  OfferWithdrawn,
} from './events.ts';
export { AcdError, type AcdErrorCode, type AcdIssue } from './errors.ts';
