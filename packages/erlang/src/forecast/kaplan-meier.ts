import { duration, invalid, ratio } from '../guards.ts';
import { exponentialLaw, exponentialPatience } from './exponential-patience.ts';
import type { PatienceLaw, WaitObservation } from './patience-law.ts';

/** One time at which somebody hung up. */
export interface SurvivalStep {
  readonly waitMs: number;
  /** Callers who were still waiting just before. */
  readonly atRisk: number;
  /** Callers who hung up at this time. */
  readonly abandonments: number;
  /** Share of callers whose patience exceeds `waitMs`. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`. */
  readonly standardError: number;
}

/** The survival curve of patience with no shape assumed. */
export interface KaplanMeier extends PatienceLaw {
  readonly steps: readonly SurvivalStep[];
  readonly observations: number;
  readonly abandonments: number;
  /** The longest wait seen, ms: the data says nothing about patience beyond it. */
  readonly observedToMs: number;
  /** Mean of the lesser of patience and `observedToMs`, ms: the area under the curve. */
  readonly restrictedMeanMs: number;
  /** Mean patience, ms; `undefined` when the curve does not come down to 0 and there is no tail. */
  readonly meanMs: number | undefined;
}

/** What follows the longest wait seen. */
export interface KaplanMeierOptions {
  /**
   * - `none`: nothing; the curve stays level and quantiles below it are `undefined`.
   * - `exponential`: those left hang up at the overall rate, hang-ups divided by total time waited, so that every
   *   quantile exists as soon as one caller has hung up. A simulation wants this.
   *
   * @defaultValue `none`
   */
  readonly tail?: 'none' | 'exponential';
}

/**
 * Estimates the survival curve of patience from waits of which most were cut short by an answer: the product-limit
 * estimator (Kaplan and Meier, JASA 53, 1958), with Greenwood's variance. An answer at the very time of a hang-up
 * counts as having outlasted it, as is usual. O(n log n).
 *
 * @throws ErlangError `input.invalid` for a wait that is negative or not finite, or for no observation at all.
 */
export function kaplanMeier(
  observations: readonly WaitObservation[],
  options: KaplanMeierOptions = {},
): KaplanMeier {
  const whole = exponentialPatience(observations);
  if (observations.length === 0) invalid('observations', '[]', 'at least one wait');
  const steps = survivalSteps(observations);
  const observedToMs = observations.reduce((longest, o) => Math.max(longest, o.waitMs), 0);
  const left = steps.at(-1)?.survival ?? 1;
  const tail =
    options.tail === 'exponential' ? exponentialLaw(whole.meanMs) : exponentialLaw(undefined);
  const restrictedMeanMs = areaUnder(steps, observedToMs);

  const survival = (waitMs: number): number => {
    if (waitMs > observedToMs) return left * tail.survival(waitMs - observedToMs);
    const after = firstStep(steps, (step) => step.waitMs > waitMs);
    return after === 0 ? 1 : steps[after - 1]!.survival;
  };
  return {
    steps,
    observations: whole.observations,
    abandonments: whole.abandonments,
    observedToMs,
    restrictedMeanMs,
    meanMs: meanWithTail(restrictedMeanMs, left, tail.meanMs),
    survival: (waitMs) => survival(duration('waitMs', waitMs)),
    quantile(p, waitedMs = 0) {
      ratio('p', p);
      duration('waitedMs', waitedMs);
      if (p === 0) return waitedMs;
      if (waitedMs >= observedToMs) return tail.quantile(p, waitedMs);
      const level = survival(waitedMs) * (1 - p);
      const at = firstStep(steps, (step) => step.survival <= level);
      if (at < steps.length) return Math.max(waitedMs, steps[at]!.waitMs);
      return tail.quantile(Math.max(0, 1 - level / left), observedToMs);
    },
  };
}

function survivalSteps(observations: readonly WaitObservation[]): SurvivalStep[] {
  const sorted = [...observations].sort((a, b) => a.waitMs - b.waitMs);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < sorted.length;) {
    const waitMs = sorted[i]!.waitMs;
    const atRisk = sorted.length - i;
    let abandonments = 0;
    for (; i < sorted.length && sorted[i]!.waitMs === waitMs; i++) {
      if (sorted[i]!.abandoned) abandonments += 1;
    }
    if (abandonments === 0) continue;
    survival *= (atRisk - abandonments) / atRisk;
    if (abandonments < atRisk) greenwood += abandonments / (atRisk * (atRisk - abandonments));
    steps.push({
      waitMs,
      atRisk,
      abandonments,
      survival,
      standardError: survival * Math.sqrt(greenwood),
    });
  }
  return steps;
}

function areaUnder(steps: readonly SurvivalStep[], toMs: number): number {
  let area = 0;
  let height = 1;
  let from = 0;
  for (const step of steps) {
    area += height * (step.waitMs - from);
    height = step.survival;
    from = step.waitMs;
  }
  return area + height * (toMs - from);
}

function meanWithTail(
  restrictedMeanMs: number,
  left: number,
  tailMeanMs: number | undefined,
): number | undefined {
  if (left === 0) return restrictedMeanMs;
  return tailMeanMs === undefined ? undefined : restrictedMeanMs + left * tailMeanMs;
}

/** Index of the first step that fulfils a condition which, once true, stays true; the length when none does. */
function firstStep(
  steps: readonly SurvivalStep[],
  condition: (step: SurvivalStep) => boolean,
): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(steps[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
