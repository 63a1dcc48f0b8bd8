import type { Analysis, PlannedDay } from './analysis.ts';
import type { Estimate } from '@plateau/simulator';
import { clock, count, minutes, percent } from './format.ts';
import type { WhatIf } from './what-if.ts';

/** The half-hours as rows of text: what happened, and the agents that each plan asks for. */
export function dayRows({ halfHours, plans }: PlannedDay): string[][] {
  const head = [
    'from',
    'offered',
    'answered',
    'abandoned',
    'service level',
    'ASA',
    'AHT',
    'longest',
  ];
  return [
    [...head, 'active*', 'erlangs', ...plans.map(({ model }) => model)],
    ...halfHours.map(({ startAt, happened, agentsActive }, index) => [
      clock(startAt),
      count(happened.offered),
      count(happened.answered),
      count(happened.abandoned),
      percent(happened.serviceLevel.value),
      minutes(happened.asaMs.value),
      minutes(happened.ahtMs.value),
      happened.offered === 0 ? '–' : minutes(happened.longestWaitMs),
      count(agentsActive),
      plans[0]!.halfHours[index]!.load.toFixed(1),
      ...plans.map(({ halfHours }) => count(halfHours[index]!.agents)),
    ]),
  ];
}

/** What happened beside what came of each plan, as rows of text. */
export function comparison(analysis: Analysis): string[][] {
  const { happened, happenedToPriority, halfHours, outcomes } = analysis;
  const activeHours = halfHours.reduce((sum, { agentsActive }) => sum + agentsActive, 0) / 2;
  const plans = outcomes.map(({ plan }) => plan);
  const simulated = (name: string, past: string, pick: (whatIf: WhatIf) => string) => [
    name,
    past,
    ...outcomes.map(({ whatIf }) => pick(whatIf)),
  ];
  return [
    ['', 'what happened', ...plans.map(({ model }) => `plan by ${model}`)],
    [
      'agent-hours',
      `${activeHours.toFixed(1)} (active*)`,
      ...plans.map(({ agentHours }) => agentHours.toFixed(1)),
    ],
    [
      'service level, by the formula',
      '',
      ...plans.map(({ serviceLevel }) => percent(serviceLevel)),
    ],
    simulated('service level', percent(happened.serviceLevel.value), (run) =>
      inPercent(run.serviceLevel),
    ),
    simulated('abandoned', percent(happened.abandonment.value), (run) =>
      inPercent(run.abandonment),
    ),
    simulated('ASA', inSeconds(happened.asaMs.value), (run) => toSeconds(run.asaMs, 1)),
    simulated('ASA of priority customers', inSeconds(happenedToPriority.asaMs.value), (run) =>
      toSeconds(run.priorityAsaMs, 1),
    ),
    simulated('longest wait', inSeconds(happened.longestWaitMs), (run) =>
      toSeconds(run.longestWaitMs, 0),
    ),
    simulated('occupancy', 'not recorded', (run) => inPercent(run.occupancy)),
  ];
}

/** 81.2 ± 0.9 % */
function inPercent({ mean, halfWidth }: Estimate): string {
  if (mean === undefined || halfWidth === undefined) return '–';
  return `${(100 * mean).toFixed(1)} ± ${(100 * halfWidth).toFixed(1)} %`;
}

/** 5.4 ± 0.3 s */
function toSeconds({ mean, halfWidth }: Estimate, digits: number): string {
  if (mean === undefined || halfWidth === undefined) return '–';
  return `${(mean / 1000).toFixed(digits)} ± ${(halfWidth / 1000).toFixed(digits)} s`;
}

function inSeconds(ms: number | undefined): string {
  return ms === undefined ? '–' : `${Math.round(ms / 1000)} s`;
}
