import type { ExpressionSource, Option, Text } from './script-document.ts';

/** What an ask node or a question of a block asks. */
export type Question =
  ChoiceQuestion | YesNoQuestion | NumberQuestion | ScoreQuestion | MomentQuestion | OpenQuestion;

interface QuestionBase {
  readonly text: Text;
  /** A note for the agent, not to be read aloud. */
  readonly hint?: Text;
  /** Takes "don't know" as an answer; `go` says where that leads. Default: it does not. */
  readonly dontKnow?: MissingAnswer;
  /** Takes a refusal to answer. Default: it does not. */
  readonly refused?: MissingAnswer;
  /** Must hold for the answer to be taken; may use the answer itself by the question's id. */
  readonly constraint?: { readonly that: ExpressionSource; readonly message: Text };
  /** True when the answer tells something about a person. */
  readonly personal?: boolean;
  /** Why a personal answer is collected. */
  readonly purpose?: string;
}

export type MissingAnswer = boolean | { readonly go: string };

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'single' | 'multiple';
  /** Either these, or a `list`. */
  readonly options?: readonly Option[];
  /** The id of a list of the script. */
  readonly list?: string;
  /** Shows the options in an order drawn from the session's seed; the anchored ones stay at the end. */
  readonly rotate?: boolean | { readonly anchor: readonly string[] };
  /** Fewest and most choices of a multiple choice. Default 1 and all. */
  readonly min?: number;
  readonly max?: number;
}

export interface YesNoQuestion extends QuestionBase {
  readonly type: 'yesNo';
  readonly yes?: Omit<Option, 'id' | 'label' | 'exclusive'>;
  readonly no?: Omit<Option, 'id' | 'label' | 'exclusive'>;
}

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number' | 'scale';
  /** The smallest and the largest answer. A scale needs both. */
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. Default false; always true of a scale. */
  readonly integer?: boolean;
  /** What the ends of a scale mean. */
  readonly low?: Text;
  readonly high?: Text;
}

/**
 * `nps`: likelihood to recommend, 0 to 10. `ces`: effort, 1 to `max` (7 by default, or 5).
 * `csat`: satisfaction, 1 to `max` (5 by default, or 3, 7, 10).
 */
export interface ScoreQuestion extends QuestionBase {
  readonly type: 'nps' | 'ces' | 'csat';
  readonly max?: number;
  readonly low?: Text;
  readonly high?: Text;
}

/** `date` is `2027-01-31`, `time` is `14:30`, `datetime` is `2027-01-31T14:30`: the clock of the call's place. */
export interface MomentQuestion extends QuestionBase {
  readonly type: 'date' | 'time' | 'datetime';
}

export interface OpenQuestion extends QuestionBase {
  readonly type: 'open';
  /** What to ask when the answer is short. */
  readonly probes?: readonly Text[];
  /** The longest answer in characters. From 1 to 10,000, default 2,000. */
  readonly maxLength?: number;
}
