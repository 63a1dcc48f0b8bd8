/** A Markov chain whose jumps reach at most `band` states away. */
export interface Chain {
  readonly states: number;
  readonly band: number;
  /** Calls `to` with each jump out of a state and its rate; a jump onto the state itself is ignored. */
  readonly jumps: (state: number, to: (next: number, rate: number) => void) => void;
}

/**
 * The share of time in each state: elimination without subtractions (Grassmann, Taksar and Heyman,
 * Operations Research 33, 1985), so that even the smallest shares have full relative accuracy.
 * Every state must reach state 0. Time grows with states × band², memory with states × band.
 */
export function stationary({ states, band, jumps }: Chain): readonly number[] {
  const width = 2 * band + 1;
  const rates = new Float64Array(states * width);
  const cell = (from: number, to: number): number => from * width + (to - from + band);
  for (let state = 0; state < states; state++) {
    jumps(state, (next, rate) => {
      if (next !== state) rates[cell(state, next)]! += rate;
    });
  }
  for (let last = states - 1; last > 0; last--) {
    const first = Math.max(0, last - band);
    let out = 0;
    for (let to = first; to < last; to++) out += rates[cell(last, to)]!;
    for (let from = first; from < last; from++) {
      const into = rates[cell(from, last)]! / out;
      rates[cell(from, last)] = into;
      if (into === 0) continue;
      for (let to = first; to < last; to++) {
        if (to !== from) rates[cell(from, to)]! += into * rates[cell(last, to)]!;
      }
    }
  }
  const shares = [1];
  let total = 1;
  for (let state = 1; state < states; state++) {
    let share = 0;
    for (let from = Math.max(0, state - band); from < state; from++) {
      share += shares[from]! * rates[cell(from, state)]!;
    }
    shares.push(share);
    total += share;
  }
  return shares.map((share) => share / total);
}
