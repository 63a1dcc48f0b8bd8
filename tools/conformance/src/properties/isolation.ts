import { expect } from 'vitest';
import { forRuns, nothing } from '../property.ts';
import { fresh, outcomeText, play, take } from '../run.ts';

export const isolation = forRuns(
  'neither changes what it is given nor minds what is done to what it gives',
  nothing,
  (subject, run) => {
    const plain = fresh(subject, run);
    const outcomes = play(plain, run.steps);

    const config = frozen(structuredClone(run.config));
    let engine = subject.create(config);
    const half = Math.floor(run.steps.length / 2);
    for (const [index, step] of run.steps.entries()) {
      if (index === half) {
        const snapshot = frozen(structuredClone(engine.snapshot()));
        engine = subject.create(config, { snapshot });
      }
      const outcome = take(engine, frozen(structuredClone(step)));
      expect(outcomeText([outcome])).toBe(outcomeText([outcomes[index]!]));
      vandalise('events' in outcome ? outcome.events : outcome.error);
      vandalise(engine.inspect());
      vandalise(engine.snapshot());
    }
    expect(engine.snapshot()).toEqual(plain.snapshot());
  },
);

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}

/** Overwrites whatever lets itself be overwritten, all the way down. */
function vandalise(value: unknown): void {
  if (value === null || typeof value !== 'object' || value instanceof Error) return;
  for (const [key, member] of Object.entries(value)) {
    vandalise(member);
    Reflect.set(value, key, 'vandalised');
  }
  if (Array.isArray(value)) Reflect.set(value, 'length', 0);
}
