import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICE_LEVEL_FORMULAS, serviceLevel } from '../../src/index.ts';

/** The worked example of ICMI's Queue Tips (2002): 1,000 answered, 60 abandoned, T = 20 s, S = 5 s. */
const icmi = {
  ...{ answered: 1000, answeredWithin: 860 },
  ...{ abandoned: 60, abandonedWithin: 20, shortAbandoned: 10 },
  ...{ abandonedInMenu: 0, blocked: 0, waitingBeyond: 0 },
};

describe('serviceLevel', () => {
  it.each([
    ['abandonedInTimeMet', 880, 1060],
    ['answeredOfAnswered', 860, 1000],
    ['answeredOfOffered', 860, 1060],
    ['abandonedInTimeExcluded', 860, 1040],
    ['shortAbandonedMet', 870, 1060],
    ['shortAbandonedExcluded', 860, 1050],
  ] as const)('gives the ICMI example by %s: %i / %i', (formula, numerator, denominator) => {
    const value = numerator / denominator;
    expect(serviceLevel(icmi, formula)).toEqual({ numerator, denominator, value });
  });

  it('counts blocked calls, callers past the threshold and menu hang-ups where asked to', () => {
    const busy = { ...icmi, blocked: 10, waitingBeyond: 5, abandonedInMenu: 40 };
    expect(serviceLevel(busy, 'blockedMissed').denominator).toBe(1000 + 40 + 10);
    expect(serviceLevel(busy, 'thresholdEvent').denominator).toBe(1065);
    expect(serviceLevel(busy, 'menuAbandonedMissed').denominator).toBe(1100);
    expect(serviceLevel(busy, 'allAbandonedMet').numerator).toBe(920);
  });

  it('is undefined, and not NaN, without calls', () => {
    const none = Object.fromEntries(Object.keys(icmi).map((key) => [key, 0])) as typeof icmi;
    for (const formula of SERVICE_LEVEL_FORMULAS) {
      expect(serviceLevel(none, formula)).toEqual({
        numerator: 0,
        denominator: 0,
        value: undefined,
      });
    }
  });

  it('lies between 0 and 1 by every formula, whatever the calls', () => {
    const share = fc.nat({ max: 1000 });
    fc.assert(
      fc.property(share, share, share, share, share, share, share, (a, b, c, d, e, f, g) => {
        const abandonedWithin = Math.max(c, e);
        const counts = {
          ...{ answered: a + b, answeredWithin: a },
          ...{ abandoned: abandonedWithin + d, abandonedWithin, shortAbandoned: e },
          ...{ abandonedInMenu: f, blocked: g, waitingBeyond: f },
        };
        for (const formula of SERVICE_LEVEL_FORMULAS) {
          const { value = 0 } = serviceLevel(counts, formula);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
