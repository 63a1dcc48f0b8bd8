import { OUTCOME_CODES, type CallColumns, type CallRecord } from '@plateau/kpi';
import { DAYS, FROM_AT, QUEUES } from './sample-calls.ts';

const SLOT_MS = 900_000;

/** The floor: typed arrays and a division, no zone, no check. */
export function loopOverColumns({ arrivedAt, queue, outcome, waitMs, handleMs }: CallColumns) {
  const size = DAYS * 96 * QUEUES;
  const offered = new Int32Array(size);
  const answered = new Int32Array(size);
  const within = new Int32Array(size);
  const abandoned = new Int32Array(size);
  const wait = new Float64Array(size);
  const handle = new Float64Array(size);
  const longest = new Int32Array(size);
  for (let i = 0; i < arrivedAt.length; i += 1) {
    const cell = Math.floor((arrivedAt[i]! - FROM_AT) / SLOT_MS) * QUEUES + queue[i]!;
    const ms = waitMs[i]!;
    offered[cell]! += 1;
    if (ms > longest[cell]!) longest[cell] = ms;
    if (outcome[i] === OUTCOME_CODES.answered) {
      answered[cell]! += 1;
      wait[cell]! += ms;
      handle[cell]! += handleMs[i]!;
      if (ms <= 20_000) within[cell]! += 1;
    } else abandoned[cell]! += 1;
  }
  return { offered, answered, within, abandoned, wait, handle, longest };
}

interface HandCell {
  offered: number;
  answered: number;
  within: number;
  abandoned: number;
  wait: number;
  handle: number;
  longest: number;
}

/** What one writes by hand for objects: a map of queues of maps of slots, seven sums, no quantile. */
export function loopOverRecords(calls: readonly CallRecord[]): Map<string, Map<number, HandCell>> {
  const queues = new Map<string, Map<number, HandCell>>();
  for (const call of calls) {
    let slots = queues.get(call.queue);
    if (slots === undefined) queues.set(call.queue, (slots = new Map<number, HandCell>()));
    const slot = Math.floor(call.arrivedAt / SLOT_MS);
    let cell = slots.get(slot);
    if (cell === undefined) {
      cell = { offered: 0, answered: 0, within: 0, abandoned: 0, wait: 0, handle: 0, longest: 0 };
      slots.set(slot, cell);
    }
    cell.offered += 1;
    if (call.waitMs > cell.longest) cell.longest = call.waitMs;
    if (call.outcome === 'answered') {
      cell.answered += 1;
      cell.wait += call.waitMs;
      cell.handle += call.talkMs ?? 0;
      if (call.waitMs <= 20_000) cell.within += 1;
    } else cell.abandoned += 1;
  }
  return queues;
}
