/**
 * The naive twin: the queue as a plain birth–death chain, state by state, with nothing clever. It is
 * written to be read, holds as many places to wait as are ever used, and takes time to match.
 */
export interface BirthDeath {
  readonly load: number;
  readonly agents: number;
  /** Handle time / patience; 0 where nobody hangs up. */
  readonly impatience: number;
  /** Places to wait. */
  readonly places: number;
}

/** The share of time in each state, 0 … agents + places calls in the system. */
export function shares({ load, agents, impatience, places }: BirthDeath): readonly number[] {
  const logs = [0];
  for (let calls = 1; calls <= agents + places; calls++) {
    const rate = Math.min(calls, agents) + Math.max(0, calls - agents) * impatience;
    logs.push(logs.at(-1)! + Math.log(load / rate));
  }
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

export interface Measures {
  readonly full: number;
  readonly waits: number;
  readonly abandonment: number;
  readonly meanQueue: number;
  readonly busy: number;
}

export function measures(queue: BirthDeath): Measures {
  const { load, agents, impatience, places } = queue;
  let waits = 0;
  let meanQueue = 0;
  let busy = 0;
  const share = shares(queue);
  share.forEach((p, calls) => {
    if (calls >= agents && calls < agents + places) waits += p;
    meanQueue += Math.max(0, calls - agents) * p;
    busy += Math.min(calls, agents) * p;
  });
  return {
    full: share.at(-1)!,
    waits,
    abandonment: (impatience * meanQueue) / load,
    meanQueue,
    busy,
  };
}

/**
 * Share of arrivals answered within t handle times: for each number ahead, the wait is followed
 * step by step on a fine grid of phases (uniformisation of the pure death chain ahead of a caller
 * who may hang up).
 */
export function answeredWithin(queue: BirthDeath, t: number): number {
  const { agents, impatience, places } = queue;
  const share = shares(queue);
  let answered = 0;
  for (let calls = 0; calls < agents; calls++) answered += share[calls]!;
  for (let ahead = 0; ahead < places; ahead++) {
    const p = share[agents + ahead]!;
    if (p > 1e-14) answered += p * answeredFrom(ahead, agents, impatience, t);
  }
  return answered;
}

function answeredFrom(ahead: number, agents: number, impatience: number, t: number): number {
  // With k ahead one leaves at the rate agents + k·impatience, and the caller gives up at impatience.
  const pace = agents + (ahead + 1) * impatience;
  let still = new Float64Array(ahead + 1);
  still[ahead] = 1;
  let poisson = Math.exp(-pace * t);
  let done = 0;
  let result = 0;
  for (let jump = 0; jump < pace * t + 12 * Math.sqrt(pace * t) + 60; jump++) {
    result += poisson * done;
    const next = new Float64Array(ahead + 1);
    for (let k = 0; k <= ahead; k++) {
      const p = still[k]!;
      const serve = agents + k * impatience;
      if (k === 0) done += (p * serve) / pace;
      else next[k - 1]! += (p * serve) / pace;
      next[k]! += p * (1 - (serve + impatience) / pace);
    }
    still = next;
    poisson *= (pace * t) / (jump + 1);
  }
  return result;
}
