import { shiftsFromPlan, simulate, type TraceStep } from '@plateau/simulator';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Monday 2 March 2026, when the floor opens and when it closes. */
export const OPENS_AT = Date.UTC(2026, 2, 2, 8);
export const CLOSES_AT = OPENS_AT + 10 * HOUR;

/** Calls an hour, and agents, from eight to six: lunch is thinly staffed, as it is. */
const CALLS = [70, 130, 170, 160, 120, 110, 150, 160, 120, 70];
const AGENTS = [7, 11, 13, 12, 9, 8, 12, 13, 10, 8];

export type FloorEvent = TraceStep['events'][number];

/** Everything that the routing engine reports on one simulated day, in order. */
export function simulatedFloor(seed = 2026): readonly FloorEvent[] {
  const agentIds = Array.from({ length: 14 }, (_, i) => `agent-${String(i + 1)}`);
  const plan = AGENTS.map((agents, i) => {
    return { startAt: OPENS_AT + i * HOUR, endAt: OPENS_AT + (i + 1) * HOUR, agents };
  });
  const study = simulate(
    {
      acd: {
        queues: [{ id: 'sales', wrapUpMs: MINUTE / 2 }],
        agents: agentIds.map((id) => ({ id })),
      },
      startAt: OPENS_AT,
      endAt: CLOSES_AT,
      traffic: [
        {
          type: 'generated',
          queueId: 'sales',
          arrivals: { type: 'timeVarying', intervalMs: HOUR, perHour: CALLS },
          talkMs: { type: 'lognormal', meanMs: 3 * MINUTE, sdMs: 2 * MINUTE },
          patienceMs: { type: 'exponential', meanMs: 3 * MINUTE },
        },
      ],
      shifts: shiftsFromPlan({ agentIds, intervals: plan }),
    },
    { seed, replications: 1, trace: true },
  );
  return study.replications[0]!.trace!.flatMap((step) => step.events);
}
