import type { RulePack } from '../calling-rule.ts';
import { dayOf, easterOf } from '../time/civil-date.ts';

const WORKING_DAYS = [1, 2, 3, 4, 5];

/**
 * France: hours, attempts, refusals, consent since 2026-08-11 and Bloctel before it, numbers shown by automated
 * platforms, sector bans. No legal advice: have the texts read before you rely on them.
 */
export const france: RulePack = {
  id: 'fr',
  revised: '2026-11-22',
  zones: ['Europe/Paris'],
  holidays: frenchHolidays,
  abandonment: [],
  rules: [
    {
      type: 'hours',
      id: 'fr-hours',
      source:
        'Code de la consommation art. D.223-9 (décret 2022-1313); jours fériés: Code du travail art. L.3133-1',
      verified: true,
      from: '2023-03-01',
      protects: ['consumer'],
      exceptFor: ['consentToHours'],
      spans: [
        { weekdays: WORKING_DAYS, startMinute: 10 * 60, endMinute: 13 * 60 },
        { weekdays: WORKING_DAYS, startMinute: 14 * 60, endMinute: 20 * 60 },
      ],
      closedOnHolidays: true,
    },
    {
      type: 'attempts',
      id: 'fr-attempts',
      source: 'Code de la consommation art. D.223-9 (décret 2022-1313)',
      verified: true,
      from: '2023-03-01',
      protects: ['consumer'],
      most: 4,
      days: 30,
    },
    {
      type: 'refusal',
      id: 'fr-refusal',
      source: 'Code de la consommation art. D.223-9 (décret 2022-1313)',
      verified: true,
      from: '2023-03-01',
      protects: ['consumer'],
      days: 60,
    },
    {
      type: 'consent',
      id: 'fr-consent',
      source:
        'Code de la consommation art. L.223-1 (loi 2025-594, art. 13); read in law firms’ summaries',
      verified: false,
      from: '2026-08-11',
      protects: ['consumer'],
      exceptFor: ['currentContract'],
    },
    {
      type: 'register',
      id: 'fr-bloctel',
      source:
        'Code de la consommation art. L.223-1 before loi 2025-594; the concession ends on 2026-08-11',
      verified: false,
      until: '2026-08-10',
      protects: ['consumer'],
      exceptFor: ['currentContract', 'newspaper'],
      register: 'bloctel',
    },
    {
      type: 'sectorBan',
      id: 'fr-sectors',
      source:
        'Code de la consommation (energy renovation, renewable-energy equipment) and Code du travail (training accounts); from general knowledge',
      verified: false,
      protects: ['consumer'],
      exceptFor: ['currentContract'],
      sectors: ['energy-renovation', 'renewable-energy', 'training-account'],
    },
    {
      type: 'callerId',
      id: 'fr-caller-id',
      source:
        'ARCEP decision 2022-1583 amending 2018-0881: automated platforms show numbers of verified use only',
      verified: false,
      from: '2023-01-01',
      protects: ['consumer', 'business'],
      forbidden: ['331', '332', '333', '334', '335', '336', '337', '339'],
      allowed: [
        ...['33162', '33163', '33270', '33271', '33377', '33378', '33424', '33425', '33568'],
        ...['33569', '33948', '33949', '339475', '339476', '339477', '339478', '339479'],
      ],
    },
  ],
};

/** The eleven holidays of art. L.3133-1; Alsace-Moselle's two more are not in it. */
function frenchHolidays(year: number): readonly number[] {
  const easter = easterOf(year);
  return [
    dayOf(year, 1, 1),
    easter + 1,
    dayOf(year, 5, 1),
    dayOf(year, 5, 8),
    easter + 39,
    easter + 50,
    dayOf(year, 7, 14),
    dayOf(year, 8, 15),
    dayOf(year, 11, 1),
    dayOf(year, 11, 11),
    dayOf(year, 12, 25),
  ];
}
