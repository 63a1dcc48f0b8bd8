/** Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant, days_from_civil). */
export function dayOf(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days since 1970-01-01 of a date written `2026-08-11`. */
export function dayOfDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return dayOf(year!, month!, day!);
}

/** The year of a day since 1970-01-01. */
export function yearOf(day: number): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year + 1, 1, 1) <= day) year += 1;
  while (dayOf(year, 1, 1) > day) year -= 1;
  return year;
}

/** Year, month and date of a day since 1970-01-01. */
export function dateOf(day: number): { year: number; month: number; date: number } {
  const year = yearOf(day);
  let month = 12;
  while (dayOf(year, month, 1) > day) month -= 1;
  return { year, month, date: day - dayOf(year, month, 1) + 1 };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Easter Sunday as days since 1970-01-01 (Meeus, Jones and Butcher; Gregorian calendar). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf(year, month, date);
}
