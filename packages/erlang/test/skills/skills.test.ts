import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/index.ts';
import {
  joinSites,
  poolingBounds,
  twoSkillStaffing,
  type SkillDemand,
} from '../../src/skills/index.ts';

const target: Target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 };
const AHT = 600_000;

const skills = fc
  .array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((loads) => loads.map((load, k): SkillDemand => ({ id: `s${k}`, load, ahtMs: AHT })));

describe('poolingBounds', () => {
  it('needs no more agents pooled than in silos', () => {
    fc.assert(
      fc.property(
        skills,
        fc.option(fc.constant(120_000), { nil: undefined }),
        (demand, patienceMs) => {
          const { siloed, pooled, saving } = poolingBounds({
            skills: demand,
            target,
            ...(patienceMs !== undefined && { patienceMs }),
          });
          expect(saving).toBe(siloed.agents - pooled.agents);
          // Under Erlang A a silo of almost no load is held to the target too, so rounding up may only help the pool.
          expect(saving).toBeGreaterThanOrEqual(0);
          expect(siloed.bySkill.reduce((sum, { agents }) => sum + agents, 0)).toBe(siloed.agents);
        },
      ),
    );
  });

  it('pools calls of different length by their work', () => {
    const { pooled } = poolingBounds({
      skills: [
        { id: 'short', load: 10, ahtMs: 60_000 },
        { id: 'long', load: 10, ahtMs: 600_000 },
      ],
      target,
    });
    // 10 calls a minute and 1: on average 20/11 minutes.
    const average = poolingBounds({
      skills: [{ id: 'all', load: 20, ahtMs: 1_200_000 / 11 }],
      target,
    });
    expect(pooled).toEqual(average.pooled);
  });

  it('says that bounds are no answer', () => {
    expect(poolingBounds({ skills: [{ id: 'a', load: 0, ahtMs: 1 }], target })).toMatchObject({
      basis: 'bounds',
      siloed: { agents: 0 },
      pooled: { agents: 0 },
    });
  });
});

describe('twoSkillStaffing', () => {
  it('treats six equal skills alike, as in the example of Wallace and Whitt', () => {
    // Their six call types of 13.75 erlangs and ten minutes each.
    const demand = Array.from({ length: 6 }, (_, k) => ({ id: `t${k}`, load: 13.75, ahtMs: AHT }));
    const staffing = twoSkillStaffing({
      skills: demand,
      target: { type: 'serviceLevel', atLeast: 0.8, withinMs: 30_000 },
    });
    expect(staffing.agents).toBe(91);
    expect(Math.min(...staffing.primary.map(({ agents }) => agents))).toBe(15);
    expect(staffing.groups).toHaveLength(30);
    expect(new Set(staffing.groups.map(({ agents }) => agents))).toEqual(new Set([3, 4]));
  });

  it('shares spare agents by the root of the load', () => {
    const { agents, primary } = twoSkillStaffing({
      skills: [
        { id: 'large', load: 90, ahtMs: AHT },
        { id: 'small', load: 10, ahtMs: AHT },
      ],
      target,
    });
    const spare = (agents - 100) / (Math.sqrt(90) + Math.sqrt(10));
    expect(Math.abs(primary[0]!.agents - (90 + spare * Math.sqrt(90)))).toBeLessThan(1);
    expect(Math.abs(primary[1]!.agents - (10 + spare * Math.sqrt(10)))).toBeLessThan(1);
  });

  it('hands out exactly the agents there are, to primaries and to groups', () => {
    fc.assert(
      fc.property(skills, (demand) => {
        const { agents, primary, groups } = twoSkillStaffing({ skills: demand, target });
        expect(primary.reduce((sum, one) => sum + one.agents, 0)).toBe(agents);
        for (const { id, agents: own } of primary) {
          const grouped = groups.filter((group) => group.primary === id);
          expect(grouped.reduce((sum, group) => sum + group.agents, 0)).toBe(own);
          expect(grouped.every((group) => group.secondary !== id)).toBe(true);
        }
      }),
    );
  });

  it('refuses two skills with one id, and none', () => {
    const one = { id: 'a', load: 1, ahtMs: AHT };
    expect(() => twoSkillStaffing({ skills: [one, one], target })).toThrow(
      expect.objectContaining({ path: 'skills.1.id' }),
    );
    expect(() => twoSkillStaffing({ skills: [], target })).toThrow(
      expect.objectContaining({ path: 'skills' }),
    );
  });
});

describe('joinSites', () => {
  const day = (calls: readonly number[]) =>
    calls.map((count) => ({ durationMs: 1_800_000, calls: count, ahtMs: 180_000 }));

  it('saves by the larger queue, and more by peaks that do not meet', () => {
    const together = joinSites({
      sites: [
        { id: 'paris', intervals: day([100, 200]) },
        { id: 'lyon', intervals: day([100, 200]) },
      ],
      target,
    });
    const apart = joinSites({
      sites: [
        { id: 'paris', intervals: day([100, 200]) },
        { id: 'montréal', intervals: day([200, 100]) },
      ],
      target,
    });
    expect(together.separateHours).toBe(apart.separateHours);
    expect(together.savedHours).toBeGreaterThan(0);
    expect(together.savedHours).toBe(together.separateHours - together.joinedHours);
    expect(apart.separatePeak).toBe(together.separatePeak);
    expect(apart.joinedPeak).toBeLessThan(together.joinedPeak);
    expect(apart.intervals[1]).toMatchObject({ startMs: 1_800_000 });
    expect(apart.intervals[1]!.separate).toHaveLength(2);
  });

  it('leaves a closed site out, and needs nobody where all are closed', () => {
    const [open] = day([100]);
    const closed = { ...open!, closed: true };
    const { intervals } = joinSites({
      sites: [
        { id: 'a', intervals: [open!, closed] },
        { id: 'b', intervals: [closed, closed] },
      ],
      target,
    });
    expect(intervals[0]!.joined).toBe(intervals[0]!.separate[0]);
    expect(intervals[1]).toMatchObject({ separate: [0, 0], joined: 0 });
  });

  it('refuses sites whose intervals differ', () => {
    expect(() =>
      joinSites({
        sites: [
          { id: 'a', intervals: day([1, 2]) },
          { id: 'b', intervals: day([1]) },
        ],
        target,
      }),
    ).toThrow(expect.objectContaining({ path: 'sites.1.intervals' }));
  });
});
