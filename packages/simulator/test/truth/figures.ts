import { occupancy, type CallRecord } from '@plateau/kpi';
import type { Figure, Observation } from './experiment.ts';

type Of = Figure['of'];

const SECOND_MOMENT = { share: 0.02 };

/** Share of the callers of a class (of all, without one) who waited. */
export function pWait(name: string, truth: number, queue?: string): Figure {
  return { name, truth, of: meanOver(queue, ({ waitMs }) => (waitMs > 0 ? 1 : 0)) };
}

/** Mean wait of all callers of a class, those who gave up included. */
export function meanWait(name: string, truth: number, queue?: string): Figure {
  return { name, truth, of: meanOver(queue, (call, { unitMs }) => call.waitMs / unitMs) };
}

/** Mean square of the wait of all callers. */
export function secondMoment(name: string, truth: number): Figure {
  const of = meanOver(undefined, (call, { unitMs }) => (call.waitMs / unitMs) ** 2);
  return { name, truth, of, within: SECOND_MOMENT };
}

/** Mean wait of those who waited. */
export function meanWaitGivenWait(name: string, truth: number): Figure {
  const of = meanOver(
    undefined,
    (call, { unitMs }) => call.waitMs / unitMs,
    ({ waitMs }) => waitMs > 0,
  );
  return { name, truth, of };
}

/** Share of callers who waited at most so many units. */
export function waitedAtMost(name: string, truth: number, units: number): Figure {
  return {
    name,
    truth,
    of: meanOver(undefined, ({ waitMs }, { unitMs }) => (waitMs <= units * unitMs ? 1 : 0)),
  };
}

/** Share of callers who left unanswered in one way; by giving up, unless another is named. */
export function pLeave(
  name: string,
  truth: number,
  way: CallRecord['outcome'] = 'abandoned',
): Figure {
  return {
    name,
    truth,
    of: meanOver(undefined, ({ outcome }) => (outcome === way ? 1 : 0)),
  };
}

/** Mean number waiting of a class, by adding up the waits over the time they were measured in. */
export function meanQueue(name: string, truth: number, queue?: string): Figure {
  return {
    name,
    truth,
    of: ({ calls, fromAt, toAt }) => {
      let waited = 0;
      for (const call of calls) if (isOf(call, queue)) waited += call.waitMs;
      return waited / (toAt - fromAt);
    },
  };
}

/** Share of the servers' time spent serving: of all of them, or of one. */
export function utilisation(name: string, truth: number, server?: number): Figure {
  return {
    name,
    truth,
    of: ({ replication }) =>
      occupancy(server === undefined ? replication.agentTime : replication.agentTimes[server]!.time)
        .value,
  };
}

/** Share of the time in which every server is busy. */
export function allBusy(name: string, truth: number): Figure {
  return {
    name,
    truth,
    of: ({ calls, replication, fromAt, toAt }) => {
      // Calls that came while warming up are not known: look when they have ended.
      const lookFrom = fromAt + (toAt - fromAt) / 10;
      const steps = calls.flatMap(({ outcome, answeredAt = 0, endedAt = 0 }) =>
        outcome === 'answered' ? [[answeredAt, 1] as const, [endedAt, -1] as const] : [],
      );
      steps.sort(([a], [b]) => a - b);
      const servers = replication.agentTimes.length;
      let [busy, since, total] = [0, lookFrom, 0];
      for (const [at, change] of steps) {
        const until = Math.min(at, toAt);
        if (busy === servers && until > since) total += until - since;
        since = Math.max(since, until);
        busy += change;
      }
      return total / (toAt - lookFrom);
    },
  };
}

/** Mean of something over the callers of a class who satisfy a condition. */
export function meanOver(
  queue: string | undefined,
  value: (call: CallRecord, observation: Observation) => number,
  counts: (call: CallRecord) => boolean = () => true,
): Of {
  return (observation) => {
    let [sum, count] = [0, 0];
    for (const call of observation.calls) {
      if (!isOf(call, queue) || !counts(call)) continue;
      sum += value(call, observation);
      count += 1;
    }
    return count === 0 ? undefined : sum / count;
  };
}

function isOf(call: CallRecord, queue: string | undefined): boolean {
  return queue === undefined || call.queue === queue;
}
