import type { CallCounts } from './call-counts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** What every service-level formula reads. T is the threshold, S the limit of a short abandonment. */
export type ServiceLevelCounts = Pick<
  CallCounts,
  | 'answered'
  | 'answeredWithin'
  | 'abandoned'
  | 'abandonedWithin'
  | 'shortAbandoned'
  | 'abandonedInMenu'
  | 'blocked'
  | 'waitingBeyond'
>;

/**
 * The formulas in use, by the name they have in all packages. Sources: ICMI (1–5), Cisco ICM,
 * Asterisk app_queue, Genesys, ContactCenters (blocked).
 */
export const SERVICE_LEVEL_FORMULAS = [
  'answeredOfOffered',
  'answeredOfAnswered',
  'abandonedInTimeMet',
  'abandonedInTimeExcluded',
  'shortAbandonedMet',
  'shortAbandonedExcluded',
  'blockedMissed',
  'thresholdEvent',
  'allAbandonedMet',
  'menuAbandonedMissed',
] as const;

/** The name of a service-level formula. */
export type ServiceLevelFormula = (typeof SERVICE_LEVEL_FORMULAS)[number];

/**
 * The service level by one of the formulas in use, from the same counts: on real calls they lie
 * more than 15 points apart, so a service level is quoted with its formula.
 *
 * - `answeredOfOffered` (default): answered ≤ T / (answered + abandoned);
 * - `answeredOfAnswered`: answered ≤ T / answered;
 * - `abandonedInTimeMet`: (answered ≤ T + abandoned ≤ T) / (answered + abandoned);
 * - `abandonedInTimeExcluded`: answered ≤ T / (answered + abandoned − abandoned ≤ T);
 * - `shortAbandonedMet`: (answered ≤ T + abandoned ≤ S) / (answered + abandoned);
 * - `shortAbandonedExcluded`: answered ≤ T / (answered + abandoned − abandoned ≤ S);
 * - `blockedMissed`: answered ≤ T / (answered + abandoned > T + blocked);
 * - `thresholdEvent`: answered ≤ T / (answered + abandoned + waiting > T): a call counts from the
 *   moment it is answered, abandons or crosses T, so the figure of a running day never improves
 *   by leaving callers in the queue;
 * - `allAbandonedMet`: (answered ≤ T + abandoned) / (answered + abandoned);
 * - `menuAbandonedMissed`: answered ≤ T / (answered + abandoned + abandoned in the voice menu).
 */
export function serviceLevel(
  counts: ServiceLevelCounts,
  formula: ServiceLevelFormula = 'answeredOfOffered',
): Ratio {
  const { answered, answeredWithin, abandoned, abandonedWithin, shortAbandoned } = counts;
  const ended = answered + abandoned;
  switch (formula) {
    case 'answeredOfOffered':
      return ratio(answeredWithin, ended);
    case 'answeredOfAnswered':
      return ratio(answeredWithin, answered);
    case 'abandonedInTimeMet':
      return ratio(answeredWithin + abandonedWithin, ended);
    case 'abandonedInTimeExcluded':
      return ratio(answeredWithin, ended - abandonedWithin);
    case 'shortAbandonedMet':
      return ratio(answeredWithin + shortAbandoned, ended);
    case 'shortAbandonedExcluded':
      return ratio(answeredWithin, ended - shortAbandoned);
    case 'blockedMissed':
      return ratio(answeredWithin, ended - abandonedWithin + counts.blocked);
    case 'thresholdEvent':
      return ratio(answeredWithin, ended + counts.waitingBeyond);
    case 'allAbandonedMet':
      return ratio(answeredWithin + abandoned, ended);
    case 'menuAbandonedMissed':
      return ratio(answeredWithin, ended + counts.abandonedInMenu);
  }
}
