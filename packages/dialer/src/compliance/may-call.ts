import { checkRule } from './check/check-rule.ts';
import { guardSubject } from './check/guard-subject.ts';
import type { CallingRule, RulePack } from './calling-rule.ts';
import type { CallSubject } from './call-subject.ts';
import { zoneClock } from './time/zone-clock.ts';

/** Whether a call is allowed, and if not, why and when. Plain data, JSON-safe. */
export type CallVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** The first broken rule, in the order of the pack. */
      readonly ruleId: string;
      readonly source: string;
      readonly verified: boolean;
      /** The zone in which it is broken. */
      readonly zone: string;
      /** The next instant at which every rule allows it if nothing else happens: epoch ms. Absent: not by waiting. */
      readonly nextLegalAt?: number;
    };

/** Each step goes to the next instant at which a broken rule may be satisfied; more than this never was needed. */
const MOST_STEPS = 1000;

/**
 * Whether this person may be called at this instant under the pack's rules in force. Where several zones are possible
 * the call must be legal in every one. Not legal advice.
 *
 * @throws DialerError `subject.invalid`, `zone.unknown` or `time.invalid`.
 */
export function mayCall(subject: CallSubject, at: number, pack: RulePack): CallVerdict {
  guardSubject(subject, at);
  const first = firstBroken(subject, at, pack);
  if (first === undefined) return { allowed: true };
  const { rule, zone } = first;
  const verdict = {
    allowed: false,
    ruleId: rule.id,
    source: rule.source,
    verified: rule.verified,
    zone,
  } as const;
  let broken: Broken | undefined = first;
  let tried = at;
  for (let step = 0; step < MOST_STEPS && broken !== undefined; step += 1) {
    if (broken.nextAt === undefined) return verdict;
    tried = broken.nextAt;
    broken = firstBroken(subject, tried, pack);
  }
  return broken === undefined ? { ...verdict, nextLegalAt: tried } : verdict;
}

interface Broken {
  readonly rule: CallingRule;
  readonly zone: string;
  readonly nextAt?: number;
}

function firstBroken(subject: CallSubject, at: number, pack: RulePack): Broken | undefined {
  for (const rule of pack.rules) {
    for (const zone of subject.zones ?? pack.zones) {
      const finding = checkRule(rule, subject, at, zoneClock(zone), pack);
      if (finding.outcome !== 'broken') continue;
      return { rule, zone, ...(finding.nextAt !== undefined && { nextAt: finding.nextAt }) };
    }
  }
  return undefined;
}
