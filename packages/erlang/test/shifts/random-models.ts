import fc from 'fast-check';
import type { CoveringModel } from '../../src/shifts/index.ts';

const INTERVALS = 5;

/** Small covering models: some soft, some with limits, some that nothing can cover. */
export const smallModels: fc.Arbitrary<CoveringModel> = fc
  .record({
    required: fc.array(fc.nat(3), { minLength: INTERVALS, maxLength: INTERVALS }),
    coverages: fc.array(
      fc.array(fc.constantFrom(0, 0.5, 1, 1), { minLength: INTERVALS, maxLength: INTERVALS }),
      { minLength: 1, maxLength: 4 },
    ),
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
    atMost: fc.option(fc.nat(6), { nil: undefined }),
    firstAtMost: fc.option(fc.nat(2), { nil: undefined }),
    shortfallCost: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map(({ required, coverages, costs, atMost, firstAtMost, shortfallCost }) => ({
    required,
    patterns: coverages.map((coverage, p) => ({ id: `p${p}`, cost: costs[p]!, coverage })),
    limits: [
      ...(atMost === undefined ? [] : [{ id: 'everybody', atMost }]),
      ...(firstAtMost === undefined
        ? []
        : [{ id: 'first', patternIds: ['p0'], atMost: firstAtMost }]),
    ],
    ...(shortfallCost !== undefined && { shortfallCost }),
  }));

/** The least cost by trying every plan of at most `most` people per pattern; undefined when none covers. */
export function leastCost(model: CoveringModel, most: number): number | undefined {
  let least: number | undefined;
  const heads = model.patterns.map(() => 0);
  const visit = (pattern: number): void => {
    if (pattern < heads.length) {
      for (heads[pattern] = 0; heads[pattern] <= most; heads[pattern]++) visit(pattern + 1);
      return;
    }
    const cost = costOf(model, heads);
    if (cost !== undefined && (least === undefined || cost < least)) least = cost;
  };
  visit(0);
  return least;
}

function costOf(model: CoveringModel, heads: readonly number[]): number | undefined {
  for (const { patternIds, atMost } of model.limits) {
    const counted = model.patterns.map(({ id }, p) =>
      patternIds === undefined || patternIds.includes(id) ? heads[p]! : 0,
    );
    if (counted.reduce((a, b) => a + b) > atMost) return undefined;
  }
  let cost = model.patterns.reduce((sum, pattern, p) => sum + pattern.cost * heads[p]!, 0);
  for (const [i, agents] of model.required.entries()) {
    const there = model.patterns.reduce(
      (sum, { coverage }, p) => sum + coverage[i]! * heads[p]!,
      0,
    );
    if (there >= agents) continue;
    if (model.shortfallCost === undefined) return undefined;
    cost += model.shortfallCost * (agents - there);
  }
  return cost;
}
