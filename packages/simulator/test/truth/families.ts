import type { Experiment } from './experiment.ts';
import { erlangA } from './families/erlang-a.ts';
import { erlangBOrdered, mmcK } from './families/loss.ts';
import { mmc } from './families/mmc.ts';
import { mmcD } from './families/mmc-d.ts';
import { pooling } from './families/pooling.ts';
import { apq, cmu, cobham, cobhamMG1 } from './families/priorities.ts';
import { fcfsAlis, fcfsMatching, lisfEqualsRandom } from './families/skills.ts';
import { ewtQueueLength, ewtQueueLengthAbandonment } from './families/wait-given-line.ts';

/** The experiments that check one case of a family, from its input and expected results. */
export type Family = (input: never, expected: never) => readonly Experiment[];

/** Every family that the simulator can reproduce with the routing engine as it is. */
export const families: Readonly<Record<string, Family>> = {
  mmc,
  erlangBOrdered,
  mmcK,
  erlangA,
  mmcD,
  cobham,
  cobhamMG1,
  apq,
  cmu,
  fcfsAlis,
  fcfsMatching,
  lisfEqualsRandom,
  pooling,
  ewtQueueLength,
  ewtQueueLengthAbandonment,
};

/** Families, or parts of them, that wait for the routing engine, with what they wait for. */
export const waiting: Readonly<Record<string, string>> = {
  'mmc.secondMomentWaitSIRO': 'contacts in random order',
};
