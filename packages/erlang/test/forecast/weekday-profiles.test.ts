import { describe, expect, it } from 'vitest';
import { profiledCalls, weekdayProfiles } from '../../src/forecast/index.ts';

const history = [
  { weekday: 'mo', calls: [10, 30, 60] },
  { weekday: 'tu', calls: [8, 8, 0] },
  { weekday: 'mo', calls: [20, 60, 120] },
  { weekday: 'mo', calls: [50, 0, 0] },
  { weekday: 'mo', calls: [0, 6, 44], holiday: 'carnival' },
  { weekday: 'su', calls: [1, 1, 1], holiday: 'easter' },
];

describe('weekdayProfiles', () => {
  const { profiles, holidays } = weekdayProfiles(history);

  it('takes the median share of ordinary days, so that one strange day bends nothing', () => {
    const [monday, tuesday] = profiles;
    expect(monday).toMatchObject({ weekday: 'mo', days: 3, volume: 100 });
    expect(monday!.shares.map((share) => Number(share.toFixed(12)))).toEqual([0.1, 0.3, 0.6]);
    expect(tuesday).toEqual({ weekday: 'tu', days: 1, volume: 16, shares: [0.5, 0.5, 0] });
    expect(profiles).toHaveLength(2);
  });

  it('sets a holiday beside the ordinary day of its weekday, where there is one', () => {
    expect(holidays).toEqual([{ holiday: 'carnival', days: 1, index: 0.5 }]);
  });

  it('makes a day to come of a profile and an index', () => {
    const calls = profiledCalls({ shares: [0.25, 0.75], volume: 200 }, 0.5);
    expect(calls).toEqual([25, 75]);
    expect(profiledCalls({ shares: [0.25, 0.75], volume: 200 })).toEqual([50, 150]);
  });

  it('has nothing to say about no history', () => {
    expect(weekdayProfiles([])).toEqual({ profiles: [], holidays: [] });
  });

  it('gives shares of 0 to a weekday on which nobody ever called', () => {
    const empty = weekdayProfiles([{ weekday: 6, calls: [0, 0] }]).profiles[0]!;
    expect(empty).toEqual({ weekday: 6, days: 1, volume: 0, shares: [0, 0] });
  });

  it('refuses days of unequal length', () => {
    const crooked = [
      { weekday: 1, calls: [1, 2] },
      { weekday: 2, calls: [1] },
    ];
    expect(() => weekdayProfiles(crooked)).toThrow(
      expect.objectContaining({ path: 'history.1.calls.length' }),
    );
  });
});
