import { duration, invalid, numberWithin, wholeWithin } from '../guards.ts';

/** One shift on one day. */
export interface RosterShift {
  readonly id: string;
  /** Day of the roster, from 0; weeks are days 0–6, 7–13 and so on. */
  readonly day: number;
  /** What agents may prefer it by: `early`, `late`, a pattern's id. */
  readonly kind: string;
  /** Start and end, ms since that day's midnight; a night shift ends beyond 24 h. */
  readonly startMs: number;
  readonly endMs: number;
  /** Paid working time, ms: what counts towards weekly hours. @defaultValue endMs − startMs */
  readonly workMs?: number;
  /** People needed, a whole number. */
  readonly heads: number;
}

/** One named agent. */
export interface RosterAgent {
  readonly id: string;
  /** Most working time in a week, ms. */
  readonly maxWeeklyMs: number;
  /** Days of the roster on which the agent does not work. */
  readonly daysOff?: readonly number[];
  /** Points by kind of shift, −100 to 100: above 0 wanted, below 0 unwanted. */
  readonly preferences?: Readonly<Record<string, number>>;
}

export interface RosterRules {
  /** Least time between two shifts, ms. */
  readonly restMs: number;
  /** Most days of work in a row. */
  readonly maxDaysInARow: number;
}

export interface RosterInput {
  readonly shifts: readonly RosterShift[];
  readonly agents: readonly RosterAgent[];
  readonly rules: RosterRules;
  /**
   * What even hours are worth beside preferences: points per squared share of an agent's most hours, full-time.
   *
   * @defaultValue 20
   */
  readonly fairness?: number;
}

/** The input, once each part has been looked at. @throws ErlangError `input.invalid` */
export function checkedRoster(input: RosterInput): RosterInput {
  unique(
    'shifts',
    input.shifts.map(({ id }) => id),
  );
  unique(
    'agents',
    input.agents.map(({ id }) => id),
  );
  input.shifts.forEach((shift, s) => {
    wholeWithin(`shifts.${s}.day`, shift.day, 0, 100_000);
    duration(`shifts.${s}.startMs`, shift.startMs);
    numberWithin(`shifts.${s}.endMs`, shift.endMs, shift.startMs, 1e12);
    if (shift.workMs !== undefined) duration(`shifts.${s}.workMs`, shift.workMs);
    wholeWithin(`shifts.${s}.heads`, shift.heads, 0, 100_000);
  });
  input.agents.forEach((agent, a) => {
    duration(`agents.${a}.maxWeeklyMs`, agent.maxWeeklyMs);
    agent.daysOff?.forEach((day, d) => wholeWithin(`agents.${a}.daysOff.${d}`, day, 0, 100_000));
    for (const [kind, points] of Object.entries(agent.preferences ?? {})) {
      numberWithin(`agents.${a}.preferences.${kind}`, points, -100, 100);
    }
  });
  duration('rules.restMs', input.rules.restMs);
  wholeWithin('rules.maxDaysInARow', input.rules.maxDaysInARow, 1, 100_000);
  numberWithin('fairness', input.fairness ?? 20, 0, 1e6);
  return input;
}

function unique(path: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) invalid(`${path}.${i}.id`, id, 'an id that no other has');
    seen.add(id);
  });
}
