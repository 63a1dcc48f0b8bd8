import { checkedRoster, type RosterInput, type RosterShift } from './roster-input.ts';
import { RosterState, type RosterRefusal } from './roster-state.ts';

/** One agent on one shift. */
export interface RosterAssignment {
  readonly shiftId: string;
  readonly day: number;
  readonly agentId: string;
}

/** A shift that lacks people, and why nobody else could take it. */
export interface UnfilledShift {
  readonly shiftId: string;
  readonly day: number;
  readonly missing: number;
  /** Agents by the first rule that kept them off the shift. */
  readonly refusals: Readonly<Partial<Record<RosterRefusal, number>>>;
}

/** What the roster means for one agent. */
export interface RosteredAgent {
  readonly agentId: string;
  readonly shifts: number;
  /** Working time per week, ms. */
  readonly weeklyMs: readonly number[];
  /** Time worked as a share of the most allowed, 0–1. */
  readonly share: number;
  /** Sum of the preference points of the shifts. */
  readonly preference: number;
}

export interface Roster {
  /** In the order of days, then shifts as given, then agents as given. */
  readonly assignments: readonly RosterAssignment[];
  readonly unfilled: readonly UnfilledShift[];
  readonly agents: readonly RosteredAgent[];
  /** Smallest and largest share among the agents: how even the hours are. */
  readonly fairness: { readonly leastShare: number; readonly mostShare: number };
}

/**
 * Assigns named agents to shifts over weeks. No rule is ever broken: rest between shifts, weekly hours, days in a row,
 * days off, one shift a day; what cannot be filled is listed with the reasons. Filling comes first, then the sum of
 * preference points and of evenness.
 *
 * A heuristic, deterministic and without a proof: the shifts that fewest agents can take are filled first, each by the
 * agent who gains most points; then shifts are filled through chains (an agent hands a shift on to be free for it)
 * and handed over or swapped between agents while that gains points. Days count 24 h: where clocks change, a rest may
 * be an hour shorter or longer. O(shifts² × agents) at worst.
 *
 * @throws ErlangError `input.invalid` for a number out of range or an id that is there twice.
 */
export function roster(input: RosterInput): Roster {
  const { shifts, agents } = checkedRoster(input);
  const state = new RosterState(input);
  const slots = shifts.flatMap((shift): Slot[] =>
    Array.from({ length: shift.heads }, () => ({ shift, agent: undefined })),
  );
  const everybody = agents.map((_, a) => a);
  fill(slots, everybody, state);
  for (const slot of slots)
    if (slot.agent === undefined) fillByChain(slot, slots, everybody, state);
  for (let pass = 0; pass < MOST_PASSES && improve(slots, everybody, state); pass++);
  return report(input, slots, everybody, state);
}

interface Slot {
  readonly shift: RosterShift;
  agent: number | undefined;
}

/** The search ends sooner as a rule; points rise with every step, so it always ends. */
const MOST_PASSES = 50;

/** Day by day, always the slot that fewest agents can take, to the one who gains most points by it. */
function fill(slots: readonly Slot[], everybody: readonly number[], state: RosterState): void {
  const days = [...new Set(slots.map(({ shift }) => shift.day))].sort((a, b) => a - b);
  for (const day of days) {
    let open = slots.filter((slot) => slot.shift.day === day);
    while (open.length > 0) {
      const able = open.map(({ shift }) =>
        everybody.filter((agent) => state.refusal(agent, shift) === undefined),
      );
      const scarcest = able.reduce((s, list, k) => (list.length < able[s]!.length ? k : s), 0);
      const slot = open[scarcest]!;
      const best = bestOf(able[scarcest]!, (agent) => gain(agent, slot.shift, state));
      if (best !== undefined) {
        state.assign(best, slot.shift);
        slot.agent = best;
      }
      open = open.filter((other) => other !== slot);
    }
  }
}

/** Frees an agent for the slot by handing one of the agent's shifts to another. */
function fillByChain(
  slot: Slot,
  slots: readonly Slot[],
  everybody: readonly number[],
  state: RosterState,
): void {
  for (const handed of slots) {
    const from = handed.agent;
    if (from === undefined) continue;
    state.release(from, handed.shift);
    if (state.refusal(from, slot.shift) === undefined) {
      state.assign(from, slot.shift);
      const to = everybody.find(
        (agent) => agent !== from && state.refusal(agent, handed.shift) === undefined,
      );
      if (to !== undefined) {
        state.assign(to, handed.shift);
        handed.agent = to;
        slot.agent = from;
        return;
      }
      state.release(from, slot.shift);
    }
    state.assign(from, handed.shift);
  }
}

/** One pass of handing over and swapping; true when any gained points. */
function improve(
  slots: readonly Slot[],
  everybody: readonly number[],
  state: RosterState,
): boolean {
  let improved = false;
  for (const slot of slots) {
    if (slot.agent === undefined) continue;
    improved = handOver(slot, everybody, state) || improved;
    for (const other of slots) {
      if (other.shift.day === slot.shift.day) improved = swap(slot, other, state) || improved;
    }
  }
  return improved;
}

function handOver(slot: Slot, everybody: readonly number[], state: RosterState): boolean {
  const from = slot.agent!;
  const before = state.points(from);
  state.release(from, slot.shift);
  const lost = before - state.points(from);
  const able = everybody.filter((agent) => state.refusal(agent, slot.shift) === undefined);
  const to = bestOf(able, (agent) => gain(agent, slot.shift, state));
  const better = to !== undefined && to !== from && gain(to, slot.shift, state) > lost + 1e-9;
  slot.agent = better ? to : from;
  state.assign(slot.agent, slot.shift);
  return better;
}

function swap(one: Slot, other: Slot, state: RosterState): boolean {
  const [a, b] = [one.agent, other.agent];
  if (a === undefined || b === undefined || a === b || one.shift === other.shift) return false;
  const before = state.points(a) + state.points(b);
  state.release(a, one.shift);
  state.release(b, other.shift);
  const fits =
    state.refusal(a, other.shift) === undefined && state.refusal(b, one.shift) === undefined;
  if (fits) {
    state.assign(a, other.shift);
    state.assign(b, one.shift);
    if (state.points(a) + state.points(b) > before + 1e-9) {
      one.agent = b;
      other.agent = a;
      return true;
    }
    state.release(a, other.shift);
    state.release(b, one.shift);
  }
  state.assign(a, one.shift);
  state.assign(b, other.shift);
  return false;
}

function gain(agent: number, shift: RosterShift, state: RosterState): number {
  const before = state.points(agent);
  state.assign(agent, shift);
  const after = state.points(agent);
  state.release(agent, shift);
  return after - before;
}

/** The first agent with the highest value. */
function bestOf(able: readonly number[], value: (agent: number) => number): number | undefined {
  let best: number | undefined;
  let most = -Infinity;
  for (const agent of able) {
    const points = value(agent);
    if (points > most) [best, most] = [agent, points];
  }
  return best;
}

function report(
  { shifts, agents }: RosterInput,
  slots: readonly Slot[],
  everybody: readonly number[],
  state: RosterState,
): Roster {
  const byDay = shifts.map((shift, s) => ({ shift, s }));
  byDay.sort((x, y) => x.shift.day - y.shift.day || x.s - y.s);
  const assignments = byDay.flatMap(({ shift }) =>
    slots
      .flatMap((slot) => (slot.shift === shift && slot.agent !== undefined ? [slot.agent] : []))
      .sort((a, b) => a - b)
      .map((a) => ({ shiftId: shift.id, day: shift.day, agentId: agents[a]!.id })),
  );
  const unfilled = byDay.flatMap(({ shift }): UnfilledShift[] => {
    const missing = slots.filter((slot) => slot.shift === shift && slot.agent === undefined).length;
    if (missing === 0) return [];
    const refusals: Partial<Record<RosterRefusal, number>> = {};
    for (const agent of everybody) {
      const why = state.refusal(agent, shift);
      if (why !== undefined) refusals[why] = (refusals[why] ?? 0) + 1;
    }
    return [{ shiftId: shift.id, day: shift.day, missing, refusals }];
  });
  const shares = everybody.map((agent) => state.share(agent));
  return {
    assignments,
    unfilled,
    agents: agents.map(({ id }, a) => ({
      agentId: id,
      shifts: state.shiftsOf(a).length,
      weeklyMs: state.weeklyMs(a),
      share: state.share(a),
      preference: state.preference(a),
    })),
    fairness: {
      leastShare: shares.length === 0 ? 0 : Math.min(...shares),
      mostShare: shares.length === 0 ? 0 : Math.max(...shares),
    },
  };
}
