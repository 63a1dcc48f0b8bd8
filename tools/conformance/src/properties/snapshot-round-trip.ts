import { expect } from 'vitest';
import type { AnySnapshot } from '../engine-under-test.ts';
import { forRuns, nothing } from '../property.ts';
import { fresh, outcomeText, play } from '../run.ts';

export const snapshotRoundTrip = forRuns(
  'continues identically from the JSON of a snapshot taken after any step',
  nothing,
  (subject, run) => {
    const whole = fresh(subject, run);
    const outcomes = play(whole, run.steps);
    const walked = fresh(subject, run);
    for (let done = 0; done <= run.steps.length; done += 1) {
      if (done > 0) play(walked, run.steps.slice(done - 1, done));
      const text = JSON.stringify(walked.snapshot());
      const restored = subject.create(structuredClone(run.config), {
        snapshot: JSON.parse(text) as AnySnapshot,
      });
      expect(JSON.parse(JSON.stringify(restored.snapshot()))).toEqual(JSON.parse(text));
      expect(restored.at).toBe(walked.at);
      expect(restored.nextDueAt).toBe(walked.nextDueAt);
      expect(outcomeText(play(restored, run.steps.slice(done)))).toBe(
        outcomeText(outcomes.slice(done)),
      );
      expect(restored.snapshot()).toEqual(whole.snapshot());
    }
  },
);
