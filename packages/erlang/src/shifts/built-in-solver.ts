import type { CoveringModel } from './covering-model.ts';
import { PlanState } from './plan-state.ts';

/**
 * Whole people near the linear relaxation: rounds it at several thresholds, covers what is left greedily, then
 * improves by taking people off and covering again more cheaply. Deterministic; no exactness is claimed, the gap to
 * the linear bound is. Under hard cover a missing agent costs more than any pattern, so it stays only where limits
 * leave no choice.
 */
export function builtInPlan(model: CoveringModel, relaxed: Float64Array): Int32Array {
  const dearest = model.patterns.reduce((most, { cost }) => Math.max(most, cost), 1);
  const shortfallCost = model.shortfallCost ?? dearest * 1000;
  const plan = new PlanState(model, shortfallCost);
  let best = Int32Array.from(plan.heads);
  let least = Infinity;
  for (const threshold of [0.6, 0.5, 0.4, 0.3, 0.2]) {
    plan.set(new Int32Array(relaxed.length));
    relaxed.forEach((people, p) => {
      plan.add(p, Math.min(plan.room(p), Math.floor(people + 1 - threshold)));
    });
    cover(model, plan, shortfallCost);
    prune(plan);
    const cost = plan.cost();
    if (cost < least) [best, least] = [Int32Array.from(plan.heads), cost];
  }
  plan.set(best);
  improve(model, plan, shortfallCost);
  return plan.heads;
}

/** Adds the person who covers most for the cost until nothing missing is worth a person. */
function cover(model: CoveringModel, plan: PlanState, shortfallCost: number): void {
  for (;;) {
    const pattern = bestAddition(model, plan, shortfallCost);
    if (pattern < 0) return;
    plan.add(pattern, 1);
  }
}

function bestAddition(model: CoveringModel, plan: PlanState, shortfallCost: number): number {
  const gains = plan.gains();
  let best = -1;
  let most = 0;
  for (let p = 0; p < gains.length; p++) {
    const gain = gains[p]!;
    const cost = model.patterns[p]!.cost;
    if (gain * shortfallCost <= cost || gain <= most * cost || plan.room(p) < 1) continue;
    best = p;
    most = gain / Math.max(cost, 1e-9);
  }
  return best;
}

/** Takes off whoever costs more than what would be missing without them, the dearest first. */
function prune(plan: PlanState): void {
  for (const p of plan.dearestFirst) {
    while (plan.heads[p]! > 0 && plan.saving(p) > 0) plan.add(p, -1);
  }
}

/** Pairs tried before the search gives up: it bounds the time, not the result's validity. */
const PAIRS = 60;

/** Takes the most idle people off in pairs and covers again, keeping what is cheaper. */
function improve(model: CoveringModel, plan: PlanState, shortfallCost: number): void {
  let cost = plan.cost();
  let left = PAIRS;
  for (let found = true; found && left > 0;) {
    found = false;
    for (const [a, b] of pairs(mostIdleFirst(plan))) {
      if (found || left-- <= 0) break;
      if (plan.heads[a]! < (a === b ? 2 : 1)) continue;
      const before = Int32Array.from(plan.heads);
      plan.add(a, -1);
      plan.add(b, -1);
      cover(model, plan, shortfallCost);
      prune(plan);
      const after = plan.cost();
      if (after < cost - 1e-9) {
        cost = after;
        found = true;
      } else {
        plan.set(before);
      }
    }
  }
}

function mostIdleFirst(plan: PlanState): number[] {
  const idle = Array.from(plan.heads, (people, p) => (people > 0 ? plan.idle(p) : -1));
  return idle
    .flatMap((_, p) => (plan.heads[p]! > 0 ? [p] : []))
    .sort((a, b) => idle[b]! - idle[a]! || a - b);
}

/** All pairs of a list, those of its front first. */
function* pairs(list: readonly number[]): Generator<[number, number]> {
  for (let second = 0; second < list.length; second++) {
    for (let first = 0; first <= second; first++) yield [list[first]!, list[second]!];
  }
}
