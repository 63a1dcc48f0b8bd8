import { demandRow } from './model/demand-table.ts';
import type { PacingModel } from './model/pacing-model.ts';
import { supplyRow } from './model/supply-table.ts';
import type { Outlook } from './outlook.ts';
import type { PacingState } from './pacing-state.ts';
import { addTrial, poissonLaw } from './poisson-binomial.ts';

/** `P(waiting + D >= idle + S)` by the exact laws of the sums D and S; O(team * (team + ringing)) for each node. */
export function exactOutlook(state: PacingState, model: PacingModel): Outlook {
  const { demand, supply, nodesMs } = model;
  const nodes = nodesMs.length;
  const busy = state.talking.length + state.wrappingUp.length;
  // Answers beyond what every agent could take are as bad as exactly so many.
  const most = Math.max(0, state.idle + busy - state.waiting);
  const talkRows = state.talking.map((since) => supplyRow(state.at - since));
  const wrapUpRows = state.wrappingUp.map((since) => supplyRow(state.at - since));
  const ringRows = state.ringing.map((dialedAt) => demandRow(demand, state.at - dialedAt));
  const inboundPerMs = state.inboundPerMs ?? 0;

  const free: Float64Array[] = [];
  const answers: Float64Array[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const supplied = new Float64Array(busy + 1);
    supplied[0] = 1;
    for (const row of talkRows) addTrial(supplied, supply.fromTalk[row * nodes + node]!);
    for (const row of wrapUpRows) addTrial(supplied, supply.fromWrapUp[row * nodes + node]!);
    const demanded = poissonLaw(inboundPerMs * nodesMs[node]!, most);
    for (const row of ringRows) addTrial(demanded, demand.answered[row * nodes + node]!);
    free.push(supplied);
    answers.push(demanded);
  }

  function shortfall(node: number): number {
    const supplied = free[node]!;
    const demanded = answers[node]!;
    let risk = 0;
    let fewer = 0;
    let counted = 0;
    for (let agents = 0; agents <= busy; agents += 1) {
      const needed = state.idle + agents - state.waiting;
      for (; counted < needed; counted += 1) fewer += demanded[counted]!;
      risk += supplied[agents]! * (1 - fewer);
    }
    return risk;
  }

  return {
    riskOfNext() {
      let sum = 0;
      for (let node = 0; node < nodes; node += 1) sum += shortfall(node);
      return Math.min(1, Math.max(0, sum / nodes));
    },
    addDial() {
      answers.forEach((demanded, node) => {
        addTrial(demanded, demand.answered[node]!);
      });
    },
  };
}
