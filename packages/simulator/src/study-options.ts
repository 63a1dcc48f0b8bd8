import { SimulatorError } from './errors.ts';
import { checkConfidence } from './statistics/estimate.ts';
import type { Measure, StandardMeasure } from './standard-measures.ts';

/** How a scenario is studied. */
export interface StudyOptions<Name extends string = StandardMeasure> {
  /** Decides all that chance decides: a safe integer. */
  readonly seed: number;
  /** Independent runs, whole, 1 or more. @defaultValue 20 */
  readonly replications?: number;
  /** The figures to estimate. @defaultValue standardMeasures() */
  readonly measures?: Readonly<Record<Name, Measure>>;
  /** Of the intervals: 0–1. @defaultValue 0.95 */
  readonly confidence?: number;
  /** Called after each replication. */
  readonly onProgress?: (progress: StudyProgress) => void;
  /**
   * Runs come in pairs, the second with every chance mirrored (1 − u for u), so that a day of many
   * callers is matched by one of few: narrower intervals for figures that rise or fall with the
   * load. The number of replications must be even. @defaultValue false
   */
  readonly antithetic?: boolean;
  /** Keeps every step of the routing engine of each replication: memory for each of them. @defaultValue false */
  readonly trace?: boolean;
}

/** How far a study has come. */
export interface StudyProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * The number of replications, when all options are in their ranges.
 *
 * @throws SimulatorError `seed.invalid`, `options.invalid`
 */
export function checkOptions(options: {
  readonly seed: number;
  readonly replications?: number;
  readonly confidence?: number;
  readonly antithetic?: boolean;
}): number {
  const { seed, replications = 20, confidence, antithetic = false } = options;
  if (!Number.isSafeInteger(seed)) {
    const message = `the seed is ${String(seed)}; give a whole number between -2^53 and 2^53`;
    throw new SimulatorError('seed.invalid', `The study cannot begin: ${message}.`, {
      issues: [{ path: ['seed'], message }],
    });
  }
  const step = antithetic ? 2 : 1;
  if (!Number.isInteger(replications / step) || replications < step) {
    const wanted = antithetic ? 'an even number, 2 or more' : 'a whole number, 1 or more';
    const message = `replications is ${replications}; give ${wanted}`;
    throw new SimulatorError('options.invalid', `The study cannot begin: ${message}.`, {
      issues: [{ path: ['replications'], message }],
    });
  }
  if (confidence !== undefined) checkConfidence(confidence);
  return replications;
}
