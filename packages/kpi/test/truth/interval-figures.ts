import {
  answeredAt,
  callsByInterval,
  countCalls,
  createCalendar,
  type Attribution,
  type CallRecord,
  type IntervalLength,
} from '../../src/index.ts';
import { bankCall, readBankRows } from './bank-calls.ts';

/**
 * The figures of each interval of a day, under the names of the table, by three attributions. The
 * table has the intervals that begin on that day and leaves out what is 0.
 */
export function intervalFigures(
  day: string,
  every: IntervalLength,
): Readonly<Record<string, object>> {
  const calls = readBankRows(day.slice(0, 7)).map(bankCall);
  const figures: Record<string, Record<string, number>> = {};
  const put = (startAt: number, name: string, value: number) => {
    const key = new Date(startAt).toISOString().slice(0, 19);
    if (key.startsWith(day)) (figures[key] ??= {})[name] = value;
  };
  const each = (attribution: Attribution) => callsByInterval(calls, { every, attribution });

  for (const interval of each('arrival')) {
    const counts = countCalls(interval.calls);
    put(interval.startAt, 'arrivals', counts.received);
    put(interval.startAt, 'offeredByArrival', counts.offered);
    put(interval.startAt, 'answeredByArrival', counts.answered);
    put(interval.startAt, 'abandonedByArrival', counts.abandoned);
    put(interval.startAt, 'abandonedIvrByArrival', counts.abandonedInMenu);
    put(interval.startAt, 'within20ByArrival', counts.answeredWithin);
    put(interval.startAt, 'waitSumByArrival', counts.answeredWaitMs / 1000);
    put(interval.startAt, 'talkSumByArrival', counts.talkMs / 1000);
  }
  for (const interval of each('answer')) {
    put(interval.startAt, 'answeredByAnswer', countCalls(interval.calls).answered);
  }
  for (const interval of each('end')) {
    const counts = countCalls(interval.calls);
    put(interval.startAt, 'answeredByEnd', counts.answered);
    put(interval.startAt, 'talkSumByEnd', counts.talkMs / 1000);
    put(interval.startAt, 'abandonedByAbandonTime', counts.abandoned);
  }
  for (const [startAt, ms] of talkSplit(calls, every)) put(startAt, 'talkSecondsSplit', ms / 1000);
  return figures;
}

function talkSplit(
  calls: readonly CallRecord[],
  every: IntervalLength,
): ReadonlyMap<number, number> {
  const calendar = createCalendar({ every });
  const spent = new Map<number, number>();
  for (const call of calls.filter(({ outcome }) => outcome === 'answered')) {
    const from = answeredAt(call);
    const to = from + (call.talkMs ?? 0);
    for (const { startAt, endAt } of calendar.intervalsBetween(from, to)) {
      const ms = Math.min(to, endAt) - Math.max(from, startAt);
      spent.set(startAt, (spent.get(startAt) ?? 0) + ms);
    }
  }
  return spent;
}
