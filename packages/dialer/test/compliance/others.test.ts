import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abandonmentLimits,
  canada,
  florida,
  france,
  germany,
  mayCall,
  oklahoma,
  spain,
  unitedKingdom,
  unitedStates,
  washington,
  type CallSubject,
  type RulePack,
} from '../../src/compliance/index.ts';
import { naiveCanada, naiveGermany, naiveSpain } from './naive-de-es-ca.ts';
import * as naive from './naive-others.ts';

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const stranger: CallSubject = { party: 'consumer', attempts: [], refusals: [], registers: [] };

describe('packs of the United States', () => {
  it('calls a person who may be anywhere only when it is day from New York to Honolulu', () => {
    expect(mayCall(stranger, utc('2026-11-23T17:59'), unitedStates).allowed).toBe(false);
    expect(mayCall(stranger, utc('2026-11-23T18:00'), unitedStates).allowed).toBe(true);
    expect(mayCall(stranger, utc('2026-11-24T02:00'), unitedStates).allowed).toBe(false);
  });

  it('closes Florida at eight in the evening of its eastern zone and allows three calls a day', () => {
    expect(mayCall(stranger, utc('2026-11-24T01:00'), florida)).toMatchObject({
      ruleId: 'us-fl-hours',
      nextLegalAt: utc('2026-11-24T14:00'),
    });
    const attempts = ['15:00', '15:10', '15:20'].map((time) => utc(`2026-11-23T${time}`));
    expect(mayCall({ ...stranger, attempts }, utc('2026-11-23T16:00'), florida)).toMatchObject({
      ruleId: 'us-fl-attempts',
      nextLegalAt: utc('2026-11-24T15:00'),
    });
  });
});

describe('pack of the United Kingdom', () => {
  it('waits 72 hours after an abandoned call unless an agent is guaranteed', () => {
    const abandoned = [utc('2026-11-23T12:00')];
    const at = utc('2026-11-24T12:00');
    expect(mayCall({ ...stranger, abandoned }, at, unitedKingdom)).toMatchObject({
      ruleId: 'uk-72-hours',
      nextLegalAt: utc('2026-11-26T12:00'),
    });
    expect(
      mayCall({ ...stranger, abandoned, agentGuaranteed: true }, at, unitedKingdom).allowed,
    ).toBe(true);
  });
});

describe('limits on abandonment', () => {
  it('are those in force: two in the United States, none in France, the safe harbour until 2017', () => {
    const now = utc('2026-11-23T12:00');
    expect(abandonmentLimits(unitedStates, now)).toEqual([
      { id: 'us-tsr-abandonment', limit: 0.03 },
      { id: 'us-tcpa-abandonment', limit: 0.03 },
    ]);
    expect(abandonmentLimits(france, now)).toEqual([]);
    expect(abandonmentLimits(unitedKingdom, now)).toEqual([]);
    expect(abandonmentLimits(unitedKingdom, utc('2017-02-28T12:00'))).toHaveLength(1);
  });
});

// 1e6 by `npm run test:long`.
const RUNS = process.env['PLATEAU_DIALER_LONG'] === undefined ? 200 : 1_000_000;
const start = utc('2026-03-01T00:00');
const instant = fc.integer({ min: start, max: start + 60 * 86_400_000 });
const subjects: fc.Arbitrary<CallSubject> = fc.record(
  {
    party: fc.constantFrom('consumer', 'unknown', 'consumer', 'business'),
    zones: fc.constantFrom(
      ['America/New_York'],
      ['Europe/London'],
      ['America/Chicago', 'America/Denver'],
    ),
    consent: fc.record(
      { at: instant, proof: fc.constantFrom('form 17', ''), revokedAt: instant },
      { requiredKeys: ['at', 'proof'] },
    ),
    currentContract: fc.boolean(),
    agentGuaranteed: fc.boolean(),
    registers: fc.subarray(['us-dnc', 'tps', 'dncl', 'robinson']),
    attempts: fc.constant([]),
    refusals: fc.constant([]),
  },
  { requiredKeys: ['party', 'attempts', 'refusals', 'registers'] },
);

describe.each<[string, RulePack, naive.NaiveChecker]>([
  ['us', unitedStates, naive.naiveUnitedStates],
  ['us-fl', florida, naive.naiveFlorida],
  ['us-ok', oklahoma, naive.naiveOklahoma],
  ['us-wa', washington, naive.naiveWashington],
  ['uk', unitedKingdom, naive.naiveUnitedKingdom],
  ['de', germany, naiveGermany],
  ['es', spain, naiveSpain],
  ['ca', canada, naiveCanada],
])('a random campaign under pack %s', (_, pack, legal) => {
  it('dials exactly when the naive checker finds it legal, and waits no longer than it must', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 4e7 }), fc.boolean(), fc.boolean()), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(subjects, instant, steps, (person, from, moves) => {
        let at = from;
        let subject: CallSubject = { ...person, abandoned: [] };
        for (const [aheadMs, waits, abandons] of moves) {
          at += aheadMs;
          let verdict = mayCall(subject, at, pack);
          expect(verdict.allowed).toBe(legal(subject, at));
          if (!verdict.allowed && waits && verdict.nextLegalAt !== undefined) {
            expect(legal(subject, verdict.nextLegalAt - 1)).toBe(false);
            at = verdict.nextLegalAt;
            expect(legal(subject, at)).toBe(true);
            verdict = mayCall(subject, at, pack);
          }
          if (!verdict.allowed) continue;
          const abandoned = abandons ? [...subject.abandoned!, at] : subject.abandoned!;
          subject = { ...subject, attempts: [...subject.attempts, at], abandoned };
        }
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
