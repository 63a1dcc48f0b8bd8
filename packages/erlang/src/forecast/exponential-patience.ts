import { duration, ratio } from '../guards.ts';
import type { PatienceLaw, WaitObservation } from './patience-law.ts';

/** A memoryless patience, as Erlang A assumes it, with what it was estimated from. */
export interface ExponentialPatience extends PatienceLaw {
  /** Mean patience, ms; `undefined` when nobody hung up: the data then sets no upper limit to it. */
  readonly meanMs: number | undefined;
  /** Standard error of `meanMs`; `undefined` with it. */
  readonly standardErrorMs: number | undefined;
  /** 95 % interval of `meanMs`, from the normal approximation of its logarithm; `undefined` with it. */
  readonly interval95Ms: { readonly low: number; readonly high: number } | undefined;
  readonly observations: number;
  readonly abandonments: number;
  /** Total time waited by all callers, answered or not, ms. */
  readonly totalWaitMs: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Estimates exponential patience from waits of which most were cut short by an answer.
 *
 * The maximum-likelihood mean is the total time waited, answered callers included, divided by the number who
 * hung up; its logarithm has standard error 1/√(hang-ups) (Cox and Oakes, Analysis of Survival Data, 1984,
 * chapter 3). Averaging the waits of those who hung up instead would fall far short: it forgets the patient.
 *
 * @throws ErlangError `input.invalid` for a wait that is negative or not finite.
 */
export function exponentialPatience(observations: readonly WaitObservation[]): ExponentialPatience {
  let abandonments = 0;
  let totalWaitMs = 0;
  observations.forEach(({ waitMs, abandoned }, i) => {
    totalWaitMs += duration(`observations.${i}.waitMs`, waitMs);
    if (abandoned) abandonments += 1;
  });
  const meanMs = abandonments === 0 ? undefined : totalWaitMs / abandonments;
  const spread = abandonments === 0 ? 1 : Math.exp(Z95 / Math.sqrt(abandonments));
  return {
    ...exponentialLaw(meanMs),
    standardErrorMs: meanMs === undefined ? undefined : meanMs / Math.sqrt(abandonments),
    interval95Ms:
      meanMs === undefined ? undefined : { low: meanMs / spread, high: meanMs * spread },
    observations: observations.length,
    abandonments,
    totalWaitMs,
  };
}

/**
 * The exponential law with this mean (ms, ≥ 0). A mean of 0 is a caller who never waits, `undefined` one who never
 * hangs up. Having waited changes nothing: the quantile beyond `waitedMs` is `waitedMs` plus a fresh draw.
 *
 * @throws ErlangError `input.invalid` for a mean that is negative or not finite, or for `p` outside [0, 1].
 */
export function exponentialLaw(
  meanMs: number | undefined,
): PatienceLaw & { readonly meanMs: number | undefined } {
  if (meanMs !== undefined) duration('meanMs', meanMs);
  return {
    meanMs,
    survival(waitMs) {
      duration('waitMs', waitMs);
      if (meanMs === undefined || waitMs === 0) return 1;
      return meanMs === 0 ? 0 : Math.exp(-waitMs / meanMs);
    },
    quantile(p, waitedMs = 0) {
      ratio('p', p);
      duration('waitedMs', waitedMs);
      if (p === 0 || meanMs === 0) return waitedMs;
      return meanMs === undefined || p === 1 ? undefined : waitedMs - meanMs * Math.log1p(-p);
    },
  };
}
