import { createArrivalTimes } from '../arrivals/arrival-times.ts';
import { gammaVariate } from '../random/gamma.ts';
import { createSampler, type Sampler } from '../random/sampler.ts';
import { createStream, type Stream } from '../random/stream.ts';
import type { Duration } from '../random/distribution.ts';
import type { GeneratedTraffic, RecordedTraffic, Scenario } from '../scenario/scenario.ts';
import { newCaller, type Caller } from './caller.ts';

/** Where a replication's randomness comes from. */
export interface Chance {
  readonly seed: number;
  readonly replication: number;
  readonly antithetic: boolean;
}

/** Gives the next caller each time it is called, in order of arrival, then undefined. */
export type Callers = () => Caller | undefined;

/**
 * The callers of every traffic. All that chance decides about a caller is drawn here, from streams
 * of its own: whatever the staffing, the same people call, with the same patience and the same to say.
 */
export function createCallers(scenario: Scenario, chance: Chance): readonly Callers[] {
  const measuredFrom = scenario.startAt + (scenario.warmUpMs ?? 0);
  const busyness = busynessOf(scenario, chance);
  return scenario.traffic.map((traffic, index) => {
    const streamFor = (what: string): Stream =>
      createStream({ ...chance, purpose: `${what}/${index}` });
    return traffic.type === 'recorded'
      ? recordedCallers(traffic, scenario, measuredFrom, streamFor)
      : generatedCallers(traffic, scenario, measuredFrom, streamFor, `~${index + 1}-`, busyness);
  });
}

/** How many times the expected callers come: one gamma factor of mean 1 for all traffic of a run. */
function busynessOf({ busynessSd = 0 }: Scenario, chance: Chance): number {
  if (busynessSd === 0) return 1;
  const shape = 1 / busynessSd ** 2;
  return gammaVariate(shape, createStream({ ...chance, purpose: 'busyness' })) / shape;
}

function generatedCallers(
  traffic: GeneratedTraffic,
  scenario: Scenario,
  measuredFrom: number,
  streamFor: (what: string) => Stream,
  prefix: string,
  busyness: number,
): Callers {
  const nextAt = createArrivalTimes(traffic.arrivals, scenario, streamFor('arrivals'), busyness);
  const talk = createSampler(traffic.talkMs, streamFor('talk'));
  const patience = optionalSampler(traffic.patienceMs, () => streamFor('patience'));
  const wrapUp = optionalSampler(traffic.wrapUpMs, () => streamFor('wrapUp'));
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
  { calls, retrial }: RecordedTraffic,
  { startAt, endAt }: Scenario,
  measuredFrom: number,
  streamFor: (what: string) => Stream,
): Callers {
  const inside = calls
    .filter(({ arrivedAt }) => arrivedAt >= startAt && arrivedAt < endAt)
    .sort((a, b) => a.arrivedAt - b.arrivedAt);
  const [talk, patience, wrapUp] = [streamFor('talk'), streamFor('patience'), streamFor('wrapUp')];
  let next = 0;
  return () => {
    const call = inside[next];
    if (call === undefined) return undefined;
    next += 1;
    const { id, arrivedAt } = call;
    const needs = {
      talkMs: createSampler(call.talkMs, talk)(),
      patienceMs: optionalSampler(call.patienceMs, () => patience)(),
      wrapUpNeededMs: optionalSampler(call.wrapUpMs, () => wrapUp)(),
    };
    const kind = retrial === undefined ? call : { ...call, retrial };
    return newCaller(id, arrivedAt, kind, needs, arrivedAt >= measuredFrom);
  };
}

function optionalSampler(
  duration: Duration | undefined,
  stream: () => Stream,
): Sampler | (() => undefined) {
  return duration === undefined ? () => undefined : createSampler(duration, stream());
}
