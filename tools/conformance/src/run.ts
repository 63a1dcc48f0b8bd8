import fc from 'fast-check';
import type {
  AnyCommand,
  AnyEngine,
  AnyEvent,
  CommandMaker,
  Subject,
} from './engine-under-test.ts';

/** One call from the host. */
export type Step =
  | { readonly do: 'execute'; readonly command: AnyCommand }
  | { readonly do: 'advance'; readonly at: number };

/** A life of an engine as plain data: every property replays it on engines of its own. */
export interface Run {
  readonly config: unknown;
  readonly steps: readonly Step[];
}

/** What one step gave: its events, or the error it threw. */
export type Outcome = { readonly events: readonly AnyEvent[] } | { readonly error: unknown };

/**
 * Random runs. Commands are made against a scout engine, so that they fit the state they meet; the
 * run itself is data and shrinks by dropping steps.
 */
export function runs(subject: Subject): fc.Arbitrary<Run> {
  const drafts = fc.array(draft(subject), { maxLength: subject.maxSteps ?? 30, size: 'max' });
  return fc.tuple(subject.config, drafts).map(([config, list]) => {
    const engine = subject.create(structuredClone(config));
    const events: AnyEvent[] = [];
    const steps: Step[] = [];
    for (const [index, { hop, make, named }] of list.entries()) {
      const at = instantAfter(engine, hop);
      const scene = { config, at, view: engine.inspect(), events: [...events] };
      const step: Step = make
        ? { do: 'execute', command: withId(make(scene), named ? `command-${index}` : undefined) }
        : { do: 'advance', at };
      steps.push(structuredClone(step));
      const outcome = take(engine, step);
      if ('events' in outcome) events.push(...outcome.events);
    }
    return { config, steps };
  });
}

/** Does one step, and returns what it gave instead of throwing. */
export function take(engine: AnyEngine, step: Step): Outcome {
  try {
    return {
      events: step.do === 'execute' ? engine.execute(step.command) : engine.advance(step.at),
    };
  } catch (error) {
    return { error };
  }
}

/** A fresh engine for the run, on its own copy of the config. */
export function fresh(subject: Subject, run: Run): AnyEngine {
  return subject.create(structuredClone(run.config));
}

/** All outcomes of the steps, in order. */
export function play(engine: AnyEngine, steps: readonly Step[]): readonly Outcome[] {
  return steps.map((step) => take(engine, structuredClone(step)));
}

/** Outcomes as text: events byte for byte, errors by their code. */
export function outcomeText(outcomes: readonly Outcome[]): string {
  return JSON.stringify(
    outcomes.map((outcome) =>
      'events' in outcome ? outcome.events : `throws ${codeOf(outcome.error)}`,
    ),
    undefined,
    1,
  );
}

/** The `code` of an error of an engine; an error without one names itself. */
export function codeOf(error: unknown): string {
  if (error !== null && typeof error === 'object' && 'code' in error) return String(error.code);
  return `(no code) ${String(error)}`;
}

/** The instant of a step: the step's own, or its command's. */
export function atOf(step: Step): number {
  return step.do === 'execute' ? step.command.at : step.at;
}

type Hop =
  { readonly to: 'later'; readonly byMs: number } | { readonly to: 'due'; readonly byMs: number };

interface Draft {
  readonly hop: Hop;
  readonly make: CommandMaker<unknown, AnyCommand, AnyEvent, unknown> | undefined;
  readonly named: boolean;
}

function draft(subject: Subject): fc.Arbitrary<Draft> {
  // Time goes where engines break: nowhere, exactly onto a deadline, a millisecond beside it, past many.
  const later = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 1_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 1_000, max: 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 7_200_000 }) },
  );
  const hop: fc.Arbitrary<Hop> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ to: fc.constant('later' as const), byMs: later }) },
    {
      weight: 1,
      arbitrary: fc.record({
        to: fc.constant('due' as const),
        byMs: fc.constantFrom(-1, 0, 1, 500),
      }),
    },
  );
  return fc.record({
    hop,
    make: fc.oneof(
      { weight: 6, arbitrary: subject.command },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    named: fc.boolean(),
  });
}

function instantAfter(engine: AnyEngine, hop: Hop): number {
  const from = hop.to === 'due' ? (engine.nextDueAt ?? engine.at) : engine.at;
  return Math.max(engine.at, from + hop.byMs);
}

function withId(command: AnyCommand, commandId: string | undefined): AnyCommand {
  return commandId === undefined ? command : { ...command, commandId };
}
