import type { Profile, Queue } from '../floor.ts';
import type { Requirement } from '../requirement.ts';
import type { AgentOrder } from '../routing/agent-order.ts';
import type { Agent } from '../state.ts';
import { LONGEST_IDLE, type IdleKey } from './idle-pool.ts';

/**
 * How an agent order is decided. The profile is compared first: `rank` is the same for all its agents. Then its
 * agents are compared by a key that
 * - `stays`: does not change while they are free, so that the pool keeps them in order;
 * - `moves`: depends on the moment, so that the free agents are looked at one by one;
 * - or they draw lots, with chances in proportion to a weight.
 */
export type AgentRanking = {
  readonly rank?: (profile: Profile, requirements: readonly Requirement[]) => number;
} & (
  | { readonly kind: 'stays'; readonly key: IdleKey }
  | { readonly kind: 'moves'; readonly key: (agent: Agent, scene: RankingScene) => number }
  | { readonly kind: 'lots'; readonly weight: (agent: Agent) => number }
);

/** What a key that moves may depend on. */
export interface RankingScene {
  readonly at: number;
  readonly agentCount: number;
  /** The place of the agent that the queue offered a contact to last; -1 before the first. */
  readonly lastOffered: number;
}

/** The ranking behind each name. */
export const RANKINGS: Readonly<Record<AgentOrder, AgentRanking>> = {
  'longest-idle': { kind: 'stays', key: LONGEST_IDLE },
  'fewest-calls': { kind: 'stays', key: (agent) => agent.calls },
  'least-talk-time': { kind: 'stays', key: (agent) => agent.talkMs },
  'lowest-cost': { kind: 'stays', key: (agent) => agent.cost },
  linear: { kind: 'stays', key: (agent) => agent.place },
  'best-level': { kind: 'stays', key: LONGEST_IDLE, rank: minusMeanLevel },
  'least-skilled': { kind: 'stays', key: LONGEST_IDLE, rank: skillCount },
  'least-occupied': { kind: 'moves', key: occupancy },
  'round-robin': { kind: 'moves', key: placesAfterLast },
  random: { kind: 'lots', weight: () => 1 },
  'weighted-random': { kind: 'lots', weight: (agent) => agent.weight },
};

/** The keys that the pool of a profile must keep in order for these queues. */
export function keysFor(queues: Iterable<Queue>): readonly IdleKey[] {
  const keys = new Set<IdleKey>();
  for (const { agentOrder } of queues) {
    const ranking = RANKINGS[agentOrder];
    if (ranking.kind === 'stays') keys.add(ranking.key);
  }
  return [...keys];
}

function minusMeanLevel(profile: Profile, requirements: readonly Requirement[]): number {
  const skills = new Set(requirements.flatMap(skillsOf));
  let sum = 0;
  for (const skill of skills) {
    sum += Object.hasOwn(profile.skills, skill) ? profile.skills[skill]! : 0;
  }
  return skills.size === 0 ? 0 : -sum / skills.size;
}

function skillsOf(requirement: Requirement): readonly string[] {
  if ('skill' in requirement) return [requirement.skill];
  if ('all' in requirement) return requirement.all.flatMap(skillsOf);
  if ('any' in requirement) return requirement.any.flatMap(skillsOf);
  return [];
}

function skillCount(profile: Profile): number {
  return Object.keys(profile.skills).length;
}

function occupancy({ workedMs, signedInAt }: Agent, { at }: RankingScene): number {
  return at === signedInAt ? 0 : workedMs / (at - signedInAt);
}

function placesAfterLast({ place }: Agent, { lastOffered, agentCount }: RankingScene): number {
  return (place - lastOffered - 1 + agentCount) % agentCount;
}
