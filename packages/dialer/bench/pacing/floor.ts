/** The floor as a policy sees it. Instants in ms since the start of the shift; arrays in no order. */
export interface Floor {
  readonly at: number;
  /** Agents who are ready. */
  readonly idle: number;
  /** Live answers that wait. */
  readonly waiting: number;
  readonly signedIn: number;
  readonly ringing: readonly number[];
  /** Since when; without those who leave after the call. */
  readonly talking: readonly number[];
  readonly wrappingUp: readonly number[];
  /** Everyone who talks, with those who leave after the call. */
  readonly inCall: number;
}

/** Something that paces, and may learn from what it is told. */
export interface Contender {
  /** Asked after every occurrence and at every tick. */
  dials(floor: Floor): number;
  /** Every so many ms `tick` is called, and then `dials`. */
  readonly tickMs: number;
  tick?(floor: Floor): void;
  dialed?(call: number, at: number): void;
  rang?(call: number, at: number, answered: boolean): void;
  /** A live answer met an agent, or was abandoned. */
  served?(floor: Floor): void;
  abandoned?(floor: Floor): void;
  talked?(durationMs: number): void;
  wrappedUp?(durationMs: number): void;
}

/** Numbers of which any may be taken away, O(1) each. */
export class Bag {
  readonly values: number[] = [];
  readonly #keys: number[] = [];
  readonly #places = new Map<number, number>();

  add(key: number, value: number): void {
    this.#places.set(key, this.values.length);
    this.values.push(value);
    this.#keys.push(key);
  }

  remove(key: number): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#places.delete(key);
    const value = this.values.pop()!;
    const last = this.#keys.pop()!;
    if (last === key) return;
    this.values[place] = value;
    this.#keys[place] = last;
    this.#places.set(last, place);
  }
}
