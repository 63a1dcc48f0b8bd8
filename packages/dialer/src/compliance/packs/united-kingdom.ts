import type { RulePack } from '../calling-rule.ts';

const HOUR_MS = 3_600_000;

/**
 * United Kingdom: 72 hours after an abandoned call unless an agent is guaranteed, the preference service, and the 3 %
 * that was a safe harbour until 2017-02-28. Since then any rate may be acted on; a limit has to be chosen. No legal
 * advice.
 */
export const unitedKingdom: RulePack = {
  id: 'uk',
  revised: '2026-11-22',
  zones: ['Europe/London'],
  holidays: () => [],
  rules: [
    {
      type: 'afterAbandoned',
      id: 'uk-72-hours',
      source: 'Ofcom, statements on persistent misuse, 2008, 2010 and 2016; read in copies',
      verified: false,
      protects: ['consumer', 'business'],
      withinMs: 72 * HOUR_MS,
    },
    {
      type: 'register',
      id: 'uk-tps',
      source:
        'Privacy and Electronic Communications Regulations 2003, reg. 21; from general knowledge',
      verified: false,
      protects: ['consumer', 'business'],
      exceptFor: ['consent'],
      register: 'tps',
    },
  ],
  abandonment: [
    {
      id: 'uk-safe-harbour',
      source: 'Ofcom, revised statement of policy, 2008 and 2010; ended by that of 2016',
      verified: false,
      until: '2017-02-28',
      limit: 0.03,
      numerator: 'abandonedLessMachines',
      denominator: 'liveAndAbandoned',
      clockStart: 'greetingStart',
      withinMs: 2_000,
      window: { type: 'calendarDay' },
      group: 'campaign',
    },
  ],
};
