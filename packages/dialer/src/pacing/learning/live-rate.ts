/** What is known of the share of dials that a person answers. Plain data, JSON-safe. */
export interface LiveRate {
  /** Dials counted, with forgetting. */
  readonly dials: number;
  /** Of these, answered by a person. */
  readonly live: number;
  /** The share among the latest hundred or so. */
  readonly recent: number;
  /** Dials since the last change. */
  readonly since: number;
}

/** Dials after which a dial has lost two thirds of its weight. */
const MEMORY = 3000;
/** Weight of the latest dial in `recent`. */
const RECENT = 1 / 60;
/** How many deviations `recent` must be off before it is a change and not chance. */
const CHANGE = 4.5;
/** What `recent` is worth after a change, in dials. */
const WORTH = 40;

/** Optimistic, that is careful: half of all dials are answered until shown otherwise. */
export const UNKNOWN_LIVE_RATE: LiveRate = { dials: 2, live: 1, recent: 0.5, since: 0 };

/**
 * Counts the next dial. Dials must come in the order in which they were dialed, each when its outcome and those of all
 * before it are known: quick outcomes would else be counted first and bias the share.
 */
export function countDial(rate: LiveRate, answered: boolean): LiveRate {
  const outcome = answered ? 1 : 0;
  const keep = 1 - 1 / MEMORY;
  const dials = rate.dials * keep + 1;
  const live = rate.live * keep + outcome;
  const since = rate.since + 1;
  // An average of all until it is as long as the moving one: no memory of its start.
  const recent = rate.recent + (outcome - rate.recent) * Math.max(RECENT, 1 / since);
  const mean = live / dials;
  const deviation = Math.sqrt(mean * (1 - mean) * (RECENT / (2 - RECENT)));
  const changed = since > 1 / RECENT && Math.abs(recent - mean) > CHANGE * deviation;
  if (!changed) return { dials, live, recent, since };
  return { dials: WORTH, live: WORTH * recent, recent, since: Math.round(1 / RECENT) };
}

/**
 * The share to plan with: the mean of the Beta posterior and some of its deviation on top, so that what is not known
 * well counts as more answers.
 */
export function plannedLiveRate({ dials, live }: LiveRate): number {
  const mean = live / dials;
  return Math.min(0.99, mean + CAUTION * Math.sqrt((mean * (1 - mean)) / (dials + 1)));
}

/** Deviations of the posterior added to its mean. */
const CAUTION = 0.7;
