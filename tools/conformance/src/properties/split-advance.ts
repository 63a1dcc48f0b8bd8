import fc from 'fast-check';
import { expect } from 'vitest';
import { forRuns } from '../property.ts';
import { fresh, play } from '../run.ts';

const HOUR_MS = 3_600_000;

export const splitAdvance = forRuns(
  'gives the same events whether time passes at once, in pieces, or deadline by deadline',
  () =>
    fc.record({
      horizonMs: fc.oneof(
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 4 * HOUR_MS }),
      ),
      cutsPerMille: fc.array(fc.nat(1_000), { maxLength: 6 }),
    }),
  (subject, run, { horizonMs, cutsPerMille }) => {
    const [once, pieces, timer] = [fresh(subject, run), fresh(subject, run), fresh(subject, run)];
    for (const engine of [once, pieces, timer]) play(engine, run.steps);
    const end = once.at + horizonMs;
    const stops = cutsPerMille
      .map((cut) => Math.floor(once.at + (cut / 1_000) * horizonMs))
      .sort((a, b) => a - b);

    const atOnce = once.advance(end);
    const inPieces = [...stops, end].flatMap((stop) => pieces.advance(stop));
    const byTimer = [];
    while (timer.nextDueAt !== undefined && timer.nextDueAt <= end) {
      byTimer.push(...timer.advance(timer.nextDueAt));
    }
    byTimer.push(...timer.advance(end));

    expect(inPieces).toEqual(atOnce);
    expect(byTimer).toEqual(atOnce);
    expect(pieces.snapshot()).toEqual(once.snapshot());
    expect(timer.snapshot()).toEqual(once.snapshot());
    expect(once.advance(end), 'time that does not pass gives nothing').toEqual([]);
  },
);
