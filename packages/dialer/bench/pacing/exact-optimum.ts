/** A memoryless system: every dial rings and every call is handled for exponential times, nobody waits. */
export interface MemorylessSystem {
  readonly agents: number;
  readonly liveRate: number;
  readonly ringSeconds: number;
  readonly handleSeconds: number;
}

/** The best stationary policy under a limit on abandoned over live answers. */
export interface Optimum {
  /** Utilisation, 0-1. */
  readonly util: number;
  /** Price of one abandoned call at the optimum, in seconds of one agent's talk. */
  readonly lambda: number;
  /** Dial until so many ring, by the number of busy agents. */
  readonly dialUpTo: readonly number[];
}

/**
 * The exact constrained optimum: an average-reward decision process on (busy, ringing), uniformised, solved by relative
 * value iteration for a price of abandonment; the price that makes the dual smallest gives the optimum of policies that
 * may be mixed (Altman, Constrained Markov Decision Processes, 1999). Dialing is free and immediate.
 */
export function exactOptimum(system: MemorylessSystem, limit: number): Optimum {
  let low = 0;
  let high = 60 * system.agents;
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = solve(system, limit, left);
  let atRight = solve(system, limit, right);
  while (high - low > 0.05) {
    if (atLeft.gain < atRight.gain) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = solve(system, limit, left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = solve(system, limit, right);
    }
  }
  const best = atLeft.gain < atRight.gain ? atLeft : atRight;
  return { util: best.gain, lambda: (low + high) / 2 / system.agents, dialUpTo: best.dialUpTo };
}

/** Highest long-run utilisation less the price of abandonment beyond the limit. */
function solve(
  { agents, liveRate, ringSeconds, handleSeconds }: MemorylessSystem,
  limit: number,
  lambda: number,
): { readonly gain: number; readonly dialUpTo: readonly number[] } {
  // Beyond one live answer for each agent nobody would dial.
  const most = Math.ceil(agents / liveRate) + 4;
  const width = most + 1;
  const ringRate = 1 / ringSeconds;
  const endRate = 1 / handleSeconds;
  const total = agents * endRate + most * ringRate;
  let value = new Float64Array((agents + 1) * width);
  let next = new Float64Array(value.length);
  // Best value over dialing more: dialing is free, so that it is a running maximum from above.
  const best = new Float64Array(value.length);
  let gain = 0;
  for (let sweep = 0; sweep < 200_000; sweep += 1) {
    for (let busy = 0; busy <= agents; busy += 1) {
      let high = -Infinity;
      for (let ringing = most; ringing >= 0; ringing -= 1) {
        high = Math.max(high, value[busy * width + ringing]!);
        best[busy * width + ringing] = high;
      }
    }
    let least = Infinity;
    let greatest = -Infinity;
    for (let busy = 0; busy <= agents; busy += 1) {
      for (let ringing = 0; ringing <= most; ringing += 1) {
        const here = busy * width + ringing;
        const before = value[here]!;
        // Every moment is an occasion to dial.
        const stay = best[here]!;
        let sum = busy / agents;
        let moved = 0;
        if (busy > 0) moved += busy * endRate * (best[here - width]! - stay);
        if (ringing > 0) {
          const rate = ringing * ringRate;
          moved += rate * (1 - liveRate) * (best[here - 1]! - stay);
          const abandonedCost = busy === agents ? 1 - limit : -limit;
          const after = busy === agents ? best[here - 1]! : best[here + width - 1]!;
          moved += rate * liveRate * (after - stay);
          sum -= (lambda / agents) * rate * liveRate * abandonedCost;
        }
        const updated = stay + sum / total + moved / total;
        next[here] = updated;
        const change = (updated - before) * total;
        if (change < least) least = change;
        if (change > greatest) greatest = change;
      }
    }
    gain = (least + greatest) / 2;
    const base = next[0]!;
    for (let cell = 0; cell < next.length; cell += 1) next[cell]! -= base;
    [value, next] = [next, value];
    if (greatest - least < 1e-4) break;
  }
  const dialUpTo = Array.from({ length: agents + 1 }, (_, busy) => {
    let at = 0;
    for (let ringing = 0; ringing <= most; ringing += 1) {
      if (value[busy * width + ringing]! > value[busy * width + at]! + 1e-12) at = ringing;
    }
    return at;
  });
  return { gain, dialUpTo };
}
