import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type WaitObservation } from '../../src/forecast/index.ts';
import { uniforms } from '../uniforms.ts';

const left = (waitMs: number): WaitObservation => ({ waitMs, abandoned: true });
const answered = (waitMs: number): WaitObservation => ({ waitMs, abandoned: false });

const someWaits = fc.array(fc.record({ waitMs: fc.nat(50), abandoned: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

/** The estimator as its definition reads: over all times up to t, the product of the shares that stayed. */
function survivalByDefinition(observations: readonly WaitObservation[], waitMs: number): number {
  let survival = 1;
  for (let t = 0; t <= waitMs; t++) {
    const atRisk = observations.filter((o) => o.waitMs >= t).length;
    const gone = observations.filter((o) => o.abandoned && o.waitMs === t).length;
    if (atRisk > 0) survival *= 1 - gone / atRisk;
  }
  return survival;
}

describe('kaplanMeier', () => {
  it('gives the published curve of the leukaemia patients under 6-mercaptopurine', () => {
    // Freireich et al. 1963, as tabulated in Collett, Modelling Survival Data in Medical Research.
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(left);
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(answered);
    const fit = kaplanMeier([...relapsed, ...censored]);
    const table = fit.steps.map((s) => [
      s.waitMs,
      s.atRisk,
      Number(s.survival.toFixed(4)),
      Number(s.standardError.toFixed(4)),
    ]);
    expect(table).toEqual([
      [6, 21, 0.8571, 0.0764],
      [7, 17, 0.8067, 0.0869],
      [10, 15, 0.7529, 0.0963],
      [13, 12, 0.6902, 0.1068],
      [16, 11, 0.6275, 0.1141],
      [22, 7, 0.5378, 0.1282],
      [23, 6, 0.4482, 0.1346],
    ]);
    expect(fit.quantile(0.5)).toBe(23);
    expect(fit.quantile(0.6)).toBeUndefined();
    expect(fit.meanMs).toBeUndefined();
  });

  it('equals the product over all times, as the definition reads', () => {
    fc.assert(
      fc.property(someWaits, fc.nat(60), (observations, t) => {
        expect(kaplanMeier(observations).survival(t)).toBeCloseTo(
          survivalByDefinition(observations, Math.min(t, 50)),
          12,
        );
      }),
    );
  });

  it('is the plain share of those still there when everybody hung up', () => {
    const fit = kaplanMeier([1, 2, 3, 4].map(left));
    expect(fit.steps.map((s) => s.survival)).toEqual([0.75, 0.5, 0.25, 0]);
    expect(fit.meanMs).toBe(2.5);
  });

  it('draws the conditional law: never below the time already waited, and with its shares', () => {
    fc.assert(
      fc.property(
        someWaits,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        (observations, p, waited) => {
          const fit = kaplanMeier(observations, { tail: 'exponential' });
          const patience = fit.quantile(p, waited);
          if (patience === undefined) return;
          expect(patience).toBeGreaterThanOrEqual(waited);
          const alive = fit.survival(waited);
          if (alive > 0) expect(fit.survival(patience) / alive).toBeLessThanOrEqual(1 - p + 1e-9);
        },
      ),
    );
  });

  it('continues beyond the longest wait at the overall rate when asked to', () => {
    const fit = kaplanMeier([left(10), answered(90)], { tail: 'exponential' });
    expect(fit.survival(90)).toBe(0.5);
    expect(fit.survival(190)).toBeCloseTo(0.5 * Math.exp(-1), 14);
    expect(fit.meanMs).toBe(10 + 0.5 * 80 + 0.5 * 100);
    expect(fit.quantile(0.75)).toBeCloseTo(90 + 100 * Math.LN2, 9);
  });

  it('follows a bimodal patience that no exponential can', () => {
    const u = uniforms(3);
    const observations = Array.from({ length: 5000 }, () => {
      const patience = u() < 0.3 ? 10_000 * u() : 60_000 + 60_000 * u();
      const offered = -90_000 * Math.log1p(-u());
      return { waitMs: Math.min(patience, offered), abandoned: patience < offered };
    });
    const fit = kaplanMeier(observations);
    expect(fit.survival(10_000)).toBeCloseTo(0.7, 1);
    expect(fit.survival(60_000)).toBeCloseTo(0.7, 1);
    expect(fit.survival(90_000)).toBeCloseTo(0.35, 1);
  });

  it('needs at least one wait', () => {
    expect(() => kaplanMeier([])).toThrow(expect.objectContaining({ code: 'input.invalid' }));
  });
});
