import { replicate } from './replication.ts';
import { checkScenario } from './scenario/check-scenario.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Measure } from './standard-measures.ts';
import { StudyLog, type Study } from './study.ts';
import { checkOptions, type StudyOptions } from './study-options.ts';

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
  const { seed, trace = false, antithetic = false, onProgress } = options;
  const log = new StudyLog(options);
  while (!log.complete) {
    log.add(replicate(scenario, { seed, index: log.done, antithetic, trace }));
    onProgress?.({ done: log.done, total });
  }
  return log.toStudy();
}
