import { expect } from 'vitest';
import { forRuns, nothing } from '../property.ts';
import { fresh, take } from '../run.ts';

export const gaplessSeq = forRuns(
  'numbers its events 1, 2, 3 … without a gap, in the order of time, and keeps the last number',
  nothing,
  (subject, run) => {
    const engine = fresh(subject, run);
    let last = engine.snapshot().seq;
    let lastAt = engine.at;
    expect(last, 'no event yet').toBe(0);
    for (const step of run.steps) {
      const outcome = take(engine, structuredClone(step));
      for (const event of 'events' in outcome ? outcome.events : []) {
        expect(event.seq).toBe(last + 1);
        expect(event.at).toBeGreaterThanOrEqual(lastAt);
        last = event.seq;
        lastAt = event.at;
      }
      expect(engine.snapshot().seq, 'seq of the snapshot').toBe(last);
    }
  },
);
