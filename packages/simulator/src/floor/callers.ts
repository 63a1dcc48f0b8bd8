import { createArrivalTimes } from '../arrivals/arrival-times.ts';
import { createSampler } from '../random/sampler.ts';
import { createStream, type Stream } from '../random/stream.ts';
import type {
  GeneratedTraffic,
  RecordedCall,
  RecordedTraffic,
  Scenario,
  Traffic,
} from '../scenario/scenario.ts';
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
  const { patienceMs, wrapUpMs } = traffic;
  const nextAt = createArrivalTimes(traffic.arrivals, scenario, streamFor('arrivals'));
  const talk = createSampler(traffic.talkMs, streamFor('talk'));
  const patience =
    patienceMs === undefined ? never : createSampler(patienceMs, streamFor('patience'));
  const wrapUp = wrapUpMs === undefined ? never : createSampler(wrapUpMs, streamFor('wrapUp'));
  let count = 0;
  return () => {
    const arrivedAt = nextAt();
    if (arrivedAt === undefined) return undefined;
    count += 1;
    const needs = { talkMs: talk(), patienceMs: patience(), wrapUpNeededMs: wrapUp() };
    return newCaller(`${prefix}${count}`, arrivedAt, traffic, needs, arrivedAt >= measuredFrom);
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
    const { id, arrivedAt, patienceMs, wrapUpMs } = call;
    const needs = {
      talkMs: createSampler(call.talkMs, talk)(),
      patienceMs: patienceMs === undefined ? undefined : createSampler(patienceMs, patience)(),
      wrapUpNeededMs: wrapUpMs === undefined ? undefined : createSampler(wrapUpMs, wrapUp)(),
    };
    return newCaller(id, arrivedAt, call, needs, arrivedAt >= measuredFrom);
  };
}

function never(): undefined {
  return undefined;
}

function newCaller(
  id: string,
  arrivedAt: number,
  wish: Pick<RecordedCall, 'queueId' | 'priority' | 'requires'>,
  needs: {
    readonly talkMs: number;
    readonly patienceMs: number | undefined;
    readonly wrapUpNeededMs: number | undefined;
  },
  measured: boolean,
): Caller {
  const { patienceMs, wrapUpNeededMs } = needs;
  return {
    id,
    queueId: wish.queueId,
    arrivedAt,
    priority: wish.priority,
    requires: wish.requires,
    // Whole ms are small integers to the JavaScript engine, and fractions are boxed.
    talkMs: Math.round(needs.talkMs),
    patienceMs: patienceMs === undefined ? undefined : Math.round(patienceMs),
    wrapUpNeededMs: wrapUpNeededMs === undefined ? undefined : Math.round(wrapUpNeededMs),
    measured,
    outcome: 'waiting',
    agentId: undefined,
    waitEndedAt: undefined,
    endedAt: undefined,
    wrapUpMs: 0,
  };
}
