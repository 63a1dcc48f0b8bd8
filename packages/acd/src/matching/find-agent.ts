import type { Agent, Contact, State } from '../state.ts';
import { isRefusedBy } from '../state.ts';
import type { Queue } from '../floor.ts';
import type { AgentGroup } from './agent-group.ts';
import { RANKINGS, type AgentRanking } from './agent-ranking.ts';
import { isIdleLonger, type IdleKey } from './idle-pool.ts';

/**
 * The free agent of this group who should be offered a contact: of those who have not refused it lately and are
 * of the lowest tier, the first by the queue's agent order.
 *
 * O(profiles of the contact's group) for the orders whose keys stay, whatever the number of agents; for
 * `least-occupied`, `round-robin` and the random ones O(free agents of the tier).
 */
export function findAgent(
  state: Readonly<State>,
  { candidates, queue }: AgentGroup,
  contact?: Contact,
): Agent | undefined {
  const ranking = RANKINGS[queue.agentOrder];
  const accept = (agent: Agent): boolean => !contact || !isRefusedBy(contact, agent);
  let index = 0;
  while (index < candidates.length) {
    const { turn } = candidates[index]!;
    const pools: Iterable<Agent>[] = [];
    let best: Agent | undefined;
    for (; candidates[index]?.turn === turn; index += 1) {
      const { idle } = candidates[index]!.profile;
      if (idle.size === 0) continue;
      if (ranking.kind !== 'stays') {
        pools.push(idle);
        continue;
      }
      const agent = idle.find(ranking.key, accept);
      if (agent && (!best || isBefore(ranking.key, agent, best))) best = agent;
    }
    if (ranking.kind === 'moves') best = findLeast(state, queue, ranking, pools, accept);
    if (ranking.kind === 'lots') best = drawLot(state, ranking, pools, accept);
    if (best) return best;
  }
  return undefined;
}

function isBefore(key: IdleKey, a: Agent, b: Agent): boolean {
  const [keyA, keyB] = [key(a), key(b)];
  return keyA < keyB || (keyA === keyB && isIdleLonger(a, b));
}

function findLeast(
  state: Readonly<State>,
  queue: Queue,
  { key }: Extract<AgentRanking, { kind: 'moves' }>,
  pools: readonly Iterable<Agent>[],
  accept: (agent: Agent) => boolean,
): Agent | undefined {
  const lastOffered = state.lastOffered.get(queue.id)?.place ?? -1;
  const scene = { at: state.at, agentCount: state.agents.size, lastOffered };
  const keyNow: IdleKey = (agent) => key(agent, scene);
  let best: Agent | undefined;
  for (const pool of pools) {
    for (const agent of pool) {
      if (accept(agent) && (!best || isBefore(keyNow, agent, best))) best = agent;
    }
  }
  return best;
}

/** Lines the agents up in the order of the configuration and lets one draw say where the lot falls. */
function drawLot(
  state: Readonly<State>,
  { weight }: Extract<AgentRanking, { kind: 'lots' }>,
  pools: readonly Iterable<Agent>[],
  accept: (agent: Agent) => boolean,
): Agent | undefined {
  const agents = pools
    .flatMap((pool) => [...pool])
    .filter(accept)
    .sort((a, b) => a.place - b.place);
  let left = state.random.peek() * agents.reduce((sum, agent) => sum + weight(agent), 0);
  return agents.find((agent) => (left -= weight(agent)) < 0) ?? agents.at(-1);
}
