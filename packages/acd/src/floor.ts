import type { AcdConfig, AgentConfig, QueueConfig } from './config.ts';
import { IdlePool } from './matching/idle-pool.ts';
import type { Requirement, SkillLevels } from './requirement.ts';
import type { ContactOrder } from './routing/contact-order.ts';

/** A configuration, compiled: defaults filled in, ids resolved, agents grouped by profile. */
export interface Floor {
  readonly queues: ReadonlyMap<string, Queue>;
  readonly profiles: readonly Profile[];
  /** The configuration of each agent with the profile it has. */
  readonly agents: readonly { readonly config: AgentConfig; readonly profile: Profile }[];
  readonly commandIdWindowMs: number;
}

/** A queue with its defaults. */
export interface Queue {
  readonly id: string;
  readonly requires: Requirement | undefined;
  readonly priority: number;
  readonly order: ContactOrder;
  readonly offerTimeoutMs: number;
  readonly refusalCoolDownMs: number;
  readonly wrapUpMs: number;
}

/** Agents who are alike to routing: same skills, same levels, same queues. */
export interface Profile {
  readonly skills: SkillLevels;
  readonly serves: (queue: Queue) => boolean;
  /** Its agents who are free now. */
  readonly idle: IdlePool;
  /** The slots of the classes of contacts that its agents can take; kept by the class table. */
  readonly classSlots: number[];
}

/** Compiles a valid configuration. */
export function createFloor(config: AcdConfig): Floor {
  const profiles = new Map<string, Profile>();
  const agents = config.agents.map((agent) => {
    const key = profileKey(agent);
    let profile = profiles.get(key);
    if (profile === undefined) profiles.set(key, (profile = createProfile(agent)));
    return { config: agent, profile };
  });
  return {
    queues: new Map(config.queues.map((queue) => [queue.id, createQueue(queue)])),
    profiles: [...profiles.values()],
    agents,
    commandIdWindowMs: config.commandIdWindowMs ?? 600_000,
  };
}

function createQueue(config: QueueConfig): Queue {
  return {
    id: config.id,
    requires: config.requires,
    priority: config.priority ?? 0,
    order: config.order ?? {},
    offerTimeoutMs: config.offerTimeoutMs ?? 20_000,
    refusalCoolDownMs: config.refusalCoolDownMs ?? 60_000,
    wrapUpMs: config.wrapUpMs ?? 0,
  };
}

function createProfile(agent: AgentConfig): Profile {
  const queues = agent.queues && new Set(agent.queues);
  return {
    skills: agent.skills ?? {},
    serves: (queue) => queues?.has(queue.id) ?? true,
    idle: new IdlePool(),
    classSlots: [],
  };
}

function profileKey(agent: AgentConfig): string {
  const skills = Object.entries(agent.skills ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([skills, agent.queues && [...new Set(agent.queues)].sort()]);
}
