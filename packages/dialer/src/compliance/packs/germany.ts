import type { RulePack } from '../calling-rule.ts';
import { dayOf, easterOf } from '../time/civil-date.ts';

const NOT_SUNDAY = [1, 2, 3, 4, 5, 6];
const BNETZA = 'Bundesnetzagentur, Rufnummernmissbrauch: Predictive Dialer';

/** Germany: what the Bundesnetzagentur treats as harassment, and consent. No rate in law. No legal advice. */
export const germany: RulePack = {
  id: 'de',
  revised: '2026-11-22',
  zones: ['Europe/Berlin'],
  holidays: germanHolidays,
  abandonment: [],
  rules: [
    {
      type: 'hours',
      id: 'de-hours',
      source: BNETZA,
      verified: false,
      protects: ['consumer'],
      spans: [{ weekdays: NOT_SUNDAY, startMinute: 8 * 60, endMinute: 20 * 60 }],
      closedOnHolidays: true,
    },
    {
      type: 'attempts',
      id: 'de-attempts',
      source: BNETZA,
      verified: false,
      protects: ['consumer'],
      most: 3,
      days: 1,
    },
    {
      type: 'consent',
      id: 'de-consent',
      source: 'UWG § 7 (2) no. 1; from general knowledge',
      verified: false,
      protects: ['consumer'],
    },
  ],
};

/** The nine holidays of all states; those of single states are not in it. */
function germanHolidays(year: number): readonly number[] {
  const easter = easterOf(year);
  return [
    ...[dayOf(year, 1, 1), easter - 2, easter + 1, dayOf(year, 5, 1), easter + 39, easter + 50],
    ...[dayOf(year, 10, 3), dayOf(year, 12, 25), dayOf(year, 12, 26)],
  ];
}
