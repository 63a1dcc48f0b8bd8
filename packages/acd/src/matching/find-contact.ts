import { scoreOf } from '../routing/contact-order.ts';
import { isRefusedBy, type Agent, type Contact } from '../state.ts';

/**
 * The waiting contact that this agent should be offered, by the contacts' order. Only the first contact of each
 * class can win, so this is O(classes of the agent's profile), whatever the number of waiting contacts.
 */
export function findContact(agent: Agent, at: number): Contact | undefined {
  let best: Contact | undefined;
  const hasNotRefused = (contact: Contact): boolean => !isRefusedBy(contact, agent);
  for (const { line } of agent.profile.classes) {
    if (line.size === 0) continue;
    const first = line.find(hasNotRefused);
    if (first !== undefined && (best === undefined || goesFirst(first, best, at))) best = first;
  }
  return best;
}

/** True when contact `a` is to be served before contact `b`: weight, level, score, wait, then arrival. */
export function goesFirst(a: Contact, b: Contact, at: number): boolean {
  if (a.class.weight !== b.class.weight) return a.class.weight > b.class.weight;
  if (a.class.level !== b.class.level) return a.class.level > b.class.level;
  const [scoreA, scoreB] = [scoreAt(a, at), scoreAt(b, at)];
  if (scoreA !== scoreB) return scoreA > scoreB;
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince;
  return a.seq < b.seq;
}

function scoreAt(contact: Contact, at: number): number {
  return scoreOf(contact.class, at - contact.waitingSince);
}
