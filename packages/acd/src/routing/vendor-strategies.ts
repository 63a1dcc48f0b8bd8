import type { AgentSelection } from './agent-order.ts';

/** The strategies of Asterisk's app_queue (queues.conf, `strategy`). */
export type AppQueueStrategy =
  | 'ringall'
  | 'leastrecent'
  | 'fewestcalls'
  | 'random'
  | 'rrmemory'
  | 'rrordered'
  | 'linear'
  | 'wrandom';

/**
 * The selection that does what this strategy of app_queue does. A member's penalty is the agent's tier, but for
 * `wrandom`, where it is `weight: 1 / (1 + penalty)`.
 */
export function appQueueStrategy(strategy: AppQueueStrategy): AgentSelection {
  return APP_QUEUE[strategy];
}

/** The strategies of FreeSWITCH's mod_callcenter (callcenter.conf.xml, `strategy`). */
export type CallcenterStrategy =
  | 'ring-all'
  | 'ring-progressively'
  | 'longest-idle-agent'
  | 'round-robin'
  | 'top-down'
  | 'agent-with-least-talk-time'
  | 'agent-with-fewest-calls'
  | 'sequentially-by-agent-order'
  | 'random';

/**
 * The selection that does what this strategy of mod_callcenter does. A tier's level is the agent's tier; its
 * position is the agent's place in the configuration.
 */
export function callcenterStrategy(strategy: CallcenterStrategy): AgentSelection {
  return CALLCENTER[strategy];
}

const APP_QUEUE: Readonly<Record<AppQueueStrategy, AgentSelection>> = {
  ringall: { offersAtOnce: 'all' },
  leastrecent: { agentOrder: 'longest-idle' },
  fewestcalls: { agentOrder: 'fewest-calls' },
  random: { agentOrder: 'random' },
  rrmemory: { agentOrder: 'round-robin' },
  rrordered: { agentOrder: 'round-robin' },
  linear: { agentOrder: 'linear' },
  wrandom: { agentOrder: 'weighted-random' },
};

const CALLCENTER: Readonly<Record<CallcenterStrategy, AgentSelection>> = {
  'ring-all': { offersAtOnce: 'all' },
  'ring-progressively': { agentOrder: 'linear', offersAtOnce: 'all', addOfferEveryMs: 10_000 },
  'longest-idle-agent': { agentOrder: 'longest-idle' },
  'round-robin': { agentOrder: 'round-robin' },
  'top-down': { agentOrder: 'linear' },
  'agent-with-least-talk-time': { agentOrder: 'least-talk-time' },
  'agent-with-fewest-calls': { agentOrder: 'fewest-calls' },
  'sequentially-by-agent-order': { agentOrder: 'linear' },
  random: { agentOrder: 'random' },
};
