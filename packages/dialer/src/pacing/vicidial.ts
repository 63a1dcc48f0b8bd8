import type { VicidialPolicy } from './pacing-policy.ts';
import type { PacingState } from './pacing-state.ts';

/**
 * Lines that VICIdial would dial now (it looks every 2.5 s): round(level * agents ready or in call) less the calls that
 * exist; with the available-only tally round(level * ready) on top of the calls that agents have. Agents in wrap-up are
 * paused there and do not count. Source: bin/AST_VDauto_dial.pl, 2024-11-12.
 */
export function vicidialDials(state: PacingState, policy: VicidialPolicy): number {
  const inCall = state.talking.length;
  const goal = policy.availableOnlyTally
    ? Math.round(policy.dialLevel * state.idle) + inCall
    : Math.round(policy.dialLevel * (state.idle + inCall));
  return Math.max(0, goal - state.ringing.length - state.waiting - inCall);
}

/** Settings of VICIdial's adaptive dial methods, with its defaults. */
export interface VicidialSettings {
  readonly method: 'hardLimit' | 'average' | 'tapered';
  /** Drops over answers of the day above which the brake works. Default 0.03. */
  readonly dropLimit?: number;
  /** Highest dial level. Default 3. */
  readonly maxLevel?: number;
  /** Adaptive intensity modifier in percent, -99 to 99. Default 0. */
  readonly intensity?: number;
  /** Agents that may wait (positive) or calls that may wait (negative). Default 0. */
  readonly levelDifferenceTarget?: number;
}

/** What VICIdial has measured when it makes a new level, every 15 s. */
export interface VicidialSample {
  /** Mean of ready agents less answered calls that wait, over 15 s. */
  readonly readyLessWaiting: number;
  /** Mean of agents signed in over 15 s. */
  readonly agents: number;
  readonly callsLastMinute: number;
  readonly dropsLastMinute: number;
  /** Of the day, refreshed once a minute. */
  readonly callsToday: number;
  readonly answersToday: number;
  readonly dropsToday: number;
  /** Hours and minutes as one decimal number, 9:30 is 930: now and the end of the day's dialing. */
  readonly clock: number;
  readonly latestClock: number;
}

/**
 * The dial level after one of VICIdial's steps: proportional control on ready agents, halved in an emergency, braked by
 * the day's drop percentage; never below 1. Tapering subtracts clock times as decimal numbers, as there.
 * Source: bin/AST_VDadapt.pl, 2024-11-12.
 */
export function adaptDialLevel(
  level: number,
  sample: VicidialSample,
  settings: VicidialSettings,
): number {
  const { dropLimit = 0.03, maxLevel = 3, intensity = 0, levelDifferenceTarget = 0 } = settings;
  let next = level;
  if (sample.agents > 0) {
    const move = (sample.readyLessWaiting + levelDifferenceTarget) / sample.agents;
    const share = intensity / 100;
    const factor = move < 0 ? Math.abs(share - 1) : 1 + share;
    next = Math.round(level * (1 + move * factor) * 1000) / 1000;
  }
  next = Math.min(maxLevel, Math.max(1, next));
  if (sample.callsLastMinute > 20 && sample.dropsLastMinute / sample.callsLastMinute > 0.5) {
    next /= 2;
  }
  const rate = sample.answersToday > 0 ? sample.dropsToday / sample.answersToday : 0;
  if (sample.callsToday > 50 && rate > dropLimit) next = braked(next, sample, settings.method);
  return Math.max(1, next);
}

function braked(level: number, sample: VicidialSample, method: VicidialSettings['method']): number {
  switch (method) {
    case 'hardLimit':
      return 1;
    case 'average':
      return level / 2;
    case 'tapered': {
      const left = sample.latestClock - sample.clock;
      return left <= 0 ? 1 : level * Math.min(1, left / 1000);
    }
  }
}
