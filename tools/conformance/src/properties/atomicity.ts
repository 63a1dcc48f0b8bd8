import fc from 'fast-check';
import { expect } from 'vitest';
import { badCommand, spoil } from '../bad-command.ts';
import type { AnyEngine } from '../engine-under-test.ts';
import { forRuns } from '../property.ts';
import { fresh, outcomeText, take, type Outcome, type Step } from '../run.ts';

export const atomicity = forRuns(
  'changes nothing, not even its time, when a command throws',
  () => fc.tuple(fc.array(spoil, { minLength: 1, maxLength: 8 }), fc.nat(100_000)),
  (subject, run, [spoils, laterMs]) => {
    const tried = fresh(subject, run);
    const spared = fresh(subject, run);
    for (const [index, step] of run.steps.entries()) {
      const bad = badCommand(subject, run, spoils[index % spoils.length]!, tried.at + laterMs);
      // Accepting a bad command is another property's business; here it would only part the twins.
      if (bad && 'events' in attempt(tried, { do: 'execute', command: bad.command })) return;
      const outcome = attempt(tried, step);
      // What threw may be left out of the history altogether.
      if ('events' in outcome) {
        expect(outcomeText([take(spared, structuredClone(step))])).toBe(outcomeText([outcome]));
      }
      expect(tried.snapshot()).toEqual(spared.snapshot());
    }
  },
);

function attempt(engine: AnyEngine, step: Step): Outcome {
  const before = stateOf(engine);
  const outcome = take(engine, structuredClone(step));
  if ('error' in outcome) expect(stateOf(engine)).toEqual(before);
  return outcome;
}

function stateOf(engine: AnyEngine): unknown {
  const { at, nextDueAt } = engine;
  return structuredClone({ at, nextDueAt, snapshot: engine.snapshot() });
}
