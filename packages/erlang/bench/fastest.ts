/** Keeps results alive, so that the engine cannot drop the work whose time we want. */
export let sink = 0;

/**
 * Time of one call in nanoseconds: the fastest of many slices of at least 20 µs. On a machine that
 * is shared with others a median says how busy they are; the fastest slice says what the code costs.
 * @param run takes a number that is never the same twice in a row
 */
export function fastest(run: (nudge: number) => number, forMs = 400): number {
  const slice = (calls: number): number => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) sink += run((i & 7) * 1e-7);
    return Number(process.hrtime.bigint() - start) / calls;
  };
  const calls = Math.max(1, Math.ceil(20_000 / Math.max(1, slice(20))));
  const end = process.hrtime.bigint() + BigInt(forMs) * 1_000_000n;
  let best = Infinity;
  do best = Math.min(best, slice(calls));
  while (process.hrtime.bigint() < end);
  return best;
}

/** Nanoseconds as people read them. */
export function shown(ns: number): string {
  if (ns < 1e3) return `${ns.toPrecision(3)} ns`;
  return ns < 1e6 ? `${(ns / 1e3).toPrecision(3)} µs` : `${(ns / 1e6).toPrecision(3)} ms`;
}
