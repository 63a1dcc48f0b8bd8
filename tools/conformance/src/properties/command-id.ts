import { expect } from 'vitest';
import type { AnyCommand, AnyEngine, AnySnapshot, Subject } from '../engine-under-test.ts';
import { forRuns, nothing } from '../property.ts';
import { codeOf, fresh, outcomeText, take } from '../run.ts';

export const commandIds = forRuns(
  'returns no event and changes nothing when a command repeats its commandId, restored or not',
  nothing,
  (subject, run) => {
    const engine = fresh(subject, run);
    const done: AnyCommand[] = [];
    for (const step of run.steps) {
      const outcome = take(engine, structuredClone(step));
      if (step.do !== 'execute' || !('commandId' in step.command)) continue;
      if ('error' in outcome) {
        // A command that failed was not done: sending it again is no repeat.
        const again = take(engine, structuredClone(step));
        expect(outcomeText([again])).toBe(outcomeText([outcome]));
        continue;
      }
      done.push(step.command);
      const snapshot = JSON.parse(JSON.stringify(engine.snapshot())) as AnySnapshot;
      const restored = subject.create(structuredClone(run.config), { snapshot });
      for (const command of remembered(subject, engine, done)) {
        repeat(engine, command);
        repeat(restored, command);
        repeat(engine, { ...command, at: engine.at });
      }
    }
  },
);

function remembered(subject: Subject, engine: AnyEngine, done: AnyCommand[]): AnyCommand[] {
  const since = engine.at - (subject.commandWindowMs ?? Number.POSITIVE_INFINITY);
  return done.slice(-(subject.commandWindowCount ?? done.length)).filter(({ at }) => at > since);
}

function repeat(engine: AnyEngine, command: AnyCommand): void {
  const before = structuredClone(engine.snapshot());
  const outcome = take(engine, { do: 'execute', command: structuredClone(command) });
  if ('error' in outcome) expect.fail(`a repeated command throws ${codeOf(outcome.error)}`);
  expect(outcome.events).toEqual([]);
  expect(engine.snapshot()).toEqual(before);
}
