import { describe, expect, it } from 'vitest';
import { createArrivalTimes, rateAt } from '../../src/arrivals/arrival-times.ts';
import { simulate, type Arrivals, type TimeVaryingArrivals } from '../../src/index.ts';
import { createStream } from '../../src/random/stream.ts';

const HOUR_MS = 3_600_000;

function instants(arrivals: Arrivals, hours: number, seed = 1, startAt = 0): number[] {
  const stream = createStream({ seed, replication: 0, purpose: 'arrivals/0' });
  const period = { startAt, endAt: startAt + hours * HOUR_MS };
  const next = createArrivalTimes(arrivals, period, stream);
  const all: number[] = [];
  for (let at = next(); at !== undefined; at = next()) all.push(at);
  return all;
}

describe('Poisson arrivals', () => {
  it('come in order, as whole instants, inside the period', () => {
    const at = instants({ type: 'poisson', perHour: 3_600 }, 2, 1, 5_000);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.every((instant) => Number.isInteger(instant))).toBe(true);
    expect(at[0]).toBeGreaterThanOrEqual(5_000);
    expect(at.at(-1)).toBeLessThan(2 * HOUR_MS + 5_000);
  });

  it('count as Poisson does: the variance over hours is the mean', () => {
    const hours = 4_000;
    const at = instants({ type: 'poisson', perHour: 50 }, hours);
    const counts = Array.from({ length: hours }, () => 0);
    for (const instant of at) counts[Math.floor(instant / HOUR_MS)]! += 1;
    const mean = at.length / hours;
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (hours - 1);
    expect(Math.abs(mean - 50)).toBeLessThan(5 * Math.sqrt(50 / hours));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(5 * Math.sqrt(2 / hours));
  });

  it('never come at rate 0', () => {
    expect(instants({ type: 'poisson', perHour: 0 }, 10)).toEqual([]);
  });
});

describe('time-varying arrivals', () => {
  const steps: TimeVaryingArrivals = {
    type: 'timeVarying',
    intervalMs: HOUR_MS / 2,
    perHour: [20_000, 0, 60_000],
  };

  it('follow the rate of each interval, and stop after the last', () => {
    const counts = [0, 0, 0, 0];
    for (const at of instants(steps, 2)) counts[Math.floor(at / (HOUR_MS / 2))]! += 1;
    expect(Math.abs(counts[0]! - 10_000)).toBeLessThan(500);
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[2]! - 30_000)).toBeLessThan(900);
    expect(counts[3]).toBe(0);
  });

  it('go in lines from middle to middle when asked to', () => {
    const lines = { ...steps, shape: 'linear' } as const;
    const quarter = HOUR_MS / 4;
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => rateAt(lines, n * quarter))).toEqual([
      20_000, 20_000, 10_000, 0, 30_000, 60_000, 0,
    ]);
  });
});

describe('recorded arrivals', () => {
  it('are sorted, and only those inside the period', () => {
    const at = [7_200_000, 5, 3_599_999, -1, 3_600_000, 5];
    expect(instants({ type: 'recorded', at }, 1)).toEqual([5, 5, 3_599_999]);
  });
});

describe('busy and quiet days', () => {
  it('make the number of callers vary more than Poisson, by the deviation that is asked for', () => {
    const days = 400;
    const { estimates } = simulate(
      {
        acd: { queues: [{ id: 'q' }], agents: [{ id: 'ann' }] },
        startAt: 0,
        endAt: HOUR_MS,
        traffic: [
          {
            type: 'generated',
            queueId: 'q',
            arrivals: { type: 'poisson', perHour: 100 },
            talkMs: 1_000,
          },
        ],
        shifts: [{ agentId: 'ann', startAt: 0, endAt: 2 * HOUR_MS }],
        busynessSd: 0.2,
      },
      { seed: 6, replications: days },
    );
    const { mean, standardDeviation } = estimates.offered;
    // Variance of a Poisson mixture: its mean, and the square of mean times deviation.
    const wanted = Math.sqrt(100 + 20 ** 2);
    expect(Math.abs(mean! - 100)).toBeLessThan((4 * wanted) / Math.sqrt(days));
    expect(Math.abs(standardDeviation! / wanted - 1)).toBeLessThan(4 / Math.sqrt(2 * days));
  });
});
