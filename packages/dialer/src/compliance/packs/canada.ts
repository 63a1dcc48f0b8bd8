import type { RulePack } from '../calling-rule.ts';

const RULES = 'CRTC Unsolicited Telecommunications Rules (Telecom Decision 2007-48)';

/** Canada: hours, the National Do Not Call List, 5 % abandoned. No legal advice. */
export const canada: RulePack = {
  id: 'ca',
  revised: '2026-11-22',
  zones: ['America/St_Johns', 'America/Halifax', 'America/Toronto', 'America/Vancouver'],
  holidays: () => [],
  abandonment: [
    {
      id: 'ca-abandonment',
      source: RULES,
      verified: false,
      limit: 0.05,
      numerator: 'abandoned',
      denominator: 'liveAnswers',
      clockStart: 'greetingEnd',
      withinMs: 2_000,
      window: { type: 'calendarMonth' },
      group: 'campaign',
    },
  ],
  rules: [
    {
      type: 'hours',
      id: 'ca-hours',
      source: RULES,
      verified: false,
      protects: ['consumer'],
      spans: [
        { weekdays: [1, 2, 3, 4, 5], startMinute: 9 * 60, endMinute: 21 * 60 + 30 },
        { weekdays: [6, 7], startMinute: 10 * 60, endMinute: 18 * 60 },
      ],
      closedOnHolidays: false,
    },
    {
      type: 'register',
      id: 'ca-dncl',
      source: `${RULES}, National Do Not Call List`,
      verified: false,
      protects: ['consumer'],
      exceptFor: ['consent', 'currentContract'],
      register: 'dncl',
    },
  ],
};
