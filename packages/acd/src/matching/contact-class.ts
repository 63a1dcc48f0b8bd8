import type { Claim } from '../routing/contact-order.ts';
import type { Contact } from '../state.ts';
import type { AgentGroup } from './agent-group.ts';
import type { HeadBoard } from './head-board.ts';
import { WaitingLine } from './waiting-line.ts';

/**
 * Contacts that differ in nothing but their arrival: same queue, same requirement, same claim. Inside a class
 * the order never changes while they wait, so only the first of each class can win an agent.
 */
export class ContactClass {
  readonly group: AgentGroup;
  readonly claim: Claim;
  /** Where the class stands on the board. */
  readonly slot: number;
  /** How many live contacts belong to it; those that are offered or connected do not stand in its line. */
  members = 0;
  readonly #line: WaitingLine<Contact>;
  readonly #board: HeadBoard;

  constructor(group: AgentGroup, claim: Claim, board: HeadBoard) {
    this.group = group;
    this.claim = claim;
    this.#board = board;
    this.#line = new WaitingLine<Contact>(claim.agingRate < 0 ? 'newest-first' : 'oldest-first');
    this.slot = board.takeSlot(claim);
    board.classes[this.slot] = this;
  }

  get head(): Contact | undefined {
    return this.#line.head;
  }

  /** The first waiting contact that is accepted. */
  find(accept: (contact: Contact) => boolean): Contact | undefined {
    return this.#line.find(accept);
  }

  /** The contact takes its place among the waiting. */
  join(contact: Contact): void {
    this.#line.add(contact);
    this.#showHead();
  }

  /** The contact no longer waits. */
  leave(contact: Contact): void {
    this.#line.remove(contact);
    this.#showHead();
  }

  #showHead(): void {
    this.#board.waitingSince[this.slot] = this.#line.head?.waitingSince ?? Number.NaN;
  }
}
