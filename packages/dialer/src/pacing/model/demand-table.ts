import { RING_BIN_MS, type RingLaw } from './ring-law.ts';

/** How many equally likely answer times of a new dial a decision looks at. */
const NODES = 10;

/** Chance that a call which has rung for some time is answered by a person before each node. */
export interface DemandTable {
  /** Rows by age in half seconds, one column a node. */
  readonly answered: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

/** The bins in which a new dial is answered if at all: the middle of each tenth of the law. */
export function nodeBins(ring: RingLaw): number[] {
  const bins: number[] = [];
  let below = 0;
  ring.live.forEach((share, bin) => {
    below += share;
    while (bins.length < NODES && below > (bins.length + 0.5) / NODES) bins.push(bin);
  });
  while (bins.length < NODES) bins.push(ring.live.length - 1);
  return bins;
}

/**
 * `p [G(b+u) - G(b)] / [p (1-G(b)) + (1-p)(1-H(b))]` for every age b and node u, where G is the law of live answers
 * and H the law of all other endings: a call that has rung for long is less likely to be answered by a person.
 */
export function demandTable(ring: RingLaw, bins: readonly number[]): DemandTable {
  const live = cumulative(ring.live);
  const other = cumulative(ring.other);
  const rows = Math.max(ring.live.length, ring.other.length);
  const answered = new Float64Array(rows * bins.length);
  const p = ring.liveRate;
  for (let row = 0; row < rows; row += 1) {
    // A call is on average in the middle of its bin, except a new one, which is at 0.
    const before = row === 0 ? 0 : (at(live, row) + at(live, row + 1)) / 2;
    const lost = row === 0 ? 0 : (at(other, row) + at(other, row + 1)) / 2;
    const ringing = p * (1 - before) + (1 - p) * (1 - lost);
    bins.forEach((bin, column) => {
      const after = row === 0 ? (at(live, bin) + at(live, bin + 1)) / 2 : at(live, row + bin + 1);
      const chance = ringing > 1e-9 ? (p * (after - before)) / ringing : 0;
      answered[row * bins.length + column] = Math.min(1, Math.max(0, chance));
    });
  }
  return { answered, rows, columns: bins.length };
}

/** The row of a call that has rung for `ageMs`; older calls than any seen share the last row. */
export function demandRow(table: DemandTable, ageMs: number): number {
  return Math.min(table.rows - 1, Math.max(0, Math.floor(ageMs / RING_BIN_MS)));
}

function cumulative(shares: readonly number[]): number[] {
  const sums = [0];
  for (const share of shares) sums.push(sums[sums.length - 1]! + share);
  return sums;
}

function at(sums: readonly number[], bin: number): number {
  return sums[Math.min(bin, sums.length - 1)]!;
}
