import type { AgentOrder, ContactOrder, QueueConfig } from '@plateau/acd';
import type { RecordedCall, Scenario, Traffic } from '../../src/index.ts';

const HOUR_MS = 3_600_000;

/** A kind of customer of a queueing system: rates per time unit. */
export interface CustomerClass {
  readonly lam: number;
  /** Default 1. */
  readonly mu?: number;
  /** Rate of giving up. Default: never. */
  readonly theta?: number;
  /** Gives up after exactly so many units. */
  readonly givesUpAfter?: number;
  readonly priority?: number;
  readonly order?: ContactOrder;
  readonly agentOrder?: AgentOrder;
  /** Most who may wait; who comes when there are so many is turned away. */
  readonly maxWaiting?: number;
  /** Must leave after so many units, by a rule of the queue. */
  readonly leavesAfter?: number;
}

/** A server: multiplies the rate of its class by `mu`, and serves all classes unless told which. */
export interface Server {
  readonly mu?: number;
  readonly serves?: readonly number[];
}

/** A queueing system in the words of the tables, as far as the routing engine is concerned. */
export interface QueueingSystem {
  readonly classes: readonly CustomerClass[];
  readonly servers: readonly Server[];
  /** Units of time until the start is forgotten (relaxation time). */
  readonly relaxation: number;
  /** Whether more comes than can be served. */
  readonly overloaded?: boolean;
}

/** A scenario with the time unit that it was scaled by. */
export interface ScaledScenario {
  readonly scenario: Scenario;
  readonly unitMs: number;
}

/** So many equal servers. */
export function servers(count: number): readonly Server[] {
  return Array.from({ length: count }, () => ({}));
}

/**
 * Time until an M/M/c forgets its start, in units: that of the M/M/1 of the same total speed, which
 * bounds it, and a service time; where customers give up, no longer than they stay.
 */
export function relaxation(lam: number, mu: number, c: number, theta = 0): number {
  const rho = lam / (c * mu);
  const unhurried = rho < 1 ? 1 / (c * mu * (1 - Math.sqrt(rho)) ** 2) : Infinity;
  return 1 / mu + Math.min(unhurried, theta > 0 ? 1 / theta : Infinity);
}

/** The system as a scenario of about so many measured contacts, or more if it needs longer to settle. */
export function toScenario(system: QueueingSystem, contacts: number): ScaledScenario {
  const { classes, relaxation } = system;
  const fastest = Math.max(...classes.map(({ mu = 1 }) => mu));
  // Rounding to whole ms is then a millionth of a service.
  const unitMs = 1e6 * fastest;
  const lam = classes.reduce((sum, each) => sum + each.lam, 0);
  const warmUpMs = Math.ceil(6 * relaxation * unitMs);
  const measuredMs = Math.ceil(Math.max(contacts / lam, 8 * relaxation) * unitMs);
  const endAt = warmUpMs + measuredMs;
  const drainMs = system.overloaded === true ? 0 : endAt;
  const agents = system.servers.map(({ serves }, index) => {
    const queues = serves?.map((served) => `q${served}`);
    return { id: `s${index}`, ...(queues === undefined ? {} : { queues }) };
  });
  const scenario: Scenario = {
    acd: {
      queues: classes.map((each, index) => queue(each, index, unitMs)),
      agents,
    },
    startAt: 0,
    endAt,
    warmUpMs,
    overload: system.overloaded === true ? 'allow' : 'refuse',
    traffic: [
      ...preload(system, unitMs),
      ...classes.map((each, index) => generated(each, index, unitMs)),
    ],
    shifts: agents.map(({ id }) => ({ agentId: id, startAt: 0, endAt: endAt + drainMs })),
    behaviourByAgent: Object.fromEntries(
      system.servers.map(({ mu = 1 }, index) => [`s${index}`, { pace: 1 / mu }]),
    ),
  };
  return { scenario, unitMs };
}

function queue(each: CustomerClass, index: number, unitMs: number): QueueConfig {
  const { order, agentOrder = 'longest-idle', maxWaiting, leavesAfter } = each;
  return {
    id: `q${index}`,
    agentOrder,
    ...(order && { order }),
    ...(maxWaiting === undefined ? {} : { maxWaiting }),
    ...(leavesAfter === undefined ? {} : { maxWaitMs: Math.round(leavesAfter * unitMs) }),
  };
}

function generated(each: CustomerClass, index: number, unitMs: number): Traffic {
  const { lam, mu = 1, theta, givesUpAfter, priority } = each;
  return {
    type: 'generated',
    queueId: `q${index}`,
    arrivals: { type: 'poisson', perHour: (lam * HOUR_MS) / unitMs },
    talkMs: { type: 'exponential', meanMs: unitMs / mu },
    ...(theta === undefined ? {} : { patienceMs: { type: 'exponential', meanMs: unitMs / theta } }),
    ...(givesUpAfter === undefined ? {} : { patienceMs: Math.round(givesUpAfter * unitMs) }),
    ...(priority === undefined ? {} : { priority }),
  };
}

/** Starts with as many in service as there are on average, which halves the way to steady state. */
function preload({ classes }: QueueingSystem, unitMs: number): readonly Traffic[] {
  const calls = classes.flatMap(({ lam, mu = 1 }, index): RecordedCall[] =>
    Array.from({ length: Math.floor(lam / mu) }, (_, place) => ({
      id: `start-${index}-${place}`,
      queueId: `q${index}`,
      arrivedAt: 0,
      talkMs: { type: 'exponential', meanMs: unitMs / mu },
      patienceMs: Math.round(unitMs / mu),
    })),
  );
  return [{ type: 'recorded', calls }];
}
