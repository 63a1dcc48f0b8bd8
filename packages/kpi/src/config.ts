import type { KeptDurations } from './accumulator/call-cell.ts';
import type { Attribution } from './call-record.ts';
import type { CalendarOptions } from './time/calendar.ts';

/** A field of a call to slice by; a call without it stands under the empty string. */
export type Dimension = 'queue' | 'agent' | 'direction' | `attributes.${string}`;

/** A field of an agent's time to slice by. */
export type AgentDimension = 'agent' | `attributes.${string}`;

/** What an accumulator keeps. JSON-safe. */
export interface KpiConfig extends CalendarOptions {
  /** What calls are sliced by. Default `['queue']`. */
  readonly dimensions?: readonly Dimension[];
  /** What agents' time is sliced by. Default `['agent']`. */
  readonly agentDimensions?: readonly AgentDimension[];
  /** By which instants calls are placed; each is a table of its own. Default `['arrival']`. */
  readonly attributions?: readonly Attribution[];
  /** Whether conversations and wrap-up are also split over the intervals they fell in. Default false. */
  readonly workload?: boolean;
  /**
   * Which durations get a histogram, for quantiles, beside the waits, which always have one: each
   * costs memory. Default: none.
   */
  readonly durations?: Omit<
    KeptDurations,
    'answeredWait' | 'abandonedWait' | 'divertedWait' | 'waitingWait'
  >;
  /** The queues there are; a call of another one is refused. Default: any. */
  readonly queues?: readonly string[];
  /**
   * Whether to remember every call by its id, so that a call told twice counts once, a corrected one
   * replaces the first, and a retraction takes it back. Memory grows with the number of calls.
   * Default false.
   */
  readonly ledger?: boolean;
  /**
   * How long after its end an interval still takes calls, in ms; then it is final and later calls are
   * late. Default: for ever.
   */
  readonly latenessMs?: number;
}

/** A configuration with its defaults filled in, its fields in one order. */
export type CompleteConfig = Required<Omit<KpiConfig, 'queues' | 'latenessMs'>> &
  Pick<KpiConfig, 'queues' | 'latenessMs'>;

/** Fills in the defaults, so that two configurations that mean the same are the same. */
export function completeConfig(config: KpiConfig): CompleteConfig {
  const { talk, conversation, handle, wrapUp } = config.durations ?? {};
  const { queues, latenessMs } = config;
  return {
    every: config.every ?? '30min',
    zone: config.zone ?? 'UTC',
    dimensions: [...(config.dimensions ?? ['queue'])],
    agentDimensions: [...(config.agentDimensions ?? ['agent'])],
    attributions: [...(config.attributions ?? ['arrival'])],
    workload: config.workload ?? false,
    durations: {
      ...(talk === undefined ? {} : { talk }),
      ...(conversation === undefined ? {} : { conversation }),
      ...(handle === undefined ? {} : { handle }),
      ...(wrapUp === undefined ? {} : { wrapUp }),
    },
    ledger: config.ledger ?? false,
    ...(queues === undefined ? {} : { queues: [...queues] }),
    ...(latenessMs === undefined ? {} : { latenessMs }),
  };
}
