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

/** The same queue and threshold under every definition. */
export type ServiceLevels = Readonly<Record<ServiceLevelDefinition, number>>;

/** @throws ErlangError `input.invalid` for a name that is not one of the five */
export function knownDefinition(
  path: string,
  definition: ServiceLevelDefinition,
): ServiceLevelDefinition {
  return oneOf(path, definition, serviceLevelDefinitions);
}

/** One service level for each definition. */
export function underEveryDefinition(
  serviceLevel: (definition: ServiceLevelDefinition) => number,
): ServiceLevels {
  return {
    answeredOfOffered: serviceLevel('answeredOfOffered'),
    answeredOfAnswered: serviceLevel('answeredOfAnswered'),
    abandonedInTimeMet: serviceLevel('abandonedInTimeMet'),
    abandonedInTimeExcluded: serviceLevel('abandonedInTimeExcluded'),
    offeredWait: serviceLevel('offeredWait'),
  };
}

/** What became of the callers by the threshold, each a share of the offered callers. */
export interface Outcome {
  /** Answered, at any time. */
  readonly answered: number;
  readonly answeredInTime: number;
  /** Neither answered nor gone by the threshold; calls that found no free line among them. */
  readonly missed: number;
  /** Would have been answered in time had they never hung up. */
  readonly reachedInTime: number;
  /** Answered or gone by the threshold. */
  readonly settledInTime: number;
}

/** The share of callers in time, 0–1; 0 where the definition has nobody to count. */
export function serviceLevelOf(outcome: Outcome, definition: ServiceLevelDefinition): number {
  switch (definition) {
    case 'answeredOfOffered':
      return outcome.answeredInTime;
    case 'answeredOfAnswered':
      return share(outcome.answeredInTime, outcome.answered);
    case 'abandonedInTimeMet':
      return outcome.settledInTime;
    case 'abandonedInTimeExcluded':
      return share(outcome.answeredInTime, outcome.answeredInTime + outcome.missed);
    case 'offeredWait':
      return outcome.reachedInTime;
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
