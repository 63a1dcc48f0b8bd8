/** Rates of the queue while they do not change; per ms. */
export interface QueueRates {
  readonly arrivals: number;
  /** Of one agent. */
  readonly service: number;
  /** Of one waiting caller. */
  readonly hangUp: number;
  readonly agents: number;
}

/** Probabilities over the number of callers in the system, from `first` on. */
export interface StateLaw {
  readonly first: number;
  readonly probabilities: Float64Array;
}

/** Below this a probability at the edge is dropped; a day loses less than 1e-10 by it. */
const NEGLIGIBLE = 1e-17;
/** Jumps that one step aims at: enough to make the Poisson window narrow beside its middle. */
const JUMPS = 4000;

/**
 * The law of M/M/n+M after `durationMs`, and its average over that time, by uniformisation: the chain is watched at
 * the jumps of a Poisson process at least as fast as every state, and the number of jumps is averaged out (Jensen
 * 1953; Grassmann, Computers & Operations Research 4, 1977). Only the states that matter are kept, so that cost is
 * jumps × width of the law. All terms are positive.
 */
export function advanceQueue(
  start: StateLaw,
  rates: QueueRates,
  durationMs: number,
): { readonly end: StateLaw; readonly average: StateLaw } {
  const { arrivals, service, hangUp, agents } = rates;
  const average = new Mixture();
  let law = start;
  let leftMs = durationMs;
  while (leftMs > 0) {
    const top = law.first + law.probabilities.length - 1;
    const slow = arrivals + agents * service + top * hangUp;
    if (slow === 0) {
      average.add(law.first, law.probabilities, 0, law.probabilities.length, leftMs);
      break;
    }
    const stepMs = Math.min(leftMs, JUMPS / slow);
    // The queue is beyond all probability where so many arrive in one step, or so many wait who do not hang up.
    const byArrivals = top + reach(arrivals * stepMs);
    const byPatience = hangUp === 0 ? Infinity : Math.max(top, agents) + reach(arrivals / hangUp);
    const highest = Math.min(byArrivals, byPatience);
    const fastest =
      arrivals + Math.min(highest, agents) * service + Math.max(0, highest - agents) * hangUp;
    law = step(law, rates, highest, fastest, stepMs, average);
    leftMs -= stepMs;
  }
  return { end: law, average: average.law(1 / durationMs) };
}

/** A number that a Poisson variable of this mean exceeds with a probability below 1e-16. */
function reach(mean: number): number {
  return Math.ceil(mean + 9 * Math.sqrt(mean) + 10);
}

function step(
  start: StateLaw,
  { arrivals, service, hangUp, agents }: QueueRates,
  highest: number,
  fastest: number,
  stepMs: number,
  average: Mixture,
): StateLaw {
  const { first, weights, tails } = poissonWeights(fastest * stepMs);
  const up = arrivals / fastest;
  const down = Float64Array.from(
    { length: highest + 2 },
    (_, i) => (Math.min(i, agents) * service + Math.max(0, i - agents) * hangUp) / fastest,
  );
  let now = new Float64Array(highest + 2);
  let next = new Float64Array(highest + 2);
  now.set(start.probabilities, start.first);
  let low = start.first;
  let high = start.first + start.probabilities.length - 1;
  const end = new Mixture();
  for (let jump = 0; ; jump++) {
    const weight = jump < first ? 0 : weights[jump - first]!;
    const tail = jump < first ? 1 : tails[jump - first]!;
    if (weight > 0) end.add(0, now, low, high + 1, weight);
    average.add(0, now, low, high + 1, tail / fastest);
    if (jump - first >= weights.length - 1) break;
    const from = Math.max(0, low - 1);
    const to = Math.min(highest, high + 1);
    for (let i = from; i <= to; i++) {
      const stays = 1 - down[i]! - (i < highest ? up : 0);
      const below = i > 0 ? now[i - 1]! * up : 0;
      next[i] = now[i]! * stays + below + now[i + 1]! * down[i + 1]!;
    }
    [now, next] = [next, now];
    low = from;
    high = to;
    // Dropped states are cleared in both arrays, as the other one still holds their past.
    for (; low < high && now[low]! < NEGLIGIBLE; low++) now[low] = next[low] = 0;
    for (; high > low && now[high]! < NEGLIGIBLE; high--) now[high] = next[high] = 0;
  }
  return end.law(1);
}

/** A weighted sum of laws over a growing range of states. */
class Mixture {
  #sums = new Float64Array(64);
  #low = Infinity;
  #high = -1;

  /** Adds `weight` × values[from…to), whose index 0 is the state `offset`. */
  add(offset: number, values: Float64Array, from: number, to: number, weight: number): void {
    if (offset + to > this.#sums.length) {
      const larger = new Float64Array(2 * (offset + to));
      larger.set(this.#sums);
      this.#sums = larger;
    }
    const sums = this.#sums;
    for (let i = from; i < to; i++) sums[offset + i]! += weight * values[i]!;
    this.#low = Math.min(this.#low, offset + from);
    this.#high = Math.max(this.#high, offset + to);
  }

  law(scale: number): StateLaw {
    const probabilities = this.#sums.slice(this.#low, this.#high);
    for (let i = 0; i < probabilities.length; i++) probabilities[i]! *= scale;
    return { first: this.#low, probabilities };
  }
}

/** Poisson probabilities from `first` on, and P(more than k), computed outwards from the mode and normalised. */
export function poissonWeights(mean: number): {
  first: number;
  weights: Float64Array;
  tails: Float64Array;
} {
  const mode = Math.floor(mean);
  const above = [1];
  for (let k = mode + 1, w = 1; w > NEGLIGIBLE; k++) {
    w *= mean / k;
    above.push(w);
  }
  const below: number[] = [];
  for (let k = mode, w = 1; k > 0 && w > NEGLIGIBLE; k--) {
    w *= k / mean;
    below.push(w);
  }
  const weights = Float64Array.from([...below.reverse(), ...above]);
  const sum = weights.reduce((total, w) => total + w, 0);
  const tails = new Float64Array(weights.length);
  let tail = 0;
  for (let k = weights.length - 1; k >= 0; k--) {
    tails[k] = tail;
    weights[k]! /= sum;
    tail += weights[k]!;
  }
  return { first: mode - below.length, weights, tails };
}
