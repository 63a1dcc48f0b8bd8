export { createAcd, type Acd, type AcdOptions } from './acd.ts';
export type { AcdConfig, AgentConfig, QueueConfig } from './config.ts';
export { AGENT_ORDERS, type AgentOrder, type AgentSelection } from './routing/agent-order.ts';
export {
  appQueueStrategy,
  callcenterStrategy,
  type AppQueueStrategy,
  type CallcenterStrategy,
} from './routing/vendor-strategies.ts';
export type { Eligibility, RelaxationStep } from './routing/relaxation.ts';
export type { ContactOrder } from './routing/contact-order.ts';
export {
  accumulatingPriority,
  deadline,
  fifo,
  headStart,
  lifo,
  strictPriority,
  waitingCost,
} from './routing/disciplines.ts';
export {
  overtakingBound,
  type ContactKind,
  type OvertakingBound,
} from './routing/overtaking-bound.ts';
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
  ContactExpired,
  ContactOffered,
  ContactQueued,
  ContactRejected,
  ContactRelaxed,
  OfferDeclined,
  OfferEventBase,
  OfferTimedOut,
  OfferWithdrawn,
} from './events.ts';
export type { AcdView, AgentState, AgentView, ContactView, QueueView } from './view.ts';
export type {
  AcdSnapshot,
  AcdSnapshotState,
  AgentFacts,
  ContactFacts,
  OfferFacts,
  WrapUpFacts,
} from './snapshot.ts';
export { acdCommandSchema } from './schema/command.ts';
export { acdConfigSchema } from './schema/config.ts';
export { AcdError, type AcdErrorCode, type AcdIssue } from './errors.ts';
