import { AcdError } from '../errors.ts';

/** A queue whose mean wait is wanted in a ratio to the others'. */
export interface WaitTarget {
  /** Load in erlangs: arrivals per unit of time × mean handling time. > 0. */
  readonly load: number;
  /** The wanted mean wait, in any unit that is common to all queues. > 0. */
  readonly wait: number;
}

/** Rates for `accumulatingPriority`, and what they give. */
export interface AgingRates {
  /** One for each queue, in the order given; the smallest is 1. */
  readonly rates: readonly number[];
  /** Mean wait of each queue as a multiple of the mean wait under first come, first served. */
  readonly relativeWaits: readonly number[];
}

/**
 * The aging rates under which the mean waits of queues that share all agents have the wanted ratios.
 *
 * Solves Kleinrock's equations of accumulating priority (1964; many servers with one mean handling time: Sharif,
 * Stanford, Taylor & Ziedins 2014) by damped fixed-point iteration until every wait is within 1e-9 of its target.
 * Exact for Poisson arrivals, exponential handling times of one mean and endless patience; elsewhere a good start
 * for a simulation.
 *
 * @throws AcdError `aging.invalid` for loads or waits that are not positive, or a total load that the agents
 * cannot carry; `aging.unreachable` when even strict priority does not separate the waits so far.
 */
export function agingRatesFor(options: {
  readonly targets: readonly WaitTarget[];
  /** Agents who take all the queues. >= 1. */
  readonly agents: number;
}): AgingRates {
  const { targets, agents } = options;
  guard(targets, agents);
  const occupancy = targets.map(({ load }) => load / agents);
  const wanted = scaledToConservation(targets, occupancy);
  const rates = targets.map(({ wait }) => 1 / wait);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const waits = relativeWaits(rates, occupancy);
    const errors = waits.map((wait, index) => wait / wanted[index]!);
    if (errors.every((error) => Math.abs(error - 1) < 1e-9)) {
      const least = Math.min(...rates);
      return { rates: rates.map((rate) => rate / least), relativeWaits: waits };
    }
    for (const [index, error] of errors.entries()) rates[index]! *= error ** DAMPING;
    const largest = Math.max(...rates);
    if (Math.min(...rates) < largest * 1e-9) break;
  }
  throw new AcdError(
    'aging.unreachable',
    'No aging rates give waits this far apart: strict priority is the limit. Ask for ratios nearer to 1.',
  );
}

/**
 * Mean waits under accumulating priority with these rates, as multiples of the mean wait under first come, first
 * served. From the slowest to the fastest rate, with ρ the occupancy by each queue:
 * W_p = (1 − Σ_{i slower} ρ_i W_i (1 − b_i/b_p)) / (1 − Σ_{i faster} ρ_i (1 − b_p/b_i)).
 */
export function relativeWaits(
  rates: readonly number[],
  occupancy: readonly number[],
): readonly number[] {
  const order = rates.map((_, index) => index).sort((a, b) => rates[a]! - rates[b]!);
  const waits: number[] = [];
  for (const [place, index] of order.entries()) {
    const rate = rates[index]!;
    let served = 1;
    for (const slower of order.slice(0, place)) {
      served -= occupancy[slower]! * waits[slower]! * (1 - rates[slower]! / rate);
    }
    let left = 1;
    for (const faster of order.slice(place + 1)) {
      left -= occupancy[faster]! * (1 - rate / rates[faster]!);
    }
    waits[index] = served / left;
  }
  return waits;
}

const MAX_ROUNDS = 100_000;
const DAMPING = 0.5;

/** No order changes Σ ρ_i W_i (Kleinrock's conservation law): that fixes the level of the wanted waits. */
function scaledToConservation(
  targets: readonly WaitTarget[],
  occupancy: readonly number[],
): readonly number[] {
  let total = 0;
  let wanted = 0;
  for (const [index, { wait }] of targets.entries()) {
    total += occupancy[index]!;
    wanted += occupancy[index]! * wait;
  }
  return targets.map(({ wait }) => (wait * total) / wanted);
}

function guard(targets: readonly WaitTarget[], agents: number): void {
  const total = targets.reduce((sum, { load }) => sum + load, 0);
  const positive = targets.every(({ load, wait }) => load > 0 && wait > 0 && Number.isFinite(wait));
  if (targets.length > 0 && positive && agents >= 1 && total < agents) return;
  throw new AcdError(
    'aging.invalid',
    `${targets.length} targets with a total load of ${total} erlangs on ${agents} agents: ` +
      'give at least one, positive finite loads and waits, and more agents than erlangs.',
  );
}
