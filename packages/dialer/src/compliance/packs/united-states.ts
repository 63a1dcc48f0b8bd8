import type { AbandonmentRateRule, CallingRule, RulePack } from '../calling-rule.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DAY_MS = 86_400_000;

/** From the easternmost to the westernmost clock of the fifty states: the call must be legal on all until more is known. */
const ZONES = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix'],
  ...['America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu'],
];

const federal: readonly CallingRule[] = [
  hours('us-hours', '16 CFR 310.4(c) (TSR), 47 CFR 64.1200(c)(1) (TCPA)', 21 * 60, true),
  {
    type: 'register',
    id: 'us-dnc',
    source:
      '16 CFR 310.4(b)(1)(iii)(B), National Do Not Call Registry; exceptions from general knowledge',
    verified: false,
    protects: ['consumer'],
    exceptFor: ['consent', 'currentContract'],
    register: 'us-dnc',
  },
];

const abandonment: readonly AbandonmentRateRule[] = [
  {
    id: 'us-tsr-abandonment',
    source: '16 CFR 310.4(b)(4)',
    verified: true,
    limit: 0.03,
    numerator: 'abandoned',
    denominator: 'liveAnswers',
    clockStart: 'greetingEnd',
    withinMs: 2_000,
    window: { type: 'successiveDays', days: 30 },
    group: 'campaign',
  },
  {
    id: 'us-tcpa-abandonment',
    source: '47 CFR 64.1200(a)(7)',
    verified: true,
    limit: 0.03,
    numerator: 'abandoned',
    denominator: 'liveAnswers',
    clockStart: 'greetingEnd',
    withinMs: 2_000,
    window: { type: 'successiveDays', days: 30 },
    group: 'campaign',
  },
];

/** Federal rules: hours, the Do Not Call Registry, 3 % abandoned. No legal advice. */
export const unitedStates: RulePack = pack('us', ZONES, federal);

/** Florida on top of the federal rules: until 20:00, three calls in 24 hours on the same subject. */
export const florida: RulePack = pack(
  'us-fl',
  ['America/New_York', 'America/Chicago'],
  [
    ...federal,
    hours('us-fl-hours', 'Florida Telephone Solicitation Act (2021)', 20 * 60, false),
    threeADay('us-fl-attempts', 'Florida Telephone Solicitation Act (2021)'),
  ],
);

/** Oklahoma on top of the federal rules: until 20:00, three calls in 24 hours on the same subject. */
export const oklahoma: RulePack = pack(
  'us-ok',
  ['America/Chicago'],
  [
    ...federal,
    hours('us-ok-hours', 'Oklahoma HB 3168', 20 * 60, false, '2022-11-01'),
    threeADay('us-ok-attempts', 'Oklahoma HB 3168', '2022-11-01'),
  ],
);

/** Washington on top of the federal rules: until 20:00. */
export const washington: RulePack = pack(
  'us-wa',
  ['America/Los_Angeles'],
  [...federal, hours('us-wa-hours', 'Washington HB 1497', 20 * 60, false, '2022-06-09')],
);

function pack(id: string, zones: readonly string[], rules: readonly CallingRule[]): RulePack {
  return { id, revised: '2026-11-22', zones, rules, abandonment, holidays: () => [] };
}

function hours(
  id: string,
  source: string,
  endMinute: number,
  verified: boolean,
  from?: string,
): CallingRule {
  return {
    type: 'hours',
    id,
    source,
    verified,
    ...(from !== undefined && { from }),
    protects: ['consumer'],
    spans: [{ weekdays: EVERY_DAY, startMinute: 8 * 60, endMinute }],
    closedOnHolidays: false,
  };
}

function threeADay(id: string, source: string, from?: string): CallingRule {
  return {
    type: 'attemptsWithin',
    id,
    source,
    verified: false,
    ...(from !== undefined && { from }),
    protects: ['consumer'],
    most: 3,
    withinMs: DAY_MS,
  };
}
