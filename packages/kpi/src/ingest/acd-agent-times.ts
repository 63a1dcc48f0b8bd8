import type { AgentActivity, AgentTime } from '../agent-time.ts';
import type { AcdEventLike } from './acd-event.ts';

interface Agent {
  readonly id: string;
  signedIn: boolean;
  paused: boolean;
  pauseReason: string | undefined;
  readonly ringing: Set<string>;
  readonly talking: Set<string>;
  readonly wrapUp: Set<string>;
  /** The stretch under way: undefined while signed out. */
  activity: AgentActivity | undefined;
  reason: string | undefined;
  since: number;
}

/** The agents, and how their events turn into stretches of time. */
export interface AgentTimes {
  push(event: AcdEventLike, at: number): readonly AgentTime[];
  open(at: number): readonly AgentTime[];
}

const NONE: readonly AgentTime[] = [];

/** Follows every agent from one activity to the next; their stretches join without gap or overlap. */
export function createAgentTimes(): AgentTimes {
  const agents = new Map<string, Agent>();
  return {
    push(event, at) {
      const agentId = event.agentId;
      if (agentId === undefined) return NONE;
      let agent = agents.get(agentId);
      if (agent === undefined) {
        agent = newAgent(agentId, at);
        agents.set(agentId, agent);
      }
      follow(agent, event);
      const activity = activityOf(agent);
      const reason = activity === 'paused' ? agent.pauseReason : undefined;
      if (activity === agent.activity && reason === agent.reason) return NONE;
      const stretch = stretchOf(agent, at);
      agent.since = Math.max(agent.since, at);
      agent.activity = activity;
      agent.reason = reason;
      return stretch;
    },
    open: (at) => [...agents.values()].flatMap((agent) => stretchOf(agent, at)),
  };
}

function newAgent(id: string, at: number): Agent {
  const sets = {
    ringing: new Set<string>(),
    talking: new Set<string>(),
    wrapUp: new Set<string>(),
  };
  const away = { signedIn: false, paused: false, pauseReason: undefined };
  return { id, ...away, ...sets, activity: undefined, reason: undefined, since: at };
}

function follow(agent: Agent, event: AcdEventLike): void {
  switch (event.type) {
    case 'agent.signedIn':
      agent.signedIn = true;
      agent.paused = false;
      return;
    case 'agent.signedOut':
      agent.signedIn = false;
      agent.paused = false;
      return;
    case 'agent.paused':
      agent.paused = true;
      agent.pauseReason = event.reason;
      return;
    case 'agent.resumed':
      agent.paused = false;
      return;
    case 'agent.wrapUpStarted':
      agent.wrapUp.add(event.contactId);
      return;
    case 'agent.wrapUpEnded':
      agent.wrapUp.delete(event.contactId);
      return;
    case 'contact.offered':
      agent.ringing.add(event.contactId);
      return;
    case 'contact.connected':
      agent.ringing.delete(event.contactId);
      agent.talking.add(event.contactId);
      return;
    case 'contact.ended':
      agent.talking.delete(event.contactId);
      return;
    case 'offer.declined':
    case 'offer.timedOut':
    case 'offer.withdrawn':
      agent.ringing.delete(event.contactId);
      return;
    case 'contact.queued':
    case 'contact.abandoned':
      return;
  }
}

function activityOf(agent: Agent): AgentActivity | undefined {
  if (agent.talking.size > 0) return 'talking';
  if (agent.wrapUp.size > 0) return 'wrapUp';
  if (!agent.signedIn) return undefined;
  if (agent.paused) return 'paused';
  return agent.ringing.size > 0 ? 'ringing' : 'available';
}

function stretchOf(agent: Agent, at: number): readonly AgentTime[] {
  const { id, activity, since, reason } = agent;
  if (activity === undefined || at <= since) return NONE;
  const stretch = {
    type: 'agentTime',
    agent: id,
    activity,
    startedAt: since,
    endedAt: at,
  } as const;
  return [reason === undefined ? stretch : { ...stretch, reason }];
}
