import { rateAt } from '../arrivals/arrival-times.ts';
import type { Arrivals } from '../arrivals/arrivals.ts';
import { meanMs } from '../random/sampler.ts';
import type { Scenario } from './scenario.ts';

const HOUR_MS = 3_600_000;

/** The work that must be done and the time there is for it, both in agent ms within the scenario. */
export interface ExpectedLoad {
  /** Expected work of the contacts that never give up; wrap-up is left out. */
  readonly lastingWorkMs: number;
  /** Agents' time in shifts. */
  readonly staffedMs: number;
}

/** What a scenario asks of its agents, before anything runs. */
export function expectedLoad(scenario: Scenario): ExpectedLoad {
  const { startAt, endAt } = scenario;
  const pace = averagePace(scenario);
  // A line with a limit cannot grow without end.
  const endless = new Set(
    scenario.acd.queues.flatMap(({ id, maxWaiting, maxWaitMs }) =>
      maxWaiting === undefined && maxWaitMs === undefined ? [id] : [],
    ),
  );
  let lastingWorkMs = 0;
  for (const source of scenario.traffic) {
    if (source.type === 'generated') {
      if (source.patienceMs !== undefined || !endless.has(source.queueId)) continue;
      lastingWorkMs += pace * meanMs(source.talkMs) * expectedContacts(source.arrivals, scenario);
    } else {
      for (const { arrivedAt, talkMs, patienceMs, queueId } of source.calls) {
        const inside = arrivedAt >= startAt && arrivedAt < endAt;
        if (inside && patienceMs === undefined && endless.has(queueId))
          lastingWorkMs += pace * meanMs(talkMs);
      }
    }
  }
  let staffedMs = 0;
  for (const shift of scenario.shifts) {
    staffedMs += Math.max(0, Math.min(shift.endAt, endAt) - Math.max(shift.startAt, startAt));
  }
  return { lastingWorkMs, staffedMs };
}

function expectedContacts(arrivals: Arrivals, { startAt, endAt }: Scenario): number {
  switch (arrivals.type) {
    case 'poisson':
      return (arrivals.perHour * (endAt - startAt)) / HOUR_MS;
    case 'recorded':
      return arrivals.at.filter((at) => at >= startAt && at < endAt).length;
    case 'timeVarying':
      return arrivals.perHour.reduce((sum, _, interval) => {
        const from = interval * arrivals.intervalMs;
        const lengthMs = Math.max(0, Math.min(from + arrivals.intervalMs, endAt - startAt) - from);
        // The rate in the middle of the interval is also its mean in steps, and nearly in lines.
        return sum + (rateAt(arrivals, from + lengthMs / 2) * lengthMs) / HOUR_MS;
      }, 0);
  }
}

/** The pace of the floor: agents work side by side, so their speeds add up, not their talk times. */
function averagePace({ shifts, behaviour, behaviourByAgent = {} }: Scenario): number {
  let [time, speed] = [0, 0];
  for (const { agentId, startAt, endAt } of shifts) {
    time += endAt - startAt;
    speed += (endAt - startAt) / (behaviourByAgent[agentId]?.pace ?? behaviour?.pace ?? 1);
  }
  return speed === 0 ? 1 : time / speed;
}
