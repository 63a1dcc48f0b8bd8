import type { AnswerValue } from '../document/script-document.ts';
import type { Expression } from './expression.ts';
import type { ProgramQuestion } from './program-question.ts';

/** A compiled script: plain JSON that an engine runs without the compiler. Made by `compileScript`. */
export interface Program {
  readonly format: 'plateau/script';
  readonly formatVersion: 1;
  /** SHA-256 of the content in hexadecimal: sessions are pinned to it. */
  readonly hash: string;
  readonly content: ProgramContent;
}

/** Everything is addressed by its place in these lists. */
export interface ProgramContent {
  readonly script: string;
  readonly version: number;
  readonly languages: readonly string[];
  readonly slots: readonly Slot[];
  readonly stages: readonly { readonly id: string; readonly label: LocalText }[];
  readonly milestones: readonly string[];
  /** The milestones of an argued contact; empty when the script declares none. */
  readonly arguedContact: readonly number[];
  readonly disclosures: readonly { readonly id: string; readonly text: LocalText }[];
  readonly dispositions: readonly ProgramDisposition[];
  readonly steps: readonly Step[];
  readonly detours: readonly Detour[];
  readonly quotas: readonly ProgramQuota[];
  readonly limits: {
    readonly detourDepth: number;
    readonly objections: number;
    readonly moves: number;
  };
  readonly start: number;
}

/** A variable or an answer. */
export interface Slot {
  readonly id: string;
  readonly type: SlotType;
  /** The values of a closed list. */
  readonly of?: readonly string[];
  /** What the values of a closed list are called when they are spoken. */
  readonly labels?: readonly LocalText[];
  readonly from?: 'contact' | 'agent' | 'campaign';
  readonly initial?: AnswerValue;
  readonly personal?: true;
}

export type SlotType =
  'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'date' | 'time' | 'datetime';

/** The parts of a text, by language in the order of the script's languages. */
export type LocalText = readonly (readonly TextPart[])[];

/** Words, or a slot with the words to say when it has no value. */
export type TextPart = string | readonly [slot: number, otherwise: string];

/** The first way whose guard holds is taken; the last has none. */
export interface Way {
  readonly when?: Expression;
  readonly to: number;
}

export interface ProgramDisposition {
  readonly id: string;
  readonly label?: LocalText;
  readonly aapor?: string;
  readonly outcome: 'positive' | 'negative' | 'neutral';
  readonly final: boolean;
  readonly optOut: boolean;
  readonly anytime: boolean;
}

export interface ProgramQuota {
  readonly id: string;
  readonly cells: readonly {
    readonly id: string;
    readonly when: Expression;
    readonly target: number;
  }[];
}

/** What happens when the session goes on from a step or an option. */
export interface Effects {
  readonly reach?: readonly number[];
  readonly set?: readonly (readonly [slot: number, value: Expression])[];
}

interface StepBase extends Effects {
  readonly id: string;
  /** The node, objection or FAQ entry of the document that it was made from. */
  readonly node: string;
  readonly stage?: number;
  readonly label?: LocalText;
  readonly hint?: LocalText;
  readonly disclose?: readonly number[];
}

export interface SayStep extends StepBase {
  readonly kind: 'say';
  /** None when only disclosures are read. */
  readonly variants: readonly { readonly when?: Expression; readonly text: LocalText }[];
  readonly next: readonly Way[];
}

export interface AskStep extends StepBase {
  readonly kind: 'ask';
  readonly text: LocalText;
  readonly question: ProgramQuestion;
  readonly next: readonly Way[];
}

export interface BookStep extends StepBase {
  readonly kind: 'book';
  readonly text: LocalText;
  readonly agenda: string;
  readonly slot: number;
  readonly next: readonly Way[];
  readonly declined: number;
}

export interface TransferStep extends StepBase {
  readonly kind: 'transfer';
  readonly text: LocalText;
  readonly recipient: string;
  readonly next: readonly Way[];
  readonly failed: number;
}

export interface QuotaStep extends StepBase {
  readonly kind: 'quota';
  readonly quota: number;
  readonly next: readonly Way[];
  readonly full: number;
  readonly outside: number;
}

export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly next: readonly Way[];
}

export interface EndStep extends StepBase {
  readonly kind: 'end';
  readonly disposition: number;
}

/** The end of a detour. */
export interface ReturnStep extends StepBase {
  readonly kind: 'return';
  readonly settled: boolean;
  readonly to: 'here' | 'next' | number;
}

export type Step =
  SayStep | AskStep | BookStep | TransferStep | QuotaStep | BranchStep | EndStep | ReturnStep;

/** An objection or a FAQ entry: a way out of the script and back. */
export interface Detour {
  readonly id: string;
  readonly kind: 'objection' | 'faq';
  readonly firm: boolean;
  readonly label: LocalText;
  readonly keywords: readonly string[];
  /** The steps of the script at which it can come up; `all` of them otherwise. */
  readonly scope: 'all' | readonly number[];
  /** How often in one call; 0 for as often as it comes. */
  readonly max: number;
  readonly start: number;
}
