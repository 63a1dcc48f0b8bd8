import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roster, type Roster, type RosterInput, type RosterShift } from '../../src/shifts/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const early = (day: number, heads = 1): RosterShift => ({
  id: `early-${day}`,
  day,
  kind: 'early',
  startMs: 7 * HOUR,
  endMs: 15 * HOUR,
  heads,
});
const late = (day: number, heads = 1): RosterShift => ({
  ...early(day, heads),
  id: `late-${day}`,
  kind: 'late',
  startMs: 14 * HOUR,
  endMs: 22 * HOUR,
});
const rules = { restMs: 11 * HOUR, maxDaysInARow: 5 };
const days = (count: number): number[] => Array.from({ length: count }, (_, d) => d);
const agents = (...ids: string[]) => ids.map((id) => ({ id, maxWeeklyMs: 40 * HOUR }));

const inputs: fc.Arbitrary<RosterInput> = fc.record({
  shifts: fc
    .uniqueArray(fc.record({ day: fc.nat(13), isLate: fc.boolean(), heads: fc.nat(3) }), {
      maxLength: 20,
      selector: ({ day, isLate }) => `${day}${String(isLate)}`,
    })
    .map((list) => list.map(({ day, isLate, heads }) => (isLate ? late : early)(day, heads))),
  agents: fc
    .array(
      fc.record({
        maxWeeklyMs: fc.constantFrom(0, 16 * HOUR, 24 * HOUR, 40 * HOUR),
        daysOff: fc.array(fc.nat(13), { maxLength: 4 }),
        preferences: fc.record({ early: fc.integer({ min: -5, max: 5 }) }),
      }),
      { maxLength: 5 },
    )
    .map((list) => list.map((agent, a) => ({ id: `agent-${a}`, ...agent }))),
  rules: fc.record({
    restMs: fc.constantFrom(0, 8 * HOUR, 11 * HOUR, 20 * HOUR),
    maxDaysInARow: fc.integer({ min: 1, max: 6 }),
  }),
});

/** Every rule, read off the assignments alone. */
function expectRulesKept(input: RosterInput, result: Roster): void {
  for (const agent of input.agents) {
    const worked = result.assignments
      .filter(({ agentId }) => agentId === agent.id)
      .map(({ shiftId }) => input.shifts.find(({ id }) => id === shiftId)!);
    const spans = worked
      .map(({ day, startMs, endMs }) => [day * DAY + startMs, day * DAY + endMs] as const)
      .sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < spans.length; i++) {
      expect(spans[i]![0] - spans[i - 1]![1]).toBeGreaterThanOrEqual(input.rules.restMs);
    }
    const dayList = worked.map(({ day }) => day).sort((a, b) => a - b);
    expect(new Set(dayList).size).toBe(dayList.length);
    for (const day of dayList) expect(agent.daysOff ?? []).not.toContain(day);
    for (const start of dayList) {
      const row = days(input.rules.maxDaysInARow + 1).map((d) => start + d);
      expect(row.every((day) => dayList.includes(day))).toBe(false);
    }
    for (const week of [0, 1]) {
      const hours = worked.filter(({ day }) => Math.floor(day / 7) === week).length * 8 * HOUR;
      expect(hours).toBeLessThanOrEqual(agent.maxWeeklyMs);
    }
  }
}

describe('roster', () => {
  it('breaks no rule, and accounts for every head', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = roster(input);
        expectRulesKept(input, result);
        for (const shift of input.shifts) {
          const there = result.assignments.filter(({ shiftId }) => shiftId === shift.id).length;
          const missing = result.unfilled.find(({ shiftId }) => shiftId === shift.id)?.missing ?? 0;
          expect(there + missing).toBe(shift.heads);
        }
      }),
    );
  });

  it('says for every gap which rules keep whom off', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { refusals, missing } of roster(input).unfilled) {
          expect(missing).toBeGreaterThan(0);
          const refused = Object.values(refusals).reduce((sum, count) => sum + count, 0);
          expect(refused).toBe(input.agents.length);
        }
      }),
    );
  });

  it('never lets an early shift follow a late one', () => {
    const { assignments, unfilled } = roster({
      shifts: days(5).flatMap((day) => [early(day), late(day)]),
      agents: agents('ada', 'bob'),
      rules,
    });
    expect(unfilled).toEqual([]);
    const adas = assignments.filter(({ agentId }) => agentId === 'ada');
    expect(new Set(adas.map(({ shiftId }) => shiftId.split('-')[0])).size).toBe(1);
  });

  it('gives agents what they prefer where it costs no shift', () => {
    const { assignments, agents: rows } = roster({
      shifts: days(5).flatMap((day) => [early(day), late(day)]),
      agents: [
        { id: 'ada', maxWeeklyMs: 40 * HOUR, preferences: { late: 2, early: -1 } },
        { id: 'bob', maxWeeklyMs: 40 * HOUR, preferences: { early: 1 } },
      ],
      rules,
    });
    const kinds = assignments.map(({ agentId, shiftId }) => `${agentId} ${shiftId.split('-')[0]}`);
    expect(new Set(kinds)).toEqual(new Set(['ada late', 'bob early']));
    expect(rows.map(({ preference }) => preference)).toEqual([10, 5]);
  });

  it('shares hours evenly, also by contract', () => {
    const shifts = days(14).map((day) => early(day, 2));
    const { fairness, agents: rows } = roster({
      shifts,
      agents: [
        ...agents('full-1', 'full-2', 'full-3', 'full-4'),
        { id: 'half', maxWeeklyMs: 20 * HOUR },
      ],
      rules: { ...rules, maxDaysInARow: 6 },
    });
    expect(fairness.mostShare - fairness.leastShare).toBeLessThan(0.15);
    expect(rows[4]!.shifts).toBeLessThan(rows[0]!.shifts);
    expect(rows[0]!.weeklyMs).toHaveLength(2);
  });

  it('frees an agent by handing another shift on', () => {
    // Only Ada may work on day 1, and she has hours for one shift; day 0 goes to her at first, as she likes it.
    const { unfilled, assignments } = roster({
      shifts: [early(0), early(1)],
      agents: [
        { id: 'ada', maxWeeklyMs: 8 * HOUR, preferences: { early: 5 } },
        { id: 'bob', maxWeeklyMs: 8 * HOUR, daysOff: [1] },
      ],
      rules,
    });
    expect(unfilled).toEqual([]);
    expect(assignments.map(({ agentId }) => agentId)).toEqual(['bob', 'ada']);
  });

  it('lists a gap with its reasons', () => {
    const { unfilled } = roster({
      shifts: [early(3, 3)],
      agents: [
        ...agents('ada'),
        { id: 'bob', maxWeeklyMs: 4 * HOUR },
        { id: 'eve', maxWeeklyMs: 40 * HOUR, daysOff: [3] },
      ],
      rules,
    });
    expect(unfilled).toEqual([
      {
        shiftId: 'early-3',
        day: 3,
        missing: 2,
        refusals: { otherShift: 1, weeklyHours: 1, dayOff: 1 },
      },
    ]);
  });

  it.each([
    [{ shifts: [early(0), early(0)], agents: [], rules }, 'shifts.1.id'],
    [{ shifts: [early(-1)], agents: [], rules }, 'shifts.0.day'],
    [{ shifts: [], agents: [{ id: 'a', maxWeeklyMs: NaN }], rules }, 'agents.0.maxWeeklyMs'],
    [{ shifts: [], agents: [], rules: { ...rules, maxDaysInARow: 0 } }, 'rules.maxDaysInARow'],
  ])('refuses %j', (input, path) => {
    expect(() => roster(input)).toThrow(expect.objectContaining({ code: 'input.invalid', path }));
  });
});
