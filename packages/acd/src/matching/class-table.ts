import type { Profile, Queue } from '../floor.ts';
import type { Requirement } from '../requirement.ts';
import { claimOf } from '../routing/contact-order.ts';
import { createAgentGroup, type AgentGroup } from './agent-group.ts';
import { ContactClass } from './contact-class.ts';
import { HeadBoard } from './head-board.ts';

/** Classes and groups without a contact are kept for the next one like them, up to so many. */
const SPARE_CLASSES = 1_000;

/** Every class of contacts and the profiles that can take it. A class comes into being when it is first needed. */
export class ClassTable {
  readonly board = new HeadBoard();
  readonly #profiles: readonly Profile[];
  readonly #groups = new Map<Queue, Map<string, AgentGroup>>();
  #size = 0;
  #limit = SPARE_CLASSES;

  constructor(profiles: readonly Profile[]) {
    this.#profiles = profiles;
  }

  /** The class of a contact with this queue, stage, priority and requirement. */
  classOf(
    queue: Queue,
    stage: number,
    priority: number,
    requires: Requirement | undefined,
  ): ContactClass {
    if (this.#size >= this.#limit) this.#forgetUnused();
    const group = this.groupOf(queue, stage, requires);
    return group.classes.get(priority) ?? this.#addClass(group, priority);
  }

  /** The agents who can take a contact with this queue, stage and requirement. */
  groupOf(queue: Queue, stage: number, requires: Requirement | undefined): AgentGroup {
    const key = requires === undefined ? `${stage}` : `${stage}${JSON.stringify(requires)}`;
    let groups = this.#groups.get(queue);
    if (groups === undefined) {
      groups = new Map<string, AgentGroup>();
      this.#groups.set(queue, groups);
    }
    let group = groups.get(key);
    if (group === undefined) {
      const own = requires && (JSON.parse(JSON.stringify(requires)) as Requirement);
      group = createAgentGroup(this.#profiles, queue, stage, own);
      groups.set(key, group);
      this.#size += 1;
    }
    return group;
  }

  #addClass(group: AgentGroup, priority: number): ContactClass {
    const added = new ContactClass(group, claimOf(group.queue.order, priority), this.board);
    group.classes.set(priority, added);
    for (const { profile } of group.candidates) profile.classSlots.push(added.slot);
    this.#size += 1;
    return added;
  }

  /** Rare, so that its cost per new class is constant: afterwards there is room for as many again. */
  #forgetUnused(): void {
    for (const profile of this.#profiles) {
      const { classSlots } = profile;
      const used = classSlots.filter((slot) => this.board.classes[slot]!.members > 0);
      classSlots.splice(0, classSlots.length, ...used);
    }
    this.#size = 0;
    for (const groups of this.#groups.values()) {
      for (const [key, group] of groups) {
        for (const [priority, one] of group.classes) {
          if (one.members > 0) continue;
          group.classes.delete(priority);
          this.board.freeSlot(one.slot);
        }
        if (group.classes.size === 0) groups.delete(key);
        else this.#size += 1 + group.classes.size;
      }
    }
    this.#limit = Math.max(SPARE_CLASSES, 2 * this.#size);
  }
}
