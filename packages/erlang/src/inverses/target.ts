import type { ServiceLevelDefinition } from '../service-level.ts';

/** "80/20": at least this share of callers in time. */
export interface ServiceLevelTarget {
  readonly type: 'serviceLevel';
  /** Least share of callers in time, 0–1. */
  readonly atLeast: number;
  /** The threshold in ms, ≥ 0. */
  readonly withinMs: number;
  /** What is counted; default `answeredOfOffered`. Without hang-ups every definition is the same. */
  readonly definition?: ServiceLevelDefinition;
}

/** At most this mean wait (ASA). */
export interface MeanWaitTarget {
  readonly type: 'meanWait';
  /** Longest mean wait in ms, ≥ 0. */
  readonly atMostMs: number;
  /** Whose wait: `all` (default), the `answered`, or the wait `offered` to a caller who never hangs up. */
  readonly of?: 'all' | 'answered' | 'offered';
}

/** At most this share of callers hang up. */
export interface AbandonmentTarget {
  readonly type: 'abandonment';
  readonly atMost: number;
}

/** At most this share of the agents' time spent on contacts. */
export interface OccupancyTarget {
  readonly type: 'occupancy';
  readonly atMost: number;
}

/** At most this share of callers have to wait. */
export interface WaitProbabilityTarget {
  readonly type: 'waitProbability';
  readonly atMost: number;
}

/** What a queue has to achieve. */
export type Target =
  ServiceLevelTarget | MeanWaitTarget | AbandonmentTarget | OccupancyTarget | WaitProbabilityTarget;
