import type { CallRecord } from '@plateau/kpi';
import type { Replication, Scenario } from '../../src/index.ts';
import { replicate } from '../../src/replication.ts';
import { checkScenario } from '../../src/scenario/check-scenario.ts';
import { controlledMean } from './controlled.ts';
import { toScenario, type QueueingSystem } from './system.ts';

/** One run of an experiment, in the time unit of its table. */
export interface Observation {
  readonly replication: Replication;
  readonly calls: readonly CallRecord[];
  readonly unitMs: number;
  /** When measuring began and ended: epoch ms of the run. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** One number of a table, and how a run measures it. */
export interface Figure {
  readonly name: string;
  readonly truth: number;
  readonly of: (observation: Observation) => number | undefined;
  /** The wanted precision: a share of the truth, or so much in absolute terms. Default 1 % of it. */
  readonly within?: { readonly share: number } | { readonly absolute: number };
}

/** A system or scenario to run, and the figures to measure in each run. */
export interface Experiment {
  /** Whether it takes so long to settle that only the full run does it. */
  readonly fullOnly?: boolean;
  readonly system: QueueingSystem | ((contacts: number) => { scenario: Scenario; unitMs: number });
  readonly figures: readonly Figure[];
}

/** How long to look. */
export interface Effort {
  readonly seed: number;
  /** Contacts in each replication, about. */
  readonly contacts: number;
  /** At least so many replications, then more until every figure is precise, up to the most. */
  readonly least: number;
  readonly most: number;
  /** Of each figure's interval. */
  readonly confidence: number;
  /** Whether to use controls: only long runs follow them in a straight line. */
  readonly controls: boolean;
}

/** What was found for one figure. */
export interface Finding {
  readonly figure: string;
  readonly truth: number;
  readonly mean: number;
  readonly halfWidth: number;
  /** Whether the interval holds the truth. */
  readonly inside: boolean;
  /** Whether a right engine is as near to the truth as asked in 99 of 100 such runs. */
  readonly sharp: boolean;
  /** Whether the mean is as near to the truth as the figure asks. */
  readonly near: boolean;
  readonly replications: number;
}

/** Runs an experiment until its figures are precise or the effort is spent. */
export function run({ system, figures }: Experiment, effort: Effort): readonly Finding[] {
  const { scenario, unitMs } =
    typeof system === 'function' ? system(effort.contacts) : toScenario(system, effort.contacts);
  checkScenario(scenario);
  const values = figures.map((): (number | undefined)[] => []);
  const controls: (readonly number[])[] = [];
  for (let index = 0; index < effort.most; index += 1) {
    const chance = { seed: effort.seed, index, antithetic: false, trace: false };
    const replication = replicate(scenario, chance);
    const observation: Observation = {
      replication,
      calls: replication.calls,
      unitMs,
      fromAt: scenario.startAt + (scenario.warmUpMs ?? 0),
      toAt: scenario.endAt,
    };
    const plain = !effort.controls || typeof system === 'function';
    controls.push(plain ? [] : surprises(system, observation));
    for (const [place, figure] of figures.entries()) values[place]!.push(figure.of(observation));
    if (index + 1 < effort.least) continue;
    if (figures.every((figure, place) => isSharp(figure, values[place]!, controls))) break;
  }
  return figures.map((figure, place): Finding => {
    const { mean, halfWidth } = controlledMean(values[place]!, controls, effort.confidence);
    const error = Math.abs(mean - figure.truth);
    return {
      figure: figure.name,
      truth: figure.truth,
      mean,
      halfWidth,
      // The tables have nine digits.
      inside: error <= halfWidth + 1e-9,
      sharp: isSharp(figure, values[place]!, controls),
      near: error <= tolerance(figure),
      replications: controls.length,
    };
  });
}

/** How many more callers came, and how much longer they talked, than expected: shares, of mean 0. */
function surprises(
  { classes, servers }: QueueingSystem,
  observation: Observation,
): readonly number[] {
  const { calls, unitMs, fromAt, toAt } = observation;
  const paces = new Map(servers.map(({ mu = 1 }, index) => [`s${index}`, mu]));
  const speeds = new Map(classes.map(({ mu = 1 }, index) => [`q${index}`, mu]));
  const expected = classes.reduce((sum, { lam }) => sum + lam, 0) * ((toAt - fromAt) / unitMs);
  let [talk, answered] = [0, 0];
  for (const { agent, queue, talkMs = 0 } of calls) {
    if (agent === undefined) continue;
    talk += (talkMs / unitMs) * paces.get(agent)! * speeds.get(queue)!;
    answered += 1;
  }
  return [calls.length / expected - 1, talk / answered - 1];
}

/** Whether the interval is so narrow that a right engine is as near as asked in 99 of 100 cases. */
function isSharp(
  figure: Figure,
  values: readonly (number | undefined)[],
  controls: readonly (readonly number[])[],
): boolean {
  return controlledMean(values, controls, 0.99).halfWidth <= tolerance(figure);
}

function tolerance({ truth, within = { share: 0.01 } }: Figure): number {
  return 'absolute' in within ? within.absolute : within.share * Math.abs(truth);
}
