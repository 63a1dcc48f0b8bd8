import fc from 'fast-check';
import { expect } from 'vitest';
import { forRuns } from '../property.ts';
import { codeOf, fresh, take, type Step } from '../run.ts';

export const timeBackwards = forRuns(
  'throws time.backwards, and nothing else happens, when a command or advance lies in the past',
  () => fc.integer({ min: 1, max: 1_000_000 }),
  (subject, run, backMs) => {
    const engine = fresh(subject, run);
    const late = run.steps.filter((step) => 'events' in take(engine, structuredClone(step)));
    const past = Math.max(0, engine.at - backMs);
    if (past === engine.at) return;
    const steps = late.map((step, index) => moved(step, past, `late-${index}`));
    for (const step of [...steps, { do: 'advance', at: past } as const]) {
      const before = structuredClone(engine.snapshot());
      const outcome = take(engine, step);
      expect('error' in outcome ? codeOf(outcome.error) : 'accepted').toBe('time.backwards');
      expect(engine.snapshot()).toEqual(before);
    }
  },
);

// With a commandId of its own: a repeat would be recognised before its time is looked at.
function moved(step: Step, at: number, commandId: string): Step {
  if (step.do === 'advance') return { do: 'advance', at };
  const named = 'commandId' in step.command ? { commandId } : {};
  return { do: 'execute', command: { ...step.command, at, ...named } };
}
