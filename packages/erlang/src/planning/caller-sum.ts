import type { ServiceLevelDefinition } from '../service-level.ts';
import { poissonWeights, type QueueRates } from './advance-queue.ts';
import { callerFates } from './caller-fates.ts';
import { inTime } from './in-time.ts';

/** What an interval is held to. */
export interface IntervalTarget {
  readonly atLeast: number;
  readonly withinMs: number;
  readonly definition: ServiceLevelDefinition;
}

/** Cumulants of the sum with its law weighted by e^(s·sum). */
export interface Cumulants {
  /** ln E e^(s·sum), and its first two derivatives in s. */
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

/** Σ(met − target × counted) over the callers of one interval. */
export class CallerSum {
  readonly stable: boolean;
  readonly #atLeast: number;
  readonly #weights: Float64Array;
  readonly #up: number;
  readonly #down: Float64Array;
  readonly #met: Float64Array;
  readonly #counted: Float64Array;
  readonly #jumps: { first: number; weights: Float64Array };

  constructor(rates: QueueRates, target: IntervalTarget, durationMs: number) {
    const law = stationaryLaw(rates);
    this.stable = law !== undefined;
    const { first, weights } = law ?? { first: 0, weights: Float64Array.of(1) };
    const { agents, service, hangUp, arrivals } = rates;
    const states = weights.length;
    const fates = callerFates(
      agents,
      service,
      hangUp,
      target.withinMs,
      Math.max(0, first + states - 1 - agents),
    );
    const sides = Array.from(weights, (_, k) => {
      const ahead = first + k - agents;
      return ahead < 0 ? { met: 1, counted: 1 } : inTime(target.definition, fates, ahead);
    });
    const leaving = (state: number): number =>
      Math.min(state, agents) * service + Math.max(0, state - agents) * hangUp;
    const fastest = arrivals + leaving(first + states - 1);
    this.#atLeast = target.atLeast;
    this.#weights = weights;
    this.#up = arrivals / fastest;
    // Below the first state that matters nobody leaves.
    this.#down = Float64Array.from(weights, (_, k) => (k === 0 ? 0 : leaving(first + k) / fastest));
    this.#met = Float64Array.from(sides, ({ met }) => met);
    this.#counted = Float64Array.from(sides, ({ counted }) => counted);
    this.#jumps = poissonWeights(fastest * durationMs);
  }

  cumulants(s: number): Cumulants {
    const states = this.#weights.length;
    const good = Math.exp(s * (1 - this.#atLeast));
    const bad = Math.exp(-s * this.#atLeast);
    // E e^(sY) and its derivatives for one caller, by the state found.
    const arrive = [0, 1, 2].map((order) =>
      Float64Array.from(this.#met, (met, k) => {
        const counted = this.#counted[k]!;
        const neutral = order === 0 ? 1 - counted : 0;
        const weighed =
          met * good * (1 - this.#atLeast) ** order +
          (counted - met) * bad * (-this.#atLeast) ** order;
        return this.#up * (neutral + weighed);
      }),
    );
    let now = [
      Float64Array.from(this.#weights),
      new Float64Array(states),
      new Float64Array(states),
    ];
    let next = now.map(() => new Float64Array(states));
    const moments = [0, 0, 0];
    const { first, weights } = this.#jumps;
    for (let jump = 0; jump < first + weights.length; jump++) {
      if (jump >= first) {
        const weight = weights[jump - first]!;
        for (let order = 0; order < 3; order++) {
          moments[order]! += weight * now[order]!.reduce((a, b) => a + b, 0);
        }
      }
      this.#step(now, next, arrive);
      [now, next] = [next, now];
    }
    const mean = moments[1]! / moments[0]!;
    const total = this.#weights.reduce((a, b) => a + b, 0);
    return {
      value: Math.log(moments[0]! / total),
      first: mean,
      second: Math.max(0, moments[2]! / moments[0]! - mean * mean),
    };
  }

  /** One jump of the chain for the weighted law and its two derivatives in s. */
  #step(now: Float64Array[], next: Float64Array[], arrive: Float64Array[]): void {
    const [a0, a1, a2] = arrive as [Float64Array, Float64Array, Float64Array];
    const [v0, v1, v2] = now as [Float64Array, Float64Array, Float64Array];
    const [n0, n1, n2] = next as [Float64Array, Float64Array, Float64Array];
    const last = v0.length - 1;
    for (let i = 0; i <= last; i++) {
      const stays = 1 - this.#down[i]! - (i < last ? this.#up : 0);
      let x0 = v0[i]! * stays;
      let x1 = v1[i]! * stays;
      let x2 = v2[i]! * stays;
      if (i < last) {
        const down = this.#down[i + 1]!;
        x0 += v0[i + 1]! * down;
        x1 += v1[i + 1]! * down;
        x2 += v2[i + 1]! * down;
      }
      if (i > 0) {
        const u0 = v0[i - 1]!;
        const u1 = v1[i - 1]!;
        const b0 = a0[i - 1]!;
        const b1 = a1[i - 1]!;
        x0 += u0 * b0;
        x1 += u1 * b0 + u0 * b1;
        x2 += v2[i - 1]! * b0 + 2 * u1 * b1 + u0 * a2[i - 1]!;
      }
      n0[i] = x0;
      n1[i] = x1;
      n2[i] = x2;
    }
  }
}

/** Most states that are looked at: a queue that needs more is as good as unstable. */
const MOST_STATES = 100_000;

/** Stationary probabilities beside that of the likeliest state, which is 1; undefined where there is no law. */
function stationaryLaw(rates: QueueRates): { first: number; weights: Float64Array } | undefined {
  const { arrivals, service, hangUp, agents } = rates;
  const down = (state: number): number =>
    Math.min(state, agents) * service + Math.max(0, state - agents) * hangUp;
  const spare = agents * service - arrivals;
  if (hangUp === 0 && spare <= 0) return undefined;
  const mode = spare > 0 ? Math.floor(arrivals / service) : agents + Math.floor(-spare / hangUp);
  const above: number[] = [];
  for (let state = mode + 1, weight = 1; weight > 1e-11; state++) {
    weight *= arrivals / down(state);
    above.push(weight);
    if (above.length > MOST_STATES) return undefined;
  }
  const below: number[] = [];
  for (let state = mode, weight = 1; state > 0 && weight > 1e-11; state--) {
    weight *= down(state) / arrivals;
    below.push(weight);
  }
  return {
    first: mode - below.length,
    weights: Float64Array.from([...below.reverse(), 1, ...above]),
  };
}
