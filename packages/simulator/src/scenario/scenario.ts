import type { AcdConfig, Requirement } from '@plateau/acd';
import type { Arrivals } from '../arrivals/arrivals.ts';
import type { Duration } from '../random/distribution.ts';

/** A stretch of time on a floor: who calls, who works, and by which rules. JSON-safe. */
export interface Scenario {
  /** The configuration of the real routing engine. */
  readonly acd: AcdConfig;
  /** Epoch ms, whole. */
  readonly startAt: number;
  /** Epoch ms, whole, after startAt. Contacts arrive before it; those on the floor are finished. */
  readonly endAt: number;
  /** Who calls. */
  readonly traffic: readonly Traffic[];
  /** Who works when. At most one shift of an agent at any time. */
  readonly shifts: readonly Shift[];
  /** How agents work. */
  readonly behaviour?: AgentBehaviour;
  /** What some agents do otherwise, by agent id; each member replaces that of `behaviour`. */
  readonly behaviourByAgent?: Readonly<Record<string, AgentBehaviour>>;
  /**
   * What happens in the first so many ms is not measured, so that an empty floor at the start does
   * not flatter a steady state. Ms, >= 0, shorter than the scenario. @defaultValue 0
   */
  readonly warmUpMs?: number;
  /**
   * Some days are busier than others, for all queues alike: the rates of a run are multiplied by a
   * gamma factor of mean 1 and this standard deviation, which makes the number of callers vary more
   * than Poisson's. >= 0; 0.1 is common. @defaultValue 0
   */
  readonly busynessSd?: number;
  /**
   * `refuse` throws `scenario.unstable` when contacts that never leave bring at least as much work
   * as there is agents' time; `allow` lets the line grow. @defaultValue 'refuse'
   */
  readonly overload?: 'refuse' | 'allow';
}

/** A source of contacts. */
export type Traffic = RecordedTraffic | GeneratedTraffic;

/** A day as it was. */
export interface RecordedTraffic {
  readonly type: 'recorded';
  /** In any order; those that arrive outside the scenario are left out. */
  readonly calls: readonly RecordedCall[];
  /** Default: who was not answered does not call again. */
  readonly retrial?: Retrial;
}

/** Calling again after giving up or being turned away, with the same to say and a patience drawn anew. */
export interface Retrial {
  /** Chance of each who was not answered: 0–1. */
  readonly probability: number;
  /** How long they wait before they call again. */
  readonly afterMs: Duration;
  /** Most calls of one person, the first included: whole, 1 or more. @defaultValue 3 */
  readonly attempts?: number;
}

/** One call of a recorded day; what was never seen of it is drawn. */
export interface RecordedCall {
  /** Unique, not empty, not beginning with `~`. */
  readonly id: string;
  readonly queueId: string;
  /** When it reaches the queue: epoch ms. */
  readonly arrivedAt: number;
  /** Default: the queue's. */
  readonly priority?: number;
  readonly requires?: Requirement;
  readonly talkMs: Duration;
  /** How long the caller is willing to wait. Default: for ever. */
  readonly patienceMs?: Duration;
  /** How long the agent needs afterwards, within the queue's own limit. Default: all of that. */
  readonly wrapUpMs?: Duration;
}

/** Contacts of one kind, drawn at random. */
export interface GeneratedTraffic {
  readonly type: 'generated';
  readonly queueId: string;
  readonly arrivals: Arrivals;
  /** Default: the queue's. */
  readonly priority?: number;
  readonly requires?: Requirement;
  readonly talkMs: Duration;
  /** How long a caller is willing to wait. Default: for ever. */
  readonly patienceMs?: Duration;
  /** How long the agent needs afterwards, within the queue's own limit. Default: all of that. */
  readonly wrapUpMs?: Duration;
  /** Default: who was not answered does not call again. */
  readonly retrial?: Retrial;
}

/** A stretch of work: the agent signs in at its start, and out at its end, finishing the call. */
export interface Shift {
  readonly agentId: string;
  /** Epoch ms, whole. */
  readonly startAt: number;
  /** Epoch ms, whole, after startAt. */
  readonly endAt: number;
  /** In order, within the shift, one after the other. */
  readonly breaks?: readonly Break[];
}

/** Time away inside a shift: a call that is under way goes on, and does not make the break longer. */
export interface Break {
  /** Epoch ms, whole. */
  readonly startAt: number;
  /** Epoch ms, whole, after startAt. */
  readonly endAt: number;
  /** Such as `lunch`. */
  readonly reason?: string;
}

/** How an agent works. */
export interface AgentBehaviour {
  /** How long an offer rings before the agent answers or declines it. @defaultValue 0 */
  readonly answerDelayMs?: Duration;
  /** Chance that an offer is declined: 0–1. @defaultValue 0 */
  readonly declineProbability?: number;
  /** Multiplies talk times: 0.9 is ten per cent faster. > 0. @defaultValue 1 */
  readonly pace?: number;
  /** Chance of not coming to a shift at all: 0–1. @defaultValue 0 */
  readonly absenceProbability?: number;
  /** How much later than planned the agent signs in. @defaultValue 0 */
  readonly latenessMs?: Duration;
}
