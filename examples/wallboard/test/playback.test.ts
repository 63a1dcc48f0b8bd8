import { describe, expect, it } from 'vitest';
import { createPlayback } from '../src/playback.ts';
import { CLOSES_AT, OPENS_AT, simulatedFloor } from '../src/simulated-floor.ts';

const events = simulatedFloor();
const midday = OPENS_AT + 4 * 3_600_000;

describe('the playback', () => {
  it('shows the floor as it is at any moment, whatever the steps that led there', () => {
    const once = createPlayback(events).boardAt(midday);
    const stepwise = createPlayback(events);
    for (let at = OPENS_AT; at < midday; at += 61_000) stepwise.boardAt(at);
    // Whether the goal counts as missed depends on when one looked: that is what hysteresis means.
    expect({ ...stepwise.boardAt(midday), isMissed: once.isMissed }).toEqual(once);
    expect(once.serviceLevel.denominator).toBeGreaterThan(400);
    expect(Object.values(once.agents).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  });

  it('ends the day with nobody waiting and every call in a half-hour', () => {
    const { waiting, halfHours, serviceLevel } = createPlayback(events).boardAt(
      CLOSES_AT + 3_600_000,
    );
    expect(waiting).toBe(0);
    const offered = halfHours.reduce((sum, half) => sum + half.offered, 0);
    expect(offered).toBe(serviceLevel.denominator);
  });
});
