import type { RosterAgent, RosterInput, RosterRules, RosterShift } from './roster-input.ts';

/** Why an agent cannot take a shift. */
export type RosterRefusal = 'dayOff' | 'otherShift' | 'rest' | 'weeklyHours' | 'daysInARow';

const DAY_MS = 86_400_000;

/** Who works what, changed one assignment at a time; rules are asked before, not enforced here. */
export class RosterState {
  readonly #rules: RosterRules;
  readonly #fairness: number;
  readonly #weeks: number;
  readonly #longest: number;
  /** By agent, then by day. */
  readonly #days: Map<number, RosterShift>[];
  readonly #weekly: Map<number, number>[];
  readonly #worked: number[];
  readonly #preference: number[];
  readonly #daysOff: ReadonlySet<number>[];
  readonly #agents: readonly RosterAgent[];

  constructor({ agents, shifts, rules, fairness = 20 }: RosterInput) {
    this.#agents = agents;
    this.#rules = rules;
    this.#fairness = fairness;
    this.#weeks = shifts.reduce((weeks, { day }) => Math.max(weeks, weekOf(day) + 1), 1);
    this.#longest = agents.reduce((most, { maxWeeklyMs }) => Math.max(most, maxWeeklyMs), 0);
    this.#days = agents.map(() => new Map<number, RosterShift>());
    this.#weekly = agents.map(() => new Map<number, number>());
    this.#worked = agents.map(() => 0);
    this.#preference = agents.map(() => 0);
    this.#daysOff = agents.map(({ daysOff = [] }) => new Set(daysOff));
  }

  /** The first rule that the shift would break for the agent; undefined when it fits. */
  refusal(agent: number, shift: RosterShift): RosterRefusal | undefined {
    const days = this.#days[agent]!;
    const { day } = shift;
    if (this.#daysOff[agent]!.has(day)) return 'dayOff';
    if (days.has(day)) return 'otherShift';
    if (!this.#rested(days, shift)) return 'rest';
    const weekly = (this.#weekly[agent]!.get(weekOf(day)) ?? 0) + workOf(shift);
    if (weekly > this.#agents[agent]!.maxWeeklyMs) return 'weeklyHours';
    let row = 1;
    for (let d = day - 1; days.has(d); d--) row += 1;
    for (let d = day + 1; days.has(d); d++) row += 1;
    return row > this.#rules.maxDaysInARow ? 'daysInARow' : undefined;
  }

  assign(agent: number, shift: RosterShift): void {
    this.#days[agent]!.set(shift.day, shift);
    this.#count(agent, shift, 1);
  }

  release(agent: number, shift: RosterShift): void {
    this.#days[agent]!.delete(shift.day);
    this.#count(agent, shift, -1);
  }

  /**
   * Points of the agent: what is preferred, less what unevenness costs. Squares of shares, each weighed by the agent's
   * hours, add up to least where all shares are equal.
   */
  points(agent: number): number {
    const weight = this.#longest === 0 ? 0 : this.#agents[agent]!.maxWeeklyMs / this.#longest;
    return this.#preference[agent]! - this.#fairness * weight * this.share(agent) ** 2;
  }

  /** Time worked as a share of the most that the agent may work over the roster; 0 for an agent without hours. */
  share(agent: number): number {
    const most = this.#agents[agent]!.maxWeeklyMs * this.#weeks;
    return most === 0 ? 0 : this.#worked[agent]! / most;
  }

  preference(agent: number): number {
    return this.#preference[agent]!;
  }

  weeklyMs(agent: number): number[] {
    return Array.from({ length: this.#weeks }, (_, week) => this.#weekly[agent]!.get(week) ?? 0);
  }

  shiftsOf(agent: number): RosterShift[] {
    return [...this.#days[agent]!.values()];
  }

  #rested(days: ReadonlyMap<number, RosterShift>, shift: RosterShift): boolean {
    const { restMs } = this.#rules;
    const [start, end] = span(shift);
    // A shift may reach into later days, so look as far as rest and length can matter.
    const reach = Math.ceil((restMs + shift.endMs) / DAY_MS) + 1;
    for (let d = shift.day - reach; d <= shift.day + reach; d++) {
      const other = days.get(d);
      if (other === undefined) continue;
      const [otherStart, otherEnd] = span(other);
      if (start < otherEnd + restMs && otherStart < end + restMs) return false;
    }
    return true;
  }

  #count(agent: number, shift: RosterShift, sign: 1 | -1): void {
    const work = sign * workOf(shift);
    const week = weekOf(shift.day);
    const weekly = this.#weekly[agent]!;
    weekly.set(week, (weekly.get(week) ?? 0) + work);
    this.#worked[agent]! += work;
    this.#preference[agent]! += sign * (this.#agents[agent]!.preferences?.[shift.kind] ?? 0);
  }
}

function workOf({ startMs, endMs, workMs }: RosterShift): number {
  return workMs ?? endMs - startMs;
}

function weekOf(day: number): number {
  return Math.floor(day / 7);
}

function span({ day, startMs, endMs }: RosterShift): [number, number] {
  return [day * DAY_MS + startMs, day * DAY_MS + endMs];
}
