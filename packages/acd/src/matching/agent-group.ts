import type { Profile, Queue } from '../floor.ts';
import { satisfies, type Requirement } from '../requirement.ts';
import { RANKINGS } from './agent-ranking.ts';
import type { ContactClass } from './contact-class.ts';

/** The agents who can take a contact of one queue, at one stage of its wait, with one requirement of its own. */
export interface AgentGroup {
  readonly queue: Queue;
  readonly stage: number;
  /** What the contact itself asks for. */
  readonly requires: Requirement | undefined;
  /** The profiles that can, the ones to be asked first in front. */
  readonly candidates: readonly Candidate[];
  /** The classes of contacts that ask for this group, by priority. */
  readonly classes: Map<number, ContactClass>;
}

/** A profile whose agents can take the contacts of a group. */
export interface Candidate {
  readonly profile: Profile;
  /** Profiles with a lower turn are asked first: by tier, then by what the agent order says of profiles. */
  readonly turn: number;
}

/** Looks at every profile once; whoever asks again reads the answer. */
export function createAgentGroup(
  profiles: readonly Profile[],
  queue: Queue,
  stage: number,
  requires: Requirement | undefined,
): AgentGroup {
  const rules = queue.stages[stage]!;
  const own = rules.waivesContactRequires ? undefined : requires;
  const requirements = [rules.requires, own].filter((part) => part !== undefined);
  const { rank = () => 0 } = RANKINGS[queue.agentOrder];
  const able = profiles
    .filter(
      (profile) =>
        [...rules.servedBy].some((queueId) => profile.queueIds.has(queueId)) &&
        profile.tierOf(queue) <= rules.maxTier &&
        requirements.every((requirement) => satisfies(profile.skills, requirement)),
    )
    .map((profile) => ({
      profile,
      tier: profile.tierOf(queue),
      rank: rank(profile, requirements),
    }))
    .sort((a, b) => a.tier - b.tier || a.rank - b.rank);
  let turn = 0;
  const candidates = able.map(({ profile, tier, rank: ownRank }, index) => {
    const previous = able[index - 1];
    if (previous && (previous.tier !== tier || previous.rank !== ownRank)) turn += 1;
    return { profile, turn };
  });
  return { queue, stage, requires, candidates, classes: new Map() };
}
