import type { AnswerValue } from '../document/script-document.ts';

/** What every command carries. */
export interface ScriptCommandBase {
  /** The host's time of receipt: epoch ms, never before the session's `at`. */
  readonly at: number;
  /** When it really happened, if the host knows: epoch ms. Echoed on the events of the command. */
  readonly occurredAt?: number;
  /** A command whose id is among the last 32 returns no event and changes nothing. */
  readonly commandId?: string;
}

/** The call begins. */
export interface SessionStart extends ScriptCommandBase {
  readonly type: 'session.start';
  /** Values of the variables that come with the call, by id. One with `from` and no default must be here. */
  readonly variables?: Readonly<Record<string, string | number | boolean>>;
  /** A language of the script. Default: its first. */
  readonly language?: string;
  /** Draws the order of rotated options: a whole number from 0 to 4,294,967,295. Default 0. */
  readonly seed?: number;
}

/** The call ends here, with a disposition that is allowed at any time. */
export interface SessionEnd extends ScriptCommandBase {
  readonly type: 'session.end';
  readonly dispositionId: string;
}

/** Takes back the agent's last move; places that it had reserved are released. */
export interface SessionBack extends ScriptCommandBase {
  readonly type: 'session.back';
}

/** Makes the move again that `session.back` took back. */
export interface SessionForward extends ScriptCommandBase {
  readonly type: 'session.forward';
}

/** What the node says has been said. */
export interface NodeContinue extends ScriptCommandBase {
  readonly type: 'node.continue';
  /** Checked against the current node when given, so that a double click does not skip one. */
  readonly nodeId?: string;
}

/** The customer answers the question that is being asked. */
export interface QuestionAnswer extends ScriptCommandBase {
  readonly type: 'question.answer';
  readonly questionId: string;
  /** An option's id, a list of ids, true or false, a number, a date or words: as the question asks. */
  readonly answer: AnswerValue;
}

/** The customer does not know, or does not want to say. */
export interface QuestionDecline extends ScriptCommandBase {
  readonly type: 'question.decline';
  readonly questionId: string;
  readonly reason: 'dontKnow' | 'refused';
}

/**
 * Another answer to a question that was asked before. What follows is played again: answers on the new way stay,
 * all others are cleared, and the session waits where the new way leaves the old one.
 */
export interface AnswerCorrect extends ScriptCommandBase {
  readonly type: 'answer.correct';
  readonly questionId: string;
  readonly answer: AnswerValue;
}

/** The customer objects. */
export interface ObjectionRaise extends ScriptCommandBase {
  readonly type: 'objection.raise';
  readonly objectionId: string;
}

/** The customer asks something that the FAQ answers. */
export interface FaqOpen extends ScriptCommandBase {
  readonly type: 'faq.open';
  readonly faqId: string;
}

/** A slot was agreed. */
export interface AppointmentBook extends ScriptCommandBase {
  readonly type: 'appointment.book';
  /** Such as `2027-01-12T10:00`. */
  readonly startsAt: string;
}

/** No slot suits. */
export interface AppointmentDecline extends ScriptCommandBase {
  readonly type: 'appointment.decline';
}

/** Somebody took the call: go on from the transfer. */
export interface TransferComplete extends ScriptCommandBase {
  readonly type: 'transfer.complete';
}

/** Nobody took the call. */
export interface TransferFail extends ScriptCommandBase {
  readonly type: 'transfer.fail';
}

/** The ledger of quotas holds a place in the cell that was asked for. */
export interface QuotaGrant extends ScriptCommandBase {
  readonly type: 'quota.grant';
  readonly quotaId: string;
  readonly cellId: string;
}

/** The cell is full. */
export interface QuotaRefuse extends ScriptCommandBase {
  readonly type: 'quota.refuse';
  readonly quotaId: string;
  readonly cellId: string;
}

/** The call goes on in another language of the script. */
export interface LanguageChange extends ScriptCommandBase {
  readonly type: 'language.change';
  readonly language: string;
}

/** Everything that can be told to a session. */
export type ScriptCommand =
  | SessionStart
  | SessionEnd
  | SessionBack
  | SessionForward
  | NodeContinue
  | QuestionAnswer
  | QuestionDecline
  | AnswerCorrect
  | ObjectionRaise
  | FaqOpen
  | AppointmentBook
  | AppointmentDecline
  | TransferComplete
  | TransferFail
  | QuotaGrant
  | QuotaRefuse
  | LanguageChange;
