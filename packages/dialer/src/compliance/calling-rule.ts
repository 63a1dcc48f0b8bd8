/**
 * A rule on whom may be called and when, as data. Plain, JSON-safe. Dates are local dates of the person called,
 * written `2026-08-11`.
 */
export type CallingRule =
  | HoursRule
  | AttemptsRule
  | AttemptsWithinRule
  | AfterAbandonedRule
  | RefusalRule
  | ConsentRule
  | RegisterRule
  | SectorBanRule
  | CallerIdRule;

/** What every rule has. */
export interface CallingRuleBase {
  /** Such as `fr-hours`. */
  readonly id: string;
  /** Where the rule stands. */
  readonly source: string;
  /** Whether somebody read the text named in `source`; a rule that nobody read is applied all the same. */
  readonly verified: boolean;
  /** First day on which it holds. */
  readonly from?: string;
  /** Last day on which it holds. */
  readonly until?: string;
  /** Whom it protects. Somebody of unknown kind is a consumer. */
  readonly protects: readonly ('consumer' | 'business')[];
  /** What makes the rule not apply. */
  readonly exceptFor?: readonly CallingException[];
}

/**
 * - `consent`: valid consent to be called.
 * - `consentToHours`: consent that says so for calls at any hour.
 * - `currentContract`: the call is part of performing a contract in force.
 * - `newspaper`: newspapers and periodicals.
 */
export type CallingException = 'consent' | 'consentToHours' | 'currentContract' | 'newspaper';

/** Calls only within these hours, on the clock of the person called. */
export interface HoursRule extends CallingRuleBase {
  readonly type: 'hours';
  readonly spans: readonly HoursSpan[];
  /** Public holidays count as closed; the list is the pack's. */
  readonly closedOnHolidays: boolean;
}

/** `[start, end)` on some weekdays. */
export interface HoursSpan {
  /** Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight: 600 is 10:00. */
  readonly startMinute: number;
  readonly endMinute: number;
}

/** At most so many attempts, whatever became of them, within so many calendar days, today being one of them. */
export interface AttemptsRule extends CallingRuleBase {
  readonly type: 'attempts';
  readonly most: number;
  readonly days: number;
}

/** At most so many attempts, whatever became of them, within any stretch of this length. */
export interface AttemptsWithinRule extends CallingRuleBase {
  readonly type: 'attemptsWithin';
  readonly most: number;
  readonly withinMs: number;
}

/** No call for so long after a call to this number was abandoned, unless an agent is guaranteed to be there. */
export interface AfterAbandonedRule extends CallingRuleBase {
  readonly type: 'afterAbandoned';
  readonly withinMs: number;
}

/** No call for so many whole calendar days after the day on which the person refused in a conversation. */
export interface RefusalRule extends CallingRuleBase {
  readonly type: 'refusal';
  readonly days: number;
}

/** Only with prior consent that has a proof, has begun and is not revoked. */
export interface ConsentRule extends CallingRuleBase {
  readonly type: 'consent';
}

/** Not if the number is on this do-not-call list. */
export interface RegisterRule extends CallingRuleBase {
  readonly type: 'register';
  readonly register: string;
}

/** Nobody protected may be prospected for these products. */
export interface SectorBanRule extends CallingRuleBase {
  readonly type: 'sectorBan';
  readonly sectors: readonly string[];
}

/** The number shown must not begin with any of these, in E.164 without the plus, unless with one of `allowed`. */
export interface CallerIdRule extends CallingRuleBase {
  readonly type: 'callerId';
  readonly forbidden: readonly string[];
  readonly allowed: readonly string[];
}

/** A limit on the rate of abandoned calls, with every choice that its text makes. */
export interface AbandonmentRateRule {
  readonly id: string;
  readonly source: string;
  readonly verified: boolean;
  readonly from?: string;
  readonly until?: string;
  /** Highest ratio, 0-1. */
  readonly limit: number;
  readonly numerator: 'abandoned' | 'abandonedLessMachines' | 'abandonedWithFalseMachines';
  readonly denominator: 'liveAnswers' | 'liveAndAbandoned' | 'allCalls';
  /** From where the person's wait is measured. */
  readonly clockStart: 'lineAnswer' | 'greetingStart' | 'greetingEnd';
  /** A call is abandoned when no agent speaks within this. */
  readonly withinMs: number;
  readonly window:
    | { readonly type: 'successiveDays'; readonly days: number }
    | { readonly type: 'calendarDay' }
    | { readonly type: 'calendarMonth' };
  readonly group: 'campaign' | 'caller';
}

/** The rules of a country. Plain data but for the holidays, which are computed. */
export interface RulePack {
  /** Such as `fr`. */
  readonly id: string;
  /** The day on which the pack was last revised. */
  readonly revised: string;
  /** Zones to assume when nothing is known of where the person is. */
  readonly zones: readonly string[];
  readonly rules: readonly CallingRule[];
  /** Limits on the rate of abandoned calls; empty where the law has none. */
  readonly abandonment: readonly AbandonmentRateRule[];
  /** Public holidays of a year, as days since 1970-01-01. */
  holidays(year: number): readonly number[];
}
