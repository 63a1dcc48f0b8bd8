import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceQueue, type QueueRates, type StateLaw } from '../../src/planning/advance-queue.ts';

const STATES = 90;

/** The forward equations of the same queue by the classical Runge–Kutta method, with plenty of states. */
function byRungeKutta(
  start: number[],
  rates: QueueRates,
  durationMs: number,
): { end: number[]; average: number[] } {
  const { arrivals, service, hangUp, agents } = rates;
  const leaving = (i: number): number =>
    Math.min(i, agents) * service + Math.max(0, i - agents) * hangUp;
  const slope = (p: number[]): number[] =>
    p.map((_, i) => {
      const up = i + 1 < STATES ? arrivals : 0;
      return (
        (i > 0 ? p[i - 1]! * arrivals : 0) +
        (p[i + 1] ?? 0) * leaving(i + 1) -
        p[i]! * (up + leaving(i))
      );
    });
  const plus = (p: number[], d: number[], h: number): number[] => p.map((v, i) => v + h * d[i]!);
  const steps = Math.ceil(durationMs * (arrivals + leaving(STATES)) * 4) + 40;
  const h = durationMs / steps;
  let p = start;
  let area = start.map(() => 0);
  for (let s = 0; s < steps; s++) {
    const k1 = slope(p);
    const p2 = plus(p, k1, h / 2);
    const k2 = slope(p2);
    const p3 = plus(p, k2, h / 2);
    const k3 = slope(p3);
    const p4 = plus(p, k3, h);
    const k4 = slope(p4);
    const next = p.map((v, i) => v + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
    area = area.map((a, i) => a + (h / 6) * (p[i]! + 2 * p2[i]! + 2 * p3[i]! + p4[i]!));
    p = next;
  }
  return { end: p, average: area.map((a) => a / durationMs) };
}

function dense({ first, probabilities }: StateLaw): number[] {
  return Array.from({ length: STATES }, (_, i) => probabilities[i - first] ?? 0);
}

const cases = fc.record({
  rates: fc.record({
    arrivals: fc.constantFrom(0, 0.5, 2, 6),
    service: fc.constantFrom(0.3, 1),
    hangUp: fc.constantFrom(0, 0.2, 2),
    agents: fc.constantFrom(0, 1, 4),
  }),
  durationMs: fc.constantFrom(0.1, 1, 4),
  start: fc.nat(8),
});

describe('advanceQueue', () => {
  it('solves the forward equations as Runge–Kutta does', () => {
    fc.assert(
      fc.property(cases, ({ rates, durationMs, start }) => {
        const law = { first: start, probabilities: Float64Array.of(1) };
        const { end, average } = advanceQueue(law, rates, durationMs);
        const twin = byRungeKutta(dense(law), rates, durationMs);
        dense(end).forEach((p, i) => {
          expect(p).toBeCloseTo(twin.end[i]!, 6);
        });
        dense(average).forEach((p, i) => {
          expect(p).toBeCloseTo(twin.average[i]!, 6);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps all probability', () => {
    const rates = { arrivals: 0.02, service: 1 / 180, hangUp: 1 / 90, agents: 3 };
    let law: StateLaw = { first: 0, probabilities: Float64Array.of(1) };
    for (let i = 0; i < 20; i++) {
      law = advanceQueue(law, rates, 9000).end;
      expect(law.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it('cuts the time where it likes: two halves are the whole', () => {
    const rates = { arrivals: 0.1, service: 0.02, hangUp: 0.01, agents: 4 };
    const start = { first: 0, probabilities: Float64Array.of(1) };
    const whole = dense(advanceQueue(start, rates, 60).end);
    const halves = dense(advanceQueue(advanceQueue(start, rates, 25).end, rates, 35).end);
    whole.forEach((p, i) => {
      expect(halves[i]).toBeCloseTo(p, 13);
    });
  });

  it('stands still when nothing can happen', () => {
    const rates = { arrivals: 0, service: 1, hangUp: 0, agents: 0 };
    const start = { first: 3, probabilities: Float64Array.of(1) };
    const { end, average } = advanceQueue(start, rates, 10);
    expect(dense(end)[3]).toBeCloseTo(1, 14);
    expect(dense(average)[3]).toBeCloseTo(1, 14);
  });
});
