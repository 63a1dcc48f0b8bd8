import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** A call that an agent had to answer. */
export interface BankCall {
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Time of entry into the queue, ms since local midnight. */
  readonly timeMs: number;
  readonly waitMs: number;
  readonly abandoned: boolean;
  /** Conversation, ms; 0 when the caller hung up. */
  readonly talkMs: number;
}

/** The slice that the main example ships, with its acknowledgement in SOURCE.md beside it. */
const file = fileURLToPath(
  new URL('../../bank-day/data/calls-1999-02-busy-days.csv', import.meta.url),
);

/**
 * The offered calls of three busy days. Callers who left in the voice menu asked nobody for an answer, and callbacks
 * (`TT`) are the bank's own calls: neither is demand.
 */
export function bankCalls(): BankCall[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.flatMap((row): BankCall[] => {
    const abandoned = row.outcome === 'ABANDONED_QUEUE';
    if (row.type === 'TT' || !(abandoned || row.outcome === 'ANSWERED')) return [];
    const [day = '', clock = ''] = (row.arrival ?? '').split('T');
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
    const menuMs = Math.max(0, Number(row.vru_s)) * 1000;
    return [
      {
        day,
        timeMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 + menuMs,
        waitMs: Number(row.wait_s) * 1000,
        abandoned,
        talkMs: abandoned ? 0 : Number(row.talk_s) * 1000,
      },
    ];
  });
}

/** Calls per interval from `fromMs` to `toMs`. */
export function callsPerInterval(
  calls: readonly BankCall[],
  fromMs: number,
  toMs: number,
  intervalMs: number,
): number[] {
  const counts = new Array<number>(Math.round((toMs - fromMs) / intervalMs)).fill(0);
  for (const { timeMs } of calls) {
    const i = Math.floor((timeMs - fromMs) / intervalMs);
    if (i >= 0 && i < counts.length) counts[i]! += 1;
  }
  return counts;
}
