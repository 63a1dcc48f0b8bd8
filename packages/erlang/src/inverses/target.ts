import { duration, invalid, oneOf, ratio } from '../guards.ts';
import type { WaitOf } from '../models/erlang-a.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';
import type { Queue } from './queue.ts';

/** "80/20": at least this share of callers in time. */
export interface ServiceLevelTarget {
  readonly type: 'serviceLevel';
  /** Least share of callers in time, 0–1; 1 is out of reach where there is load. */
  readonly atLeast: number;
  /** The threshold in ms, ≥ 0. */
  readonly withinMs: number;
  /** What is counted; default `answeredOfOffered`. Without hang-ups every definition is the same. */
  readonly definition?: ServiceLevelDefinition;
}

/** At most this mean wait (ASA). */
export interface MeanWaitTarget {
  readonly type: 'meanWait';
  /** Longest mean wait in ms, above 0. */
  readonly atMostMs: number;
  /** Whose wait, default `all`; with lines only `all`, who got in. */
  readonly of?: WaitOf;
}

/** A share of callers wait no longer than this. */
export interface WaitQuantileTarget {
  readonly type: 'waitQuantile';
  /** The share, 0–1; 1 is out of reach where there is load. */
  readonly p: number;
  /** Their longest wait in ms, ≥ 0. */
  readonly atMostMs: number;
  /** Whose wait, default `all`. */
  readonly of?: WaitOf;
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

/** At most this share of calls find every line busy. */
export interface BlockingTarget {
  readonly type: 'blocking';
  readonly atMost: number;
}

/** What a queue has to achieve. */
export type Target =
  | ServiceLevelTarget
  | MeanWaitTarget
  | WaitQuantileTarget
  | AbandonmentTarget
  | OccupancyTarget
  | WaitProbabilityTarget
  | BlockingTarget;

/** The targets, each checked, with its service-level definition or whose wait it means filled in. */
export function checkedTargets(target: Target | readonly Target[]): readonly Target[] {
  if (!Array.isArray(target)) return [checkedTarget(target as Target, 'target')];
  if (target.length === 0) invalid('target', '[]', 'at least one target');
  return (target as readonly Target[]).map((one, i) => checkedTarget(one, `target[${i}]`));
}

function checkedTarget(target: Target, path: string): Target {
  switch (target.type) {
    case 'serviceLevel': {
      const { definition = 'answeredOfOffered' } = target;
      ratio(`${path}.atLeast`, target.atLeast);
      duration(`${path}.withinMs`, target.withinMs);
      knownDefinition(`${path}.definition`, definition);
      return { type: target.type, atLeast: target.atLeast, withinMs: target.withinMs, definition };
    }
    case 'meanWait':
      duration(`${path}.atMostMs`, target.atMostMs);
      return { type: target.type, atMostMs: target.atMostMs, of: whose(`${path}.of`, target.of) };
    case 'waitQuantile':
      ratio(`${path}.p`, target.p);
      duration(`${path}.atMostMs`, target.atMostMs);
      return { ...target, of: whose(`${path}.of`, target.of) };
    case 'abandonment':
    case 'occupancy':
    case 'waitProbability':
    case 'blocking':
      ratio(`${path}.atMost`, target.atMost);
      return target;
    default:
      return invalid(`${path}.type`, (target as { type: unknown }).type, TYPES);
  }
}

const TYPES =
  'one of serviceLevel, meanWait, waitQuantile, abandonment, occupancy, waitProbability, blocking';

function whose(path: string, of: WaitOf = 'all'): WaitOf {
  return oneOf(path, of, ['all', 'answered', 'offered']);
}

/**
 * By how much the queue meets the target: 0 or more where it does, and smooth, so that a search can
 * interpolate.
 */
export function margin(target: Target, queue: Queue): number {
  switch (target.type) {
    case 'serviceLevel':
      return inTime(queue, target.withinMs, target.atLeast, target.definition);
    case 'waitQuantile':
      return inTime(queue, target.atMostMs, target.p, DEFINITION_OF_WAIT[target.of ?? 'all']);
    case 'meanWait':
      return below(meanWait(queue, target.of ?? 'all'), target.atMostMs);
    case 'abandonment':
      return below(queue.model === 'erlangC' ? 0 : queue.abandonment, target.atMost);
    case 'occupancy':
      return below(queue.occupancy, target.atMost);
    case 'waitProbability':
      return below(queue.waitProbability, target.atMost);
    case 'blocking':
      return below(queue.model === 'finiteLines' ? queue.blocking : 0, target.atMost);
  }
}

/** The definition that counts the waits of these callers up to a threshold. */
const DEFINITION_OF_WAIT = {
  all: 'abandonedInTimeMet',
  answered: 'answeredOfAnswered',
  offered: 'offeredWait',
} as const satisfies Record<WaitOf, ServiceLevelDefinition>;

function inTime(
  queue: Queue,
  withinMs: number,
  atLeast: number,
  definition: ServiceLevelDefinition | undefined,
): number {
  return queue.serviceLevel(withinMs, definition) - atLeast;
}

function below(value: number | undefined, atMost: number): number {
  if (value === undefined) return -1;
  if (value <= atMost) return atMost === 0 ? 0 : 1 - value / atMost;
  // Between 0 and −1 however far above, so that a search is not thrown off.
  return atMost / value - 1;
}

function meanWait(queue: Queue, of: WaitOf): number | undefined {
  if (of === 'all' || queue.model === 'erlangC') return queue.meanWaitMs;
  if (queue.model === 'finiteLines') {
    return invalid('target.of', of, 'all where lines are limited');
  }
  return of === 'answered' ? queue.meanWaitAnsweredMs : queue.meanOfferedWaitMs;
}

/** True where no staff, lines or patience can meet the target while there is load. */
export function isOutOfReach(target: Target): boolean {
  switch (target.type) {
    case 'serviceLevel':
      return target.atLeast === 1;
    case 'waitQuantile':
      return target.p === 1;
    case 'meanWait':
      return target.atMostMs === 0;
    case 'abandonment':
    case 'occupancy':
    case 'waitProbability':
    case 'blocking':
      return target.atMost === 0;
  }
}
