import { estimate } from '../../src/index.ts';
import { studentT } from '../../src/statistics/student-t.ts';

/** A mean with half the width of its interval. */
export interface Controlled {
  readonly mean: number;
  readonly halfWidth: number;
}

/**
 * The mean of independent values, relieved of what is explained by controls: quantities of the same
 * runs whose true mean is 0, such as how many more callers came than expected. By least squares
 * (Lavenberg & Welch, Management Science 27, 1981), with n − 1 − q degrees of freedom.
 */
export function controlledMean(
  values: readonly (number | undefined)[],
  controls: readonly (readonly number[])[],
  confidence: number,
): Controlled {
  const rows = values.flatMap((value, run) =>
    value === undefined ? [] : [{ value, x: [1, ...controls[run]!] }],
  );
  const [first] = rows;
  const degrees = rows.length - (first?.x.length ?? 0);
  if (first === undefined || degrees < 1) {
    const { mean = Number.NaN, halfWidth = Infinity } = estimate(values, { confidence });
    return { mean, halfWidth };
  }
  const size = first.x.length;
  const product = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => rows.reduce((sum, { x }) => sum + x[i]! * x[j]!, 0)),
  );
  const right = Array.from({ length: size }, (_, i) =>
    rows.reduce((sum, { x, value }) => sum + x[i]! * value, 0),
  );
  const solution = solve(product, right);
  const unit = solve(product, [1, ...Array.from({ length: size - 1 }, () => 0)]);
  if (solution === undefined || unit === undefined) {
    const { mean = Number.NaN, halfWidth = Infinity } = estimate(values, { confidence });
    return { mean, halfWidth };
  }
  const squares = rows.reduce((sum, { x, value }) => {
    const fitted = x.reduce((total, each, index) => total + each * solution[index]!, 0);
    return sum + (value - fitted) ** 2;
  }, 0);
  const variance = (squares / degrees) * unit[0]!;
  return { mean: solution[0]!, halfWidth: studentT(confidence, degrees) * Math.sqrt(variance) };
}

/** Gauss–Jordan with pivots; undefined for a matrix that is (nearly) singular. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | undefined {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const largest = Math.max(...rows.flat().map(Math.abs));
  for (const column of rows.keys()) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column];
    if (Math.abs(head[column]!) <= 1e-13 * largest) return undefined;
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = row[column]! / head[column]!;
      for (let place = column; place < row.length; place += 1) row[place]! -= factor * head[place]!;
    }
  }
  return rows.map((row, index) => row[row.length - 1]! / row[index]!);
}
