import { checkRule, type RuleFinding } from './check/check-rule.ts';
import { guardSubject } from './check/guard-subject.ts';
import type { RulePack } from './calling-rule.ts';
import type { CallSubject } from './call-subject.ts';
import { dateOf } from './time/civil-date.ts';
import { zoneClock, type ZoneClock } from './time/zone-clock.ts';

/** What was judged before a call, rule by rule, to be kept with it. Plain data, JSON-safe; holds no number but the one shown. */
export interface CallEvidence {
  readonly packId: string;
  readonly packRevised: string;
  /** When the call was judged: epoch ms. */
  readonly at: number;
  readonly allowed: boolean;
  readonly subject: CallSubject;
  readonly findings: readonly EvidenceFinding[];
}

/** What one rule said in one zone. */
export interface EvidenceFinding {
  readonly ruleId: string;
  readonly source: string;
  readonly verified: boolean;
  readonly zone: string;
  /** Local date and time of the person called, `2026-11-23T10:00:00`. */
  readonly localTime: string;
  readonly outcome: RuleFinding['outcome'];
}

/**
 * Every rule of the pack with its source and what it said, in each possible zone.
 *
 * @throws DialerError as `mayCall` does.
 */
export function callEvidence(subject: CallSubject, at: number, pack: RulePack): CallEvidence {
  guardSubject(subject, at);
  const findings = pack.rules.flatMap((rule) =>
    (subject.zones ?? pack.zones).map((zone): EvidenceFinding => {
      const clock = zoneClock(zone);
      const { outcome } = checkRule(rule, subject, at, clock, pack);
      const { id, source, verified } = rule;
      return { ruleId: id, source, verified, zone, localTime: localTime(clock, at), outcome };
    }),
  );
  return {
    packId: pack.id,
    packRevised: pack.revised,
    at,
    allowed: findings.every(({ outcome }) => outcome !== 'broken'),
    subject: JSON.parse(JSON.stringify(subject)) as CallSubject,
    findings,
  };
}

function localTime(clock: ZoneClock, at: number): string {
  const { day, timeMs } = clock.local(at);
  const { year, month, date } = dateOf(day);
  const seconds = Math.floor(timeMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}T${parts.map(two).join(':')}`;
}
