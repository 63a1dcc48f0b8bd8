import { memberIndexes, type CoveringModel } from './covering-model.ts';
import type { ShiftSolver } from './schedule-shifts.ts';

/** What is used of the package `highs` (1.15 or later): pass what its loader returns. */
export interface HighsRuntime {
  readonly infinity: number;
  createModel(source: HighsModelData): HighsModel;
}

/** The integer program in the arrays that `highs` reads. */
export interface HighsModelData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csc';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  readonly integrality: Int32Array;
}

/** What is used of a model of the package `highs`. */
export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown };
  readonly info: { get(name: string): number | bigint };
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array };
  dispose(): void;
}

/**
 * Solves covering models with HiGHS, an optional peer: `npm install highs`, then
 * `highsSolver(await loadHighs())`. The built-in plan is its starting point, so it never does worse. The model goes
 * in as arrays: text in LP format would not throw on a mistake.
 */
export function highsSolver(highs: HighsRuntime): ShiftSolver {
  return {
    name: 'highs',
    solve(model, start, { timeLimitMs, gap }) {
      const { required, patterns, shortfallCost } = model;
      const program = highs.createModel(integerProgram(model, highs.infinity));
      try {
        program.options.set({
          output_flag: false,
          time_limit: timeLimitMs / 1000,
          mip_rel_gap: gap,
          // Costs may be small; only the relative gap is meant to stop it.
          mip_abs_gap: 0,
        });
        const colValue = new Float64Array(patterns.length + required.length);
        colValue.set(start);
        if (shortfallCost !== undefined) {
          required.forEach((agents, i) => {
            const there = patterns.reduce(
              (sum, { coverage }, p) => sum + start[p]! * coverage[i]!,
              0,
            );
            colValue[patterns.length + i] = Math.max(0, agents - there);
          });
        }
        program.setSolution({
          colValue: shortfallCost === undefined ? colValue.subarray(0, patterns.length) : colValue,
        });
        program.run();
        const bound = Number(program.info.get('mip_dual_bound'));
        const found = HAS_PLAN.has(program.getModelStatus())
          ? Array.from(program.getSolution().colValue.subarray(0, patterns.length), Math.round)
          : undefined;
        // HiGHS computes in floating point: leave its tolerance to the bound.
        return { heads: found, bound: Number.isFinite(bound) ? bound - 1e-6 * Math.abs(bound) : 0 };
      } finally {
        program.dispose();
      }
    },
  };
}

/** Model states after which there may be a plan: optimal, bound, target, time, iteration or solution limit. */
const HAS_PLAN: ReadonlySet<number> = new Set([7, 11, 12, 13, 14, 16]);

function integerProgram(model: CoveringModel, infinity: number): HighsModelData {
  const { required, patterns, limits, shortfallCost } = model;
  const limitRows = patterns.map((): number[] => []);
  limits.forEach((limit, l) => {
    for (const p of memberIndexes(limit, patterns)) limitRows[p]!.push(required.length + l);
  });
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  patterns.forEach(({ coverage }, p) => {
    coverage.forEach((share, i) => {
      if (share > 0) {
        indices.push(i);
        values.push(share);
      }
    });
    for (const row of limitRows[p]!) {
      indices.push(row);
      values.push(1);
    }
    starts.push(indices.length);
  });
  const soft = shortfallCost === undefined ? 0 : required.length;
  for (let i = 0; i < soft; i++) {
    indices.push(i);
    values.push(1);
    starts.push(indices.length);
  }
  const numRows = required.length + limits.length;
  const numCols = patterns.length + soft;
  return {
    numCols,
    numRows,
    colCost: Float64Array.from({ length: numCols }, (_, j) => patterns[j]?.cost ?? shortfallCost!),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(infinity),
    rowLower: Float64Array.from({ length: numRows }, (_, i) => required[i] ?? -infinity),
    rowUpper: Float64Array.from({ length: numRows }, (_, i) =>
      i < required.length ? infinity : limits[i - required.length]!.atMost,
    ),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: Int32Array.from({ length: numCols }, (_, j) => (j < patterns.length ? 1 : 0)),
  };
}
