import { requiredAgents } from '../inverses/required-agents.ts';
import { checkedSkills, pooledDemand, type SkillsInput } from './skill-demand.ts';

/** Between which numbers of agents the answer lies. */
export interface PoolingBounds {
  /** Bounds, not an answer: what the agents' true mix of skills needs is to be verified in a simulation. */
  readonly basis: 'bounds';
  /** Every agent has one skill: enough, however calls are routed. */
  readonly siloed: {
    readonly agents: number;
    readonly bySkill: readonly { readonly id: string; readonly agents: number }[];
  };
  /** Every agent has every skill: the fewest that can do. */
  readonly pooled: { readonly agents: number };
  /** siloed − pooled: the most that cross-training can save. */
  readonly saving: number;
}

/**
 * The agents needed with one skill each and with all skills each; any mix of skills lies between. The pool is one
 * queue with the handle time of the average call; where handle times differ much between the skills it is somewhat
 * too good, as such a mixture varies more than the exponential law assumed.
 *
 * @throws ErlangError `input.invalid` for numbers out of range or two skills with one id; `target.unreachable`.
 */
export function poolingBounds({ skills, target, patienceMs }: SkillsInput): PoolingBounds {
  const conditions = patienceMs === undefined ? { target } : { target, patienceMs };
  const bySkill = checkedSkills(skills).map(({ id, load, ahtMs }) => ({
    id,
    agents: requiredAgents({ load, ahtMs, ...conditions }).agents,
  }));
  const siloed = bySkill.reduce((sum, { agents }) => sum + agents, 0);
  const pooled = requiredAgents({ ...pooledDemand(skills), ...conditions }).agents;
  return {
    basis: 'bounds',
    siloed: { agents: siloed, bySkill },
    pooled: { agents: pooled },
    saving: siloed - pooled,
  };
}
