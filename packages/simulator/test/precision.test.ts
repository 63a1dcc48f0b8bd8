import { describe, expect, it } from 'vitest';
import { simulate, SimulatorError, type Scenario } from '../src/index.ts';

const HOUR_MS = 3_600_000;

const floor: Scenario = {
  acd: { queues: [{ id: 'q' }], agents: [{ id: 'ann' }, { id: 'ben' }] },
  startAt: 0,
  endAt: 2 * HOUR_MS,
  traffic: [
    {
      type: 'generated',
      queueId: 'q',
      arrivals: { type: 'poisson', perHour: 30 },
      talkMs: { type: 'exponential', meanMs: 180_000 },
      patienceMs: { type: 'exponential', meanMs: 120_000 },
    },
  ],
  shifts: ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 2 * HOUR_MS })),
};

describe('a study with a wanted precision', () => {
  it('goes on until the interval is as narrow as wanted, and not a run longer', () => {
    const precision = { halfWidths: { serviceLevel: 0.02 } };
    const study = simulate(floor, { seed: 2, replications: 10, precision });
    expect(study.precise).toBe(true);
    expect(study.estimates.serviceLevel.halfWidth).toBeLessThanOrEqual(0.02);
    const replications = study.replications.length - 1;
    expect(replications).toBeGreaterThan(10);
    const shorter = simulate(floor, { seed: 2, replications });
    expect(shorter.estimates.serviceLevel.halfWidth).toBeGreaterThan(0.02);
  });

  it('stops at its limit, and says that it is not precise', () => {
    const precision = { halfWidths: { serviceLevel: 1e-6 }, atMost: 12 };
    const study = simulate(floor, { seed: 2, replications: 10, precision });
    expect(study.replications.length).toBe(12);
    expect(study.precise).toBe(false);
  });

  it('has at least the replications that were asked for', () => {
    const precision = { halfWidths: { serviceLevel: 1 } };
    const study = simulate(floor, { seed: 2, replications: 7, precision });
    expect(study.replications.length).toBe(7);
  });

  it.each([
    { halfWidths: { serviceLevel: 0 } },
    { halfWidths: { serviceLevel: NaN } },
    { halfWidths: { happiness: 1 } },
    { halfWidths: {}, atMost: 3 },
  ])('is refused with %j', (precision) => {
    expect(() => simulate(floor, { seed: 2, precision })).toThrow(SimulatorError);
  });
});
