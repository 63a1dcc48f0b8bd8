import type { AnswerValue } from '../document/script-document.ts';
import { Missing } from '../program/evaluate.ts';
import type { LocalText, Step } from '../program/program.ts';
import type { ProgramQuestion, QuestionType } from '../program/program-question.ts';
import { whyNot } from './detours.ts';
import { currentStep, variantOf } from './flow.ts';
import type { LoadedScript } from './loaded-script.ts';
import { optionOrder } from './option-order.ts';
import { renderText } from './render-text.ts';
import type { ScriptState } from './state.ts';
import { copyOf } from './turn.ts';

/** A session as the agent's screen shows it. Plain data, made anew for every call. */
export interface ScriptView {
  readonly status: 'new' | 'running' | 'ended';
  readonly language: string;
  /** Where the session waits; absent before the start and after the end. */
  readonly node?: NodeView;
  /** Open detours, the outermost first. */
  readonly detours: readonly string[];
  /** What the customer can object here, in the order of the script. */
  readonly objections: readonly DetourView[];
  readonly faq: readonly DetourView[];
  /** Given answers and set variables, by id. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** Questions that were answered by "don't know" or refused. */
  readonly declined: Readonly<Record<string, 'dontKnow' | 'refused'>>;
  readonly milestones: readonly string[];
  /** Dispositions with which the call can be ended at this moment. */
  readonly endings: readonly { readonly id: string; readonly label: string }[];
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Present when the session has ended. */
  readonly dispositionId?: string;
}

/** What is said and asked now. */
export interface NodeView {
  readonly id: string;
  /** What the session waits for. */
  readonly waitsFor: 'continue' | 'answer' | 'appointment' | 'transfer' | 'quota';
  readonly stage?: { readonly id: string; readonly label: string };
  readonly label?: string;
  /** For the agent's eyes. */
  readonly hint?: string;
  /** What is read first, word for word. */
  readonly disclosures: readonly { readonly id: string; readonly text: string }[];
  /** What is said; empty when only disclosures are read. */
  readonly text: string;
  readonly question?: QuestionView;
  readonly agenda?: string;
  readonly recipient?: string;
  readonly quota?: { readonly quotaId: string; readonly cellId: string };
}

export interface QuestionView {
  readonly type: QuestionType;
  /** In the order in which they are shown. */
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly exclusive: boolean;
  }[];
  readonly min?: number;
  readonly max?: number;
  readonly integer: boolean;
  readonly low?: string;
  readonly high?: string;
  readonly probes: readonly string[];
  readonly dontKnow: boolean;
  readonly refused: boolean;
}

export interface DetourView {
  readonly id: string;
  readonly label: string;
  /** Other words for it, of a FAQ entry. */
  readonly keywords: readonly string[];
  /** How often it has come up. */
  readonly count: number;
  /** False when it cannot come up now: too often, too deep, or already open. */
  readonly available: boolean;
}

/** What a session shows. */
export function viewOf(script: LoadedScript, state: ScriptState): ScriptView {
  const { content } = script;
  const running = state.status === 'running';
  const { values, declined } = valuesOf(script, state);
  return {
    status: state.status,
    language: content.languages[state.language]!,
    ...(running && { node: nodeView(script, state) }),
    detours: openDetours(script, state),
    objections: running ? detourViews(script, state, 'objection') : [],
    faq: running ? detourViews(script, state, 'faq') : [],
    values,
    declined,
    milestones: content.milestones.filter((_, index) => state.reached[index]),
    endings: running
      ? content.dispositions
          .filter(({ anytime }) => anytime)
          .map(({ id, label }) => ({
            id,
            label: label === undefined ? id : renderText(script, state, label),
          }))
      : [],
    canGoBack: running && (state.moves?.count ?? 0) > 1,
    canGoForward: running && state.undone?.step === state.step,
    ...(state.disposition >= 0 && { dispositionId: content.dispositions[state.disposition]!.id }),
  };
}

const WAITS: Readonly<Record<Step['kind'], NodeView['waitsFor']>> = {
  say: 'continue',
  ask: 'answer',
  book: 'appointment',
  transfer: 'transfer',
  quota: 'quota',
  // No session waits at these.
  branch: 'continue',
  end: 'continue',
  return: 'continue',
};

function nodeView(script: LoadedScript, state: ScriptState): NodeView {
  const loaded = currentStep({ script, state, events: [] });
  const { step } = loaded;
  const { content } = script;
  const say = (text: LocalText): string => renderText(script, state, text);
  const stage = step.stage === undefined ? undefined : content.stages[step.stage];
  const variant = step.kind === 'say' ? step.variants[variantOf({ state }, loaded)] : undefined;
  const text = step.kind === 'say' ? variant?.text : 'text' in step ? step.text : undefined;
  const quota = step.kind === 'quota' ? content.quotas[step.quota] : undefined;
  return {
    id: step.id,
    waitsFor: WAITS[step.kind],
    ...(stage && { stage: { id: stage.id, label: say(stage.label) } }),
    ...(step.label !== undefined && { label: say(step.label) }),
    ...(step.hint !== undefined && { hint: say(step.hint) }),
    disclosures: (step.disclose ?? []).map((index) => {
      const { id, text: words } = content.disclosures[index]!;
      return { id, text: say(words) };
    }),
    text: text === undefined ? '' : say(text),
    ...(step.kind === 'ask' && { question: questionView(step.question, state, say) }),
    ...(step.kind === 'book' && { agenda: step.agenda }),
    ...(step.kind === 'transfer' && { recipient: step.recipient }),
    ...(quota && { quota: { quotaId: quota.id, cellId: quota.cells[state.cell]!.id } }),
  };
}

function questionView(
  question: ProgramQuestion,
  state: ScriptState,
  say: (text: LocalText) => string,
): QuestionView {
  const { type, min, max, low, high, probes = [] } = question;
  return {
    type,
    options: optionOrder(question, state.seed).map((index) => {
      const { id, label, exclusive = false } = question.options![index]!;
      return { id, label: label === undefined ? id : say(label), exclusive };
    }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    integer: question.integer === true,
    ...(low !== undefined && { low: say(low) }),
    ...(high !== undefined && { high: say(high) }),
    probes: probes.map(say),
    dontKnow: question.dontKnow !== undefined,
    refused: question.refused !== undefined,
  };
}

function openDetours({ content }: LoadedScript, state: ScriptState): readonly string[] {
  const ids: string[] = [];
  for (let frame = state.frame; frame !== undefined; frame = frame.outer) {
    ids.unshift(content.detours[frame.detour]!.id);
  }
  return ids;
}

function detourViews(
  script: LoadedScript,
  state: ScriptState,
  kind: 'objection' | 'faq',
): readonly DetourView[] {
  return script.content.detours.flatMap((detour, index) => {
    const reason = detour.kind === kind ? whyNot(script, state, index) : 'scope';
    if (reason === 'scope') return [];
    const { id, label, keywords } = detour;
    return [
      {
        id,
        label: renderText(script, state, label),
        keywords: [...keywords],
        count: state.raised[index] ?? 0,
        available: reason === undefined,
      },
    ];
  });
}

function valuesOf(
  { content }: LoadedScript,
  state: ScriptState,
): Pick<ScriptView, 'values' | 'declined'> {
  const values: [string, AnswerValue][] = [];
  const declined: [string, 'dontKnow' | 'refused'][] = [];
  for (const [index, { id }] of content.slots.entries()) {
    const value = state.values[index];
    if (value instanceof Missing) declined.push([id, value.reason]);
    else if (value !== undefined) values.push([id, copyOf(value)]);
  }
  return { values: Object.fromEntries(values), declined: Object.fromEntries(declined) };
}
