import type { Expression } from './expression.ts';
import type { Effects, LocalText } from './program.ts';

/** A question with everything resolved. */
export interface ProgramQuestion {
  readonly slot: number;
  readonly type: QuestionType;
  readonly options?: readonly ProgramOption[];
  /** Places of the options that stay at the end when the order is drawn; absent when it is fixed. */
  readonly rotate?: readonly number[];
  /** Limits of a number, a scale or a score, or of how many are chosen. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  readonly low?: LocalText;
  readonly high?: LocalText;
  readonly maxLength?: number;
  readonly probes?: readonly LocalText[];
  /** Where "don't know" leads, -1 for the step's own `next`; absent when it is not taken. */
  readonly dontKnow?: number;
  readonly refused?: number;
  readonly constraint?: { readonly that: Expression; readonly message: LocalText };
}

export type QuestionType =
  | 'single'
  | 'multiple'
  | 'yesNo'
  | 'number'
  | 'scale'
  | 'nps'
  | 'ces'
  | 'csat'
  | 'date'
  | 'time'
  | 'datetime'
  | 'open';

/** An option of a choice, or `yes` and `no`. */
export interface ProgramOption extends Effects {
  readonly id: string;
  readonly label?: LocalText;
  readonly exclusive?: true;
  readonly go?: number;
}
