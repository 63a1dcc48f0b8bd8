import type { CoveringModel } from './covering-model.ts';

/** Why no plan can cover what is required. */
export type InfeasibilityReason =
  | {
      /** Agents are required, but no shift works there. Add a shift, or require none. */
      readonly type: 'noShift';
      readonly interval: number;
      readonly required: number;
    }
  | {
      /**
       * These intervals together need more people than these limits admit, however the people are placed. Raise one
       * of the limits, lower one of the requirements, or add shifts that fit more of these intervals.
       */
      readonly type: 'limits';
      readonly intervals: readonly number[];
      readonly limitIds: readonly string[];
    };

/** The intervals that no shift works in, or else the conflict that the linear relaxation has found. */
export function explainInfeasible(
  { required, patterns, limits }: CoveringModel,
  conflict: { readonly intervals: readonly number[]; readonly limits: readonly number[] },
): InfeasibilityReason[] {
  const without = required.flatMap((agents, interval): InfeasibilityReason[] =>
    agents > 0 && patterns.every(({ coverage }) => coverage[interval] === 0)
      ? [{ type: 'noShift', interval, required: agents }]
      : [],
  );
  if (without.length > 0) return without;
  const limitIds = conflict.limits.map((l) => limits[l]!.id);
  return [{ type: 'limits', intervals: conflict.intervals, limitIds }];
}
