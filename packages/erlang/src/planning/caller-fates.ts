/** What becomes of a caller who arrives with `ahead` callers already waiting; shares by `ahead`. */
export interface CallerFates {
  /** Answered within the threshold. */
  readonly answeredInTime: Float64Array;
  /** Hung up within the threshold. */
  readonly abandonedInTime: Float64Array;
  /** Reached by an agent within the threshold, had they never hung up. */
  readonly offeredInTime: Float64Array;
  /** Answered at all. */
  readonly answered: Float64Array;
}

/**
 * The fates of callers who find all `agents` busy and 0, 1, … `most` callers ahead, with exponential handle times
 * and patience, rates per ms.
 *
 * The wait offered behind `j` callers is the sum of exponential times with rates nμ + lθ, l = 0…j; e^(−θ wait) then
 * has a beta distribution, whose tail is the sum of positive terms t₀ = e^(−nμT), t(l+1) = t(l)·f·(nμ + lθ)/(l + 1)
 * with f = (1 − e^(−θT))/θ (T itself when nobody hangs up). Being answered in time thins this by patience, which
 * raises every rate by θ. Terms are kept as logarithms: t₀ underflows with thousands of agents.
 */
export function callerFates(
  agents: number,
  serviceRate: number,
  hangUpRate: number,
  withinMs: number,
  most: number,
): CallerFates {
  const fates = {
    answeredInTime: new Float64Array(most + 1),
    abandonedInTime: new Float64Array(most + 1),
    offeredInTime: new Float64Array(most + 1),
    answered: new Float64Array(most + 1),
  };
  const capacity = agents * serviceRate;
  const stay = Math.exp(-hangUpRate * withinMs);
  const reach = hangUpRate === 0 ? withinMs : -Math.expm1(-hangUpRate * withinMs) / hangUpRate;
  const late = new TailSum(capacity, hangUpRate, withinMs, reach);
  const answeredLate = new TailSum(capacity + hangUpRate, hangUpRate, withinMs, reach);
  for (let ahead = 0; ahead <= most; ahead++) {
    const offeredLate = agents === 0 ? 1 : late.next();
    const answered = agents === 0 ? 0 : capacity / (capacity + (ahead + 1) * hangUpRate);
    const answeredInTime = answered * Math.max(0, 1 - answeredLate.next());
    fates.answered[ahead] = answered;
    fates.answeredInTime[ahead] = answeredInTime;
    fates.offeredInTime[ahead] = 1 - offeredLate;
    fates.abandonedInTime[ahead] = Math.max(0, 1 - stay * offeredLate - answeredInTime);
  }
  return fates;
}

/** P(sum of exponential times > T), one more time with each call. */
class TailSum {
  readonly #rate: number;
  readonly #step: number;
  readonly #reach: number;
  #terms = 0;
  #logTerm: number;
  #sum = 0;

  constructor(rate: number, step: number, withinMs: number, reach: number) {
    this.#rate = rate;
    this.#step = step;
    this.#reach = reach;
    this.#logTerm = -rate * withinMs;
  }

  next(): number {
    this.#sum = Math.min(1, this.#sum + Math.exp(this.#logTerm));
    const ratio = (this.#reach * (this.#rate + this.#terms * this.#step)) / (this.#terms + 1);
    this.#logTerm += Math.log(ratio);
    this.#terms += 1;
    return this.#sum;
  }
}
