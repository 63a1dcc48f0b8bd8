import { replicate, type Replication } from './replication.ts';
import { checkScenario } from './scenario/check-scenario.ts';
import type { Scenario } from './scenario/scenario.ts';
import { standardMeasures, type Measure, type StandardMeasure } from './standard-measures.ts';
import { estimate, type Estimate } from './statistics/estimate.ts';
import { checkOptions, type StudyOptions } from './study-options.ts';

/** What a scenario led to. */
export interface Study<Name extends string = StandardMeasure> {
  /** Every run, in order. */
  readonly replications: readonly Replication[];
  /** The mean and interval of every measure over the runs. */
  readonly estimates: Readonly<Record<Name, Estimate>>;
}

/**
 * Runs a scenario on the real routing engine, as often as wanted, and estimates its measures. The
 * same scenario and seed give the same study within one JavaScript engine; another scenario with
 * the same seed meets the same callers, so that plans can be compared run by run.
 *
 * @throws SimulatorError `scenario.invalid`, `scenario.unstable`, `seed.invalid`, `options.invalid`
 */
export function simulate(scenario: Scenario, options: StudyOptions): Study;
export function simulate<Name extends string>(
  scenario: Scenario,
  options: StudyOptions<Name> & { readonly measures: Readonly<Record<Name, Measure>> },
): Study<Name>;
export function simulate(scenario: Scenario, options: StudyOptions<string>): Study<string> {
  const total = checkOptions(options);
  checkScenario(scenario);
  const replications: Replication[] = [];
  for (let index = 0; index < total; index += 1) {
    const chance = { seed: options.seed, replication: index, antithetic: false };
    replications.push(
      replicate(scenario, chance, index, options.trace === true ? { trace: true } : {}),
    );
    options.onProgress?.({ done: index + 1, total });
  }
  return { replications, estimates: estimates(replications, options) };
}

function estimates(
  replications: readonly Replication[],
  options: StudyOptions<string>,
): Record<string, Estimate> {
  const { measures = standardMeasures(), confidence = 0.95 } = options;
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => [
      name,
      estimate(replications.map(measure), { confidence }),
    ]),
  );
}
