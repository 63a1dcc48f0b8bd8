import { invalid, quantity } from '../guards.ts';

/** One day of the past. */
export interface HistoryDay {
  /** The weekday, under any name that the host likes: `monday`, `mo`, 1. */
  readonly weekday: string | number;
  /** Name of the holiday that the day was, if it was one: it then shapes no weekday, only its own index. */
  readonly holiday?: string;
  /** Calls per interval; the same number of intervals every day. */
  readonly calls: readonly number[];
}

/** What a weekday usually looks like. */
export interface WeekdayProfile {
  readonly weekday: string | number;
  /** Ordinary days it was made from. */
  readonly days: number;
  /** Median of the calls per day. */
  readonly volume: number;
  /** Share of the day's calls in each interval; they add up to 1, or are all 0 when nobody ever called. */
  readonly shares: readonly number[];
}

/** How busy a holiday is beside an ordinary day of the same weekday. */
export interface HolidayIndex {
  readonly holiday: string;
  /** Days it was made from: those whose weekday has a profile with calls. */
  readonly days: number;
  /** Median of calls / the weekday's usual volume; 1 is like any other day. */
  readonly index: number;
}

/**
 * The usual day of each weekday, in the order of first appearance, and the index of each holiday.
 *
 * A share is the median over the weekday's ordinary days of the interval's part of that day, then scaled to add up
 * to 1: one strange day does not bend it. Where more than half of the days have no call in an interval its share is
 * therefore 0; use longer intervals for thin traffic.
 *
 * @throws ErlangError `input.invalid` for days of unequal length or a count that is not a finite number ≥ 0.
 */
export function weekdayProfiles(history: readonly HistoryDay[]): {
  readonly profiles: readonly WeekdayProfile[];
  readonly holidays: readonly HolidayIndex[];
} {
  const intervals = history[0]?.calls.length ?? 0;
  history.forEach(({ calls }, d) => {
    if (calls.length !== intervals)
      invalid(`history.${d}.calls.length`, calls.length, `${intervals}`);
    calls.forEach((count, i) => quantity(`history.${d}.calls.${i}`, count));
  });
  const ordinary = grouped(history, (day) => (day.holiday === undefined ? day.weekday : undefined));
  const profiles = [...ordinary].map(([weekday, days]) => profile(weekday, days));
  const usual = new Map(profiles.map(({ weekday, volume }) => [weekday, volume]));
  const holidays: HolidayIndex[] = [];
  for (const [holiday, days] of grouped(history, (day) => day.holiday)) {
    const ratios = days
      .filter((day) => (usual.get(day.weekday) ?? 0) > 0)
      .map((day) => total(day.calls) / usual.get(day.weekday)!);
    if (ratios.length > 0) holidays.push({ holiday, days: ratios.length, index: median(ratios) });
  }
  return { profiles, holidays };
}

/**
 * Calls per interval of a day to come: the profile's shares of its volume, times a holiday's index (default 1).
 * Pass a `volume` to use another forecast of the day's total, say that of `seasonalSmoothing`.
 *
 * @throws ErlangError `input.invalid` for an index or volume that is not a finite number ≥ 0.
 */
export function profiledCalls(
  { shares, volume }: Pick<WeekdayProfile, 'shares' | 'volume'>,
  holidayIndex = 1,
): number[] {
  const calls = quantity('volume', volume) * quantity('holidayIndex', holidayIndex);
  return shares.map((share) => share * calls);
}

function profile(weekday: string | number, days: readonly HistoryDay[]): WeekdayProfile {
  const busy = days.filter((day) => total(day.calls) > 0);
  const shares = days[0]!.calls.map((_, i) =>
    busy.length === 0 ? 0 : median(busy.map(({ calls }) => calls[i]! / total(calls))),
  );
  const sum = total(shares);
  return {
    weekday,
    days: days.length,
    volume: median(days.map((day) => total(day.calls))),
    shares: sum === 0 ? shares : shares.map((share) => share / sum),
  };
}

function grouped<K>(
  days: readonly HistoryDay[],
  key: (day: HistoryDay) => K | undefined,
): Map<K, HistoryDay[]> {
  const groups = new Map<K, HistoryDay[]>();
  for (const day of days) {
    const group = key(day);
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [day]);
    else members.push(day);
  }
  return groups;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
