import { demandRow } from './model/demand-table.ts';
import type { PacingModel } from './model/pacing-model.ts';
import { supplyRow } from './model/supply-table.ts';
import { normalCdf, normalDensity } from './normal.ts';
import type { Outlook } from './outlook.ts';
import type { PacingState } from './pacing-state.ts';

/**
 * `P(waiting + D >= idle + S)` with the number of answers D and of agents becoming free S as sums of independent
 * chances, by the normal law with continuity and skewness correction (Volkova, Theory Probab. Appl. 40, 1996).
 */
export function normalOutlook(state: PacingState, model: PacingModel): Outlook {
  const { demand, supply, nodesMs } = model;
  const nodes = nodesMs.length;
  const mean = new Float64Array(nodes).fill(state.waiting - state.idle);
  const variance = new Float64Array(nodes);
  const skew = new Float64Array(nodes);

  function add(table: Float64Array, row: number, times: number, sign: 1 | -1): void {
    for (let node = 0, cell = row * nodes; node < nodes; node += 1, cell += 1) {
      const chance = table[cell]!;
      const spread = times * chance * (1 - chance);
      mean[node]! += sign * times * chance;
      variance[node]! += spread;
      skew[node]! += sign * spread * (1 - 2 * chance);
    }
  }

  /** By row and not one by one: fewer additions, and the same bytes in whatever order the instants come. */
  function addAll(
    table: Float64Array,
    instants: readonly number[],
    rowOf: (ageMs: number) => number,
    sign: 1 | -1,
  ): void {
    const counts = new Uint32Array(table.length / nodes);
    for (const instant of instants) counts[rowOf(state.at - instant)]! += 1;
    counts.forEach((count, row) => {
      if (count > 0) add(table, row, count, sign);
    });
  }

  addAll(supply.fromTalk, state.talking, supplyRow, -1);
  addAll(supply.fromWrapUp, state.wrappingUp, supplyRow, -1);
  addAll(demand.answered, state.ringing, (ageMs) => demandRow(demand, ageMs), 1);
  const inboundPerMs = state.inboundPerMs ?? 0;
  if (inboundPerMs > 0) {
    nodesMs.forEach((ms, node) => {
      mean[node]! += inboundPerMs * ms;
      variance[node]! += inboundPerMs * ms;
      skew[node]! += inboundPerMs * ms;
    });
  }
  return {
    riskOfNext() {
      let sum = 0;
      for (let node = 0; node < nodes; node += 1) {
        sum += shortfall(mean[node]!, variance[node]!, skew[node]!);
      }
      return sum / nodes;
    },
    addDial() {
      add(demand.answered, 0, 1, 1);
    },
  };
}

/** P(X >= 0) of an integer X with this mean, variance and third central moment. */
function shortfall(mean: number, variance: number, thirdMoment: number): number {
  if (variance < 1e-12) return mean > -0.5 ? 1 : 0;
  const deviation = Math.sqrt(variance);
  const x = (-0.5 - mean) / deviation;
  const skewness = thirdMoment / (variance * deviation);
  const below = normalCdf(x) + (skewness / 6) * (1 - x * x) * normalDensity(x);
  return Math.min(1, Math.max(0, 1 - below));
}
