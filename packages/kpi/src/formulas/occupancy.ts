import type { AgentTimeByActivity } from '../agent-time.ts';
import { ratio, type Ratio } from './ratio.ts';

/**
 * Share of the time agents were there to work that they spent on contacts: talk, hold and wrap-up
 * of talk, hold, wrap-up, ringing and free time. Pauses are in neither.
 */
export function occupancy(
  time: Pick<AgentTimeByActivity, 'talking' | 'wrapUp' | 'ringing' | 'available'>,
): Ratio {
  const handling = time.talking + time.wrapUp;
  return ratio(handling, handling + time.ringing + time.available);
}
