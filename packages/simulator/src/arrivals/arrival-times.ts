import type { Stream } from '../random/stream.ts';
import type { Arrivals, TimeVaryingArrivals } from './arrivals.ts';

const HOUR_MS = 3_600_000;

/** The scenario's time: contacts come in `[startAt, endAt)`. */
export interface Period {
  readonly startAt: number;
  readonly endAt: number;
}

/**
 * Gives the next arrival each time it is called, whole epoch ms, then undefined. Rates count
 * `busyness` times; recorded instants stay what they are.
 */
export function createArrivalTimes(
  arrivals: Arrivals,
  period: Period,
  stream: Stream,
  busyness = 1,
): () => number | undefined {
  switch (arrivals.type) {
    case 'poisson':
      return poisson(arrivals.perHour * busyness, period, stream, () => true);
    case 'timeVarying':
      return thinned(arrivals, period, stream, busyness);
    case 'recorded':
      return recorded(arrivals.at, period);
  }
}

/** Contacts per hour at `offsetMs` after the start. */
export function rateAt(arrivals: TimeVaryingArrivals, offsetMs: number): number {
  const { perHour, intervalMs } = arrivals;
  const place = offsetMs / intervalMs;
  if (place >= perHour.length) return 0;
  if (arrivals.shape !== 'linear') return perHour[Math.floor(place)]!;
  const before = Math.max(0, Math.floor(place - 0.5));
  const after = Math.min(perHour.length - 1, before + 1);
  const share = Math.min(1, Math.max(0, place - 0.5 - before));
  return perHour[before]! * (1 - share) + perHour[after]! * share;
}

/**
 * Thinning of P. Lewis and G. Shedler, Naval Research Logistics 26 (1979): candidates at the
 * highest rate, each kept with the chance that its instant's rate bears to the highest.
 */
function thinned(
  arrivals: TimeVaryingArrivals,
  period: Period,
  stream: Stream,
  busyness: number,
): () => number | undefined {
  const peak = arrivals.perHour.reduce((most, rate) => Math.max(most, rate), 0);
  return poisson(
    peak * busyness,
    period,
    stream,
    (at) => stream.uniform() * peak <= rateAt(arrivals, at - period.startAt),
  );
}

function poisson(
  perHour: number,
  { startAt, endAt }: Period,
  { uniform }: Stream,
  keeps: (at: number) => boolean,
): () => number | undefined {
  if (perHour === 0) return () => undefined;
  // The exact instant is kept from one arrival to the next: rounding must not add up.
  let at = startAt;
  return () => {
    do at -= (HOUR_MS / perHour) * Math.log(uniform());
    while (at < endAt && !keeps(at));
    return at < endAt ? Math.floor(at) : undefined;
  };
}

function recorded(
  instants: readonly number[],
  { startAt, endAt }: Period,
): () => number | undefined {
  const inside = instants.filter((at) => at >= startAt && at < endAt).sort((a, b) => a - b);
  let next = 0;
  return () => inside[next++];
}
