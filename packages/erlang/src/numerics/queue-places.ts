/** A queue of limited length behind n agents; times are in units of the handle time. */
export interface QueuePlace {
  readonly load: number;
  readonly agents: number;
  /** Handle time / patience; 0 where nobody hangs up. */
  readonly impatience: number;
  /** Places to wait, whole. */
  readonly places: number;
  /** Weight of the states with at most n in the system relative to that with n; Infinity without load. */
  readonly below: number;
}

/** Weights are scaled back when they pass this, so that no product overflows. */
const LARGE = 1e150;

/** Shares of time (and of arrivals): all places taken, everyone busy with a place left; mean queue. */
export function queuePlaces(queue: QueuePlace): {
  readonly full: number;
  readonly waiting: number;
  readonly queue: number;
} {
  const { load, agents, impatience, places, below } = queue;
  if (below === Infinity) return { full: 0, waiting: 0, queue: 0 };
  if (nobodyLeaves(queue)) return { full: 1, waiting: 0, queue: places };
  let idle = below - 1;
  let weight = 1;
  let waiting = 0;
  let length = 0;
  for (let k = 1; k <= places; k++) {
    waiting += weight;
    weight *= load / (agents + k * impatience);
    length += k * weight;
    if (weight > LARGE) {
      idle /= weight;
      waiting /= weight;
      length /= weight;
      weight = 1;
    }
  }
  const all = idle + waiting + weight;
  return { full: weight / all, waiting: waiting / all, queue: length / all };
}

/**
 * What becomes of arrivals by time t, each a share of all arrivals: served at once; of those who
 * wait, reached by then had they stayed, answered by then, still waiting.
 *
 * With j ahead in the queue an arrival is reached after the sum of exponential times with rates
 * n + kφ, k = 0…j (φ the impatience), so P(later) = Σ_{i≤j} e^−nt (1−e^−φt)^i (n/φ)_i / i!, and for
 * φ = 0 the Poisson sum Σ e^−nt (nt)^i / i!. With patience the same sum with n + φ in place of n,
 * times n/(n + (j+1)φ), gives those who are answered.
 */
export function waitsByPlace(
  queue: QueuePlace,
  t: number,
): {
  readonly served: number;
  readonly reached: number;
  readonly answered: number;
  readonly waiting: number;
} {
  const { load, agents, impatience, places, below } = queue;
  if (below === Infinity) return { served: 1, reached: 0, answered: 0, waiting: 0 };
  if (nobodyLeaves(queue)) return { served: 0, reached: 0, answered: 0, waiting: 0 };
  const later = lateSum(agents, impatience, t);
  const answeredLater = lateSum(agents + impatience, impatience, t);
  const left = Math.exp(-impatience * t);
  let idle = below - 1;
  let weight = 1;
  let all = 0;
  let reached = 0;
  let answered = 0;
  let waiting = 0;
  for (let j = 0; j < places; j++) {
    const late = later();
    all += weight;
    reached += weight * (1 - late);
    waiting += weight * late * left;
    const fate = agents === 0 ? 0 : agents / (agents + (j + 1) * impatience);
    answered += weight * fate * (1 - answeredLater());
    weight *= load / (agents + (j + 1) * impatience);
    if (weight > LARGE) {
      idle /= weight;
      all /= weight;
      reached /= weight;
      answered /= weight;
      waiting /= weight;
      weight = 1;
    }
  }
  all += idle + weight;
  return {
    served: idle / all,
    reached: reached / all,
    answered: answered / all,
    waiting: waiting / all,
  };
}

/** Without agents and without hang-ups every place fills and stays so. */
function nobodyLeaves({ agents, impatience }: QueuePlace): boolean {
  return agents === 0 && impatience === 0;
}

/** The sums P(later) for j = 0, 1, …, one at each call. */
function lateSum(rate: number, impatience: number, t: number): () => number {
  // Per step i the term grows by (rate + (i−1) φ) · (1 − e^−φt)/φ / i.
  const span = impatience === 0 ? t : -Math.expm1(-impatience * t) / impatience;
  let exponent = -rate * t;
  let term = 1;
  let sum = 1;
  let i = 0;
  return () => {
    const late = Math.min(1, sum * Math.exp(exponent));
    i += 1;
    term *= ((rate + (i - 1) * impatience) * span) / i;
    sum += term;
    if (sum > LARGE) {
      exponent += Math.log(sum);
      term /= sum;
      sum = 1;
    }
    return late;
  };
}
