import {
  exponentialPatience,
  kaplanMeier,
  type ExponentialPatience,
  type KaplanMeier,
} from '@plateau/erlang/forecast';
import type { RecordedCall } from './recorded-call.ts';

/** How long the callers of a day were willing to wait, estimated in two ways. */
export interface Patience {
  /** The memoryless law that Erlang A assumes. */
  readonly exponential: ExponentialPatience;
  /** The law that the data itself draws, without a shape; the routed-again day draws from it. */
  readonly kaplanMeier: KaplanMeier;
}

/**
 * Estimates patience from waits that an answer cut short and waits that the caller ended. An answered call only
 * tells that its caller was at least that patient.
 */
export function estimatePatience(offered: readonly RecordedCall[]): Patience {
  const waits = offered.map(({ waitMs, outcome }) => ({
    waitMs,
    abandoned: outcome === 'ABANDONED_QUEUE',
  }));
  return {
    exponential: exponentialPatience(waits),
    // Beyond the longest wait seen, callers leave at the overall rate: the simulation may keep them longer.
    kaplanMeier: kaplanMeier(waits, { tail: 'exponential' }),
  };
}
