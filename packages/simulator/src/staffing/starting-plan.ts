import { requiredAgents } from '@plateau/erlang';
import { rateAt } from '../arrivals/arrival-times.ts';
import { meanMs } from '../random/sampler.ts';
import type { Duration } from '../random/distribution.ts';
import type { Scenario, Traffic } from '../scenario/scenario.ts';

const HOUR_MS = 3_600_000;

/** A stretch of time for which one number of agents is planned. */
export interface Slot {
  /** Epoch ms. */
  readonly startAt: number;
  /** Epoch ms. */
  readonly endAt: number;
}

/**
 * The agents that Erlang's formulas ask for in each slot by itself: Erlang A where every caller has
 * a patience, else Erlang C. Where a slot inherits a line or talks run on, that is only a beginning.
 */
export function startingPlan(
  scenario: Pick<Scenario, 'traffic' | 'startAt' | 'acd'>,
  slots: readonly Slot[],
  target: { readonly atLeast: number; readonly withinMs: number },
): readonly number[] {
  return slots.map((slot) => {
    const work = workIn(scenario, slot);
    if (work.contacts === 0) return 0;
    const ahtMs = work.handlingMs / work.contacts;
    const patienceMs = work.patienceMs / work.contacts;
    return requiredAgents({
      load: work.handlingMs / (slot.endAt - slot.startAt),
      ahtMs,
      ...(work.everyonePatient || patienceMs <= 0 ? {} : { patienceMs }),
      target: { type: 'serviceLevel', ...target },
    }).agents;
  });
}

interface Work {
  contacts: number;
  handlingMs: number;
  patienceMs: number;
  /** Whether somebody waits for ever, so that Erlang A does not apply. */
  everyonePatient: boolean;
}

function workIn(scenario: Pick<Scenario, 'traffic' | 'startAt' | 'acd'>, slot: Slot): Work {
  const work: Work = { contacts: 0, handlingMs: 0, patienceMs: 0, everyonePatient: false };
  const limits = new Map(scenario.acd.queues.map(({ id, wrapUpMs = 0 }) => [id, wrapUpMs]));
  const add = (
    contacts: number,
    of: {
      readonly queueId: string;
      readonly talkMs: Duration;
      readonly patienceMs?: Duration;
      readonly wrapUpMs?: Duration;
    },
  ): void => {
    const limit = limits.get(of.queueId) ?? 0;
    const wrapUpMs = of.wrapUpMs === undefined ? limit : Math.min(limit, meanMs(of.wrapUpMs));
    work.contacts += contacts;
    work.handlingMs += contacts * (meanMs(of.talkMs) + wrapUpMs);
    if (of.patienceMs === undefined) work.everyonePatient ||= contacts > 0;
    else work.patienceMs += contacts * meanMs(of.patienceMs);
  };
  for (const traffic of scenario.traffic) {
    if (traffic.type === 'generated')
      add(expectedContacts(traffic, scenario.startAt, slot), traffic);
    else {
      for (const call of traffic.calls) {
        if (call.arrivedAt >= slot.startAt && call.arrivedAt < slot.endAt) add(1, call);
      }
    }
  }
  return work;
}

function expectedContacts(
  { arrivals }: Extract<Traffic, { readonly type: 'generated' }>,
  startAt: number,
  slot: Slot,
): number {
  const hours = (slot.endAt - slot.startAt) / HOUR_MS;
  switch (arrivals.type) {
    case 'poisson':
      return arrivals.perHour * hours;
    case 'recorded':
      return arrivals.at.filter((at) => at >= slot.startAt && at < slot.endAt).length;
    case 'timeVarying': {
      // Sixteen middles are exact where slots and intervals share their borders, and close elsewhere.
      const step = (slot.endAt - slot.startAt) / 16;
      const middles = Array.from(
        { length: 16 },
        (_, n) => slot.startAt - startAt + (n + 0.5) * step,
      );
      return (middles.reduce((sum, at) => sum + rateAt(arrivals, at), 0) / 16) * hours;
    }
  }
}
