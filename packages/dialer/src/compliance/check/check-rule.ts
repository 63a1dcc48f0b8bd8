import type { CallingException, CallingRule, RulePack } from '../calling-rule.ts';
import type { CallSubject } from '../call-subject.ts';
import { dayOfDate } from '../time/civil-date.ts';
import type { ZoneClock } from '../time/zone-clock.ts';
import { nextWithinHours } from './hours.ts';

/** What a rule says of a call at an instant, in one zone. */
export type RuleFinding =
  | { readonly outcome: 'satisfied' | 'notInForce' | 'notProtected' | 'excepted' }
  | {
      readonly outcome: 'broken';
      /** The next instant at which this rule alone may be satisfied: epoch ms; absent when time does not help. */
      readonly nextAt?: number;
    };

const SATISFIED: RuleFinding = { outcome: 'satisfied' };
const BROKEN: RuleFinding = { outcome: 'broken' };

/** Judges one rule on the clock of one zone. */
export function checkRule(
  rule: CallingRule,
  subject: CallSubject,
  at: number,
  clock: ZoneClock,
  pack: RulePack,
): RuleFinding {
  const { day } = clock.local(at);
  if (rule.from !== undefined && day < dayOfDate(rule.from)) return { outcome: 'notInForce' };
  if (rule.until !== undefined && day > dayOfDate(rule.until)) return { outcome: 'notInForce' };
  if (!rule.protects.includes(subject.party === 'business' ? 'business' : 'consumer')) {
    return { outcome: 'notProtected' };
  }
  if (rule.exceptFor?.some((exception) => excepts(exception, subject, at))) {
    return { outcome: 'excepted' };
  }
  const finding = judge(rule, subject, at, clock, pack);
  return finding.outcome === 'broken' ? hastened(finding, rule, subject, at, clock) : finding;
}

/** A rule that ends, or consent that begins, may let the call through sooner than the rule's own remedy. */
function hastened(
  finding: Extract<RuleFinding, { outcome: 'broken' }>,
  rule: CallingRule,
  { consent }: CallSubject,
  at: number,
  clock: ZoneClock,
): RuleFinding {
  let nextAt = finding.nextAt ?? Infinity;
  if (rule.until !== undefined) {
    nextAt = Math.min(nextAt, clock.instant(dayOfDate(rule.until) + 1, 0));
  }
  const byConsent = rule.exceptFor?.some((it) => it === 'consent' || it === 'consentToHours');
  if (byConsent && consent !== undefined && consent.at > at) nextAt = Math.min(nextAt, consent.at);
  return broken(nextAt === Infinity ? undefined : nextAt);
}

function judge(
  rule: CallingRule,
  subject: CallSubject,
  at: number,
  clock: ZoneClock,
  pack: RulePack,
): RuleFinding {
  const { day } = clock.local(at);
  switch (rule.type) {
    case 'hours': {
      const nextAt = nextWithinHours(rule, at, clock, pack);
      return nextAt === at ? SATISFIED : broken(nextAt);
    }
    case 'attempts': {
      const days = subject.attempts
        .filter((attempt) => attempt <= at)
        .map((attempt) => clock.local(attempt).day)
        .filter((attemptDay) => attemptDay > day - rule.days)
        .sort((one, other) => one - other);
      if (days.length < rule.most) return SATISFIED;
      return broken(clock.instant(days[days.length - rule.most]! + rule.days, 0));
    }
    case 'attemptsWithin': {
      const recent = subject.attempts
        .filter((attempt) => attempt <= at && attempt > at - rule.withinMs)
        .sort((one, other) => one - other);
      if (recent.length < rule.most) return SATISFIED;
      return broken(recent[recent.length - rule.most]! + rule.withinMs);
    }
    case 'afterAbandoned': {
      if (subject.agentGuaranteed === true) return SATISFIED;
      const past = (subject.abandoned ?? []).filter((abandoned) => abandoned <= at);
      const opensAt = Math.max(...past) + rule.withinMs;
      return past.length === 0 || at >= opensAt ? SATISFIED : broken(opensAt);
    }
    case 'refusal': {
      const heard = subject.refusals.filter((refusal) => refusal <= at);
      if (heard.length === 0) return SATISFIED;
      const last = clock.local(Math.max(...heard)).day;
      return day > last + rule.days ? SATISFIED : broken(clock.instant(last + rule.days + 1, 0));
    }
    case 'consent':
      if (hasConsent(subject, at)) return SATISFIED;
      return subject.consent && subject.consent.at > at && subject.consent.proof !== ''
        ? broken(subject.consent.at)
        : BROKEN;
    case 'register':
      return subject.registers.includes(rule.register) ? BROKEN : SATISFIED;
    case 'sectorBan':
      return subject.sector !== undefined && rule.sectors.includes(subject.sector)
        ? BROKEN
        : SATISFIED;
    case 'callerId': {
      const shown = subject.callerId?.replace('+', '');
      if (shown === undefined || rule.allowed.some((prefix) => shown.startsWith(prefix))) {
        return SATISFIED;
      }
      return rule.forbidden.some((prefix) => shown.startsWith(prefix)) ? BROKEN : SATISFIED;
    }
  }
}

function broken(nextAt: number | undefined): RuleFinding {
  return nextAt === undefined ? BROKEN : { outcome: 'broken', nextAt };
}

function excepts(exception: CallingException, subject: CallSubject, at: number): boolean {
  switch (exception) {
    case 'consent':
      return hasConsent(subject, at);
    case 'consentToHours':
      return hasConsent(subject, at) && subject.consent?.anyHour === true;
    case 'currentContract':
      return subject.currentContract === true;
    case 'newspaper':
      return subject.sector === 'newspaper';
  }
}

function hasConsent({ consent }: CallSubject, at: number): boolean {
  if (consent === undefined || consent.proof === '') return false;
  return consent.at <= at && (consent.revokedAt === undefined || at < consent.revokedAt);
}
