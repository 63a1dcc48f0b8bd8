import {
  agentConversations,
  answeredAt,
  createCalendar,
  firstContactResolution,
  peakConcurrency,
  presenceOccupancy,
  splitOverIntervals,
  totalMs,
  type CallRecord,
  type Span,
} from '../../src/index.ts';

const DAY_MS = 86_400_000;

/** What the table calls extra: concurrency, agents and repeats. */
export function extraFigures(
  calls: readonly CallRecord[],
  expected: object,
): Readonly<Record<string, unknown>> {
  const real = calls.filter(({ outcome }) => outcome !== 'phantom');
  const answered = calls.filter(({ outcome }) => outcome === 'answered');
  const withAgent = answered.filter(({ agent }) => agent !== undefined);
  const busy = [...agentConversations(calls).values()].flat();
  const presence = presenceOccupancy(calls);
  const split = new Map<number, number>();
  const quarters = createCalendar({ every: '15min' });
  for (const { startAt, endAt } of busy) {
    splitOverIntervals(quarters, startAt, endAt, (at, ms) => {
      split.set(at, (split.get(at) ?? 0) + ms);
    });
  }
  const { extra = {} } = expected as { extra?: { fcrRepeatWithinDays?: object } };
  const days = Object.keys(extra.fcrRepeatWithinDays ?? {});
  return {
    maxSimultaneousInQueue: peak(calls.filter(({ queued }) => queued === true).map(queueSpan)),
    maxSimultaneousTalking: peak(answered.map(talkSpan)),
    agents: new Set(withAgent.map(({ agent }) => agent)).size,
    busySumKnownAgents: totalMs(withAgent.map(talkSpan)) / 1000,
    busyUnionKnownAgents: totalMs(busy) / 1000,
    busyUnionSplit900_total: [...split.values()].reduce((sum, ms) => sum + ms, 0) / 1000,
    busyUnionSplit900_cells: split.size,
    occupancyProxy: {
      agentDays: presence.agentDays,
      staffedSeconds: presence.denominator / 1000,
      busySeconds: presence.numerator / 1000,
      occupancy: presence.value,
    },
    fcrRepeatWithinDays: Object.fromEntries(
      days.map((day) => {
        const fcr = firstContactResolution(calls, { windowMs: Number(day) * DAY_MS });
        const { repeated, denominator, value } = fcr;
        return [day, { answeredEligible: denominator, repeated, fcr: value }];
      }),
    ),
    knownCustomers: new Set(real.map(({ customer }) => customer).filter((id) => id !== undefined))
      .size,
  };
}

function queueSpan(call: CallRecord): Span {
  const startAt = call.arrivedAt + (call.menuMs ?? 0);
  return { startAt, endAt: startAt + call.waitMs };
}

function talkSpan(call: CallRecord): Span {
  const startAt = answeredAt(call);
  return { startAt, endAt: startAt + (call.talkMs ?? 0) };
}

function peak(spans: readonly Span[]): { n: number; at: string } | undefined {
  const highest = peakConcurrency(spans);
  return highest && { n: highest.count, at: new Date(highest.at).toISOString().slice(0, 19) };
}
