import type { Question } from './question.ts';

/**
 * Words to say: one text, or one per language. `{name}` stands for a variable, `{name|you}` for a variable
 * with the words to say when it has no value.
 */
export type Text = string | Readonly<Record<string, string>>;

/** A CEL expression over the script's variables, such as `headcount >= 10 && supplier != 'other'`. */
export type ExpressionSource = string;

/** The id of a node, or guarded ways of which the first that holds is taken; the last has no `when`. */
export type Next = string | readonly GuardedWay[];

export interface GuardedWay {
  /** Default: always. */
  readonly when?: ExpressionSource;
  /** The id of a node. */
  readonly go: string;
}

/**
 * A script: who says what, what is asked, and where it leads. YAML or JSON. Every id is a name that an
 * expression can use: a letter, then letters, digits and underscores.
 */
export interface ScriptDocument {
  /** Names the script across its versions, such as `telesales/fibre`. */
  readonly script: string;
  /** Counts the script's published versions; a whole number from 1. */
  readonly version: number;
  readonly title?: Text;
  /** Language tags such as `fr` and `en`; a plain text is in the first. */
  readonly languages: readonly string[];
  /** What comes with the call, and what the script itself notes down. Answers need no declaration. */
  readonly variables?: Readonly<Record<string, Variable>>;
  /** The parts of the call, in order. */
  readonly stages?: Readonly<Record<string, Stage>>;
  /** What makes a call more than a call, such as `decisionMaker` or `argued`. */
  readonly milestones?: readonly string[];
  /** The milestones that make a contact an argued one (contact argumenté). */
  readonly arguedContact?: readonly string[];
  readonly disclosures?: Readonly<Record<string, Disclosure>>;
  readonly dispositions: Readonly<Record<string, Disposition>>;
  /** Lists of options that several questions share. */
  readonly lists?: Readonly<Record<string, readonly Option[]>>;
  readonly start: string;
  readonly nodes: Readonly<Record<string, ScriptNode>>;
  readonly objections?: Readonly<Record<string, Objection>>;
  readonly faq?: Readonly<Record<string, FaqEntry>>;
  readonly quotas?: Readonly<Record<string, Quota>>;
  readonly limits?: Limits;
  readonly tests?: readonly ScriptTest[];
}

/** A typed value that comes from outside or is set by the script. */
export interface Variable {
  readonly type: 'text' | 'number' | 'boolean' | 'choice' | 'date' | 'time' | 'datetime';
  /** Who brings it at the start of the session; without it, only the script sets it. */
  readonly from?: 'contact' | 'agent' | 'campaign';
  /** The values of a `choice`, a closed list. */
  readonly of?: readonly string[];
  /** The value before anything sets it. A variable with `from` and no default must come with the session. */
  readonly default?: string | number | boolean;
  /** True when it tells something about a person. */
  readonly personal?: boolean;
  /** Why a personal value is collected, in the words of the register of processing. */
  readonly purpose?: string;
}

export interface Stage {
  readonly label: Text;
}

/** Words that the agent must read as they stand. */
export interface Disclosure {
  readonly text: Text;
  /** Nodes that may not be reached before this has been read. */
  readonly before?: readonly string[];
  /** The rule it comes from, such as `C. conso. L221-16`. */
  readonly law?: string;
}

/** How a call can end. */
export interface Disposition {
  readonly label?: Text;
  /** The AAPOR final disposition code, such as `1.1`. */
  readonly aapor?: string;
  /** Default `neutral`. */
  readonly outcome?: 'positive' | 'negative' | 'neutral';
  /** False when the contact is to be called again. Default true. */
  readonly final?: boolean;
  /** True when the person must not be called again. Default false. */
  readonly optOut?: boolean;
  /** True when the agent may end the call with it at any moment (the customer hung up). Default false. */
  readonly anytime?: boolean;
  /** Disclosures and milestones that every way to this end must have passed. */
  readonly requires?: readonly string[];
}

/** One thing a customer can choose. */
export interface Option {
  readonly id: string;
  readonly label: Text;
  /** Where this answer leads; of several chosen, the first named. Default: the node's `next`. */
  readonly go?: string;
  /** Milestones that this answer reaches. */
  readonly reach?: readonly string[];
  /** Variables that this answer sets, by expression. */
  readonly set?: Readonly<Record<string, ExpressionSource>>;
  /** In a multiple choice: stands alone, such as "none of these". */
  readonly exclusive?: boolean;
}

/** What every node can have. */
export interface NodeBase {
  readonly stage?: string;
  /** A short name for the agent's screen and the graph. */
  readonly label?: Text;
  /** A note for the agent, not to be read aloud. */
  readonly hint?: Text;
  /** Disclosures that are read at the beginning of this node. */
  readonly disclose?: readonly string[];
  /** Milestones that are reached when the session goes on from here. */
  readonly reach?: readonly string[];
  /** Variables that are set when the session goes on from here, by expression. */
  readonly set?: Readonly<Record<string, ExpressionSource>>;
}

/** The agent says something. */
export interface SayNode extends NodeBase {
  readonly kind: 'say';
  readonly text: Text;
  readonly next: Next;
}

/** The agent says the first variant that fits; the last has no `when`. */
export interface ArgueNode extends NodeBase {
  readonly kind: 'argue';
  readonly variants: readonly Variant[];
  readonly next: Next;
}

export interface Variant {
  readonly when?: ExpressionSource;
  readonly text: Text;
}

/** The agent asks one question, whose answer is a variable named like the node. */
export type AskNode = NodeBase & { readonly kind: 'ask'; readonly next?: Next } & Question;

/** Several questions in a row; the answers are variables named like the questions. */
export interface BlockNode extends NodeBase {
  readonly kind: 'block';
  /** What is said first. */
  readonly text?: Text;
  readonly questions: Readonly<Record<string, BlockQuestion>>;
  readonly next: Next;
}

export type BlockQuestion = Question & {
  /** Asked only when this holds. */
  readonly when?: ExpressionSource;
};

/** Nothing is said: the first way that holds is taken. */
export interface BranchNode extends NodeBase {
  readonly kind: 'branch';
  readonly next: readonly GuardedWay[];
}

/** An appointment is agreed; the instant becomes a `datetime` variable named like the node. */
export interface BookNode extends NodeBase {
  readonly kind: 'book';
  readonly text: Text;
  /** Whose agenda, as the host knows it. */
  readonly agenda: string;
  readonly next: Next;
  /** Where to go when no slot suits. */
  readonly declined: string;
}

/** The call is handed to somebody else. */
export interface TransferNode extends NodeBase {
  readonly kind: 'transfer';
  readonly text: Text;
  /** To whom, as the host knows it: a queue, an extension, a number. */
  readonly to: string;
  readonly next: Next;
  /** Where to go when nobody takes the call. */
  readonly failed: string;
}

/** A message is taken down; it becomes a text variable named like the node. */
export interface MessageNode extends NodeBase {
  readonly kind: 'message';
  readonly text: Text;
  readonly next: Next;
}

/** A place in a quota is asked for. */
export interface QuotaNode extends NodeBase {
  readonly kind: 'quota';
  readonly quota: string;
  readonly next: Next;
  /** Where to go when the cell is full. */
  readonly full: string;
  /** Where to go when no cell fits. */
  readonly outside: string;
}

/** The call ends, after the words of `text` if there are any. */
export interface EndNode extends NodeBase {
  readonly kind: 'end';
  readonly text?: Text;
  readonly disposition: string;
}

export type ScriptNode =
  | SayNode
  | ArgueNode
  | AskNode
  | BlockNode
  | BranchNode
  | BookNode
  | TransferNode
  | MessageNode
  | QuotaNode
  | EndNode;

/** Where an objection or a FAQ entry can come up: everywhere, or at these nodes or stages. */
export type Scope = 'all' | readonly string[];

/** What customers say against it, and the way back: dig, rephrase, argue, check (CRAC). */
export type Objection = AnswerableObjection | FirmObjection;

interface ObjectionBase {
  /** What the customer says, in short. */
  readonly label: Text;
  readonly scope: Scope;
}

export interface AnswerableObjection extends ObjectionBase {
  readonly kind: 'pretext' | 'sincere' | 'misunderstanding' | 'tactical';
  /** How often in one call. A whole number from 1, default 1. */
  readonly max?: number;
  /** Creuser: what is behind it? */
  readonly dig?: Text;
  /** Reformuler: say it back. */
  readonly rephrase?: Text;
  /** Argumenter: the first variant that fits. */
  readonly argue: readonly Variant[];
  /** Contrôler: is it settled? Without it, it is taken to be. */
  readonly check?: Text;
  /** Where a settled objection goes on. Default `here`. */
  readonly settled?: Return;
  /** Where one that is not settled goes on. Default `here`. */
  readonly unsettled?: Return;
}

/** A refusal that is final: it ends the call. */
export interface FirmObjection extends ObjectionBase {
  readonly kind: 'firm';
  readonly text: Text;
  readonly disposition: string;
}

/** `here`: the interrupted node again; `next`: the node after it; else the id of a node. */
export type Return = string;

/** What customers ask, and the answer. */
export interface FaqEntry {
  readonly label: Text;
  readonly scope: Scope;
  readonly text: Text;
  /** Other words that customers use for it. */
  readonly keywords?: readonly string[];
  /** Default `here`. */
  readonly settled?: Return;
}

/** How many interviews of which kind are wanted. The first cell whose `when` holds counts. */
export interface Quota {
  readonly cells: Readonly<Record<string, QuotaCell>>;
}

export interface QuotaCell {
  readonly when: ExpressionSource;
  /** A whole number from 0. */
  readonly target: number;
}

export interface Limits {
  /** How many detours may be open at once. From 1 to 8, default 2. */
  readonly detourDepth?: number;
  /** How many objections one call may hear, firm ones apart. From 0, default 12. */
  readonly objections?: number;
  /** How many moves one session may have. From 1 to 10,000, default 1,000. */
  readonly moves?: number;
}

/** A call to play against the script. */
export interface ScriptTest {
  readonly name: string;
  readonly variables?: Readonly<Record<string, string | number | boolean>>;
  readonly do: readonly TestMove[];
  readonly expect: {
    readonly disposition?: string;
    /** The node at which the call waits, when it has not ended. */
    readonly node?: string;
    readonly milestones?: readonly string[];
    readonly answers?: Readonly<Record<string, AnswerValue>>;
  };
}

/** What can be answered. */
export type AnswerValue = string | number | boolean | readonly string[];

/**
 * `continue`, `back`, or one of: `{ <question>: <answer> }` (also `dontKnow` and `refused`), `{ raise: <objection> }`,
 * `{ faq: <entry> }`, `{ settle: true | false }`, `{ book: <datetime> | 'declined' }`, `{ transfer: true | false }`,
 * `{ quota: true | false }`, `{ end: <disposition> }`.
 */
export type TestMove = string | Readonly<Record<string, AnswerValue>>;
