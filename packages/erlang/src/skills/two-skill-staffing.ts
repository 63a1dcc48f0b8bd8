import { requiredAgents } from '../inverses/required-agents.ts';
import { checkedSkills, pooledDemand, type SkillsInput } from './skill-demand.ts';

/** Agents with the same skills in the same order. */
export interface TwoSkillGroup {
  /** The skill whose calls they take first. */
  readonly primary: string;
  /** The skill that they help out with; `undefined` when no other skill has agents. */
  readonly secondary: string | undefined;
  readonly agents: number;
}

export interface TwoSkillStaffing {
  /** A rule of thumb that published simulations found good: verify it in a simulation of your own routing. */
  readonly basis: 'heuristic';
  /** All agents: as many as if each had every skill. */
  readonly agents: number;
  /** Agents by primary skill, in the order given. */
  readonly primary: readonly { readonly id: string; readonly agents: number }[];
  /** Groups with at least one agent. */
  readonly groups: readonly TwoSkillGroup[];
}

/**
 * Staffing with two skills per agent, which does nearly what all skills for everybody would do, provided that calls
 * first go to agents whose primary skill they are (Wallace and Whitt, Manufacturing & Service Operations Management
 * 7, 2005). The total is that of the pool; a skill of load a gets a + x√a primaries, with one x for all; and of the
 * Cₖ agents of a skill Cₖ·Cᵢ/(C − Cₖ) get skill i as their second. Whole numbers by largest remainder, ties to the
 * earlier skill.
 *
 * The rule assumes handle times and patience that are alike. It starts the search for a staffing, it does not end it.
 *
 * @throws ErlangError `input.invalid` for numbers out of range or two skills with one id; `target.unreachable`.
 */
export function twoSkillStaffing({ skills, target, patienceMs }: SkillsInput): TwoSkillStaffing {
  checkedSkills(skills);
  const conditions = patienceMs === undefined ? { target } : { target, patienceMs };
  const { agents } = requiredAgents({ ...pooledDemand(skills), ...conditions });
  const loads = skills.map(({ load }) => load);
  const roots = loads.map(Math.sqrt);
  const spare = (agents - sum(loads)) / (sum(roots) || 1);
  const counts = apportion(
    loads.map((load, k) => Math.max(0, load + spare * roots[k]!)),
    agents,
  );
  const groups = skills.flatMap(({ id }, k): TwoSkillGroup[] => {
    const others = counts.map((count, i) => (i === k ? 0 : count));
    if (sum(others) === 0) return [{ primary: id, secondary: undefined, agents: counts[k]! }];
    return apportion(others, counts[k]!).map((count, i) => ({
      primary: id,
      secondary: skills[i]!.id,
      agents: count,
    }));
  });
  return {
    basis: 'heuristic',
    agents,
    primary: skills.map(({ id }, k) => ({ id, agents: counts[k]! })),
    groups: groups.filter((group) => group.agents > 0),
  };
}

/** Whole numbers in these proportions with this total, by largest remainder. */
function apportion(shares: readonly number[], total: number): number[] {
  const all = sum(shares);
  if (all === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / all) * total);
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - whole[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, total - sum(whole))) whole[i]! += 1;
  return whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
