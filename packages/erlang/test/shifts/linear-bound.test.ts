import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { linearBound } from '../../src/shifts/linear-bound.ts';
import type { CoveringModel } from '../../src/shifts/index.ts';
import { smallModels } from './random-models.ts';

let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  highs = await loadHighs();
});

/** The relaxation written row by row for an independent solver. */
function relaxationByHighs(model: CoveringModel): number | undefined {
  return highs.withModel((lp) => {
    lp.options.set({ output_flag: false });
    for (let p = 0; p < model.patterns.length; p++) lp.addVar(0, highs.infinity);
    model.patterns.forEach(({ cost }, p) => lp.changeColCost(p, cost));
    model.required.forEach((agents, i) => {
      const indices = model.patterns.map((_, p) => p);
      const values = model.patterns.map(({ coverage }) => coverage[i]!);
      if (model.shortfallCost !== undefined) {
        lp.addVar(0, highs.infinity);
        indices.push(model.patterns.length + i);
        values.push(1);
        lp.changeColCost(model.patterns.length + i, model.shortfallCost);
      }
      lp.addRow(agents, highs.infinity, { indices, values });
    });
    for (const { patternIds, atMost } of model.limits) {
      const indices = model.patterns.flatMap(({ id }, p) =>
        patternIds === undefined || patternIds.includes(id) ? [p] : [],
      );
      lp.addRow(0, atMost, { indices, values: indices.map(() => 1) });
    }
    lp.run();
    return lp.getModelStatus() === highs.constants.modelStatus.optimal
      ? lp.getObjectiveValue()
      : undefined;
  });
}

describe('linearBound', () => {
  it('is the optimum of the relaxation, or says that there is none, as HiGHS does', () => {
    fc.assert(
      fc.property(smallModels, (model) => {
        const expected = relaxationByHighs(model);
        const relaxed = linearBound(model);
        expect(relaxed.feasible ? relaxed.bound : undefined).toEqual(
          expected === undefined ? undefined : expect.closeTo(expected, 6),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('returns people whose cost is the bound', () => {
    fc.assert(
      fc.property(smallModels, (model) => {
        const relaxed = linearBound(model);
        if (!relaxed.feasible || model.shortfallCost !== undefined) return;
        const cost = model.patterns.reduce((sum, p, k) => sum + p.cost * relaxed.heads[k]!, 0);
        expect(cost).toBeCloseTo(relaxed.bound, 6);
      }),
    );
  });
});
