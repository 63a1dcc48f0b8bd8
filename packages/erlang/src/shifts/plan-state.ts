import { memberIndexes, type CoveringModel } from './covering-model.ts';

/** Cover within this of what is required counts as met. */
export const COVER_TOLERANCE = 1e-6;

/** People per pattern with the cover they give, changed one person at a time. */
export class PlanState {
  readonly heads: Int32Array;
  /** Agents missing per interval; below 0 where there are more than required. */
  readonly missing: Float64Array;
  readonly #model: CoveringModel;
  /** Per pattern the intervals it touches and the share of each, which is most of the speed. */
  readonly #intervals: readonly Int32Array[];
  readonly #shares: readonly Float64Array[];
  /** The same the other way round: per interval the patterns that touch it. */
  readonly #patternsAt: readonly Int32Array[];
  readonly #sharesAt: readonly Float64Array[];
  readonly #gains: Float64Array;
  /** Patterns by falling cost. */
  readonly dearestFirst: readonly number[];
  readonly #limitsOf: readonly (readonly number[])[];
  readonly #room: Float64Array;
  readonly #shortfallCost: number;

  constructor(model: CoveringModel, shortfallCost: number) {
    this.#model = model;
    this.#shortfallCost = shortfallCost;
    this.heads = new Int32Array(model.patterns.length);
    this.missing = Float64Array.from(model.required);
    const rows = model.patterns.map(({ coverage }) => nonZero(coverage));
    this.#intervals = rows.map(({ at }) => at);
    this.#shares = rows.map(({ shares }) => shares);
    const columns = model.required.map((_, i) =>
      nonZero(model.patterns.map(({ coverage }) => coverage[i]!)),
    );
    this.#patternsAt = columns.map(({ at }) => at);
    this.#sharesAt = columns.map(({ shares }) => shares);
    this.#gains = new Float64Array(model.patterns.length);
    this.dearestFirst = model.patterns
      .map((_, p) => p)
      .sort((a, b) => model.patterns[b]!.cost - model.patterns[a]!.cost || a - b);
    const limitsOf = model.patterns.map((): number[] => []);
    model.limits.forEach((limit, l) => {
      for (const p of memberIndexes(limit, model.patterns)) limitsOf[p]!.push(l);
    });
    this.#limitsOf = limitsOf;
    this.#room = Float64Array.from(model.limits, ({ atMost }) => atMost);
  }

  /** Adds people to a pattern, or takes them away when `people` is below 0. */
  add(pattern: number, people: number): void {
    this.heads[pattern]! += people;
    const intervals = this.#intervals[pattern]!;
    const shares = this.#shares[pattern]!;
    for (let k = 0; k < intervals.length; k++) this.missing[intervals[k]!]! -= people * shares[k]!;
    for (const limit of this.#limitsOf[pattern]!) this.#room[limit]! -= people;
  }

  /** Changes the people per pattern to these. */
  set(heads: Int32Array): void {
    heads.forEach((people, p) => {
      if (people !== this.heads[p]) this.add(p, people - this.heads[p]!);
    });
  }

  /** People that the limits still admit on a pattern. */
  room(pattern: number): number {
    let room = Infinity;
    for (const limit of this.#limitsOf[pattern]!) room = Math.min(room, this.#room[limit]!);
    return Math.floor(room + COVER_TOLERANCE);
  }

  /** Per pattern, how much of what is missing one more person would fill. The array is used again by the next call. */
  gains(): Float64Array {
    const gains = this.#gains.fill(0);
    for (let i = 0; i < this.missing.length; i++) {
      const missing = this.missing[i]!;
      if (missing <= COVER_TOLERANCE) continue;
      const patterns = this.#patternsAt[i]!;
      const shares = this.#sharesAt[i]!;
      for (let k = 0; k < patterns.length; k++) {
        gains[patterns[k]!]! += missing < shares[k]! ? missing : shares[k]!;
      }
    }
    return gains;
  }

  /** What is saved by one person less, after paying for what would then be missing. */
  saving(pattern: number): number {
    const intervals = this.#intervals[pattern]!;
    const shares = this.#shares[pattern]!;
    let lost = 0;
    for (let k = 0; k < intervals.length; k++) {
      const after = this.missing[intervals[k]!]! + shares[k]!;
      if (after > COVER_TOLERANCE) lost += after < shares[k]! ? after : shares[k]!;
    }
    return this.#model.patterns[pattern]!.cost - lost * this.#shortfallCost;
  }

  /** Intervals' worth of this pattern's work that falls where nobody is missing. */
  idle(pattern: number): number {
    const intervals = this.#intervals[pattern]!;
    const shares = this.#shares[pattern]!;
    let idle = 0;
    for (let k = 0; k < intervals.length; k++) {
      idle += Math.min(shares[k]!, Math.max(0, -this.missing[intervals[k]!]!));
    }
    return idle;
  }

  /** Cost of the people and of what is missing. */
  cost(): number {
    let cost = 0;
    this.heads.forEach((people, p) => (cost += people * this.#model.patterns[p]!.cost));
    for (const missing of this.missing) {
      if (missing > COVER_TOLERANCE) cost += missing * this.#shortfallCost;
    }
    return cost;
  }
}

function nonZero(shares: readonly number[]): { at: Int32Array; shares: Float64Array } {
  const at: number[] = [];
  for (let k = 0; k < shares.length; k++) if (shares[k]! > 0) at.push(k);
  return { at: Int32Array.from(at), shares: Float64Array.from(at, (k) => shares[k]!) };
}
