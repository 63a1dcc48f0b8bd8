/** How long something takes, as plain data. All parameters are finite and in milliseconds. */
export type Distribution =
  Constant | Exponential | Lognormal | Gamma | Empirical | Recorded | AtLeast;

/** Always the same. */
export interface Constant {
  readonly type: 'constant';
  /** >= 0. */
  readonly ms: number;
}

/** Memoryless: what Erlang's formulas assume. */
export interface Exponential {
  readonly type: 'exponential';
  /** > 0. */
  readonly meanMs: number;
}

/** What talk times most often look like (Brown et al., JASA 2005). */
export interface Lognormal {
  readonly type: 'lognormal';
  /** Mean of the duration itself, not of its logarithm; > 0. */
  readonly meanMs: number;
  /** Standard deviation of the duration itself; > 0. */
  readonly sdMs: number;
}

/** Between constant and exponential for `sdMs` below `meanMs`, more varied above. */
export interface Gamma {
  readonly type: 'gamma';
  /** > 0. */
  readonly meanMs: number;
  /** > 0. */
  readonly sdMs: number;
}

/** One of the measured values, each with the same chance. */
export interface Empirical {
  readonly type: 'empirical';
  /** At least one, each >= 0. */
  readonly valuesMs: readonly number[];
}

/** The measured values in their order, over again from the start; no chance in it. */
export interface Recorded {
  readonly type: 'recorded';
  /** At least one, each >= 0. */
  readonly valuesMs: readonly number[];
}

/**
 * Another distribution, given that it is at least so long: the patience of a caller who was
 * answered after waiting `ms`, and was willing to wait longer.
 */
export interface AtLeast {
  readonly type: 'atLeast';
  /** >= 0; some value of `of` must reach it. */
  readonly ms: number;
  readonly of: Distribution;
}

/** A duration in ms, or a distribution to draw it from. */
export type Duration = number | Distribution;
