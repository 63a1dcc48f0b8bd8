import type { Calendar, Interval, IntervalLength } from '../time/calendar.ts';

/** A cell with its place: an interval, and the value of each dimension. */
export interface PlacedCell<Cell> extends Interval {
  readonly values: readonly string[];
  readonly cell: Cell;
}

/** Reads the value of one dimension off a record. */
export type DimensionReader<Row> = (row: Row) => string;

interface Series<Cell> {
  readonly values: readonly string[];
  readonly cells: Map<number, PlacedCell<Cell>>;
  /** Records come roughly in the order of time: the next one mostly meets the same cell. */
  last: PlacedCell<Cell> | undefined;
  /** Where they do not: the cell last met in each step of plain time, found without a calendar. */
  readonly near: Map<number, PlacedCell<Cell>>;
}

interface Branch<Cell> {
  readonly branches: Map<string, Branch<Cell>>;
  series: Series<Cell> | undefined;
}

/** Cells by dimension values and interval, found without building a key. */
export class CellTable<Row, Cell> {
  readonly #calendar: Calendar;
  readonly #stepMs: number;
  readonly #readers: readonly DimensionReader<Row>[];
  readonly #create: (interval: Interval) => Cell;
  readonly #root: Branch<Cell> = { branches: new Map(), series: undefined };
  readonly #all: Series<Cell>[] = [];

  constructor(
    calendar: Calendar,
    readers: readonly DimensionReader<Row>[],
    create: (interval: Interval) => Cell,
  ) {
    this.#calendar = calendar;
    this.#stepMs = STEP_MS[calendar.every];
    this.#readers = readers;
    this.#create = create;
  }

  /** The cell of a record at an instant; made where it is missing. */
  cellOf(row: Row, at: number): Cell {
    let branch = this.#root;
    const readers = this.#readers;
    for (let i = 0; i < readers.length; i += 1) branch = this.#descend(branch, readers[i]!(row));
    const series =
      branch.series ??
      this.#open(
        branch,
        this.#readers.map((read) => read(row)),
      );
    const { last } = series;
    if (last !== undefined && at >= last.startAt && at < last.endAt) return last.cell;
    const step = Math.floor(at / this.#stepMs);
    let placed = series.near.get(step);
    if (placed === undefined || at < placed.startAt || at >= placed.endAt) {
      placed = this.#placedAt(series, this.#calendar.intervalAt(at));
      series.near.set(step, placed);
    }
    series.last = placed;
    return placed.cell;
  }

  /** The cell of given values in the interval that holds an instant; made where it is missing. */
  cellAt(values: readonly string[], at: number): Cell {
    let branch = this.#root;
    for (const value of values) branch = this.#descend(branch, value);
    const series = branch.series ?? this.#open(branch, values);
    return this.#placedAt(series, this.#calendar.intervalAt(at)).cell;
  }

  /** The cells of the interval that starts at an instant. */
  *cellsFrom(startAt: number): Iterable<Cell> {
    for (const series of this.#all) {
      const placed = series.cells.get(keyOf(startAt));
      if (placed !== undefined) yield placed.cell;
    }
  }

  /** Every cell, by start and then by values: the one order, whatever came in which order. */
  cells(): PlacedCell<Cell>[] {
    return this.#all
      .flatMap((series) => [...series.cells.values()])
      .sort((a, b) => a.startAt - b.startAt || compareValues(a.values, b.values));
  }

  #descend(branch: Branch<Cell>, value: string): Branch<Cell> {
    let next = branch.branches.get(value);
    if (next === undefined) {
      next = { branches: new Map(), series: undefined };
      branch.branches.set(value, next);
    }
    return next;
  }

  #open(branch: Branch<Cell>, values: readonly string[]): Series<Cell> {
    const series: Series<Cell> = { values, cells: new Map(), last: undefined, near: new Map() };
    branch.series = series;
    this.#all.push(series);
    return series;
  }

  #placedAt(series: Series<Cell>, { startAt, endAt }: Interval): PlacedCell<Cell> {
    const key = keyOf(startAt);
    let placed = series.cells.get(key);
    if (placed === undefined) {
      const cell = this.#create({ startAt, endAt });
      placed = { startAt, endAt, values: series.values, cell };
      series.cells.set(key, placed);
    }
    return placed;
  }
}

/** No longer than an interval, so that a step rarely holds more than one. */
const STEP_MS: Readonly<Record<IntervalLength, number>> = {
  ...{ '15min': 900_000, '30min': 1_800_000, '60min': 3_600_000 },
  ...{ day: 86_400_000, week: 86_400_000, month: 86_400_000 },
};

/** Whole seconds are small integers to the JavaScript engine, which epoch milliseconds are not. */
function keyOf(startAt: number): number {
  return startAt / 1000;
}

function compareValues(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return 0;
}
