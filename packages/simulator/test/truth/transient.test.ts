import type { CallRecord } from '@plateau/kpi';
import { describe, expect, it } from 'vitest';
import { estimate, shiftsFromPlan, simulate } from '../../src/index.ts';

const HOUR_MS = 3_600_000;
const PER_HOUR = [60, 160, 200, 80] as const;
const AHT_MS = 180_000;
const PATIENCE_MS = 240_000;
const AGENTS = 7;

/** What is going on at one instant, on average. */
interface Moment {
  readonly busy: number;
  readonly waiting: number;
}

/**
 * M(t)/M/c+M from an empty start: the exact mean numbers at some instants, by the forward equations
 * of the number on the floor (Runge–Kutta of order 4, one-second steps, 80 places).
 */
function exactly(instants: readonly number[]): readonly Moment[] {
  const size = 80;
  const mu = HOUR_MS / AHT_MS;
  const theta = HOUR_MS / PATIENCE_MS;
  const slope = (p: readonly number[], lam: number): number[] =>
    p.map((here, n) => {
      const leaves = (m: number): number =>
        mu * Math.min(m, AGENTS) + theta * Math.max(0, m - AGENTS);
      const came = n > 0 ? lam * p[n - 1]! : 0;
      const left = n + 1 < size ? leaves(n + 1) * p[n + 1]! : 0;
      return came + left - here * (leaves(n) + (n + 1 < size ? lam : 0));
    });
  const plus = (p: readonly number[], by: number, d: readonly number[]): number[] =>
    p.map((each, n) => each + by * d[n]!);
  let p: number[] = Array.from({ length: size }, (_, n) => (n === 0 ? 1 : 0));
  const step = 1 / 3_600;
  const moments: Moment[] = [];
  for (let second = 0; second <= 4 * 3_600; second += 1) {
    if (instants.includes(second * 1_000)) {
      moments.push({
        busy: p.reduce((sum, each, n) => sum + each * Math.min(n, AGENTS), 0),
        waiting: p.reduce((sum, each, n) => sum + each * Math.max(0, n - AGENTS), 0),
      });
    }
    const lam = PER_HOUR[Math.min(3, Math.floor(second / 3_600))]!;
    const a = slope(p, lam);
    const b = slope(plus(p, step / 2, a), lam);
    const c = slope(plus(p, step / 2, b), lam);
    const d = slope(plus(p, step, c), lam);
    p = p.map((each, n) => each + (step / 6) * (a[n]! + 2 * b[n]! + 2 * c[n]! + d[n]!));
  }
  return moments;
}

function at(calls: readonly CallRecord[], instant: number): Moment {
  let [busy, waiting] = [0, 0];
  for (const { arrivedAt, waitMs, answeredAt = Infinity, endedAt = 0 } of calls) {
    if (arrivedAt <= instant && instant < arrivedAt + waitMs) waiting += 1;
    if (answeredAt <= instant && instant < endedAt) busy += 1;
  }
  return { busy, waiting };
}

describe('a morning on the real routing engine', () => {
  it('follows the exact transient solution from the empty start through the peak', () => {
    const agentIds = Array.from({ length: AGENTS }, (_, n) => `a${n}`);
    const { replications } = simulate(
      {
        acd: { queues: [{ id: 'q' }], agents: agentIds.map((id) => ({ id })) },
        startAt: 0,
        endAt: 4 * HOUR_MS,
        traffic: [
          {
            type: 'generated',
            queueId: 'q',
            arrivals: { type: 'timeVarying', intervalMs: HOUR_MS, perHour: PER_HOUR },
            talkMs: { type: 'exponential', meanMs: AHT_MS },
            patienceMs: { type: 'exponential', meanMs: PATIENCE_MS },
          },
        ],
        shifts: shiftsFromPlan({
          agentIds,
          intervals: [{ startAt: 0, endAt: 6 * HOUR_MS, agents: AGENTS }],
        }),
      },
      { seed: 1999, replications: 250, measures: {} },
    );
    const instants = [0.1, 0.25, 0.95, 1.1, 1.9, 2.1, 2.5, 3.02, 3.2, 3.9].map((hour) => {
      return Math.round(hour * 3_600) * 1_000;
    });
    const truth = exactly(instants);
    // Twenty figures together: each interval at 1 − 0.01 / 20.
    const confidence = 1 - 0.01 / (2 * instants.length);
    for (const [index, instant] of instants.entries()) {
      for (const what of ['busy', 'waiting'] as const) {
        // Of lines that are nearly always empty, so few runs say nothing.
        if (truth[index]![what] < 0.1) continue;
        const values = replications.map(({ calls }) => at(calls, instant)[what]);
        const { mean, halfWidth } = estimate(values, { confidence });
        const error = Math.abs(mean! - truth[index]![what]);
        expect(error, `${what} at ${instant} ms`).toBeLessThanOrEqual(halfWidth!);
      }
    }
  });
});
