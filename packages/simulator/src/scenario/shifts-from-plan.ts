import { SimulatorError } from '../errors.ts';
import type { Shift } from './scenario.ts';

/** How many agents work in one interval of a plan. */
export interface PlannedInterval {
  /** Epoch ms. */
  readonly startAt: number;
  /** Epoch ms, after startAt. */
  readonly endAt: number;
  /** Whole, 0 or more. */
  readonly agents: number;
}

/**
 * Shifts that put the planned number of agents on the floor in every interval: the first ids work
 * whenever anybody does, the last ones only at the peak. Neighbouring intervals join into one shift.
 *
 * @throws SimulatorError `scenario.invalid` when an interval needs more agents than there are ids
 */
export function shiftsFromPlan(plan: {
  readonly agentIds: readonly string[];
  readonly intervals: readonly PlannedInterval[];
}): readonly Shift[] {
  const { agentIds } = plan;
  const intervals = [...plan.intervals].sort((a, b) => a.startAt - b.startAt);
  for (const { startAt, agents } of intervals) {
    if (Number.isInteger(agents) && agents >= 0 && agents <= agentIds.length) continue;
    const message = `the interval at ${startAt} plans ${agents} agents; give a whole number up to the ${agentIds.length} agent ids`;
    throw new SimulatorError('scenario.invalid', `The plan cannot be worked: ${message}.`, {
      issues: [{ path: ['intervals'], message }],
    });
  }
  return agentIds.flatMap((agentId, position) => {
    const shifts: Shift[] = [];
    for (const { startAt, endAt, agents } of intervals) {
      if (agents <= position) continue;
      const last = shifts.at(-1);
      if (last?.endAt === startAt) shifts[shifts.length - 1] = { ...last, endAt };
      else shifts.push({ agentId, startAt, endAt });
    }
    return shifts;
  });
}
