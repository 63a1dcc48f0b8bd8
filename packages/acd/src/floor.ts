import type { AcdConfig, AgentConfig, QueueConfig } from './config.ts';
import { keysFor } from './matching/agent-ranking.ts';
import { IdlePool } from './matching/idle-pool.ts';
import type { SkillLevels } from './requirement.ts';
import type { AgentOrder } from './routing/agent-order.ts';
import { stagesOf, type Stage } from './routing/relaxation.ts';
import type { ContactOrder } from './routing/contact-order.ts';

/** A configuration, compiled: defaults filled in, ids resolved, agents grouped by profile. */
export interface Floor {
  readonly queues: ReadonlyMap<string, Queue>;
  readonly profiles: readonly Profile[];
  /** The configuration of each agent with the profile it has. */
  readonly agents: readonly { readonly config: AgentConfig; readonly profile: Profile }[];
  readonly commandIdWindowMs: number;
  readonly seed: number;
}

/** A queue with its defaults. */
export interface Queue {
  readonly id: string;
  /** The rules from the start, then after each relaxation step. */
  readonly stages: readonly Stage[];
  /** `Infinity` where there is no limit; never leaves the engine. */
  readonly maxWaiting: number;
  readonly maxWaitMs: number | undefined;
  readonly priority: number;
  readonly order: ContactOrder;
  readonly agentOrder: AgentOrder;
  /** `Infinity` for all; never leaves the engine. */
  readonly offersAtOnce: number;
  readonly addOfferEveryMs: number | undefined;
  readonly offerTimeoutMs: number;
  readonly refusalCoolDownMs: number;
  readonly wrapUpMs: number;
}

/** Agents who are alike to routing: same skills, same levels, same queues, same tiers. */
export interface Profile {
  readonly skills: SkillLevels;
  readonly queueIds: ReadonlySet<string>;
  readonly tierOf: (queue: Queue) => number;
  /** Its agents who are free now. */
  readonly idle: IdlePool;
  /** The slots of the classes of contacts that its agents can take; kept by the class table. */
  readonly classSlots: number[];
}

/** Compiles a valid configuration. */
export function createFloor(config: AcdConfig): Floor {
  const queues = new Map(config.queues.map((queue) => [queue.id, createQueue(queue)]));
  const profiles = new Map<string, Profile>();
  const agents = config.agents.map((agent) => {
    const key = profileKey(agent);
    let profile = profiles.get(key);
    if (profile === undefined) profiles.set(key, (profile = createProfile(agent, queues)));
    return { config: agent, profile };
  });
  return {
    queues,
    profiles: [...profiles.values()],
    agents,
    commandIdWindowMs: config.commandIdWindowMs ?? 600_000,
    seed: config.seed ?? 0,
  };
}

function createQueue(config: QueueConfig): Queue {
  return {
    id: config.id,
    stages: stagesOf(config.id, config, config.steps ?? []),
    maxWaiting: config.maxWaiting ?? Infinity,
    maxWaitMs: config.maxWaitMs,
    priority: config.priority ?? 0,
    order: config.order ?? {},
    agentOrder: config.agentOrder ?? 'longest-idle',
    offersAtOnce: config.offersAtOnce === 'all' ? Infinity : (config.offersAtOnce ?? 1),
    addOfferEveryMs: config.addOfferEveryMs,
    offerTimeoutMs: config.offerTimeoutMs ?? 20_000,
    refusalCoolDownMs: config.refusalCoolDownMs ?? 60_000,
    wrapUpMs: config.wrapUpMs ?? 0,
  };
}

function createProfile(agent: AgentConfig, queues: Floor['queues']): Profile {
  const served = new Set(agent.queues ?? queues.keys());
  const tiers = new Map(Object.entries(agent.tiers ?? {}));
  return {
    skills: agent.skills ?? {},
    queueIds: served,
    tierOf: ({ id }) => tiers.get(id) ?? 0,
    // A relaxation step may let any queue ask.
    idle: new IdlePool(keysFor(queues.values())),
    classSlots: [],
  };
}

function profileKey({ skills = {}, tiers = {}, queues }: AgentConfig): string {
  return JSON.stringify([
    Object.entries(skills).sort(byName),
    Object.entries(tiers).sort(byName),
    queues && [...new Set(queues)].sort(),
  ]);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
