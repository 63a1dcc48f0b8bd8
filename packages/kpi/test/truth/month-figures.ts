import {
  abandonmentRate,
  abandonmentRateShortExcluded,
  abandonmentRateWithMenu,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTimeToAbandon,
  averageWait,
  averageWaitOfQueued,
  callsByInterval,
  countCalls,
  createKpi,
  durationDeviation,
  durationQuantile,
  longAbandonmentRate,
  longestDuration,
  mergeHistograms,
  ratio,
  serviceLevel,
  type CallRecord,
  type CallTally,
  type Histogram,
  type ServiceLevelFormula,
} from '../../src/index.ts';

import { extraFigures } from './extra-figures.ts';

type Tree = Readonly<Record<string, unknown>>;

/** The figures of one month, under the names of the table. Thresholds are read off the table's keys. */
export function monthFigures(calls: readonly CallRecord[], expected: object): Tree {
  const counts = countCalls(calls);
  const answered = calls.filter((call) => call.outcome === 'answered');
  const thresholds = Object.keys((expected as { serviceLevel?: object }).serviceLevel ?? {});
  const { durations } = tallyOf(calls);
  const priority = (call: CallRecord) => call.attributes?.['priority'] ?? '';
  return {
    counts: callCounts(calls),
    serviceLevel: Object.fromEntries(thresholds.map((s) => [s, serviceLevels(calls, Number(s))])),
    abandonment: abandonment(calls, expected),
    tauxDeDecroche_answeredOverOffered: ratio(counts.answered, counts.offered).value,
    wait: {
      sumAnswered: counts.answeredWaitMs / 1000,
      sumAbandoned: counts.abandonedWaitMs / 1000,
      ASA: inSeconds(averageSpeedOfAnswer(counts).value),
      avgWaitOfAnsweredWhoQueued: inSeconds(averageWaitOfQueued(counts).value),
      avgTimeToAbandon: inSeconds(averageTimeToAbandon(counts).value),
      avgWaitAllOffered: inSeconds(averageWait(counts).value),
      maxAnswered: longest(durations.answeredWait),
      maxAbandoned: longest(durations.abandonedWait),
      nearestRankAnswered: quantiles(durations.answeredWait),
      nearestRankAll: quantiles(
        mergeHistograms([durations.answeredWait ?? [], durations.abandonedWait ?? []]),
      ),
      nearestRankAbandoned: quantiles(durations.abandonedWait),
    },
    talk: {
      sum: counts.talkMs / 1000,
      mean: inSeconds(averageHandleTime(counts).value),
      meanKnownAgent: inSeconds(
        averageHandleTime(countCalls(answered.filter((call) => call.agent !== undefined))).value,
      ),
      zeroTalk: histogramAt(durations.talk, 0),
      max: longest(durations.talk),
      nearestRank: quantiles(durations.talk),
      popStdev: inSeconds(durationDeviation(durations.talk ?? [])),
    },
    ivr: {
      sum: counts.menuMs / 1000,
      mean: inSeconds(ratio(counts.menuMs, counts.received).value),
    },
    extra: extraFigures(calls, expected),
    byType: mapValues(
      groupBy(calls, (call) => call.queue),
      (group) => ({
        counts: callCounts(group),
        SL20_abandonsAsMiss: serviceLevel(countCalls(group)).value,
        ...means(group),
      }),
    ),
    byPriority: mapValues(groupBy(calls, priority), (group) => ({
      offered: countCalls(group).offered,
      SL20_abandonsAsMiss: serviceLevel(countCalls(group)).value,
      ...means(group),
    })),
    byDay: Object.fromEntries(
      callsByInterval(calls, { every: 'day' }).map((day) => [
        new Date(day.startAt).toISOString().slice(0, 10),
        {
          ...callCounts(day.calls),
          SL20: serviceLevel(countCalls(day.calls)).value,
          ...means(day.calls),
        },
      ]),
    ),
  };
}

function callCounts(calls: readonly CallRecord[]): Tree {
  const counts = countCalls(calls);
  return {
    rows: calls.length,
    phantom: counts.phantom,
    calls: counts.received,
    answered: counts.answered,
    answeredWithoutQueue: counts.answeredAtOnce,
    abandonedQueue: counts.abandoned,
    abandonedIvr: counts.abandonedInMenu,
    offered: counts.offered,
  };
}

function means(calls: readonly CallRecord[]): Tree {
  const counts = countCalls(calls);
  return {
    abandonment: abandonmentRate(counts).value,
    ASA: inSeconds(averageSpeedOfAnswer(counts).value),
    AHT: inSeconds(averageHandleTime(counts).value),
  };
}

function serviceLevels(calls: readonly CallRecord[], thresholdS: number): Tree {
  const thresholdMs = thresholdS * 1000;
  const counts = countCalls(calls, { thresholdMs });
  const by = (formula: ServiceLevelFormula) => serviceLevel(counts, formula).value;
  const short = (shortAbandonMs: number) =>
    serviceLevel(countCalls(calls, { thresholdMs, shortAbandonMs }), 'shortAbandonedExcluded');
  return {
    answeredWithin: counts.answeredWithin,
    abandonedWithin: counts.abandonedWithin,
    SL_abandonsAsMiss: by('answeredOfOffered'),
    SL_answeredOnly: by('answeredOfAnswered'),
    SL_abandonsWithinAsMet: by('abandonedInTimeMet'),
    SL_abandonsWithinExcluded: by('abandonedInTimeExcluded'),
    SL_allAbandonsAsMet: by('allAbandonedMet'),
    SL_inclIvrAbandonsAsMiss: by('menuAbandonedMissed'),
    SL_strictLess_abandonsAsMiss: serviceLevel(
      countCalls(calls, { thresholdMs, within: 'lessThan' }),
    ).value,
    SL_shortAbandonsExcluded_5s: short(5_000).value,
    SL_shortAbandonsExcluded_10s: short(10_000).value,
  };
}

function abandonment(calls: readonly CallRecord[], expected: object): Tree {
  const counts = countCalls(calls);
  const names = Object.keys((expected as { abandonment?: object }).abandonment ?? {});
  const limits = new Set(
    names.map((name) => /(\d+)s/.exec(name)?.[1]).filter((s) => s !== undefined),
  );
  const figures: Record<string, unknown> = {
    ofOffered: abandonmentRate(counts).value,
    inclIvr: abandonmentRateWithMenu(counts).value,
  };
  for (const s of limits) {
    const short = countCalls(calls, { shortAbandonMs: Number(s) * 1000 });
    figures[`shortExcluded_${s}s`] = abandonmentRateShortExcluded(short).value;
    figures[`short_${s}s_count`] = short.shortAbandoned;
    figures[`longOnlyOverAllOffered_${s}s`] = longAbandonmentRate(short).value;
  }
  return figures;
}

/** The whole month through the accumulator, whose histograms the quantiles come from. */
function tallyOf(calls: readonly CallRecord[]): CallTally {
  const kpi = createKpi({ every: 'day', dimensions: [], durations: { talk: 'seconds' } });
  for (const call of calls) kpi.record(call);
  return kpi.inspect({ every: 'all' }).calls[0]!.tally;
}

const PERCENTS = [1, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 98, 99, 99.9, 100];

function quantiles(histogram: Histogram = []): Tree {
  return Object.fromEntries(
    PERCENTS.map((p) => [p, inSeconds(durationQuantile(histogram, p / 100))]),
  );
}

function longest(histogram: Histogram = []): number {
  return longestDuration(histogram) / 1000;
}

function histogramAt(histogram: Histogram = [], bar: number): number {
  const index = histogram.findIndex((value, i) => i % 2 === 0 && value === bar);
  return histogram[index + 1] ?? 0;
}

function inSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

function groupBy(
  calls: readonly CallRecord[],
  key: (call: CallRecord) => string,
): ReadonlyMap<string, readonly CallRecord[]> {
  const groups = new Map<string, CallRecord[]>();
  for (const call of calls) {
    const group = groups.get(key(call));
    if (group === undefined) groups.set(key(call), [call]);
    else group.push(call);
  }
  return groups;
}

function mapValues<V>(groups: ReadonlyMap<string, V>, value: (group: V) => unknown): Tree {
  return Object.fromEntries([...groups].map(([key, group]) => [key, value(group)]));
}
