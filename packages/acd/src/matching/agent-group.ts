import type { Profile, Queue } from '../floor.ts';
import { satisfies, type Requirement } from '../requirement.ts';
import type { ContactClass } from './contact-class.ts';

/** The agents who can take a contact of one queue with one requirement, by profile. */
export interface AgentGroup {
  readonly queue: Queue;
  readonly requires: Requirement | undefined;
  /** The profiles that can, in the order of the configuration. */
  readonly profiles: readonly Profile[];
  /** The classes of contacts that ask for this group, by priority. */
  readonly classes: Map<number, ContactClass>;
}

/** Looks at every profile once; whoever asks again reads the answer. */
export function createAgentGroup(
  profiles: readonly Profile[],
  queue: Queue,
  requires: Requirement | undefined,
): AgentGroup {
  const able = profiles.filter(
    (profile) =>
      profile.serves(queue) &&
      (queue.requires === undefined || satisfies(profile.skills, queue.requires)) &&
      (requires === undefined || satisfies(profile.skills, requires)),
  );
  return { queue, requires, profiles: able, classes: new Map() };
}
