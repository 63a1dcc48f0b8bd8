import { expect } from 'vitest';
import { forRuns, nothing } from '../property.ts';
import { atOf, fresh, outcomeText, take, type Step } from '../run.ts';

export const deadlines = forRuns(
  'fires every deadline that is due before a command at the same or a later instant, and none early',
  nothing,
  (subject, run) => {
    const direct = fresh(subject, run);
    let patient = fresh(subject, run);
    for (const step of run.steps) {
      const at = atOf(step);
      const due = patient.nextDueAt;
      const outcome = take(direct, structuredClone(step));
      if (!('events' in outcome)) continue;
      expect(at, 'a step that succeeds is not in the past').toBeGreaterThanOrEqual(patient.at);

      const early: Step = {
        do: 'advance',
        at: Math.max(patient.at, Math.min(at, (due ?? at + 1) - 1)),
      };
      expect(outcomeText([take(patient, early)]), 'nothing fires before nextDueAt').toBe(
        outcomeText([{ events: [] }]),
      );
      const fired = patient.advance(at);
      for (const event of fired) expect(event.at).toBeLessThanOrEqual(at);
      const rest = step.do === 'execute' ? take(patient, structuredClone(step)) : { events: [] };
      if ('error' in rest) {
        // A deadline overtook the command within the one call: reported, where apart it is an error.
        const [answer, ...more] = outcome.events.slice(fired.length);
        expect(fired, 'only a deadline can overtake a command').not.toEqual([]);
        expect([...fired, answer, ...more]).toEqual([
          ...outcome.events.slice(0, fired.length),
          answer,
        ]);
        expect(answer?.type).toBe(subject.overtaken ?? 'an error');
        patient = subject.create(structuredClone(run.config), { snapshot: direct.snapshot() });
        continue;
      }
      const after = rest.events;
      expect([...fired, ...after]).toEqual(outcome.events);
      expect(patient.snapshot()).toEqual(direct.snapshot());

      expect(direct.at, 'the engine stands at the instant of the step').toBe(at);
      if (direct.nextDueAt !== undefined) {
        expect(direct.nextDueAt, 'whatever was due has fired').toBeGreaterThan(direct.at);
      }
      for (const event of after) expect(event.at).toBe(at);
    }
  },
);
