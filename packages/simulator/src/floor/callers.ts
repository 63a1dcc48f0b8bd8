import { createArrivalTimes } from '../arrivals/arrival-times.ts';
import { createSampler } from '../random/sampler.ts';
import { createStream, type Stream } from '../random/stream.ts';
import type { GeneratedTraffic, RecordedTraffic, Scenario, Traffic } from '../scenario/scenario.ts';
import type { Caller } from './caller.ts';

/** Where a replication's randomness comes from. */
export interface Chance {
  readonly seed: number;
  readonly replication: number;
  readonly antithetic: boolean;
}

/**
 * Gives the next caller of a traffic each time it is called, in order of arrival, then undefined.
 * All that chance decides about a caller is drawn here, from streams of its own: whatever the
 * staffing, the same people call, with the same patience and the same to say.
 */
export function createCallers(
  scenario: Scenario,
  index: number,
  chance: Chance,
): () => Caller | undefined {
  const traffic: Traffic = scenario.traffic[index]!;
  const streamFor = (what: string): Stream =>
    createStream({ ...chance, purpose: `${what}/${index}` });
  const measuredFrom = scenario.startAt + (scenario.warmUpMs ?? 0);
  return traffic.type === 'recorded'
    ? recordedCallers(traffic, scenario, measuredFrom, streamFor)
    : generatedCallers(traffic, scenario, measuredFrom, streamFor, `~${index + 1}-`);
}

function generatedCallers(
  traffic: GeneratedTraffic,
  scenario: Scenario,
  measuredFrom: number,
  streamFor: (what: string) => Stream,
  prefix: string,
): () => Caller | undefined {
  const { queueId, priority, requires, patienceMs, wrapUpMs } = traffic;
  const nextAt = createArrivalTimes(traffic.arrivals, scenario, streamFor('arrivals'));
  const talk = createSampler(traffic.talkMs, streamFor('talk'));
  const patience =
    patienceMs === undefined ? undefined : createSampler(patienceMs, streamFor('patience'));
  const wrapUp = wrapUpMs === undefined ? undefined : createSampler(wrapUpMs, streamFor('wrapUp'));
  let count = 0;
  return () => {
    const arrivedAt = nextAt();
    if (arrivedAt === undefined) return undefined;
    count += 1;
    return newCaller({
      id: `${prefix}${count}`,
      queueId,
      arrivedAt,
      priority,
      requires,
      talkMs: talk(),
      patienceMs: patience?.(),
      wrapUpNeededMs: wrapUp?.(),
      measured: arrivedAt >= measuredFrom,
    });
  };
}

function recordedCallers(
  { calls }: RecordedTraffic,
  { startAt, endAt }: Scenario,
  measuredFrom: number,
  streamFor: (what: string) => Stream,
): () => Caller | undefined {
  const inside = calls
    .filter(({ arrivedAt }) => arrivedAt >= startAt && arrivedAt < endAt)
    .sort((a, b) => a.arrivedAt - b.arrivedAt);
  const [talk, patience, wrapUp] = [streamFor('talk'), streamFor('patience'), streamFor('wrapUp')];
  let next = 0;
  return () => {
    const call = inside[next];
    if (call === undefined) return undefined;
    next += 1;
    const { id, queueId, arrivedAt, priority, requires, talkMs, patienceMs, wrapUpMs } = call;
    return newCaller({
      id,
      queueId,
      arrivedAt,
      priority,
      requires,
      talkMs: createSampler(talkMs, talk)(),
      patienceMs: patienceMs === undefined ? undefined : createSampler(patienceMs, patience)(),
      wrapUpNeededMs: wrapUpMs === undefined ? undefined : createSampler(wrapUpMs, wrapUp)(),
      measured: arrivedAt >= measuredFrom,
    });
  };
}

type Arriving = Omit<Caller, 'outcome' | 'agentId' | 'waitEndedAt' | 'endedAt' | 'wrapUpMs'>;

function newCaller(arriving: Arriving): Caller {
  return {
    ...arriving,
    outcome: 'waiting',
    agentId: undefined,
    waitEndedAt: undefined,
    endedAt: undefined,
    wrapUpMs: 0,
  };
}
