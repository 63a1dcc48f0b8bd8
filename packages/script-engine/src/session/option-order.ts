import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ProgramQuestion } from '../program/program-question.ts';

/**
 * The places of the options in the order in which they are shown: as written, or shuffled (Fisher-Yates) by a
 * generator that the session's seed and the question decide, so that going back shows the same order. Anchored
 * options stay at the end.
 */
export function optionOrder(question: ProgramQuestion, seed: number): readonly number[] {
  const all = (question.options ?? []).map((_, index) => index);
  const anchored = question.rotate;
  if (anchored === undefined) return all;
  const moving = all.filter((index) => !anchored.includes(index));
  const random = xoroshiro128plus(mix(seed ^ mix(question.slot + 1)));
  for (let last = moving.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [moving[last], moving[other]] = [moving[other]!, moving[last]!];
  }
  return [...moving, ...anchored];
}

/** Spreads small seeds over all 32 bits: the finaliser of MurmurHash3. Neighbouring raw seeds draw alike. */
function mix(seed: number): number {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
