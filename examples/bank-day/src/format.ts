/** How figures are written, on the terminal and in the report alike. */
import type { Ratio } from '@plateau/kpi';

/** 1,737 */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** 52.1 %, or a dash where there is nothing to measure. */
export function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${(100 * value).toFixed(1)} %`;
}

/** 905 of 1,737 */
export function counts({ numerator, denominator }: Ratio): string {
  return `${count(numerator)} of ${count(denominator)}`;
}

/** 41 s, 8 min 20 s, or a dash where there is nothing to measure. */
export function duration(ms: number | undefined): string {
  if (ms === undefined) return '–';
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** 0:41, 8:20: minutes and seconds, as a column of a table wants them. */
export function minutes(ms: number | undefined): string {
  if (ms === undefined) return '–';
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 08:30, on the clock of the wall of the bank. */
export function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

/** Tuesday, 2 February 1999 */
export function longDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
