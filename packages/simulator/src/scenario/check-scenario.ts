import { AcdError, createAcd } from '@plateau/acd';
import { SimulatorError, type SimulatorIssue } from '../errors.ts';
import { expectedLoad } from './expected-load.ts';
import type { Scenario, Shift } from './scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';

/**
 * Returns when the scenario can be run.
 *
 * @throws SimulatorError `scenario.invalid` with every fault found, `scenario.unstable`
 */
export function checkScenario(scenario: Scenario): void {
  const parsed = scenarioSchema.safeParse(scenario);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map((issue) => ({
        path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
        message: issue.message,
      })),
    );
  }
  try {
    createAcd(scenario.acd);
  } catch (error) {
    if (!(error instanceof AcdError)) throw error;
    const issues = error.issues.length > 0 ? error.issues : [{ path: [], message: error.message }];
    throw invalid(
      issues.map(({ path, message }) => ({ path: ['acd', ...path], message })),
      error,
    );
  }
  const issues = [...timeIssues(scenario), ...nameIssues(scenario), ...shiftIssues(scenario)];
  if (issues.length > 0) throw invalid(issues);
  if (scenario.overload !== 'allow') refuseOverload(scenario);
}

function timeIssues({ startAt, endAt, warmUpMs = 0 }: Scenario): readonly SimulatorIssue[] {
  if (endAt <= startAt) {
    return [{ path: ['endAt'], message: `endAt ${endAt} is not after startAt ${startAt}` }];
  }
  if (warmUpMs >= endAt - startAt) {
    const message = `warmUpMs ${warmUpMs} leaves nothing to measure of ${endAt - startAt} ms`;
    return [{ path: ['warmUpMs'], message }];
  }
  return [];
}

function nameIssues({ acd, traffic, behaviourByAgent = {} }: Scenario): readonly SimulatorIssue[] {
  const queues = new Set(acd.queues.map(({ id }) => id));
  const agents = new Set(acd.agents.map(({ id }) => id));
  const issues: SimulatorIssue[] = [];
  const needQueue = (queueId: string, path: SimulatorIssue['path']): void => {
    if (queues.has(queueId)) return;
    issues.push({ path, message: `acd has no queue "${queueId}"; add it or correct the name` });
  };
  const ids = new Set<string>();
  for (const [index, source] of traffic.entries()) {
    if (source.type === 'generated') needQueue(source.queueId, ['traffic', index, 'queueId']);
    else {
      for (const [position, call] of source.calls.entries()) {
        const path = ['traffic', index, 'calls', position];
        needQueue(call.queueId, [...path, 'queueId']);
        if (ids.has(call.id)) {
          issues.push({ path: [...path, 'id'], message: `another call has the id "${call.id}"` });
        }
        ids.add(call.id);
      }
    }
  }
  for (const agentId of Object.keys(behaviourByAgent)) {
    if (agents.has(agentId)) continue;
    const path = ['behaviourByAgent', agentId];
    issues.push({ path, message: `acd has no agent "${agentId}"; add it or correct the name` });
  }
  return issues;
}

function shiftIssues({ acd, shifts }: Scenario): readonly SimulatorIssue[] {
  const agents = new Set(acd.agents.map(({ id }) => id));
  const issues: SimulatorIssue[] = [];
  const ends = new Map<string, { readonly endAt: number; readonly index: number }>();
  const inOrder = [...shifts.entries()].sort(([, a], [, b]) => a.startAt - b.startAt);
  for (const [index, shift] of inOrder) {
    const { agentId, startAt, endAt } = shift;
    const path = ['shifts', index];
    if (!agents.has(agentId)) {
      const message = `acd has no agent "${agentId}"; add it or correct the name`;
      issues.push({ path: [...path, 'agentId'], message });
    }
    if (endAt <= startAt) {
      const message = `endAt ${endAt} is not after startAt ${startAt}`;
      issues.push({ path: [...path, 'endAt'], message });
    }
    issues.push(...breakIssues(shift, path));
    const before = ends.get(agentId);
    if (before !== undefined && startAt < before.endAt) {
      const message = `agent "${agentId}" is still in shift ${before.index} at ${startAt}; join them`;
      issues.push({ path, message });
    }
    if (before === undefined || endAt > before.endAt) ends.set(agentId, { endAt, index });
  }
  return issues;
}

function breakIssues(shift: Shift, path: SimulatorIssue['path']): readonly SimulatorIssue[] {
  const issues: SimulatorIssue[] = [];
  let from = shift.startAt;
  for (const [index, { startAt, endAt }] of (shift.breaks ?? []).entries()) {
    if (startAt < from || endAt <= startAt || endAt > shift.endAt) {
      const message = `a break from ${startAt} to ${endAt} does not fit; give breaks in order, inside the shift`;
      issues.push({ path: [...path, 'breaks', index], message });
    }
    from = endAt;
  }
  return issues;
}

function refuseOverload(scenario: Scenario): void {
  const { lastingWorkMs, staffedMs } = expectedLoad(scenario);
  if (lastingWorkMs === 0 || lastingWorkMs < staffedMs) return;
  const hours = (ms: number): string => (ms / 3_600_000).toFixed(1);
  throw new SimulatorError(
    'scenario.unstable',
    `Callers who never leave bring ${hours(lastingWorkMs)} hours of work for ${hours(staffedMs)} ` +
      `agent hours, so the line only grows: add agents, give the callers a patience, or set ` +
      `overload to 'allow' to watch it grow.`,
    { issues: [{ path: ['shifts'], message: 'too little time for the work' }] },
  );
}

function invalid(issues: readonly SimulatorIssue[], cause?: unknown): SimulatorError {
  const [first] = issues;
  const where = first && first.path.length > 0 ? `At ${first.path.join('.')}: ` : '';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more in issues)` : '';
  const message = `The scenario cannot be run. ${where}${first?.message ?? ''}${more}.`;
  return new SimulatorError('scenario.invalid', message, { issues, cause });
}
