import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Calls received: received. */
export function callsReceived(facts: Facts<'received'>): Ratio {
  return ratio(facts.received, 1);
}

/** Calls offered: offered. */
export function callsOffered(facts: Facts<'offered'>): Ratio {
  return ratio(facts.offered, 1);
}

/** Calls answered: answered. */
export function callsAnswered(facts: Facts<'answered'>): Ratio {
  return ratio(facts.answered, 1);
}

/** Answer rate, of received: answered / received. */
export function answerRateOfReceived(facts: Facts<'answered' | 'received'>): Ratio {
  return ratio(facts.answered, facts.received);
}

/** Answer rate, of offered: answered / offered. */
export function answerRateOfOffered(facts: Facts<'answered' | 'offered'>): Ratio {
  return ratio(facts.answered, facts.offered);
}

/** Blocked calls: blocked / received. */
export function blockedRate(facts: Facts<'blocked' | 'received'>): Ratio {
  return ratio(facts.blocked, facts.received);
}

/** Calls diverted: diverted / offered. */
export function diversionRate(facts: Facts<'diverted' | 'offered'>): Ratio {
  return ratio(facts.diverted, facts.offered);
}

/** Abandoned in the voice menu: abandonedInMenu / received. */
export function menuAbandonmentRate(facts: Facts<'abandonedInMenu' | 'received'>): Ratio {
  return ratio(facts.abandonedInMenu, facts.received);
}

/** Time in the voice menu, in ms: menuMs / received. */
export function averageMenuTime(facts: Facts<'menuMs' | 'received'>): Ratio {
  return ratio(facts.menuMs, facts.received);
}

/** Answered without queueing: answeredAtOnce / answered. */
export function answeredAtOnceRate(facts: Facts<'answeredAtOnce' | 'answered'>): Ratio {
  return ratio(facts.answeredAtOnce, facts.answered);
}

/** Transfers: transferred / answered. */
export function transferRate(facts: Facts<'transferred' | 'answered'>): Ratio {
  return ratio(facts.transferred, facts.answered);
}

/** Repeated calls: repeated / judged. */
export function repeatRate(facts: Facts<'repeated' | 'judged'>): Ratio {
  return ratio(facts.repeated, facts.judged);
}

/** Attainment of the agreed level: intervalsMet / intervals. */
export function agreedLevelAttainment(facts: Facts<'intervalsMet' | 'intervals'>): Ratio {
  return ratio(facts.intervalsMet, facts.intervals);
}
