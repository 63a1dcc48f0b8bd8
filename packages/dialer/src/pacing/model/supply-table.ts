import { AGE_EDGES_MS, cumulativeHazard, type DurationLaw } from './duration-law.ts';

/** Chance that an agent who has been busy for some time is free before each horizon. */
export interface SupplyTable {
  /** Rows by age (see `supplyRow`), one column a horizon. */
  readonly fromTalk: Float64Array;
  readonly fromWrapUp: Float64Array;
  readonly columns: number;
}

const STEP_MS = 500;

/** The age that stands for a row: the middle of its bin. */
const ROW_AGES_MS = AGE_EDGES_MS.map((from, row) => {
  const to = AGE_EDGES_MS[row + 1];
  return to === undefined ? from : (from + to) / 2;
});

/**
 * `[F(a+v) - F(a)] / [1 - F(a)]` for every age a and horizon v, with F the law of the talk time followed by the
 * wrap-up for agents who talk, and of the wrap-up alone for those in wrap-up.
 */
export function supplyTable(
  laws: { readonly talk: DurationLaw; readonly wrapUp?: DurationLaw },
  horizonsMs: readonly number[],
): SupplyTable {
  const columns = horizonsMs.length;
  const rows = ROW_AGES_MS.length;
  const fromTalk = new Float64Array(rows * columns);
  const fromWrapUp = new Float64Array(rows * columns).fill(1);
  const talkHazard = cumulativeHazard(laws.talk);
  const wrapUpHazard = laws.wrapUp && cumulativeHazard(laws.wrapUp);
  const steps = Math.ceil(Math.max(...horizonsMs) / STEP_MS) + 1;
  const wrappedUp = wrapUpBySteps(wrapUpHazard, steps);
  ROW_AGES_MS.forEach((ageMs, row) => {
    const ended = endsBySteps(talkHazard, ageMs, steps);
    horizonsMs.forEach((horizonMs, column) => {
      const cell = row * columns + column;
      fromTalk[cell] = convolved(ended, wrappedUp, horizonMs / STEP_MS);
      if (wrapUpHazard) fromWrapUp[cell] = endedWithin(wrapUpHazard, ageMs, horizonMs);
    });
  });
  return { fromTalk, fromWrapUp, columns };
}

/** The row of an age in ms: O(1) by the logarithm in which the edges are spaced. */
export function supplyRow(ageMs: number): number {
  if (ageMs < 500) return 0;
  return Math.min(ROW_AGES_MS.length - 1, 1 + Math.floor(4 * Math.log2(ageMs / 500) + 1e-9));
}

type Hazard = (ageMs: number) => number;

function endedWithin(hazard: Hazard, ageMs: number, withinMs: number): number {
  return 1 - Math.exp(hazard(ageMs) - hazard(ageMs + withinMs));
}

/** Chance that a wrap-up which starts in the middle of a step is over at the end of the m-th step from there. */
function wrapUpBySteps(hazard: Hazard | undefined, steps: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) =>
    hazard ? endedWithin(hazard, 0, (step + 0.5) * STEP_MS) : 1,
  );
}

/** Chance that the talk ends within each of the next steps. */
function endsBySteps(hazard: Hazard, ageMs: number, steps: number): Float64Array {
  const start = hazard(ageMs);
  const ended = new Float64Array(steps);
  let survival = 1;
  for (let step = 0; step < steps; step += 1) {
    const kept = Math.exp(start - hazard(ageMs + (step + 1) * STEP_MS));
    ended[step] = survival - kept;
    survival = kept;
  }
  return ended;
}

function convolved(ended: Float64Array, wrappedUp: Float64Array, horizon: number): number {
  const whole = Math.floor(horizon);
  let free = 0;
  for (let step = 0; step < whole; step += 1) free += ended[step]! * wrappedUp[whole - 1 - step]!;
  // A horizon inside a step: between the two whole ones.
  const rest = horizon - whole;
  if (rest === 0) return free;
  let next = 0;
  for (let step = 0; step <= whole; step += 1) next += ended[step]! * wrappedUp[whole - step]!;
  return free + rest * (next - free);
}
