import type { Facts } from '../catalogue/facts.ts';
import type { CallCounts } from './call-counts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Abandoned in the queue, of offered. */
export function abandonmentRate(counts: Pick<CallCounts, 'abandoned' | 'offered'>): Ratio {
  return ratio(counts.abandoned, counts.offered);
}

/** Abandoned in the queue or in the voice menu, of received: what the customers saw. */
export function abandonmentRateWithMenu(
  counts: Pick<CallCounts, 'abandoned' | 'abandonedInMenu' | 'received'>,
): Ratio {
  return ratio(counts.abandoned + counts.abandonedInMenu, counts.received);
}

/** Abandoned after more than S, of offered less the short abandonments: those never happened. */
export function abandonmentRateShortExcluded(
  counts: Pick<CallCounts, 'abandoned' | 'shortAbandoned' | 'offered'>,
): Ratio {
  return ratio(counts.abandoned - counts.shortAbandoned, counts.offered - counts.shortAbandoned);
}

/** Abandoned after more than S, of all offered: short abandonments stay in the denominator. */
export function longAbandonmentRate(
  counts: Pick<CallCounts, 'abandoned' | 'shortAbandoned' | 'offered'>,
): Ratio {
  return ratio(counts.abandoned - counts.shortAbandoned, counts.offered);
}

/** Calls abandoned: abandoned. */
export function callsAbandoned(facts: Facts<'abandoned'>): Ratio {
  return ratio(facts.abandoned, 1);
}

/** Short abandonments, of abandonments: shortAbandoned / abandoned. */
export function shortAbandonmentShare(facts: Facts<'shortAbandoned' | 'abandoned'>): Ratio {
  return ratio(facts.shortAbandoned, facts.abandoned);
}
