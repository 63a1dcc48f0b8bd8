import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

/** Utilisation: (talking + wrapUp) / paidMs. */
export function utilisation(facts: Facts<'talking' | 'wrapUp' | 'paidMs'>): Ratio {
  return ratio(facts.talking + facts.wrapUp, facts.paidMs);
}

/** Shrinkage: (paidMs - talking - wrapUp - ringing - available) / paidMs. */
export function shrinkage(
  facts: Facts<'paidMs' | 'talking' | 'wrapUp' | 'ringing' | 'available'>,
): Ratio {
  return ratio(
    facts.paidMs - facts.talking - facts.wrapUp - facts.ringing - facts.available,
    facts.paidMs,
  );
}

/** Adherence to the schedule: adherentMs / scheduledMs. */
export function adherence(facts: Facts<'adherentMs' | 'scheduledMs'>): Ratio {
  return ratio(facts.adherentMs, facts.scheduledMs);
}

/** Conformance: worked of scheduled: workedMs / scheduledMs. */
export function conformance(facts: Facts<'workedMs' | 'scheduledMs'>): Ratio {
  return ratio(facts.workedMs, facts.scheduledMs);
}

/** Attendance: attendedShifts / scheduledShifts. */
export function attendance(facts: Facts<'attendedShifts' | 'scheduledShifts'>): Ratio {
  return ratio(facts.attendedShifts, facts.scheduledShifts);
}

/** Punctuality: punctualShifts / attendedShifts. */
export function punctuality(facts: Facts<'punctualShifts' | 'attendedShifts'>): Ratio {
  return ratio(facts.punctualShifts, facts.attendedShifts);
}

/** Signed-in time, in ms: talking + wrapUp + paused + ringing + available. */
export function loginTime(
  facts: Facts<'talking' | 'wrapUp' | 'paused' | 'ringing' | 'available'>,
): Ratio {
  return ratio(facts.talking + facts.wrapUp + facts.paused + facts.ringing + facts.available, 1);
}

/** Share of the signed-in time in pause: paused / (talking + wrapUp + paused + ringing + available). */
export function pauseShare(
  facts: Facts<'paused' | 'talking' | 'wrapUp' | 'ringing' | 'available'>,
): Ratio {
  return ratio(
    facts.paused,
    facts.talking + facts.wrapUp + facts.paused + facts.ringing + facts.available,
  );
}

/** Share of the working time free: available / (talking + wrapUp + ringing + available). */
export function idleShare(facts: Facts<'available' | 'talking' | 'wrapUp' | 'ringing'>): Ratio {
  return ratio(facts.available, facts.talking + facts.wrapUp + facts.ringing + facts.available);
}

/** Offers missed: offersMissed / offers. */
export function missedOfferRate(facts: Facts<'offersMissed' | 'offers'>): Ratio {
  return ratio(facts.offersMissed, facts.offers);
}
