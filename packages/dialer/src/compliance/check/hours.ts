import type { HoursRule, RulePack } from '../calling-rule.ts';
import { weekdayOf, yearOf } from '../time/civil-date.ts';
import type { ZoneClock } from '../time/zone-clock.ts';

const MINUTE_MS = 60_000;
/** A calendar in which nothing is open for longer has no hours at all. */
const MOST_DAYS = 30;

/** `at` itself when it lies within the hours, else the next opening: epoch ms; undefined when there is none. */
export function nextWithinHours(
  rule: HoursRule,
  at: number,
  clock: ZoneClock,
  pack: RulePack,
): number | undefined {
  const today = clock.local(at);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const day = today.day + ahead;
    if (rule.closedOnHolidays && pack.holidays(yearOf(day)).includes(day)) continue;
    const spans = rule.spans
      .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
      .sort((one, other) => one.startMinute - other.startMinute);
    for (const { startMinute, endMinute } of spans) {
      if (ahead === 0 && today.timeMs >= endMinute * MINUTE_MS) continue;
      if (ahead === 0 && today.timeMs >= startMinute * MINUTE_MS) return at;
      return clock.instant(day, startMinute * MINUTE_MS);
    }
  }
  return undefined;
}
