import { duration, LONGEST_MS, quantity, ratio } from '../guards.ts';
import { root } from '../numerics/root.ts';
import { knownDefinition, type ServiceLevelDefinition } from '../service-level.ts';
import { checkedConditions, type QueueInput, queueOf } from './queue.ts';
import { smallestWhole } from './smallest-whole.ts';
import { unreachable } from './solve-for.ts';
import { checkedTargets, margin, type Target } from './target.ts';

/**
 * The shortest threshold in ms within which a share of callers is in time.
 * @throws ErlangError `input.invalid`; `target.unreachable` where more hang up (or find no line) than
 * the share allows, or the queue is not stable
 */
export function solveThreshold(
  input: QueueInput & {
    /** Least share of callers in time, 0–1. */
    readonly atLeast: number;
    /** What is counted, default `answeredOfOffered`. */
    readonly definition?: ServiceLevelDefinition;
  },
): { readonly withinMs: number; readonly definition: ServiceLevelDefinition } {
  const { atLeast, definition = 'answeredOfOffered' } = input;
  ratio('atLeast', atLeast);
  knownDefinition('definition', definition);
  const queue = queueOf(input);
  const missing = (withinMs: number): number => queue.serviceLevel(withinMs, definition) - atLeast;
  if (missing(0) >= 0) return { withinMs: 0, definition };
  let high = input.ahtMs;
  while (missing(high) < 0) {
    high *= 2;
    if (high > LONGEST_MS) {
      throw unreachable({ type: 'serviceLevel', atLeast, withinMs: LONGEST_MS, definition });
    }
  }
  return { withinMs: root(missing, high === input.ahtMs ? 0 : high / 2, high), definition };
}

/** From where to where a target is met. */
export interface PatienceRange {
  /** Shortest mean patience in ms. */
  readonly fromMs: number;
  /** Longest mean patience in ms; undefined where the target is met however long callers wait. */
  readonly toMs: number | undefined;
}

const SHORTEST_SHARE = 1e-6;
const LONGEST_SHARE = 1e6;

/**
 * The mean patience at which every target is met. Abandonment wants patient callers, waits want
 * impatient ones, and a service level may want neither too many nor too few to hang up; so the
 * answer is a range. Looked for between a millionth and a million handle times, at sixteen points
 * a decade: a narrower range may be missed.
 * @throws ErlangError `input.invalid`; `target.unreachable` where no patience meets the targets
 */
export function solvePatience(
  input: Omit<QueueInput, 'patienceMs'> & { readonly target: Target | readonly Target[] },
): PatienceRange {
  const { ahtMs } = input;
  checkedConditions(input);
  quantity('agents', input.agents);
  const targets = checkedTargets(input.target);
  const worst = (logPatience: number): number => {
    const patienceMs = duration('patienceMs', Math.exp(logPatience));
    const queue = queueOf({ ...input, patienceMs });
    return Math.min(...targets.map((target) => margin(target, queue)));
  };
  const from = Math.log(ahtMs * SHORTEST_SHARE);
  const to = Math.log(Math.min(LONGEST_MS, ahtMs * LONGEST_SHARE));
  const points = Array.from({ length: 193 }, (_, i) => from + ((to - from) * i) / 192);
  const met = points.map((point) => worst(point) >= 0);
  const start = met.indexOf(true);
  if (start < 0) throw unreachable(targets[0]!);
  const end = met.indexOf(false, start);
  return {
    fromMs: start === 0 ? 0 : Math.exp(root(worst, points[start - 1]!, points[start]!)),
    toMs: end < 0 ? undefined : Math.exp(root(worst, points[end - 1]!, points[end]!)),
  };
}

/** From how many to how many lines a target is met. */
export interface LinesRange {
  /** Fewest lines, whole. */
  readonly fewest: number;
  /** Most lines, whole; undefined where the target is met with any number of lines. */
  readonly most: number | undefined;
}

/**
 * The lines for given agents at which every target is met: blocking wants many, waits want few.
 * Looked for from the agents to ten million places to wait, at four points for every doubling: a
 * narrower range may be missed.
 * @throws ErlangError `input.invalid`; `target.unreachable` where no number of lines meets the targets
 */
export function solveLines(
  input: Omit<QueueInput, 'lines'> & { readonly target: Target | readonly Target[] },
): LinesRange {
  checkedConditions(input);
  const agents = Math.ceil(quantity('agents', input.agents));
  const targets = checkedTargets(input.target);
  const worst = (places: number): number => {
    const queue = queueOf({ ...input, lines: agents + places });
    return Math.min(...targets.map((target) => margin(target, queue)));
  };
  const points = [0];
  for (let places = 1; places < MOST_PLACES; places *= 1.19) {
    if (Math.round(places) > points.at(-1)!) points.push(Math.round(places));
  }
  const start = points.findIndex((places) => worst(places) >= 0);
  if (start < 0) throw unreachable(targets[0]!);
  const end = points.findIndex((places, i) => i > start && worst(places) < 0);
  const boundary = (low: number, high: number, sign: 1 | -1): number =>
    smallestWhole((places) => (worst(places) >= 0 ? sign : -sign), high, 0, low, high) ?? high;
  return {
    fewest: agents + (start === 0 ? 0 : boundary(points[start - 1]!, points[start]!, 1)),
    most: end < 0 ? undefined : agents + boundary(points[end - 1]!, points[end]!, -1) - 1,
  };
}

/** Beyond this many places a queue with patience or spare agents does not fill. */
const MOST_PLACES = 1e5;
