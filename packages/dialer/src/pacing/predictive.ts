import type { PacingModel } from './model/pacing-model.ts';
import { outlookOf } from './outlook.ts';
import type { PacingDecision } from './pacing-decision.ts';
import type { PredictivePolicy } from './pacing-policy.ts';
import type { PacingState } from './pacing-state.ts';
import { brokenBy, thresholdOf } from './threshold.ts';

/** More lines at once than any floor has; ends the search when a model says that nobody ever answers. */
const MOST_DIALS = 10_000;

/**
 * Adds dials one by one while the risk of the next stays at or below the threshold, but never fewer than one line for
 * each idle agent. With the guard on it is exactly that many.
 */
export function decidePredictive(
  state: PacingState,
  model: PacingModel,
  policy: PredictivePolicy,
): PacingDecision {
  const theta = thresholdOf(policy, state);
  const oneToOne = Math.max(0, state.idle - state.waiting - state.ringing.length);
  const broken = brokenBy(policy, state.windows);
  if (broken !== undefined) {
    return {
      dials: oneToOne,
      theta,
      bindingRule: 'guard',
      explanation: `dialed ${oneToOne}, one line for each idle agent: one more abandoned call would break the limit "${broken}"`,
    };
  }
  if (state.idle + state.talking.length + state.wrappingUp.length === 0) {
    const explanation = 'dialed 0: no agent is there, now or soon';
    return { dials: 0, theta, bindingRule: 'noAgents', explanation };
  }
  const outlook = outlookOf(state, model);
  let dials = 0;
  let risk: number | undefined;
  let nextRisk = outlook.riskOfNext();
  while ((nextRisk <= theta || dials < oneToOne) && dials < MOST_DIALS) {
    outlook.addDial();
    dials += 1;
    risk = nextRisk;
    nextRisk = outlook.riskOfNext();
  }
  const judged = { dials, theta, ...(risk !== undefined && { risk }), nextRisk };
  return { ...judged, bindingRule: 'threshold', explanation: explain(judged) };
}

function explain(judged: {
  readonly dials: number;
  readonly theta: number;
  readonly risk?: number;
  readonly nextRisk: number;
}): string {
  const { dials, theta, risk, nextRisk } = judged;
  const next = `one more would be ${percent(nextRisk)}`;
  if (risk === undefined) return `dialed 0: ${next}, above ${percent(theta)}`;
  const floor = risk > theta ? ' (an idle agent waits for each)' : '';
  const sign = risk > theta ? '>' : '≤';
  return `dialed ${dials}: risk ${percent(risk)} ${sign} ${percent(theta)}${floor}; ${next}`;
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)} %`;
}
