import { createPacingLearner } from '../../src/pacing/learning/pacing-learner.ts';
import { createPacingModel, type PacingModel } from '../../src/pacing/model/pacing-model.ts';
import { decidePacing } from '../../src/pacing/decide-pacing.ts';
import type { PacingPolicy, PredictivePolicy } from '../../src/pacing/pacing-policy.ts';
import type { Calibration } from '../../src/pacing/pacing-state.ts';
import { calibrate, UNCALIBRATED } from '../../src/pacing/threshold.ts';
import { adaptDialLevel, type VicidialSettings } from '../../src/pacing/vicidial.ts';
import type { Contender, Floor } from './floor.ts';

const LIMIT = 0.03;
const PREDICTIVE: PredictivePolicy = {
  mode: 'predictive',
  windows: [{ id: 'shift', limit: LIMIT }],
};
const NO_COUNTS = { windows: [] };

/** A policy that needs no memory. */
export function fixed(policy: PacingPolicy): Contender {
  return {
    tickMs: 1000,
    dials: (floor) => decidePacing({ ...floor, ...NO_COUNTS }, undefined, policy).dials,
  };
}

/** One line for each idle agent. */
export const progressive = (): Contender => fixed({ mode: 'progressive' });

/** So many lines for each idle agent. */
export const ratioPerIdle = (linesPerIdleAgent: number): Contender =>
  fixed({ mode: 'ratio', linesPerIdleAgent });

/** What the predictive policy keeps between decisions. */
function account(policy: PredictivePolicy) {
  const counts = { live: 0, abandoned: 0, calibration: UNCALIBRATED };
  return {
    counts,
    served: (agents: number): void => {
      counts.live += 1;
      counts.calibration = calibrate(policy, counts.calibration, { abandoned: false, agents });
    },
    abandoned: (agents: number): void => {
      counts.live += 1;
      counts.abandoned += 1;
      counts.calibration = calibrate(policy, counts.calibration, { abandoned: true, agents });
    },
  };
}

function predictiveDials(
  floor: Floor,
  model: PacingModel,
  policy: PredictivePolicy,
  counts: { readonly live: number; readonly abandoned: number; readonly calibration: Calibration },
): number {
  const state = { ...floor, windows: [counts], calibration: counts.calibration };
  return decidePacing(state, model, policy).dials;
}

/** Predictive with laws that are known, and nothing to learn. */
export function predictiveWith(model: PacingModel, fixedThreshold?: number): Contender {
  const policy = { ...PREDICTIVE, ...(fixedThreshold !== undefined && { fixedThreshold }) };
  const { counts, served, abandoned } = account(policy);
  return {
    tickMs: 1000,
    served: (floor) => {
      served(floor.signedIn);
    },
    abandoned: (floor) => {
      abandoned(floor.signedIn);
    },
    dials: (floor) => predictiveDials(floor, model, policy, counts),
  };
}

/** Predictive as it comes: it knows nothing and learns. */
export function predictive(graceSeconds: number): Contender {
  const { counts, served, abandoned } = account(PREDICTIVE);
  const learner = createPacingLearner();
  let model = createPacingModel(learner.laws(), graceSeconds * 1000);
  let relearnAt = 0;
  return {
    tickMs: 1000,
    tick(floor) {
      if (floor.at < relearnAt) return;
      relearnAt = floor.at + 15_000;
      const laws = learner.laws({
        talkMs: floor.talking.map((since) => floor.at - since),
        wrapUpMs: floor.wrappingUp.map((since) => floor.at - since),
      });
      model = createPacingModel(laws, graceSeconds * 1000);
    },
    dialed(call, at) {
      learner.dialed(String(call), at);
    },
    rang(call, at, answered) {
      learner.rang(String(call), at, { answered });
    },
    talked: (durationMs) => {
      learner.talked(durationMs);
    },
    wrappedUp: (durationMs) => {
      learner.wrappedUp(durationMs);
    },
    served: (floor) => {
      served(floor.signedIn);
    },
    abandoned: (floor) => {
      abandoned(floor.signedIn);
    },
    dials: (floor) => predictiveDials(floor, model, PREDICTIVE, counts),
  };
}

/** VICIdial RATIO: a fixed dial level, looked at every 2.5 s. */
export const vicidialRatio = (dialLevel: number): Contender =>
  everyLook(() => ({ mode: 'vicidial', dialLevel }));

const LOOK_MS = 2500;
/** Such that the shift of eight hours ends at 21:00, VICIdial's latest time. */
const SHIFT_STARTS = 13 * 60;

/** VICIdial's adaptive methods with all their clocks: samples each second, a new level every 15 s, drops each minute. */
export function vicidialAdaptive(
  settings: VicidialSettings & { readonly availableOnlyTally?: boolean },
): Contender {
  let level = 1;
  let second = 0;
  const samples = { ready: 0, agents: 0, count: 0 };
  const today = { calls: 0, answers: 0, drops: 0 };
  let counted = { ...today };
  const calls: number[] = [];
  const drops: number[] = [];

  function sample(floor: Floor): void {
    second += 1;
    samples.ready += floor.idle - floor.waiting;
    samples.agents += floor.signedIn;
    samples.count += 1;
    if (second % 60 === 0) counted = { ...today };
    if (second % 15 === 0) adapt(floor.at);
  }

  function adapt(at: number): void {
    forgetBefore(calls, at - 60_000);
    forgetBefore(drops, at - 60_000);
    const minutes = SHIFT_STARTS + Math.floor(at / 60_000);
    level = adaptDialLevel(
      level,
      {
        readyLessWaiting: samples.ready / samples.count,
        agents: samples.agents / samples.count,
        callsLastMinute: calls.length,
        dropsLastMinute: drops.length,
        callsToday: counted.calls,
        answersToday: counted.answers,
        dropsToday: counted.drops,
        clock: 100 * Math.floor(minutes / 60) + (minutes % 60),
        latestClock: 2100,
      },
      settings,
    );
    Object.assign(samples, { ready: 0, agents: 0, count: 0 });
  }

  const paced = everyLook(() => ({
    mode: 'vicidial',
    dialLevel: level,
    ...(settings.availableOnlyTally && { availableOnlyTally: true }),
  }));
  let half = false;
  return {
    ...paced,
    tick(floor) {
      // Ticks come twice a second, samples once.
      half = !half;
      if (half) sample(floor);
    },
    dialed(_, at) {
      today.calls += 1;
      calls.push(at);
    },
    served() {
      today.answers += 1;
    },
    abandoned({ at }) {
      today.answers += 1;
      today.drops += 1;
      drops.push(at);
    },
  };
}

function everyLook(policy: () => PacingPolicy): Contender {
  let lookAt = 0;
  return {
    tickMs: 500,
    dials(floor) {
      if (floor.at < lookAt) return 0;
      lookAt = floor.at - (floor.at % LOOK_MS) + LOOK_MS;
      return decidePacing({ ...floor, ...NO_COUNTS }, undefined, policy()).dials;
    },
  };
}

function forgetBefore(instants: number[], at: number): void {
  let old = 0;
  while (old < instants.length && instants[old]! < at) old += 1;
  instants.splice(0, old);
}
