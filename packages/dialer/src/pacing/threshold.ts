import type { AbandonmentCount, Calibration, PacingState } from './pacing-state.ts';
import type { PredictivePolicy } from './pacing-policy.ts';

const LOWEST = 0.002;
const HIGHEST = 0.3;

/**
 * Abandoned calls kept unspent, so that chance alone does not run into the hard guard: abandoned calls come in bursts
 * whose size grows like the deviation of a team's work.
 */
function reserveOf(agents: number): number {
  return 1.3 * Math.sqrt(Math.max(2, agents));
}

/** How much of `log theta` one unspent call is worth: without any, the threshold falls to e^-1, about a third. */
function gainOf(agents: number): number {
  return 1 / reserveOf(agents);
}

/** A campaign that has not begun. */
export const UNCALIBRATED: Calibration = { surplus: 0, drift: 0 };

/**
 * The highest risk allowed for a dial. `log theta` moves with the surplus, that is by `gain * (limit - abandoned)` on
 * each live answer (the online quantile step of adaptive conformal prediction, Gibbs & Candes 2021), and drifts until
 * the surplus stays at its reserve: whatever the error of the model, the abandoned calls follow the limit.
 */
export function thresholdOf(policy: PredictivePolicy, state: PacingState): number {
  if (policy.fixedThreshold !== undefined) return policy.fixedThreshold;
  const { surplus, drift } = state.calibration ?? UNCALIBRATED;
  let unspent = surplus;
  // At first half of what would be allowed is kept, until that is the reserve.
  let allowed = Infinity;
  policy.windows.forEach(({ limit }, index) => {
    const { live, abandoned } = state.windows[index]!;
    unspent = Math.min(unspent, limit * live - abandoned);
    allowed = Math.min(allowed, limit * live);
  });
  const agents = state.idle + state.talking.length + state.wrappingUp.length;
  const short = unspent - Math.min(reserveOf(agents), allowed / 2);
  const theta = usualThreshold(agents) * Math.exp(gainOf(agents) * short + drift);
  return Math.min(HIGHEST, Math.max(LOWEST, theta));
}

/**
 * Where the threshold settles for a limit of 3 %, found by trying known laws on teams of 2 to 50: in a small team most
 * dials are made for idle agents at no risk, so that the few risky ones may be riskier.
 */
function usualThreshold(agents: number): number {
  return 0.015 + 0.1 / Math.max(2, agents);
}

/** The calibration after one more live answer, which met an agent in time or was abandoned, in a team of so many. */
export function calibrate(
  policy: PredictivePolicy,
  { surplus, drift }: Calibration,
  answer: { readonly abandoned: boolean; readonly agents: number },
): Calibration {
  const reserve = reserveOf(answer.agents);
  const limit = Math.min(...policy.windows.map((window) => window.limit));
  // What is not spent is not saved up for a burst.
  const left = Math.min(2.5 * reserve, surplus + limit - (answer.abandoned ? 1 : 0));
  // The step that damps the loop critically when abandonment is proportional to the threshold.
  const step = (limit * gainOf(answer.agents) ** 2) / 4;
  const drifted = drift + step * (left - reserve);
  return { surplus: left, drift: Math.min(2, Math.max(-2, drifted)) };
}

/**
 * The first limit that one more abandoned call would break; then only idle agents may be dialed for. A window always
 * has room for one abandoned call: else no campaign could ever begin.
 */
export function brokenBy(
  policy: PredictivePolicy,
  windows: readonly AbandonmentCount[],
): string | undefined {
  return policy.windows.find(({ limit }, index) => {
    const { live, abandoned } = windows[index]!;
    return abandoned + 1 > Math.max(1, limit * (live + 1));
  })?.id;
}
