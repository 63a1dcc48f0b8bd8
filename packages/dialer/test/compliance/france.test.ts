import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callEvidence, france, mayCall, type CallSubject } from '../../src/compliance/index.ts';
import { naiveFrance } from './naive-france.ts';

const paris = (text: string): number => Date.parse(`${text}:00+01:00`);
const summer = (text: string): number => Date.parse(`${text}:00+02:00`);

const consumer: CallSubject = {
  party: 'consumer',
  consent: { at: summer('2026-08-01T12:00'), proof: 'form 17' },
  attempts: [],
  refusals: [],
  registers: [],
};
const monday = paris('2026-11-23T10:00');

describe('mayCall in France', () => {
  it('opens at ten, closes at one, opens at two and closes at eight', () => {
    const allowed = (time: string) =>
      mayCall(consumer, paris(`2026-11-23T${time}`), france).allowed;
    expect(['09:59', '10:00', '12:59', '13:00', '14:00', '19:59', '20:00'].map(allowed)).toEqual([
      ...[false, true, true, false, true, true, false],
    ]);
  });

  it('names the rule, its source and the next legal instant', () => {
    expect(mayCall(consumer, paris('2026-11-20T20:30'), france)).toEqual({
      allowed: false,
      ruleId: 'fr-hours',
      source: expect.stringContaining('D.223-9') as string,
      verified: true,
      zone: 'Europe/Paris',
      nextLegalAt: monday,
    });
  });

  it('skips a public holiday', () => {
    const verdict = mayCall(consumer, paris('2026-12-25T11:00'), france);
    expect(verdict).toMatchObject({ nextLegalAt: paris('2026-12-28T10:00') });
  });

  it('asks for consent with a proof from 2026-08-11 on, and no waiting helps', () => {
    const { consent, ...stranger } = consumer;
    const verdict = mayCall(stranger, monday, france);
    expect(verdict).toMatchObject({ allowed: false, ruleId: 'fr-consent' });
    expect(verdict).not.toHaveProperty('nextLegalAt');
    const unproven = { ...consumer, consent: { ...consent!, proof: '' } };
    expect(mayCall(unproven, monday, france)).toMatchObject({ ruleId: 'fr-consent' });
    expect(mayCall(stranger, summer('2026-08-10T11:00'), france).allowed).toBe(true);
  });

  it('obeys Bloctel until the day before', () => {
    const listed = { ...consumer, consent: { at: 0, proof: 'x' }, registers: ['bloctel'] };
    expect(mayCall(listed, summer('2026-08-10T11:00'), france)).toMatchObject({
      ruleId: 'fr-bloctel',
      nextLegalAt: summer('2026-08-11T10:00'),
    });
  });

  it('allows a fifth attempt when thirty days have passed since the first', () => {
    const attempts = ['02', '03', '04', '05'].map((day) => paris(`2026-11-${day}T10:30`));
    expect(mayCall({ ...consumer, attempts }, monday, france)).toMatchObject({
      ruleId: 'fr-attempts',
      nextLegalAt: paris('2026-12-02T10:00'),
    });
  });

  it('leaves somebody who refused alone for sixty whole days', () => {
    const refusals = [paris('2026-11-20T15:00')];
    expect(mayCall({ ...consumer, refusals }, monday, france)).toMatchObject({
      ruleId: 'fr-refusal',
      nextLegalAt: paris('2027-01-20T10:00'),
    });
  });

  it('calls only when it is legal in every zone where the person may be', () => {
    const zones = ['Europe/Paris', 'America/Martinique'];
    const verdict = mayCall({ ...consumer, zones }, monday, france);
    expect(verdict).toMatchObject({
      zone: 'America/Martinique',
      nextLegalAt: paris('2026-11-23T15:00'),
    });
  });

  it('treats a person of unknown kind as a consumer and lets businesses be called', () => {
    const stranger: CallSubject = { party: 'unknown', attempts: [], refusals: [], registers: [] };
    expect(mayCall(stranger, monday, france).allowed).toBe(false);
    expect(mayCall({ ...stranger, party: 'business' }, monday, france).allowed).toBe(true);
  });

  it('refuses a mobile number as caller id, and prospecting for a banned sector', () => {
    const shown = (callerId: string) => mayCall({ ...consumer, callerId }, monday, france).allowed;
    expect(['+33612345678', '+33140000000', '+33162001234', '+33947912345'].map(shown)).toEqual([
      ...[false, false, true, true],
    ]);
    const sector = 'energy-renovation';
    expect(mayCall({ ...consumer, sector }, monday, france)).toMatchObject({
      ruleId: 'fr-sectors',
      verified: false,
    });
  });

  it.each([
    [{ ...consumer, zones: ['Europe/Pariss'] }, 'zone.unknown'],
    [{ ...consumer, zones: [] }, 'subject.invalid'],
    [{ ...consumer, attempts: [NaN] }, 'subject.invalid'],
    [{ ...consumer, callerId: '0140' }, 'subject.invalid'],
  ])('refuses bad input %#', (subject, code) => {
    expect(() => mayCall(subject, monday, france)).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });

  it('exports what every rule said, with its source', () => {
    const evidence = callEvidence(consumer, monday, france);
    expect(evidence).toMatchObject({ packId: 'fr', at: monday, allowed: true });
    expect(evidence.findings).toHaveLength(france.rules.length);
    expect(evidence.findings[0]).toMatchObject({
      ruleId: 'fr-hours',
      outcome: 'satisfied',
      localTime: '2026-11-23T10:00:00',
    });
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });
});

// 1e6 by `npm run test:long`.
const RUNS = process.env['PLATEAU_DIALER_LONG'] === undefined ? 1500 : 1_000_000;

const instant = fc.integer({ min: paris('2026-01-05T00:00'), max: paris('2027-06-30T00:00') });
const past = fc.array(instant, { maxLength: 8 });
const subjects: fc.Arbitrary<CallSubject> = fc.record(
  {
    party: fc.constantFrom('consumer', 'consumer', 'unknown', 'business'),
    zones: fc.constantFrom(
      ['Europe/Paris'],
      ['Europe/Paris', 'America/Martinique'],
      ['Indian/Reunion'],
      ['America/New_York', 'Pacific/Auckland'],
    ),
    consent: fc.record(
      {
        at: instant,
        proof: fc.constantFrom('form 17', 'form 18', ''),
        revokedAt: instant,
        anyHour: fc.boolean(),
      },
      { requiredKeys: ['at', 'proof'] },
    ),
    currentContract: fc.boolean(),
    attempts: past,
    refusals: fc.array(instant, { maxLength: 2 }),
    registers: fc.constantFrom([], ['bloctel']),
    sector: fc.constantFrom('newspaper', 'energy-renovation', 'wine'),
    callerId: fc.constantFrom('+33612345678', '+33162001234', '+33948123456', '+4930123456'),
  },
  { requiredKeys: ['party', 'attempts', 'refusals', 'registers'] },
);

describe('mayCall against the naive checker', { timeout: 3_600_000 }, () => {
  it('allows a call exactly when the checker finds it legal', () => {
    fc.assert(
      fc.property(subjects, instant, (subject, at) => {
        expect(mayCall(subject, at, france).allowed).toBe(naiveFrance(subject, at));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives a next legal instant that is legal, with no legal instant before it', () => {
    fc.assert(
      fc.property(
        subjects,
        instant,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (subject, at, shares) => {
          const verdict = mayCall(subject, at, france);
          fc.pre(!verdict.allowed);
          const { nextLegalAt } = verdict as { readonly nextLegalAt?: number };
          const knownUntil = paris('2027-12-31T00:00');
          if (nextLegalAt !== undefined && nextLegalAt < knownUntil) {
            expect(naiveFrance(subject, nextLegalAt)).toBe(true);
          }
          const end = Math.min(nextLegalAt ?? knownUntil, knownUntil);
          for (const share of [...shares, 0.999999]) {
            const between = Math.floor(at + share * (end - 1 - at));
            if (between > at && between < end) expect(naiveFrance(subject, between)).toBe(false);
          }
        },
      ),
      { numRuns: Math.floor(RUNS / 3) },
    );
  });
});

describe('a random campaign that dials whenever mayCall says yes', { timeout: 3_600_000 }, () => {
  it('never dials illegally', () => {
    fc.assert(
      fc.property(
        subjects,
        instant,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3e8 }), fc.boolean()), { maxLength: 30 }),
        (start, from, steps) => {
          let at = from;
          let subject: CallSubject = { ...start, attempts: [], refusals: [] };
          for (const [aheadMs, refuses] of steps) {
            at += aheadMs;
            const verdict = mayCall(subject, at, france);
            if (!verdict.allowed) continue;
            expect(naiveFrance(subject, at)).toBe(true);
            subject = {
              ...subject,
              attempts: [...subject.attempts, at],
              refusals: refuses ? [...subject.refusals, at + 1] : subject.refusals,
            };
          }
        },
      ),
      { numRuns: Math.floor(RUNS / 5) },
    );
  });
});
