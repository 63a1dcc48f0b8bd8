import { endsAt, startsAt } from './conversation.ts';
import type { BrokenRow } from './read-calls.ts';
import type { Day } from './pick-day.ts';
import type { RecordedCall } from './recorded-call.ts';

export interface Finding {
  /** What is dirty. */
  readonly what: string;
  readonly count: number;
  /** What was done with it. */
  readonly handling: string;
  /** Rows of the file, the first few. */
  readonly rows: readonly number[];
}

/** Lists what is dirty on a day, how often, and what was done with it. Kinds that do not occur are left out. */
export function dataQuality(day: Day, brokenRows: readonly BrokenRow[]): Finding[] {
  const answered = [...day.offered, ...day.callbacks].filter(
    ({ outcome }) => outcome === 'ANSWERED',
  );
  const abandoned = day.offered.filter(({ outcome }) => outcome === 'ABANDONED_QUEUE');
  const finding = (what: string, calls: readonly RecordedCall[], handling: string): Finding => ({
    what,
    count: calls.length,
    handling,
    rows: calls
      .map(({ row }) => row)
      .sort((a, b) => a - b)
      .slice(0, 5),
  });
  return [
    ...groupByReason(brokenRows),
    finding('phantom rows, no call behind them', day.phantoms, 'left out of every figure'),
    finding(
      'negative time in the voice menu',
      day.rows.filter(({ menuSeconds }) => menuSeconds < 0),
      'taken as 0 s',
    ),
    finding(
      'answered without an agent on record',
      answered.filter(({ agent }) => agent === undefined),
      'kept; missing from the agents active',
    ),
    finding(
      'answered, but 0 s of conversation',
      answered.filter(({ talkMs }) => talkMs === 0),
      'kept as answered',
    ),
    finding(
      'abandoned, yet with a conversation',
      abandoned.filter(({ talkMs, answeredAt }) => talkMs > 0 || answeredAt !== undefined),
      'kept as abandoned',
    ),
    finding(
      'conversation begins before the wait ends',
      answered.filter((call) => call.waitMs > 0 && startsAt(call) < call.offeredAt + call.waitMs),
      'kept; the recorded wait counts',
    ),
    finding(
      'agent already in another call',
      overlapping(answered),
      'both kept; the agent counts once among the active',
    ),
    finding(
      'conversation runs past midnight',
      answered.filter((call) => endsAt(call) >= Date.parse(`${day.date}T00:00:00Z`) + 86_400_000),
      'kept on the day the call arrived',
    ),
  ].filter(({ count }) => count > 0);
}

function overlapping(answered: readonly RecordedCall[]): RecordedCall[] {
  const busyUntil = new Map<string, number>();
  const byStart = answered.toSorted((a, b) => startsAt(a) - startsAt(b) || a.row - b.row);
  return byStart.filter((call) => {
    if (call.agent === undefined) return false;
    const until = busyUntil.get(call.agent) ?? -Infinity;
    busyUntil.set(call.agent, Math.max(until, endsAt(call)));
    return startsAt(call) < until;
  });
}

/** Broken rows belong to the file, not to a day: nobody can tell which day they are of. */
function groupByReason(brokenRows: readonly BrokenRow[]): Finding[] {
  const rowsOf = new Map<string, number[]>();
  for (const { row, reason } of brokenRows) {
    const rows = rowsOf.get(reason);
    if (rows) rows.push(row);
    else rowsOf.set(reason, [row]);
  }
  return [...rowsOf].map(([reason, rows]) => ({
    what: `broken rows in the file: ${reason}`,
    count: rows.length,
    handling: 'left out',
    rows: rows.slice(0, 5),
  }));
}
