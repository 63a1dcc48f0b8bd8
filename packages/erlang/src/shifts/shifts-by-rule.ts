import { duration, invalid, numberWithin, positiveDuration } from '../guards.ts';

/** A stretch of time, in ms since the start of the first interval. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** One way to work: when, with which breaks, at what cost. */
export interface Shift extends TimeSpan {
  readonly id: string;
  /** Breaks inside the shift that do not overlap; nobody is on the phone then. */
  readonly breaks: readonly TimeSpan[];
  /** Cost of one person who works it, in any unit, ≥ 0: paid quarter-hours, minor units of money, 1 to count heads. */
  readonly cost: number;
}

/** A break that may begin at several times. */
export interface BreakRule {
  readonly lengthMs: number;
  /** Where it may begin, counted from the start of the shift. */
  readonly offsetsMs: readonly number[];
}

/** A family of shifts: every start with every combination of breaks. */
export interface ShiftRule {
  /** Beginning of the ids, as in `full@08:00/12:00`. */
  readonly name: string;
  readonly startsMs: readonly number[];
  readonly lengthMs: number;
  /** One shift for each combination; combinations in which breaks overlap are left out. */
  readonly breaks: readonly BreakRule[];
  /** Cost of one person who works it. @defaultValue the hours from start to end, breaks included */
  readonly cost?: number;
}

/**
 * Every shift that the rule describes, in the order of start, then breaks. The id says when it starts and when each
 * break does, counted from the start of the first interval.
 *
 * @throws ErlangError `input.invalid` for a break that does not lie inside the shift, or a time out of range.
 */
export function shiftsByRule(rule: ShiftRule): Shift[] {
  const lengthMs = positiveDuration('lengthMs', rule.lengthMs);
  const cost = numberWithin('cost', rule.cost ?? lengthMs / 3_600_000, 0, 1e9);
  rule.breaks.forEach((pause, b) => {
    positiveDuration(`breaks.${b}.lengthMs`, pause.lengthMs);
    pause.offsetsMs.forEach((offset, o) =>
      numberWithin(`breaks.${b}.offsetsMs.${o}`, offset, 0, lengthMs - pause.lengthMs),
    );
  });
  const plans = breakPlans(rule.breaks);
  if (plans.length === 0) {
    invalid('breaks', '[]', 'breaks of which at least one combination does not overlap');
  }
  return rule.startsMs.flatMap((start, s) => {
    const startMs = duration(`startsMs.${s}`, start);
    return plans.map((plan) => {
      const breaks = plan.map((pause) => ({
        startMs: startMs + pause.startMs,
        endMs: startMs + pause.endMs,
      }));
      const id = [`${rule.name}@${clock(startMs)}`, ...breaks.map((b) => clock(b.startMs))].join(
        '/',
      );
      return { id, startMs, endMs: startMs + lengthMs, breaks, cost };
    });
  });
}

function breakPlans(rules: readonly BreakRule[]): TimeSpan[][] {
  let plans: TimeSpan[][] = [[]];
  for (const { lengthMs, offsetsMs } of rules) {
    plans = plans.flatMap((plan) =>
      offsetsMs
        .map((startMs) => ({ startMs, endMs: startMs + lengthMs }))
        .filter((next) => plan.every((b) => next.startMs >= b.endMs || next.endMs <= b.startMs))
        .map((next) => [...plan, next]),
    );
  }
  return plans;
}

function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
