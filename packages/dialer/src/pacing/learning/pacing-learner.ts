import type { CampaignLaws } from '../model/pacing-model.ts';
import { countDuration, durationLaw, noDurations, type DurationTimes } from './duration-times.ts';
import { countDial, plannedLiveRate, UNKNOWN_LIVE_RATE, type LiveRate } from './live-rate.ts';
import { believedRingTimes, countRing, ringShares, type RingTimes } from './ring-times.ts';

/** Everything learned, as JSON. Treat it as opaque. */
export interface PacingMemory {
  readonly liveRate: LiveRate;
  readonly liveRings: RingTimes;
  readonly otherRings: RingTimes;
  readonly talk: DurationTimes;
  readonly wrapUp: DurationTimes;
  /** Dials whose outcome is not counted yet, in the order of dialing. */
  readonly open: readonly OpenDial[];
}

/** A dial whose outcome is not known, or waits for those of earlier dials. */
export interface OpenDial {
  readonly callId: string;
  readonly dialedAt: number;
  readonly endedAt?: number;
  readonly answered?: boolean;
}

/** Learns the laws of a campaign from what happens, starting from nothing. */
export interface PacingLearner {
  dialed(callId: string, at: number): void;
  /** The call stopped ringing: a person answered, or anything else. */
  rang(callId: string, at: number, outcome: { readonly answered: boolean }): void;
  talked(durationMs: number): void;
  wrappedUp(durationMs: number): void;
  /** What is believed now. Ages of what is still going on are evidence too. */
  laws(ongoing?: OngoingAges): CampaignLaws;
  memory(): PacingMemory;
}

/** How long those who are busy have been so, in ms. */
export interface OngoingAges {
  readonly talkMs: readonly number[];
  readonly wrapUpMs: readonly number[];
}

/** Beliefs to start with, worth three durations: two minutes of talk, twenty seconds of wrap-up. */
const TALK = { meanMs: 120_000, variation: 1 };
const WRAP_UP = { meanMs: 20_000, variation: 0.7 };

/** A learner that knows nothing, or goes on from what another had learned. */
export function createPacingLearner(memory?: PacingMemory): PacingLearner {
  const known = memory === undefined ? nothing() : structuredCopy(memory);
  let { liveRate } = known;
  const { liveRings, otherRings, talk, wrapUp } = known;
  const open = new Map<string, { -readonly [K in keyof OpenDial]: OpenDial[K] }>();
  for (const dial of known.open) open.set(dial.callId, { ...dial });

  function count({ dialedAt, endedAt, answered = false }: OpenDial): void {
    liveRate = countDial(liveRate, answered);
    countRing(answered ? liveRings : otherRings, endedAt! - dialedAt);
  }

  return {
    dialed(callId, at) {
      open.set(callId, { callId, dialedAt: at });
    },
    rang(callId, at, { answered }) {
      const ended = open.get(callId);
      if (ended === undefined) return;
      ended.endedAt = at;
      ended.answered = answered;
      for (const dial of open.values()) {
        if (dial.endedAt === undefined) break;
        open.delete(dial.callId);
        count(dial);
      }
    },
    talked(durationMs) {
      countDuration(talk, durationMs);
    },
    wrappedUp(durationMs) {
      countDuration(wrapUp, durationMs);
    },
    laws(ongoing = { talkMs: [], wrapUpMs: [] }) {
      return {
        ring: {
          liveRate: plannedLiveRate(liveRate),
          live: ringShares(liveRings),
          other: ringShares(otherRings),
        },
        talk: durationLaw(talk, ongoing.talkMs, TALK),
        wrapUp: durationLaw(wrapUp, ongoing.wrapUpMs, WRAP_UP),
      };
    },
    memory: () =>
      structuredCopy({ liveRate, liveRings, otherRings, talk, wrapUp, open: [...open.values()] }),
  };
}

function nothing(): PacingMemory {
  return {
    liveRate: UNKNOWN_LIVE_RATE,
    liveRings: believedRingTimes(4_000, 20_000, 5),
    otherRings: believedRingTimes(0, 30_000, 5),
    talk: noDurations(),
    wrapUp: noDurations(),
    open: [],
  };
}

function structuredCopy(memory: PacingMemory): PacingMemory {
  return JSON.parse(JSON.stringify(memory)) as PacingMemory;
}
