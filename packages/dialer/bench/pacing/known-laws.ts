import type { CampaignLaws } from '../../src/pacing/model/pacing-model.ts';
import { exponentialLaw } from '../../src/pacing/model/duration-law.ts';
import { exponentialRingLaw } from '../../src/pacing/model/ring-law.ts';
import type { Scenario } from './scenario.ts';

/** The true laws of a memoryless scenario; undefined when it is none. */
export function memorylessLaws(scenario: Scenario): CampaignLaws | undefined {
  const { ring, talk, wrap, pLive, graceSeconds } = scenario;
  const rings = Object.values(ring);
  const memoryless =
    typeof pLive === 'number' &&
    graceSeconds === 0 &&
    talk.dist === 'exponential' &&
    wrap.dist === 'constant' &&
    wrap.value === 0 &&
    rings.every((law) => JSON.stringify(law) === JSON.stringify(ring.live));
  if (!memoryless || ring.live.dist !== 'exponential') return undefined;
  return {
    ring: exponentialRingLaw(pLive, ring.live.mean * 1000),
    talk: exponentialLaw(talk.mean * 1000),
  };
}
