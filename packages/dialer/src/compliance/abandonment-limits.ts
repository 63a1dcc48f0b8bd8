import type { AbandonmentLimit } from '../pacing/pacing-policy.ts';
import type { RulePack } from './calling-rule.ts';
import { dayOfDate } from './time/civil-date.ts';
import { zoneClock } from './time/zone-clock.ts';

/**
 * The limits of a pack that hold at an instant, as the windows of a predictive policy. What counts as abandoned and when
 * a window begins stands in the rule; the counts are the caller's.
 */
export function abandonmentLimits(pack: RulePack, at: number): AbandonmentLimit[] {
  const { day } = zoneClock(pack.zones[0]!).local(at);
  return pack.abandonment
    .filter(({ from }) => from === undefined || day >= dayOfDate(from))
    .filter(({ until }) => until === undefined || day <= dayOfDate(until))
    .map(({ id, limit }) => ({ id, limit }));
}
