import type { RecordedCall } from './recorded-call.ts';
import { UsageError } from './usage-error.ts';

export interface Day {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Every row of that day, by arrival. */
  readonly rows: readonly RecordedCall[];
  /** Calls that asked for an agent: what staffing must serve. */
  readonly offered: readonly RecordedCall[];
  /** Callers who hung up in the voice menu. */
  readonly leftInMenu: readonly RecordedCall[];
  /** Callbacks that the bank made itself (type TT). */
  readonly callbacks: readonly RecordedCall[];
  /** Rows that are no call at all. */
  readonly phantoms: readonly RecordedCall[];
}

/**
 * Returns the day asked for, or else the one with the most offered calls.
 *
 * @throws UsageError when the file has no such day, or no offered call on it.
 */
export function pickDay(
  calls: readonly RecordedCall[],
  date: string | undefined,
  file: string,
): Day {
  const byDate = new Map<string, RecordedCall[]>();
  for (const call of calls) {
    const date = new Date(call.arrivedAt).toISOString().slice(0, 10);
    const rows = byDate.get(date);
    if (rows) rows.push(call);
    else byDate.set(date, [call]);
  }
  const days = [...byDate].map(([date, rows]) => sort(date, rows));
  const dates = [...byDate.keys()].sort();
  const range = dates.length <= 5 ? dates.join(', ') : `${dates[0]} to ${dates.at(-1)}`;

  if (date !== undefined && !byDate.has(date)) {
    throw new UsageError(`${file} has no call on ${date}: choose --day from ${range}.`);
  }
  const candidates = date === undefined ? days : days.filter((day) => day.date === date);
  const day = candidates.reduce((best, next) =>
    next.offered.length > best.offered.length ? next : best,
  );
  if (day.offered.length === 0) {
    throw new UsageError(
      `${file} has ${day.rows.length} rows on ${day.date}, but none that asked for an agent ` +
        `(outcome ANSWERED or ABANDONED_QUEUE): choose another --day from ${range}.`,
    );
  }
  return day;
}

function sort(date: string, unsorted: readonly RecordedCall[]): Day {
  const rows = unsorted.toSorted((a, b) => a.offeredAt - b.offeredAt || a.row - b.row);
  const phantoms = rows.filter(({ outcome }) => outcome === 'PHANTOM');
  const real = rows.filter(({ outcome }) => outcome !== 'PHANTOM');
  const callbacks = real.filter(({ type }) => type === 'TT');
  const inbound = real.filter(({ type }) => type !== 'TT');
  return {
    date,
    rows,
    offered: inbound.filter(({ outcome }) => outcome !== 'ABANDONED_IVR'),
    leftInMenu: inbound.filter(({ outcome }) => outcome === 'ABANDONED_IVR'),
    callbacks,
    phantoms,
  };
}
