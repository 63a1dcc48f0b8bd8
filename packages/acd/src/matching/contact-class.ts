import type { Claim } from '../routing/contact-order.ts';
import type { Contact } from '../state.ts';
import type { AgentGroup } from './agent-group.ts';
import { WaitingLine } from './waiting-line.ts';

/**
 * Contacts that differ in nothing but their arrival: same queue, same requirement, same claim. Inside a class
 * the order never changes while they wait, so only the first of each class can win an agent.
 */
export interface ContactClass extends Claim {
  readonly group: AgentGroup;
  /** Those of its contacts that wait; the offered and connected ones are members too. */
  readonly line: WaitingLine<Contact>;
  /** How many live contacts belong to it. */
  members: number;
}

/** An empty class. */
export function createContactClass(group: AgentGroup, claim: Claim): ContactClass {
  const line = new WaitingLine<Contact>(claim.agingRate < 0 ? 'newest-first' : 'oldest-first');
  return { ...claim, group, line, members: 0 };
}
