import { expect } from 'vitest';
import { forRuns, nothing } from '../property.ts';
import { fresh, take } from '../run.ts';

export const jsonSafe = forRuns(
  'gives events, snapshots and views that are plain JSON: no undefined, NaN, Map, Date or class',
  nothing,
  (subject, run) => {
    const engine = fresh(subject, run);
    for (const step of run.steps) {
      const outcome = take(engine, structuredClone(step));
      const came = {
        events: 'events' in outcome ? outcome.events : [],
        snapshot: engine.snapshot(),
        view: engine.inspect(),
      };
      // Strict equality sees what JSON loses: undefined members, -0, prototypes, holes.
      expect(came).toStrictEqual(JSON.parse(JSON.stringify(came)));
    }
  },
);
