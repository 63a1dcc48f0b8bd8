import { oneOf } from './guards.ts';

/**
 * What "80 % within 20 s" counts once callers hang up. T is the threshold.
 * - `answeredOfOffered` (default): answered within T / (answered + abandoned)
 * - `answeredOfAnswered`: answered within T / answered
 * - `abandonedInTimeMet`: (answered within T + abandoned within T) / (answered + abandoned)
 * - `abandonedInTimeExcluded`: answered within T / (answered + abandoned − abandoned within T)
 * - `offeredWait`: the share of callers whom an agent would have reached within T had they never hung up
 *
 * Where nobody hangs up the five are one. Where lines run out, blocked calls count as offered.
 */
export type ServiceLevelDefinition =
  | 'answeredOfOffered'
  | 'answeredOfAnswered'
  | 'abandonedInTimeMet'
  | 'abandonedInTimeExcluded'
  | 'offeredWait';

/** The five definitions, the default first. */
export const serviceLevelDefinitions: readonly ServiceLevelDefinition[] = [
  'answeredOfOffered',
  'answeredOfAnswered',
  'abandonedInTimeMet',
  'abandonedInTimeExcluded',
  'offeredWait',
];

/** @throws ErlangError `input.invalid` for a name that is not one of the five */
export function knownDefinition(
  path: string,
  definition: ServiceLevelDefinition,
): ServiceLevelDefinition {
  return oneOf(path, definition, serviceLevelDefinitions);
}
