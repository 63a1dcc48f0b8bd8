import type { PacingModel } from './model/pacing-model.ts';
import type { PacingState } from './pacing-state.ts';
import { exactOutlook } from './exact-outlook.ts';
import { normalOutlook } from './normal-outlook.ts';

/** The near future of the floor, to which dials can be added one by one. */
export interface Outlook {
  /** Chance that one more dial, if a person answers it, finds no agent in time. Rises with each dial added. */
  riskOfNext(): number;
  addDial(): void;
}

/** Teams up to this size are computed exactly: there the normal law is wrong by up to 5 points of utilisation. */
const EXACT_TEAM = 20;

/** Exact Poisson-binomial for small teams, a corrected normal law above. */
export function outlookOf(state: PacingState, model: PacingModel): Outlook {
  const agents = state.idle + state.talking.length + state.wrappingUp.length;
  return agents <= EXACT_TEAM ? exactOutlook(state, model) : normalOutlook(state, model);
}
