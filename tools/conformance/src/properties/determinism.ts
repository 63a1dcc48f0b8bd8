import { expect } from 'vitest';
import { forRuns, nothing } from '../property.ts';
import { fresh, outcomeText, play } from '../run.ts';

export const determinism = forRuns(
  'gives the same events and the same snapshot, byte for byte, for the same config and commands',
  nothing,
  (subject, run) => {
    const one = fresh(subject, run);
    const two = fresh(subject, run);
    expect(outcomeText(play(two, run.steps))).toBe(outcomeText(play(one, run.steps)));
    expect(JSON.stringify(two.snapshot())).toBe(JSON.stringify(one.snapshot()));
  },
);
