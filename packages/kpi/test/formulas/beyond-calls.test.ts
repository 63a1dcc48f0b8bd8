import { describe, expect, it } from 'vitest';
import { computeKpi, watchTargets } from '../../src/catalogue/index.ts';
import {
  calibrationGaps,
  callCharge,
  contractBonus,
  firstContactResolution,
  forecastFacts,
  mape,
  meanMarkOf,
  neededFromNow,
  netPromoterOf,
  ratio,
  scoreContact,
  siteCosts,
  surveyCounts,
  topBoxesOf,
  wape,
} from '../../src/formulas/index.ts';

const invalid = (code: string) => expect.objectContaining({ code }) as Error;

describe('AAPOR rates', () => {
  // 16 cases: I 5, P 3, R 2, NC 1, O 2, UH 1, UO 1, NE 1, e = 0.5 (outcomerate's test).
  const codes = [
    ...Array<string>(5).fill('1.1'),
    ...Array<string>(3).fill('1.2'),
    ...['2.112', '2.13', '2.20', '2.31', '2.332', '3.13', '3.90', '4.10'],
  ];
  const facts = surveyCounts(codes, { e: 0.5 });

  it.each([
    ...(['responseRate1', 'responseRate2', 'responseRate3'] as const).map(
      (id, i) => [id, [5 / 15, 8 / 15, 5 / 14][i]!] as const,
    ),
    ...[['responseRate4', 4 / 7] as const, ['responseRate5', 5 / 13], ['responseRate6', 8 / 13]],
    ...[['cooperationRate1', 5 / 12] as const, ['cooperationRate2', 2 / 3]],
    ...[['cooperationRate3', 1 / 2] as const, ['cooperationRate4', 4 / 5]],
    ...[['refusalRate1', 2 / 15] as const, ['refusalRate2', 1 / 7], ['refusalRate3', 2 / 13]],
    ...[['contactRateSurvey1', 4 / 5] as const, ['contactRateSurvey2', 6 / 7]],
    ['contactRateSurvey3', 12 / 13] as const,
  ] as const)('%s of the known case is %d', (id, expected) => {
    expect(computeKpi(id, facts).value).toBeCloseTo(expected, 12);
  });

  it('come from disposition codes, those of no group counted apart', () => {
    expect(facts).toEqual({
      ...{ I: 5, P: 3, R: 2, NC: 1, O: 2, UH: 1, UO: 1, NE: 1, unknown: 0, e: 0.5 },
    });
    expect(surveyCounts(['1.1', '4.10', '9.9', '']).unknown).toBe(2);
    expect(surveyCounts(['1.1', '4.10']).e).toBe(0.5);
  });
});

describe('customer voice', () => {
  it('gives the net promoter score with its interval, and says when the sample is small', () => {
    const { numerator, denominator, value, confidence } = netPromoterOf([10, 9, 8, 6, 0, 10]);
    expect([numerator, denominator, value]).toEqual([1, 6, 1 / 6]);
    expect(confidence?.isSmallSample).toBe(true);
    expect(confidence!.low).toBeLessThan(1 / 6);
    expect(netPromoterOf([])).toMatchObject({ value: undefined, confidence: undefined });
  });

  it('gives Wilson’s interval for a share', () => {
    const marks = [...Array<number>(8).fill(5), 1, 2];
    const { value, confidence } = topBoxesOf(marks, { from: 1, to: 5 });
    expect(value).toBe(0.8);
    // Newcombe (1998), 8 of 10.
    expect(confidence!.low).toBeCloseTo(0.4902, 4);
    expect(confidence!.high).toBeCloseTo(0.9433, 4);
  });

  it('refuses marks that are off their scale', () => {
    expect(() => netPromoterOf([11])).toThrow(invalid('counts.invalid'));
    expect(() => meanMarkOf([0], { from: 1, to: 7 })).toThrow(invalid('counts.invalid'));
    expect(meanMarkOf([1, 7], { from: 1, to: 7 }).value).toBe(4);
  });
});

describe('scorecards', () => {
  const grid = [
    { id: 'greeting', section: 'étiquette', weight: 1 },
    { id: 'answer', section: 'professionalism', weight: 3 },
    { id: 'identity', section: 'professionalism', weight: 2, isFatal: true },
  ];

  it('weigh what applied, and fail the contact on a fatal item', () => {
    const good = scoreContact(grid, { greeting: 1, answer: 0.5 });
    expect(good).toMatchObject({ numerator: 2.5, denominator: 4, failed: [] });
    expect(good.sections['professionalism']).toMatchObject({ value: 0.5 });
    const failed = scoreContact(grid, { greeting: 1, answer: 1, identity: 0 });
    expect(failed).toMatchObject({ value: 0, failed: ['identity'] });
    expect(() => scoreContact(grid, { smile: 1 })).toThrow(invalid('counts.invalid'));
  });

  it('show where listeners disagree most', () => {
    expect(
      calibrationGaps([
        { greeting: 1, answer: 0 },
        { greeting: 1, answer: 1 },
      ]),
    ).toEqual([
      { id: 'answer', gap: 1 },
      { id: 'greeting', gap: 0 },
    ]);
  });
});

describe('money', () => {
  it('charges a call by its tariff, and earns on a premium number', () => {
    const free = { perCall: 5, perMinute: 3, isPerSecond: false, payer: 'callee' } as const;
    expect(callCharge(free, 61_000)).toBe(11);
    const premium = { ...free, isPerSecond: true, payer: 'caller', share: 0.5 } as const;
    expect(callCharge(premium, 60_000)).toBe(-4);
    expect(() => callCharge(free, NaN)).toThrow(invalid('counts.invalid'));
  });

  it('adds sites up and pays the band that was reached', () => {
    const sites = [{ site: 'Lille', perHour: 2_800, fixed: 100 }];
    expect(siteCosts(sites, { Lille: 5_400_000 })).toEqual({ Lille: 4_300 });
    const bands = [
      { from: 0, rate: -0.05 },
      { from: 0.8, rate: 0 },
      { from: 0.9, rate: 0.02 },
    ];
    expect([0.7, 0.85, 0.95].map((result) => contractBonus(bands, result, 10_000))).toEqual([
      ...[-500, 0, 200],
    ]);
  });
});

describe('forecast errors', () => {
  it('count apart the periods that MAPE cannot divide', () => {
    const facts = forecastFacts([
      { forecast: 110, actual: 100 },
      { forecast: 40, actual: 50 },
      { forecast: 5, actual: 0 },
    ]);
    expect(facts.excluded).toBe(1);
    expect(mape(facts).value).toBeCloseTo(0.15, 12);
    expect(wape(facts).value).toBeCloseTo(25 / 150, 12);
    expect(() => forecastFacts([{ forecast: NaN, actual: 1 }])).toThrow(invalid('counts.invalid'));
  });
});

describe('neededFromNow', () => {
  it('says what the rest of the day must bring, and when it no longer can', () => {
    const soFar = ratio(380, 500);
    const { value, isReachable } = neededFromNow(soFar, { goal: 0.8, expected: 500 });
    expect([value, isReachable]).toEqual([0.84, true]);
    expect(neededFromNow(soFar, { goal: 0.8, expected: 50 }).isReachable).toBe(false);
    expect(neededFromNow(soFar, { goal: 0.8, expected: 0 }).isReachable).toBeUndefined();
  });
});

describe('watchTargets', () => {
  const target = { id: 'sl', kpi: 'serviceLevel.answeredOfAnswered', goal: 0.8, recoverAt: 0.85 };
  const facts = (answeredWithin: number) => ({ answeredWithin, answered: 100 });

  it('reports a miss once and a recovery only past the hysteresis', () => {
    const watch = watchTargets([target]);
    const types = [90, 79, 70, 82, 84, 85, 81].map((within, at) =>
      watch.check(at, facts(within)).map(({ type }) => type),
    );
    expect(types).toEqual([[], ['target.missed'], [], [], [], ['target.recovered'], []]);
  });

  it('goes on from a snapshot, and judges nothing on too few calls', () => {
    const first = watchTargets([target]);
    first.check(1, facts(10));
    const again = watchTargets([target], { missed: first.snapshot() });
    expect(again.check(2, facts(10))).toEqual([]);
    const careful = watchTargets([{ ...target, from: 101 }]);
    expect(careful.check(1, facts(10))).toEqual([]);
  });

  it('knows which way is better, and refuses targets that make no sense', () => {
    const asa = { id: 'asa', kpi: 'averageSpeedOfAnswer', goal: 20_000 };
    const missed = watchTargets([asa]).check(1, { answeredWaitMs: 50_000, answered: 2 });
    expect(missed).toMatchObject([{ type: 'target.missed', value: 25_000 }]);
    expect(() => watchTargets([{ ...asa, recoverAt: 30_000 }])).toThrow(invalid('config.invalid'));
    expect(() => watchTargets([asa, asa])).toThrow(invalid('config.invalid'));
    expect(() => watchTargets([{ ...asa, kpi: 'joy' }])).toThrow(invalid('kpi.unknown'));
  });
});

describe('firstContactResolution', () => {
  it('leaves out calls that it cannot judge yet, and counts them', () => {
    const day = 86_400_000;
    const call = { type: 'call', queue: 'q', outcome: 'answered', waitMs: 0 } as const;
    const fcr = firstContactResolution(
      [
        { ...call, id: 'a', customer: 'x', arrivedAt: 0 },
        { ...call, id: 'b', customer: 'x', arrivedAt: day / 2, outcome: 'abandoned' },
        { ...call, id: 'c', customer: 'y', arrivedAt: 0 },
        { ...call, id: 'd', customer: 'y', arrivedAt: 2 * day },
        { ...call, id: 'e', arrivedAt: 0 },
      ],
      { windowMs: day },
    );
    expect(fcr).toMatchObject({
      numerator: 1,
      denominator: 2,
      repeated: 1,
      censored: 1,
      unknown: 1,
    });
  });
});
