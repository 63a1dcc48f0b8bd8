import type { Replication } from './replication.ts';
import { standardMeasures, type StandardMeasure } from './standard-measures.ts';
import { estimate, type Estimate } from './statistics/estimate.ts';
import type { StudyOptions } from './study-options.ts';

/** What a scenario led to. */
export interface Study<Name extends string = StandardMeasure> {
  /** Every run, in order. */
  readonly replications: readonly Replication[];
  /** The mean and interval of every measure over the runs. */
  readonly estimates: Readonly<Record<Name, Estimate>>;
}

/** Takes the measures of every replication, and estimates them. */
export function toStudy(
  replications: readonly Replication[],
  options: Pick<StudyOptions<string>, 'measures' | 'confidence' | 'antithetic'>,
): Study<string> {
  const { measures = standardMeasures(), confidence = 0.95, antithetic = false } = options;
  const estimates = Object.entries(measures).map(([name, measure]) => {
    const values = replications.map(measure);
    return [name, estimate(antithetic ? pairMeans(values) : values, { confidence })] as const;
  });
  return { replications, estimates: Object.fromEntries(estimates) };
}

/** A run and its mirror image are not independent of each other; their means are, of other pairs. */
function pairMeans(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, pair) => {
    const [one, two] = [values[2 * pair], values[2 * pair + 1]];
    return one === undefined || two === undefined ? undefined : (one + two) / 2;
  });
}
