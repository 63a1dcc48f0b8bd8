import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialLaw, exponentialPatience } from '../../src/forecast/index.ts';
import { uniforms } from '../uniforms.ts';

describe('exponentialPatience', () => {
  it('is the total time waited, answered callers included, per hang-up', () => {
    const fit = exponentialPatience([
      { waitMs: 10_000, abandoned: false },
      { waitMs: 30_000, abandoned: true },
      { waitMs: 0, abandoned: false },
      { waitMs: 80_000, abandoned: true },
    ]);
    expect(fit).toMatchObject({ observations: 4, abandonments: 2, totalWaitMs: 120_000 });
    expect(fit.meanMs).toBe(60_000);
    expect(fit.standardErrorMs).toBeCloseTo(60_000 / Math.SQRT2, 6);
  });

  it('finds the mean again from waits cut short at random', () => {
    const u = uniforms(7);
    const observations = Array.from({ length: 20_000 }, () => {
      const patience = -120_000 * Math.log1p(-u());
      const offered = -30_000 * Math.log1p(-u());
      return { waitMs: Math.min(patience, offered), abandoned: patience < offered };
    });
    const fit = exponentialPatience(observations);
    expect(fit.interval95Ms!.low).toBeLessThan(120_000);
    expect(fit.interval95Ms!.high).toBeGreaterThan(120_000);
    expect(fit.standardErrorMs! / fit.meanMs!).toBeLessThan(0.02);
  });

  it('has no mean when nobody hung up: such callers never leave', () => {
    const fit = exponentialPatience([{ waitMs: 5000, abandoned: false }]);
    expect([fit.meanMs, fit.standardErrorMs, fit.interval95Ms]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(fit.survival(1e9)).toBe(1);
    expect(fit.quantile(0.99)).toBeUndefined();
  });

  it('is 0 when everybody hung up at once', () => {
    const fit = exponentialPatience([{ waitMs: 0, abandoned: true }]);
    expect(fit.meanMs).toBe(0);
    expect([fit.survival(0), fit.survival(1)]).toEqual([1, 0]);
    expect(fit.quantile(0.9)).toBe(0);
  });

  it('refuses a wait that is negative or not a number, and names it', () => {
    for (const waitMs of [-1, NaN, Infinity]) {
      const observations = [
        { waitMs: 1, abandoned: true },
        { waitMs, abandoned: true },
      ];
      expect(() => exponentialPatience(observations)).toThrow(
        expect.objectContaining({ code: 'input.invalid', path: 'observations.1.waitMs' }),
      );
    }
  });
});

describe('exponentialLaw', () => {
  it('forgets the time already waited', () => {
    const law = exponentialLaw(90_000);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (p, waited) => {
          expect(law.quantile(p, waited)! - waited).toBeCloseTo(law.quantile(p)!, 6);
        },
      ),
    );
  });

  it('has a quantile that inverts its survival', () => {
    const law = exponentialLaw(90_000);
    for (const p of [0, 0.1, 0.5, 0.99]) {
      expect(law.survival(law.quantile(p)!)).toBeCloseTo(1 - p, 14);
    }
  });
});
