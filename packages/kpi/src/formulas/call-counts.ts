import { KpiError } from '../errors.ts';
import type { CallRecord } from '../call-record.ts';

/** Whether a wait of exactly the threshold is in time. */
export type Within = 'atMost' | 'lessThan';

/** The agreed limits under which calls are counted. */
export interface CountOptions {
  /** T: the wait within which an answer is in time. Default 20,000 ms. */
  readonly thresholdMs?: number;
  /** `atMost` counts a wait of exactly T as in time (default), `lessThan` does not. */
  readonly within?: Within;
  /** S: an abandonment after at most this wait is a short one. Default 5,000 ms. */
  readonly shortAbandonMs?: number;
}

/** What calls add up to: all that the inbound and handling formulas read. */
export interface CallCounts {
  /** Every call but phantoms: offered + abandonedInMenu + blocked. */
  readonly received: number;
  /** Calls that reached a queue or an agent: answered + abandoned + diverted + waiting. */
  readonly offered: number;
  readonly answered: number;
  /** Answered without queueing. */
  readonly answeredAtOnce: number;
  /** Answered within T. */
  readonly answeredWithin: number;
  /** Abandoned in the queue. */
  readonly abandoned: number;
  /** Abandoned in the queue within T. */
  readonly abandonedWithin: number;
  /** Abandoned in the queue within S. */
  readonly shortAbandoned: number;
  readonly abandonedInMenu: number;
  readonly blocked: number;
  readonly diverted: number;
  /** Still waiting. */
  readonly waiting: number;
  /** Still waiting, and past T: these can no longer be answered in time. */
  readonly waitingBeyond: number;
  readonly phantom: number;
  /** Sum of the waits of answered calls, those of 0 included. */
  readonly answeredWaitMs: number;
  /** Sum of the waits of abandoned calls. */
  readonly abandonedWaitMs: number;
  readonly menuMs: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapUpMs: number;
  /** The longest wait of any call, still waiting included; 0 without calls. */
  readonly longestWaitMs: number;
}

/** Counts calls under the given limits, one pass, no rounding. */
export function countCalls(calls: Iterable<CallRecord>, options: CountOptions = {}): CallCounts {
  const limits = checkLimits(options);
  const counts = {
    ...{ received: 0, offered: 0, answered: 0, answeredAtOnce: 0, answeredWithin: 0 },
    ...{ abandoned: 0, abandonedWithin: 0, shortAbandoned: 0, abandonedInMenu: 0, blocked: 0 },
    ...{ diverted: 0, waiting: 0, waitingBeyond: 0, phantom: 0 },
    ...{ answeredWaitMs: 0, abandonedWaitMs: 0, menuMs: 0, talkMs: 0, holdMs: 0, wrapUpMs: 0 },
    longestWaitMs: 0,
  };
  for (const call of calls) {
    if (call.outcome === 'phantom') {
      counts.phantom += 1;
      continue;
    }
    counts.received += 1;
    counts.menuMs += call.menuMs ?? 0;
    if (call.outcome === 'blocked' || call.outcome === 'abandonedInMenu') {
      counts[call.outcome] += 1;
      continue;
    }
    counts.offered += 1;
    counts[call.outcome] += 1;
    counts.longestWaitMs = Math.max(counts.longestWaitMs, call.waitMs);
    const inTime = isWithin(call.waitMs, limits);
    if (call.outcome === 'answered') {
      if (!(call.queued ?? call.waitMs > 0)) counts.answeredAtOnce += 1;
      if (inTime) counts.answeredWithin += 1;
      counts.answeredWaitMs += call.waitMs;
      counts.talkMs += call.talkMs ?? 0;
      counts.holdMs += call.holdMs ?? 0;
      counts.wrapUpMs += call.wrapUpMs ?? 0;
    } else if (call.outcome === 'abandoned') {
      if (inTime) counts.abandonedWithin += 1;
      if (call.waitMs <= limits.shortAbandonMs) counts.shortAbandoned += 1;
      counts.abandonedWaitMs += call.waitMs;
    } else if (call.outcome === 'waiting' && !inTime) {
      counts.waitingBeyond += 1;
    }
  }
  return counts;
}

function isWithin(waitMs: number, { thresholdMs, within }: Required<CountOptions>): boolean {
  return within === 'atMost' ? waitMs <= thresholdMs : waitMs < thresholdMs;
}

function checkLimits(options: CountOptions): Required<CountOptions> {
  const { thresholdMs = 20_000, within = 'atMost', shortAbandonMs = 5_000 } = options;
  for (const [path, value] of Object.entries({ thresholdMs, shortAbandonMs })) {
    if (Number.isFinite(value) && value >= 0) continue;
    const message = `${path} is ${value}; give a finite number of milliseconds, 0 or more`;
    throw new KpiError('config.invalid', message, { issues: [{ path, message }] });
  }
  return { thresholdMs, within, shortAbandonMs };
}
