import { memberIndexes, type CoveringModel } from './covering-model.ts';

/** The linear relaxation: people may be split. */
export type LinearBound =
  | {
      readonly feasible: true;
      /** No plan of whole people costs less. Safe against rounding: it is recomputed from the prices. */
      readonly bound: number;
      /** People per pattern, not whole. */
      readonly heads: Float64Array;
    }
  | {
      readonly feasible: false;
      /** Intervals and limits that cannot hold together, whatever the rest. */
      readonly intervals: readonly number[];
      readonly limits: readonly number[];
    };

/**
 * Solves the linear relaxation of a covering model by the dual simplex method on a dense tableau. As no cost is
 * negative, the all-slack basis is dual feasible, so there is no first phase and every step raises a valid bound
 * (Lemke, Naval Research Logistics Quarterly 1, 1954). O(rows × columns) a step, steps about twice the rows.
 */
export function linearBound(model: CoveringModel): LinearBound {
  const tableau = new Tableau(model);
  for (let step = 50 * (tableau.rows + tableau.columns); step > 0; step--) {
    const row = tableau.mostViolatedRow();
    if (row < 0) break;
    const column = tableau.enteringColumn(row);
    if (column < 0) return { feasible: false, ...tableau.conflict(row) };
    tableau.pivot(row, column);
  }
  return { feasible: true, bound: safeBound(model, tableau.prices()), heads: tableau.heads() };
}

const TOLERANCE = 1e-9;

/**
 * Rows are slacks: one per interval (cover − required), one per limit (room left). Columns are people per pattern
 * and, under soft cover, agents missing per interval. `basic = right + Σ cell × nonbasic`; a variable is numbered
 * by its column, a slack by columns + row.
 */
class Tableau {
  readonly rows: number;
  readonly columns: number;
  readonly #intervals: number;
  readonly #patterns: number;
  readonly #cells: Float64Array[];
  readonly #right: Float64Array;
  readonly #reduced: Float64Array;
  /** 1 + squared norm of each row, kept up to date by the pivots. */
  readonly #norms: Float64Array;
  readonly #basic: Int32Array;
  readonly #nonbasic: Int32Array;

  constructor({ required, patterns, limits, shortfallCost }: CoveringModel) {
    const soft = shortfallCost === undefined ? 0 : required.length;
    this.#intervals = required.length;
    this.#patterns = patterns.length;
    this.rows = required.length + limits.length;
    this.columns = patterns.length + soft;
    this.#cells = Array.from({ length: this.rows }, () => new Float64Array(this.columns));
    this.#right = new Float64Array(this.rows);
    required.forEach((agents, i) => {
      this.#right[i] = -agents;
      patterns.forEach(({ coverage }, p) => (this.#cells[i]![p] = coverage[i]!));
      if (soft > 0) this.#cells[i]![patterns.length + i] = 1;
    });
    limits.forEach((limit, l) => {
      const row = required.length + l;
      this.#right[row] = limit.atMost;
      for (const p of memberIndexes(limit, patterns)) this.#cells[row]![p] = -1;
    });
    this.#reduced = new Float64Array(this.columns).fill(shortfallCost ?? 0);
    patterns.forEach(({ cost }, p) => (this.#reduced[p] = cost));
    this.#norms = Float64Array.from(this.#cells, normOf);
    this.#basic = Int32Array.from({ length: this.rows }, (_, row) => this.columns + row);
    this.#nonbasic = Int32Array.from({ length: this.columns }, (_, column) => column);
  }

  /** The row furthest from its bound in the space of the nonbasics: half the steps of the plainly most violated. */
  mostViolatedRow(): number {
    let row = -1;
    let most = 0;
    for (let i = 0; i < this.rows; i++) {
      const right = this.#right[i]!;
      if (right >= -TOLERANCE) continue;
      const violation = (right * right) / this.#norms[i]!;
      if (violation > most) {
        most = violation;
        row = i;
      }
    }
    return row;
  }

  /** The column that keeps every reduced cost ≥ 0; of equals the one with the largest pivot, for accuracy. */
  enteringColumn(row: number): number {
    const cells = this.#cells[row]!;
    let entering = -1;
    let best = Infinity;
    for (let j = 0; j < this.columns; j++) {
      const cell = cells[j]!;
      if (cell <= TOLERANCE) continue;
      const ratio = Math.max(0, this.#reduced[j]!) / cell;
      const tie = Math.abs(ratio - best) <= TOLERANCE * best;
      if (entering < 0 || (tie ? cell > cells[entering]! : ratio < best)) {
        entering = j;
        best = ratio;
      }
    }
    return entering;
  }

  pivot(row: number, column: number): void {
    const pivotRow = this.#cells[row]!;
    const scale = -1 / pivotRow[column]!;
    for (let j = 0; j < this.columns; j++) pivotRow[j]! *= scale;
    pivotRow[column] = -scale;
    this.#norms[row] = normOf(pivotRow);
    this.#right[row]! *= scale;
    const right = this.#right[row]!;
    for (let i = 0; i < this.rows; i++) {
      if (i === row) continue;
      const factor = this.#cells[i]![column]!;
      if (factor === 0) continue;
      this.#norms[i] = addMultiple(this.#cells[i]!, pivotRow, factor, column);
      this.#right[i]! += factor * right;
    }
    addMultiple(this.#reduced, pivotRow, this.#reduced[column]!, column);
    const leaving = this.#basic[row]!;
    this.#basic[row] = this.#nonbasic[column]!;
    this.#nonbasic[column] = leaving;
  }

  heads(): Float64Array {
    const heads = new Float64Array(this.#patterns);
    this.#basic.forEach((variable, row) => {
      if (variable < this.#patterns) heads[variable] = Math.max(0, this.#right[row]!);
    });
    return heads;
  }

  /** What one agent more in each interval costs, and one person more under each limit saves. */
  prices(): Float64Array {
    const prices = new Float64Array(this.rows);
    this.#nonbasic.forEach((variable, j) => {
      if (variable >= this.columns)
        prices[variable - this.columns] = Math.max(0, this.#reduced[j]!);
    });
    return prices;
  }

  /** The slacks that prove a row can never be met: its own, and those that it weighs. */
  conflict(row: number): { intervals: number[]; limits: number[] } {
    const slacks = [this.#basic[row]!];
    this.#cells[row]!.forEach((cell, j) => {
      if (cell < -TOLERANCE) slacks.push(this.#nonbasic[j]!);
    });
    const rows = slacks.filter((s) => s >= this.columns).map((s) => s - this.columns);
    rows.sort((a, b) => a - b);
    return {
      intervals: rows.filter((r) => r < this.#intervals),
      limits: rows.filter((r) => r >= this.#intervals).map((r) => r - this.#intervals),
    };
  }
}

function normOf(cells: Float64Array): number {
  return cells.reduce((norm, cell) => norm + cell * cell, 1);
}

/** target += factor × row, where the target's own cell in the pivot column counts as 0; returns 1 + its squared norm. */
function addMultiple(
  target: Float64Array,
  row: Float64Array,
  factor: number,
  column: number,
): number {
  target[column] = 0;
  let norm = 1;
  for (let j = 0; j < row.length; j++) {
    const cell = target[j]! + factor * row[j]!;
    target[j] = cell;
    norm += cell * cell;
  }
  return norm;
}

/**
 * The dual objective of the prices, shrunk until no pattern earns more than it costs: by weak duality it then is a
 * lower bound whatever rounding the simplex steps have gathered.
 */
function safeBound(model: CoveringModel, prices: Float64Array): number {
  const { required, patterns, limits, shortfallCost = Infinity } = model;
  const intervals = required.length;
  const earned = patterns.map(({ coverage }) =>
    coverage.reduce((sum, share, i) => sum + share * prices[i]!, 0),
  );
  limits.forEach((limit, l) => {
    for (const p of memberIndexes(limit, patterns)) earned[p]! -= prices[intervals + l]!;
  });
  let shrink = 1;
  patterns.forEach(({ cost }, p) => {
    if (earned[p]! > cost) shrink = Math.min(shrink, cost / earned[p]!);
  });
  for (let i = 0; i < intervals; i++) {
    if (prices[i]! > shortfallCost) shrink = Math.min(shrink, shortfallCost / prices[i]!);
  }
  const cover = required.reduce((sum, agents, i) => sum + agents * prices[i]!, 0);
  const room = limits.reduce((sum, { atMost }, l) => sum + atMost * prices[intervals + l]!, 0);
  return Math.max(0, shrink * (cover - room));
}
