import { expect } from 'vitest';
import type { AnyEngine, AnyEvent } from '../engine-under-test.ts';
import { forRuns, nothing } from '../property.ts';
import { codeOf, fresh, play, take, type Outcome, type Run } from '../run.ts';

export const echo = forRuns(
  'tells listeners exactly what it returns, in order, once the whole command has settled',
  nothing,
  (subject, run) => {
    const engine = fresh(subject, run);
    const types = typesOf(play(fresh(subject, run), run.steps));
    const heard: AnyEvent[] = [];
    const states: string[] = [];
    const stop = types.map((type) =>
      engine.on(type, (event) => {
        heard.push(event);
        states.push(JSON.stringify(engine.snapshot()));
      }),
    );
    for (const step of run.steps) {
      heard.length = states.length = 0;
      const outcome = take(engine, structuredClone(step));
      expect(heard).toEqual('events' in outcome ? outcome.events : []);
      const settled = JSON.stringify(engine.snapshot());
      expect(
        states.every((state) => state === settled),
        'a listener sees the settled state',
      ).toBe(true);
    }
    for (const unsubscribe of stop) unsubscribe();
    heard.length = 0;
    for (const step of run.steps) take(engine, laterThan(engine, step));
    expect(heard, 'a listener that was taken off hears nothing').toEqual([]);
  },
);

export const reentrancy = forRuns(
  'throws engine.reentrant from execute and advance inside a listener, and goes on unharmed',
  nothing,
  (subject, run) => {
    const plain = play(fresh(subject, run), run.steps);
    const engine = fresh(subject, run);
    const codes: string[] = [];
    for (const type of typesOf(plain)) {
      engine.on(type, (event) => {
        for (const step of [...run.steps.slice(0, 1), { do: 'advance', at: event.at } as const]) {
          const outcome = take(engine, structuredClone(step));
          codes.push('error' in outcome ? codeOf(outcome.error) : 'accepted');
        }
      });
    }
    expect(JSON.stringify(play(engine, run.steps).map(eventsOf))).toBe(
      JSON.stringify(plain.map(eventsOf)),
    );
    expect(codes.filter((code) => code !== 'engine.reentrant')).toEqual([]);
  },
);

export const throwingListener = forRuns(
  'has done the whole command, and takes the next one, when a listener throws',
  nothing,
  (subject, run) => {
    const calm = fresh(subject, run);
    const engine = fresh(subject, run);
    for (const type of typesOf(play(fresh(subject, run), run.steps))) {
      engine.on(type, () => {
        throw new Error('the listener is broken');
      });
    }
    for (const step of run.steps) {
      take(engine, structuredClone(step));
      take(calm, structuredClone(step));
      expect(engine.snapshot()).toEqual(calm.snapshot());
    }
  },
);

function eventsOf(outcome: Outcome): readonly AnyEvent[] {
  return 'events' in outcome ? outcome.events : [];
}

function typesOf(outcomes: readonly Outcome[]): readonly string[] {
  return [...new Set(outcomes.flatMap(eventsOf).map((event) => event.type))];
}

function laterThan(engine: AnyEngine, step: Run['steps'][number]): Run['steps'][number] {
  return step.do === 'advance'
    ? { do: 'advance', at: engine.at + 1_000 }
    : { do: 'execute', command: { ...step.command, at: engine.at } };
}
