import { SimulatorError, type SimulatorIssue } from '../errors.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { StaffingOptions } from './optimize-staffing.ts';

/** @throws SimulatorError `options.invalid` with every option that is out of its range */
export function checkStaffing(scenario: Pick<Scenario, 'acd'>, options: StaffingOptions): void {
  const { agentIds, intervalMs, target } = options;
  const { atLeast, withinMs } = target;
  const known = new Set(scenario.acd.agents.map(({ id }) => id));
  const issues: SimulatorIssue[] = [];
  for (const [index, id] of agentIds.entries()) {
    if (known.has(id)) continue;
    const message = `acd has no agent "${id}"; add it or correct the name`;
    issues.push({ path: ['agentIds', index], message });
  }
  if (agentIds.length === 0)
    issues.push({ path: ['agentIds'], message: 'give at least one agent' });
  if (!(Number.isInteger(intervalMs) && intervalMs > 0)) {
    const message = `intervalMs is ${intervalMs}; give a whole number of ms above 0`;
    issues.push({ path: ['intervalMs'], message });
  }
  if (!(atLeast > 0 && atLeast < 1)) {
    const message = `target.atLeast is ${atLeast}; give a share between 0 and 1, such as 0.8`;
    issues.push({ path: ['target', 'atLeast'], message });
  }
  if (!(Number.isFinite(withinMs) && withinMs >= 0)) {
    const message = `target.withinMs is ${withinMs}; give a number of ms, 0 or more`;
    issues.push({ path: ['target', 'withinMs'], message });
  }
  const [first] = issues;
  if (first === undefined) return;
  throw new SimulatorError('options.invalid', `No plan can be looked for: ${first.message}.`, {
    issues,
  });
}
