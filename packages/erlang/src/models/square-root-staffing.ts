import { numberWithin, quantity } from '../guards.ts';
import { hazardExcess, mills } from '../numerics/mills.ts';
import { root } from '../numerics/root.ts';

/** Beyond 37 standard deviations a normal tail is below 1e-300. */
const FARTHEST = 37;

/** Agents for a load at a quality of service β: load + β √load, not rounded. @throws ErlangError `input.invalid` */
export function squareRootStaffing(input: {
  /** Offered load in erlangs, ≥ 0. */
  readonly load: number;
  /** Spare agents per square root of the load; negative where callers may hang up. */
  readonly beta: number;
}): number {
  const load = quantity('load', input.load);
  return Math.max(0, load + beta(input.beta) * Math.sqrt(load));
}

/**
 * Share of callers who wait in a large Erlang C system with load + β √load agents:
 * 1/(1 + β Φ(β)/φ(β)); 1 for β ≤ 0, where the queue is not stable.
 * Halfin and Whitt, Operations Research 29, 1981.
 * @throws ErlangError `input.invalid`
 */
export function halfinWhitt(input: { readonly beta: number }): {
  readonly waitProbability: number;
} {
  const spare = beta(input.beta);
  return { waitProbability: spare <= 0 ? 1 : 1 / (1 + spare * mills(-spare)) };
}

/** The β at which a share of callers waits in a large Erlang C system. @throws ErlangError `input.invalid` */
export function halfinWhittBeta(input: {
  /** Share of callers who wait, 1e-300 to 1. */
  readonly waitProbability: number;
}): number {
  const share = numberWithin('waitProbability', input.waitProbability, 1e-300, 1);
  if (share === 1) return 0;
  // In logarithms, so that a small share is met as closely as a large one.
  return root((spare) => Math.log(share) + Math.log1p(spare * mills(-spare)), 0, FARTHEST);
}

export interface GarnettInput {
  /** Spare agents per square root of the load; any sign. */
  readonly beta: number;
  /** Mean handle time / mean patience, > 0. */
  readonly handleToPatience: number;
}

export interface GarnettResult {
  /** Share of callers who wait, 0–1. */
  readonly waitProbability: number;
  /** Abandonment × √agents, in the limit of many agents. */
  readonly abandonmentTimesRootAgents: number;
}

/**
 * A large Erlang A system with load + β √load agents. With g = handle time / patience, b = β/√g and
 * the hazard h of the normal law: waitProbability = 1/(1 + √g h(b)/h(−β)), abandonment √n =
 * √g (h(b) − b) waitProbability.
 * Garnett, Mandelbaum and Reiman, Manufacturing & Service Operations Management 4, 2002.
 * @throws ErlangError `input.invalid`
 */
export function garnett(input: GarnettInput): GarnettResult {
  const spare = beta(input.beta);
  const g = Math.sqrt(impatience(input.handleToPatience));
  const busy = mills(spare / g);
  const waitProbability = busy === Infinity ? 1 : 1 / (1 + (g * mills(-spare)) / busy);
  return {
    waitProbability,
    abandonmentTimesRootAgents: g * hazardExcess(spare / g) * waitProbability,
  };
}

/** The β at which a share of callers waits in a large Erlang A system. @throws ErlangError `input.invalid` */
export function garnettBeta(input: {
  /** Share of callers who wait, above 0 and below 1. */
  readonly waitProbability: number;
  /** Mean handle time / mean patience, > 0. */
  readonly handleToPatience: number;
}): number {
  const share = numberWithin('waitProbability', input.waitProbability, 1e-300, 1 - 2 ** -53);
  const g = Math.sqrt(impatience(input.handleToPatience));
  const logOdds = Math.log(share) - Math.log1p(-share);
  return root(
    (spare) => logOdds - Math.log(mills(spare / g)) + Math.log(g * mills(-spare)),
    -FARTHEST * g,
    FARTHEST,
  );
}

function beta(value: number): number {
  return numberWithin('beta', value, -1e9, 1e9);
}

function impatience(value: number): number {
  return numberWithin('handleToPatience', value, 1e-12, 1e12);
}
