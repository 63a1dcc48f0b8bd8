import { SimulatorError } from './errors.ts';
import { standardMeasures, type Measure, type StandardMeasure } from './standard-measures.ts';
import { checkConfidence } from './statistics/estimate.ts';

/** How a scenario is studied. */
export interface StudyOptions<Name extends string = StandardMeasure> {
  /** Decides all that chance decides: a safe integer. */
  readonly seed: number;
  /** Independent runs, whole, 1 or more; with `precision`, the fewest. @defaultValue 20 */
  readonly replications?: number;
  /** The figures to estimate. @defaultValue standardMeasures() */
  readonly measures?: Readonly<Record<Name, Measure>>;
  /** Of the intervals: 0–1. @defaultValue 0.95 */
  readonly confidence?: number;
  /** Goes on until intervals are narrow enough. Default: stops at `replications`. */
  readonly precision?: Precision<Name>;
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

/**
 * When to stop. Stopping as soon as an interval looks narrow makes it hold the truth a little less
 * often than its confidence says; twenty replications or more before keep the loss small.
 */
export interface Precision<Name extends string = StandardMeasure> {
  /** The widest half-width of each measure's interval, in the measure's own unit; > 0. */
  readonly halfWidths: Readonly<Partial<Record<Name, number>>>;
  /** Most replications, precise or not. @defaultValue 1000 */
  readonly atMost?: number;
}

/** How far a study has come. */
export interface StudyProgress {
  readonly done: number;
  /** The number of replications, or the most there can be with `precision`. */
  readonly total: number;
}

/**
 * The most replications there can be, when all options are in their ranges.
 *
 * @throws SimulatorError `seed.invalid`, `options.invalid`
 */
export function checkOptions(options: StudyOptions<string>): number {
  const { seed, replications = 20, confidence, antithetic = false, precision } = options;
  if (!Number.isSafeInteger(seed)) {
    const message = `the seed is ${String(seed)}; give a whole number between -2^53 and 2^53`;
    throw new SimulatorError('seed.invalid', `The study cannot begin: ${message}.`, {
      issues: [{ path: ['seed'], message }],
    });
  }
  const step = antithetic ? 2 : 1;
  const wanted = antithetic ? 'an even number, 2 or more' : 'a whole number, 1 or more';
  if (!Number.isInteger(replications / step) || replications < step) {
    throw invalid('replications', `replications is ${replications}; give ${wanted}`);
  }
  if (confidence !== undefined) checkConfidence(confidence);
  if (precision === undefined) return replications;

  const { atMost = 1_000, halfWidths } = precision;
  if (!Number.isInteger(atMost / step) || atMost < replications) {
    const least = `${wanted}, and no less than replications (${replications})`;
    throw invalid('precision.atMost', `precision.atMost is ${atMost}; give ${least}`);
  }
  const known = options.measures ?? standardMeasures();
  for (const [name, halfWidth] of Object.entries(halfWidths)) {
    if (!(name in known)) {
      throw invalid(`precision.halfWidths.${name}`, `no measure is called "${name}"`);
    }
    if (halfWidth === undefined || !(halfWidth > 0)) {
      const message = `the half-width of "${name}" is ${halfWidth}; give more than 0`;
      throw invalid(`precision.halfWidths.${name}`, message);
    }
  }
  return atMost;
}

function invalid(path: string, message: string): SimulatorError {
  return new SimulatorError('options.invalid', `The study cannot begin: ${message}.`, {
    issues: [{ path: path.split('.'), message }],
  });
}
