import { evaluator, type Evaluate, type Memory, type SlotValue } from '../program/evaluate.ts';
import type { Expression } from '../program/expression.ts';
import { openProgram } from '../program/seal-program.ts';
import type { Effects, Program, ProgramContent, Step, Way } from '../program/program.ts';
import type { ProgramOption } from '../program/program-question.ts';

/** A program that is ready to run: its expressions are closures, its ids are indexed. */
export interface LoadedScript {
  readonly hash: string;
  readonly content: ProgramContent;
  readonly steps: readonly LoadedStep[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly detourOf: ReadonlyMap<string, number>;
  readonly dispositionOf: ReadonlyMap<string, number>;
  /** By quota: the guards of its cells. */
  readonly cells: readonly (readonly Evaluate[])[];
  readonly blank: Memory;
}

/** A step with its closures. */
export interface LoadedStep {
  readonly step: Step;
  readonly effects: LoadedEffects | undefined;
  readonly next: LoadedWays;
  readonly options: readonly LoadedOption[];
  readonly optionOf: ReadonlyMap<string, number>;
  readonly constraint: Evaluate | undefined;
  readonly variants: readonly (Evaluate | undefined)[];
  /** The detours that can come up here. */
  readonly detours: ReadonlySet<number>;
  readonly stage: string | undefined;
}

export interface LoadedEffects {
  readonly reach: readonly number[];
  readonly set: readonly { readonly slot: number; readonly value: Evaluate }[];
}

export interface LoadedOption {
  readonly option: ProgramOption;
  readonly effects: LoadedEffects | undefined;
}

/** The ways on: a place when there is but one, guarded places otherwise, -1 when there are none. */
export type LoadedWays =
  number | readonly { readonly when: Evaluate | undefined; readonly to: number }[];

const loaded = new WeakMap<Program, LoadedScript>();

/**
 * The program, checked and ready; done once per program object.
 *
 * @throws ScriptError with `config.invalid` when it is not as it was compiled.
 */
export function loadScript(program: Program): LoadedScript {
  const known =
    typeof program === 'object' && (program as Program | null) ? loaded.get(program) : undefined;
  if (known !== undefined) return known;
  const script = load(openProgram(program), program.hash);
  loaded.set(program, script);
  return script;
}

function load(content: ProgramContent, hash: string): LoadedScript {
  return {
    hash,
    content,
    steps: content.steps.map((step, place) => loadStep(content, step, place)),
    slotOf: places(content.slots),
    detourOf: places(content.detours),
    dispositionOf: places(content.dispositions),
    cells: content.quotas.map(({ cells }) => cells.map(({ when }) => evaluator(when))),
    blank: {
      values: content.slots.map(({ initial }): SlotValue => initial),
      reached: content.milestones.map(() => false),
      raised: content.detours.map(() => 0),
    },
  };
}

function loadStep(content: ProgramContent, step: Step, place: number): LoadedStep {
  const question = step.kind === 'ask' ? step.question : undefined;
  const options = question?.options ?? [];
  return {
    step,
    effects: loadEffects(step),
    next: 'next' in step ? loadWays(step.next) : -1,
    options: options.map((option) => ({ option, effects: loadEffects(option) })),
    optionOf: places(options),
    constraint: guard(question?.constraint?.that),
    variants: step.kind === 'say' ? step.variants.map(({ when }) => guard(when)) : [],
    detours: new Set(
      content.detours.flatMap(({ scope }, index) =>
        scope === 'all' || scope.includes(place) ? [index] : [],
      ),
    ),
    stage: step.stage === undefined ? undefined : content.stages[step.stage]!.id,
  };
}

function loadWays(ways: readonly Way[]): LoadedWays {
  const [first] = ways;
  if (first === undefined) return -1;
  if (first.when === undefined) return first.to;
  return ways.map(({ when, to }) => ({ when: guard(when), to }));
}

function loadEffects({ reach = [], set = [] }: Effects): LoadedEffects | undefined {
  if (reach.length + set.length === 0) return undefined;
  return { reach, set: set.map(([slot, value]) => ({ slot, value: evaluator(value) })) };
}

function guard(expression: Expression | undefined): Evaluate | undefined {
  return expression === undefined ? undefined : evaluator(expression);
}

function places(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]));
}
