import type { Slot } from '../program/program.ts';

/** The names that texts and expressions of one script can use, and their places. */
export interface Scope {
  readonly slots: readonly Slot[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly milestoneOf: ReadonlyMap<string, number>;
  readonly detourOf: ReadonlyMap<string, number>;
}
