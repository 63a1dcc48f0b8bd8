import { atomicity } from './properties/atomicity.ts';
import { badCommands, badConfigs, errorShape } from './properties/bad-input.ts';
import { commandIds } from './properties/command-id.ts';
import { deadlines } from './properties/deadlines.ts';
import { determinism } from './properties/determinism.ts';
import { gaplessSeq } from './properties/gapless-seq.ts';
import { isolation } from './properties/isolation.ts';
import { jsonSafe } from './properties/json-safe.ts';
import { echo, reentrancy, throwingListener } from './properties/listeners.ts';
import { snapshotRoundTrip } from './properties/snapshot-round-trip.ts';
import { snapshotFlip, snapshotShape, snapshotVersion } from './properties/snapshot-validation.ts';
import { splitAdvance } from './properties/split-advance.ts';
import { timeBackwards } from './properties/time-backwards.ts';
import type { Property } from './property.ts';

/** Every promise of the contract of a stateful engine. */
export const contract = {
  determinism,
  gaplessSeq,
  jsonSafe,
  deadlines,
  splitAdvance,
  timeBackwards,
  atomicity,
  errorShape,
  badCommands,
  badConfigs,
  commandIds,
  echo,
  reentrancy,
  throwingListener,
  isolation,
  snapshotRoundTrip,
  snapshotVersion,
  snapshotShape,
  snapshotFlip,
} satisfies Record<string, Property>;

export type PropertyName = keyof typeof contract;
