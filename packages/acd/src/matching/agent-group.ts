import type { Profile, Queue } from '../floor.ts';
import { satisfies, type Requirement } from '../requirement.ts';
import { RANKINGS } from './agent-ranking.ts';
import type { ContactClass } from './contact-class.ts';

/** The agents who can take a contact of one queue with one requirement, by profile. */
export interface AgentGroup {
  readonly queue: Queue;
  readonly requires: Requirement | undefined;
  /** The profiles that can, the ones to be asked first in front. */
  readonly candidates: readonly Candidate[];
  /** The classes of contacts that ask for this group, by priority. */
  readonly classes: Map<number, ContactClass>;
}

/** A profile whose agents can take the contacts of a group. */
export interface Candidate {
  readonly profile: Profile;
  /** Profiles with a lower stage are asked first: by tier, then by what the agent order says of profiles. */
  readonly stage: number;
}

/** Looks at every profile once; whoever asks again reads the answer. */
export function createAgentGroup(
  profiles: readonly Profile[],
  queue: Queue,
  requires: Requirement | undefined,
): AgentGroup {
  const requirements = [queue.requires, requires].filter((part) => part !== undefined);
  const { rank = () => 0 } = RANKINGS[queue.agentOrder];
  const able = profiles
    .filter(
      (profile) =>
        profile.serves(queue) &&
        requirements.every((requirement) => satisfies(profile.skills, requirement)),
    )
    .map((profile) => ({
      profile,
      tier: profile.tierOf(queue),
      rank: rank(profile, requirements),
    }))
    .sort((a, b) => a.tier - b.tier || a.rank - b.rank);
  let stage = 0;
  const candidates = able.map(({ profile, tier, rank: own }, index) => {
    const previous = able[index - 1];
    if (previous && (previous.tier !== tier || previous.rank !== own)) stage += 1;
    return { profile, stage };
  });
  return { queue, requires, candidates, classes: new Map() };
}
