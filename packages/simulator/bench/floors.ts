import type { Scenario, Traffic } from '@plateau/simulator';

const HOUR_MS = 3_600_000;
const TALK_MS = 180_000;

/** M/M/n at 95 % occupancy, for about so many contacts. */
export function singleQueue(agents: number, contacts: number): Scenario {
  const perHour = (0.95 * agents * HOUR_MS) / TALK_MS;
  const endAt = Math.round((contacts / perHour) * HOUR_MS);
  return {
    acd: { queues: [{ id: 'q' }], agents: named(agents).map((id) => ({ id })) },
    startAt: 0,
    endAt,
    traffic: [poisson('q', perHour)],
    shifts: named(agents).map((agentId) => ({ agentId, startAt: 0, endAt: 2 * endAt })),
  };
}

/** So many kinds of contacts and agents who each know a few of them, in a ring; 92 % occupancy. */
export function multiSkill(agents: number, classes: number, contacts: number): Scenario {
  const perHour = (0.92 * agents * HOUR_MS) / TALK_MS / classes;
  const endAt = Math.round((contacts / (perHour * classes)) * HOUR_MS);
  const queues = Array.from({ length: classes }, (_, index) => `q${index}`);
  return {
    acd: {
      queues: queues.map((id) => ({ id })),
      agents: named(agents).map((id, index) => ({
        id,
        queues: [0, 1, 2, 7, 19].map((step) => queues[(index + step) % classes]!),
      })),
    },
    startAt: 0,
    endAt,
    traffic: queues.map((id) => poisson(id, perHour)),
    shifts: named(agents).map((agentId) => ({ agentId, startAt: 0, endAt: 2 * endAt })),
  };
}

/** A day of ten hours with a morning peak, patience, wrap-up and ringing. */
export function day(calls: number): Scenario {
  const shape = [0.6, 1.3, 1.6, 1.4, 1, 0.8, 0.9, 1.1, 0.8, 0.5];
  const agents = Math.ceil((1.6 * calls * 200_000) / 10 / HOUR_MS);
  return {
    acd: { queues: [{ id: 'q', wrapUpMs: 20_000 }], agents: named(agents).map((id) => ({ id })) },
    startAt: 8 * HOUR_MS,
    endAt: 18 * HOUR_MS,
    traffic: [
      {
        type: 'generated',
        queueId: 'q',
        arrivals: {
          type: 'timeVarying',
          intervalMs: HOUR_MS,
          perHour: shape.map((share) => (share * calls) / 10),
        },
        talkMs: { type: 'lognormal', meanMs: TALK_MS, sdMs: TALK_MS },
        patienceMs: { type: 'exponential', meanMs: 300_000 },
      },
    ],
    shifts: named(agents).map((agentId) => {
      return { agentId, startAt: 8 * HOUR_MS, endAt: 18 * HOUR_MS };
    }),
    behaviour: { answerDelayMs: { type: 'gamma', meanMs: 3_000, sdMs: 1_500 } },
  };
}

function named(agents: number): readonly string[] {
  return Array.from({ length: agents }, (_, index) => `a${index}`);
}

function poisson(queueId: string, perHour: number): Traffic {
  return {
    type: 'generated',
    queueId,
    arrivals: { type: 'poisson', perHour },
    talkMs: { type: 'exponential', meanMs: TALK_MS },
  };
}
