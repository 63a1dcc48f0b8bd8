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
}): number {
  const { seed, replications = 20, confidence } = options;
  if (!Number.isSafeInteger(seed)) {
    const message = `the seed is ${String(seed)}; give a whole number between -2^53 and 2^53`;
    throw new SimulatorError('seed.invalid', `The study cannot begin: ${message}.`, {
      issues: [{ path: ['seed'], message }],
    });
  }
  if (!Number.isInteger(replications) || replications < 1) {
    const message = `replications is ${replications}; give a whole number, 1 or more`;
    throw new SimulatorError('options.invalid', `The study cannot begin: ${message}.`, {
      issues: [{ path: ['replications'], message }],
    });
  }
  if (confidence !== undefined) checkConfidence(confidence);
  return replications;
}
