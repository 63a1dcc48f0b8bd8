import { createPacingModel } from '../../src/pacing/model/pacing-model.ts';
import * as contenders from './contenders.ts';
import { exactOptimum } from './exact-optimum.ts';
import type { Contender } from './floor.ts';
import { memorylessLaws } from './known-laws.ts';
import { runShift, type ShiftResult } from './run-shift.ts';
import type { KnownResult, Scenario } from './scenario.ts';

/** The figures of a policy over some shifts, as `results` of the truth table has them, and what the goals ask besides. */
export interface Score extends Omit<KnownResult, 'wait' | 'worstHour' | 'firstHour'> {
  readonly wait: number;
  readonly worstHour: number;
  readonly firstHour: number;
  /** Highest abandonment of a shift with at least 1,000 live answers. */
  readonly worstShift?: number;
}

export type Scores = Record<string, Score>;

const LIMIT = 0.03;
const TUNING_SHIFTS = 2;
/** Above this the exact optimum takes minutes. */
const SOLVABLE = 10;

/** Plays so many shifts with seeds 1, 2, 3… and averages them. A contender made once goes on from shift to shift. */
export function score(
  scenario: Scenario,
  contender: (shift: number) => Contender,
  shifts: number,
): Score {
  const played = Array.from({ length: shifts }, (_, shift) =>
    runShift(scenario, contender(shift), shift + 1),
  );
  const mean = (key: keyof ShiftResult): number =>
    round(played.reduce((sum, result) => sum + result[key], 0) / shifts);
  const large = played.filter(({ live }) => live >= 1000).map(({ ab }) => ab);
  return {
    util: mean('util'),
    ab: mean('ab'),
    wait: mean('wait'),
    worstHour: mean('worstHour'),
    firstHour: mean('firstHour'),
    ...(large.length > 0 && { worstShift: round(Math.max(...large)) }),
  };
}

/**
 * Ours. A memoryless system has known laws and one window over all shifts, as its optimum does; every other scenario
 * is met with no knowledge at each shift.
 */
export function scorePredictive(scenario: Scenario, shifts: number): Score {
  const laws = memorylessLaws(scenario);
  if (laws === undefined) {
    return score(scenario, () => contenders.predictive(scenario.graceSeconds), shifts);
  }
  const known = contenders.predictiveWith(createPacingModel(laws, 0));
  return score(scenario, () => known, shifts);
}

/** Every policy that needs no knowledge, the tuned ones, and the exact optimum where it is small enough. */
export function scoreOthers(scenario: Scenario, shifts: number): Scores {
  const methods = { HARD: 'hardLimit', AVERAGE: 'average', TAPERED: 'tapered' } as const;
  const scores: Scores = { progressive: score(scenario, contenders.progressive, shifts) };
  for (const [name, method] of Object.entries(methods)) {
    scores[`vici${name}Default`] = score(
      scenario,
      () => contenders.vicidialAdaptive({ method }),
      shifts,
    );
  }
  scores['ratioPerIdleTuned'] = tunedNumber(scenario, shifts, [1, 14], contenders.ratioPerIdle);
  scores['viciRatioTuned'] = tunedNumber(scenario, shifts, [1, 2.5], contenders.vicidialRatio);
  scores['viciAvailableOnlyTuned'] = tunedSetting(scenario, shifts);
  const laws = memorylessLaws(scenario);
  if (laws !== undefined && scenario.agents <= SOLVABLE)
    scores['exactOptimum'] = optimumOf(scenario);
  return scores;
}

const MAX_LEVELS = [2, 3, 4, 5, 6, 8, 10, 13];

/** The highest number that keeps the limit on the shifts used for tuning, by halving: more lines, more abandoned. */
function tunedNumber(
  scenario: Scenario,
  shifts: number,
  range: readonly [number, number],
  contender: (setting: number) => Contender,
): Score {
  let [low, high] = range;
  for (let halving = 0; halving < 7; halving += 1) {
    const middle = (low + high) / 2;
    if (score(scenario, () => contender(middle), TUNING_SHIFTS).ab <= LIMIT) low = middle;
    else high = middle;
  }
  return { param: round(low), ...score(scenario, () => contender(low), shifts) };
}

/** The setting with the highest utilisation that keeps the limit on the shifts used for tuning. */
function tunedSetting(scenario: Scenario, shifts: number): Score {
  const contender = ({ method, maxLevel }: { method: 'hardLimit' | 'tapered'; maxLevel: number }) =>
    contenders.vicidialAdaptive({ method, maxLevel, availableOnlyTally: true });
  let best = { method: 'hardLimit' as 'hardLimit' | 'tapered', maxLevel: 2, util: 0 };
  for (const method of ['hardLimit', 'tapered'] as const) {
    for (const maxLevel of MAX_LEVELS) {
      const setting = { method, maxLevel };
      const { util, ab } = score(scenario, () => contender(setting), TUNING_SHIFTS);
      if (ab <= LIMIT && util > best.util) best = { ...setting, util };
    }
  }
  const name = best.method === 'tapered' ? 'TAPERED' : 'HARD';
  const param = `ADAPT_${name} available_only=Y max_level=${best.maxLevel}`;
  return { param, ...score(scenario, () => contender(best), shifts) };
}

function optimumOf({ agents, pLive, ring, talk }: Scenario): Score {
  if (
    typeof pLive !== 'number' ||
    ring.live.dist !== 'exponential' ||
    talk.dist !== 'exponential'
  ) {
    throw new Error('only memoryless systems have an exact optimum');
  }
  const system = {
    agents,
    liveRate: pLive,
    ringSeconds: ring.live.mean,
    handleSeconds: talk.mean,
  };
  const { util, lambda, dialUpTo } = exactOptimum(system, LIMIT);
  return {
    util: round(util),
    ab: LIMIT,
    lambda: round(lambda),
    thresholdTop: dialUpTo.slice(-8),
    thresholdAtZero: dialUpTo[0]!,
    wait: 0,
    worstHour: 0,
    firstHour: 0,
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
