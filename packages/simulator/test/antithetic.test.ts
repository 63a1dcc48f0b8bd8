import { describe, expect, it } from 'vitest';
import { simulate, SimulatorError, type Scenario } from '../src/index.ts';

const HOUR_MS = 3_600_000;

const floor: Scenario = {
  acd: { queues: [{ id: 'q' }], agents: [{ id: 'ann' }, { id: 'ben' }] },
  startAt: 0,
  endAt: 4 * HOUR_MS,
  traffic: [
    {
      type: 'generated',
      queueId: 'q',
      arrivals: { type: 'poisson', perHour: 30 },
      talkMs: { type: 'exponential', meanMs: 180_000 },
      patienceMs: { type: 'exponential', meanMs: 120_000 },
    },
  ],
  shifts: ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 4 * HOUR_MS })),
};

describe('antithetic runs', () => {
  it('answer a busy day by a quiet one', () => {
    const { replications } = simulate(floor, { seed: 4, replications: 200, antithetic: true });
    const pairs = Array.from({ length: 100 }, (_, pair) => {
      return [0, 1].map((half) => replications[2 * pair + half]!.calls.length) as [number, number];
    });
    const mean = replications.reduce((sum, { calls }) => sum + calls.length, 0) / 200;
    const together = pairs.reduce((sum, [a, b]) => sum + (a - mean) * (b - mean), 0);
    expect(together).toBeLessThan(0);
  });

  it('estimate the same means more sharply', () => {
    const options = { seed: 4, replications: 200 };
    const plain = simulate(floor, options).estimates;
    const mirrored = simulate(floor, { ...options, antithetic: true }).estimates;
    expect(mirrored.serviceLevel.count).toBe(100);
    for (const name of ['offered', 'serviceLevel', 'occupancy'] as const) {
      expect(mirrored[name].halfWidth!).toBeLessThan(plain[name].halfWidth!);
      const apart = Math.abs(mirrored[name].mean! - plain[name].mean!);
      expect(apart).toBeLessThan(1.5 * (mirrored[name].halfWidth! + plain[name].halfWidth!));
    }
  });

  it('come in pairs', () => {
    const odd = { seed: 1, replications: 3, antithetic: true };
    expect(() => simulate(floor, odd)).toThrow(SimulatorError);
  });
});
