import { isRefusedBy, type Agent, type Contact } from '../state.ts';
import { isIdleLonger } from './idle-pool.ts';

/**
 * The free agent who should be offered this contact: the longest idle of those that can take it and have not
 * refused it lately. O(profiles of the contact's group), whatever the number of agents.
 */
export function findAgent(contact: Contact): Agent | undefined {
  let best: Agent | undefined;
  const hasNotRefused = (agent: Agent): boolean => !isRefusedBy(contact, agent);
  for (const { idle } of contact.class.group.profiles) {
    if (idle.size === 0) continue;
    const agent = idle.find(hasNotRefused);
    if (agent !== undefined && (best === undefined || isIdleLonger(agent, best))) best = agent;
  }
  return best;
}
