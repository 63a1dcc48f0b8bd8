import type { AnswerValue } from '../document/script-document.ts';

/** What every event carries. */
export interface ScriptEventBase {
  /** Epoch ms. */
  readonly at: number;
  /** Counts the session's events from 1, without gaps. */
  readonly seq: number;
  /** From the command, if it had one. */
  readonly occurredAt?: number;
}

export interface SessionStarted extends ScriptEventBase {
  readonly type: 'session.started';
  readonly script: string;
  readonly version: number;
  /** The content that the session is pinned to. */
  readonly hash: string;
  readonly language: string;
}

/** The session waits here now, for the first time or again. */
export interface NodeEntered extends ScriptEventBase {
  readonly type: 'node.entered';
  /** The id of the node, the question, or the part of a detour such as `tooExpensive.check`. */
  readonly nodeId: string;
  readonly stage?: string;
  /** The options as they are shown, when their order was drawn. */
  readonly optionOrder?: readonly string[];
  /** Which of several variants is said, counted from 0. */
  readonly variant?: number;
}

/** The words of the node were said, and the agent went on. */
export interface NodeSaid extends ScriptEventBase {
  readonly type: 'node.said';
  readonly nodeId: string;
}

/** Words that must be read as they stand were read. */
export interface DisclosureRead extends ScriptEventBase {
  readonly type: 'disclosure.read';
  readonly disclosureId: string;
  readonly nodeId: string;
}

export interface QuestionAnswered extends ScriptEventBase {
  readonly type: 'question.answered';
  readonly questionId: string;
  readonly answer: AnswerValue;
}

export interface QuestionDeclined extends ScriptEventBase {
  readonly type: 'question.declined';
  readonly questionId: string;
  readonly reason: 'dontKnow' | 'refused';
}

/** An earlier answer was replaced; what no longer applies follows as `answer.cleared`. */
export interface AnswerCorrected extends ScriptEventBase {
  readonly type: 'answer.corrected';
  readonly questionId: string;
  readonly answer: AnswerValue;
}

/** This answer counts no longer: it was taken back, or the corrected way does not pass its question. */
export interface AnswerCleared extends ScriptEventBase {
  readonly type: 'answer.cleared';
  readonly questionId: string;
}

export interface VariableSet extends ScriptEventBase {
  readonly type: 'variable.set';
  readonly variableId: string;
  readonly value: AnswerValue;
}

export interface MilestoneReached extends ScriptEventBase {
  readonly type: 'milestone.reached';
  readonly milestoneId: string;
}

export interface ObjectionRaised extends ScriptEventBase {
  readonly type: 'objection.raised';
  readonly objectionId: string;
  /** The node that it interrupts. */
  readonly nodeId: string;
  /** How often it has come up in this call, this time included. */
  readonly count: number;
}

export interface ObjectionClosed extends ScriptEventBase {
  readonly type: 'objection.closed';
  readonly objectionId: string;
  readonly settled: boolean;
}

export interface FaqOpened extends ScriptEventBase {
  readonly type: 'faq.opened';
  readonly faqId: string;
  readonly nodeId: string;
}

export interface FaqClosed extends ScriptEventBase {
  readonly type: 'faq.closed';
  readonly faqId: string;
}

/** The host shows slots of this agenda and answers with `appointment.book` or `appointment.decline`. */
export interface AppointmentRequested extends ScriptEventBase {
  readonly type: 'appointment.requested';
  readonly nodeId: string;
  readonly agenda: string;
}

export interface AppointmentBooked extends ScriptEventBase {
  readonly type: 'appointment.booked';
  readonly nodeId: string;
  readonly agenda: string;
  readonly startsAt: string;
}

export interface AppointmentDeclined extends ScriptEventBase {
  readonly type: 'appointment.declined';
  readonly nodeId: string;
}

/** The move that booked was taken back: the slot is free again. */
export interface AppointmentReleased extends ScriptEventBase {
  readonly type: 'appointment.released';
  readonly nodeId: string;
  readonly agenda: string;
  readonly startsAt: string;
}

/** The host transfers the call and answers with `transfer.complete` or `transfer.fail`. */
export interface TransferRequested extends ScriptEventBase {
  readonly type: 'transfer.requested';
  readonly nodeId: string;
  readonly recipient: string;
}

export interface TransferCompleted extends ScriptEventBase {
  readonly type: 'transfer.completed';
  readonly nodeId: string;
}

export interface TransferFailed extends ScriptEventBase {
  readonly type: 'transfer.failed';
  readonly nodeId: string;
}

interface QuotaEventBase extends ScriptEventBase {
  readonly quotaId: string;
  readonly cellId: string;
}

/** The host asks the ledger for a place and answers with `quota.grant` or `quota.refuse`. */
export interface QuotaRequested extends QuotaEventBase {
  readonly type: 'quota.requested';
  readonly target: number;
}

export interface QuotaGranted extends QuotaEventBase {
  readonly type: 'quota.granted';
}

export interface QuotaRefused extends QuotaEventBase {
  readonly type: 'quota.refused';
}

/** The call ended positively: the place counts. */
export interface QuotaCommitted extends QuotaEventBase {
  readonly type: 'quota.committed';
}

/** The place is free again. */
export interface QuotaReleased extends QuotaEventBase {
  readonly type: 'quota.released';
}

export interface LanguageChanged extends ScriptEventBase {
  readonly type: 'language.changed';
  readonly language: string;
}

/** The agent went back to this node; `node.entered` follows. */
export interface SessionWentBack extends ScriptEventBase {
  readonly type: 'session.wentBack';
  readonly nodeId: string;
}

/** The person must not be called again. */
export interface OptOutRecorded extends ScriptEventBase {
  readonly type: 'optOut.recorded';
  readonly dispositionId: string;
}

export interface SessionEnded extends ScriptEventBase {
  readonly type: 'session.ended';
  readonly dispositionId: string;
  readonly outcome: 'positive' | 'negative' | 'neutral';
  /** False when the contact is to be called again. */
  readonly final: boolean;
  readonly aapor?: string;
  /** Whether every milestone of `arguedContact` was reached; absent when the script declares none. */
  readonly arguedContact?: boolean;
}

/** Everything that a session reports. */
export type ScriptEvent =
  | SessionStarted
  | NodeEntered
  | NodeSaid
  | DisclosureRead
  | QuestionAnswered
  | QuestionDeclined
  | AnswerCorrected
  | AnswerCleared
  | VariableSet
  | MilestoneReached
  | ObjectionRaised
  | ObjectionClosed
  | FaqOpened
  | FaqClosed
  | AppointmentRequested
  | AppointmentBooked
  | AppointmentDeclined
  | AppointmentReleased
  | TransferRequested
  | TransferCompleted
  | TransferFailed
  | QuotaRequested
  | QuotaGranted
  | QuotaRefused
  | QuotaCommitted
  | QuotaReleased
  | LanguageChanged
  | SessionWentBack
  | OptOutRecorded
  | SessionEnded;
