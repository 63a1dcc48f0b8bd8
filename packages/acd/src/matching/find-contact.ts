import { isRefusedBy, type Agent, type Contact } from '../state.ts';
import type { HeadBoard } from './head-board.ts';

/**
 * The waiting contact that this agent should be offered: the highest weight, level, score, the longest wait, the
 * first arrival. Only the first contact of each class can win, so this is O(classes of the agent's profile),
 * whatever the number of waiting contacts.
 */
export function findContact(agent: Agent, board: HeadBoard, at: number): Contact | undefined {
  const slot = bestSlot(board, agent.profile.classSlots, board.waitingSince, at);
  const contact = slot === undefined ? undefined : board.classes[slot]!.head;
  if (contact === undefined || !isRefusedBy(contact, agent)) return contact;
  return findUnrefused(agent, board, at);
}

/** The same for an agent who has refused the contact that would be next: looks behind refused heads. */
function findUnrefused(agent: Agent, board: HeadBoard, at: number): Contact | undefined {
  const firsts = new Map<number, Contact>();
  const waitingSince: number[] = [];
  for (const slot of agent.profile.classSlots) {
    const first = board.classes[slot]!.find((contact) => !isRefusedBy(contact, agent));
    if (first !== undefined) firsts.set(slot, first);
    waitingSince[slot] = first?.waitingSince ?? Number.NaN;
  }
  const slot = bestSlot(board, agent.profile.classSlots, waitingSince, at, firsts);
  return slot === undefined ? undefined : firsts.get(slot);
}

/** Compares the contacts that wait since these instants, one for each slot, by their claims. */
function bestSlot(
  board: HeadBoard,
  slots: readonly number[],
  waitingSince: ArrayLike<number>,
  at: number,
  firsts?: ReadonlyMap<number, Contact>,
): number | undefined {
  const { weight, level, headStartMs, agingRate, agingCapMs } = board;
  let best: number | undefined;
  let [bestWeight, bestLevel, bestScore] = [-Infinity, -Infinity, -Infinity];
  let bestSince = Number.NaN;
  for (const slot of slots) {
    const since = waitingSince[slot]!;
    if (Number.isNaN(since)) continue;
    const score = headStartMs[slot]! + agingRate[slot]! * Math.min(at - since, agingCapMs[slot]!);
    const ahead =
      weight[slot]! - bestWeight ||
      level[slot]! - bestLevel ||
      score - bestScore ||
      bestSince - since;
    if (ahead < 0 || (ahead === 0 && !arrivedFirst(slot, best!))) continue;
    best = slot;
    bestWeight = weight[slot]!;
    bestLevel = level[slot]!;
    bestScore = score;
    bestSince = since;
  }
  return best;

  function arrivedFirst(slot: number, other: number): boolean {
    return contactAt(slot).seq < contactAt(other).seq;
  }

  function contactAt(slot: number): Contact {
    return (firsts?.get(slot) ?? board.classes[slot]!.head)!;
  }
}
