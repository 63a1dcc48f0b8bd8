import { createHistogram } from 'node:perf_hooks';
import { createAcd } from '@plateau/acd';
import { printTable } from '@plateau/bench';
import { createNaiveAcd } from '../test/model/naive-acd.ts';
import { floorOf, Load, type Engine, type Size } from './floor.ts';

const SIZES: readonly Size[] = [
  { agents: 1_000, classes: 50, waiting: 10_000 },
  { agents: 10_000, classes: 500, waiting: 100_000 },
  { agents: 100_000, classes: 2_000, waiting: 1_000_000 },
];

interface Result {
  /** Decisions per second of the commands that contain them. */
  readonly decisionsPerSecond: number;
  /** Decisions per second of everything: end, offer, accept, and the next contact's arrival. */
  readonly cyclesPerSecond: number;
  readonly p50Us: number;
  readonly p99Us: number;
}

/** Measures decisions for about so long, after a warm-up of a tenth of it. */
function measure(engine: Engine, load: Load, forMs: number): Result {
  run(engine, load, forMs / 10);
  return run(engine, load, forMs);
}

function run(engine: Engine, load: Load, forMs: number): Result {
  const histogram = createHistogram({ lowest: 1, highest: 10_000_000_000, figures: 3 });
  const startedAt = performance.now();
  let decisions = 0;
  let decidingNs = 0;
  while (performance.now() - startedAt < forMs) {
    for (let n = 0; n < 20; n += 1) {
      const command = load.next();
      const before = process.hrtime.bigint();
      const events = engine.execute(command);
      const tookNs = Number(process.hrtime.bigint() - before);
      decisions += 1;
      decidingNs += tookNs;
      histogram.record(Math.max(1, tookNs));
      load.follow(events);
    }
  }
  const elapsedMs = performance.now() - startedAt;
  return {
    decisionsPerSecond: (decisions / decidingNs) * 1e9,
    cyclesPerSecond: (decisions / elapsedMs) * 1e3,
    p50Us: histogram.percentile(50) / 1e3,
    p99Us: histogram.percentile(99) / 1e3,
  };
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

const rows: string[][] = [
  [
    'agents / classes / waiting',
    'engine',
    'decisions/s',
    'whole cycles/s',
    'p50 µs',
    'p99 µs',
    'against the scan',
  ],
];
for (const size of SIZES) {
  const config = floorOf(size);
  const heapBefore = usedHeap();
  const acd = createAcd(config);
  const results = [{ name: 'acd', ...measure(acd, new Load(acd, size), 3_000) }];
  const bytes = usedHeap() - heapBefore;
  // The scan of the largest floor would need minutes to fill; its two smaller sizes show the trend.
  if (size.waiting <= 10_000) {
    const naive = createNaiveAcd(config);
    results.push({ name: 'linear scan', ...measure(naive, new Load(naive, size), 1_000) });
  }
  const baseline = results.at(-1)!;
  for (const { name, decisionsPerSecond, cyclesPerSecond, p50Us, p99Us } of results) {
    rows.push([
      [size.agents, size.classes, size.waiting]
        .map((value) => value.toLocaleString('en'))
        .join(' / '),
      name,
      round(decisionsPerSecond),
      round(cyclesPerSecond),
      round(p50Us),
      round(p99Us),
      results.length > 1 ? `${round(decisionsPerSecond / baseline.decisionsPerSecond)} ×` : '',
    ]);
  }
  console.log(`${size.waiting} waiting, ${size.agents} agents: ${round(bytes / 1e6)} MB in all`);
}
printTable('Decisions of the ACD on dist, one process, events on', rows);

function usedHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
