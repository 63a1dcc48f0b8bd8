import {
  createPacingModel,
  decidePacing,
  exponentialRingLaw,
  lognormalLaw,
  type PacingPolicy,
  type PacingState,
} from '@plateau/dialer';

// One decision is far below the timer's tick of tinybench's report, and its slowest percent is a goal: an own loop.
const policy: PacingPolicy = { mode: 'predictive', windows: [{ id: 'day', limit: 0.03 }] };
const model = createPacingModel(
  {
    ring: exponentialRingLaw(0.3, 9_000),
    talk: lognormalLaw(120_000, 1),
    wrapUp: lognormalLaw(20_000, 0.5),
  },
  2_000,
);
const at = 10_000_000;

function floor(agents: number, ringing: number): PacingState {
  const busy = Math.round(agents * 0.97);
  return {
    at,
    idle: agents - busy,
    waiting: 0,
    ringing: spread(ringing, 25_000),
    talking: spread(Math.round(busy * 0.85), 500_000),
    wrappingUp: spread(busy - Math.round(busy * 0.85), 40_000),
    windows: [{ live: 5000, abandoned: 120 }],
  };
}

function spread(count: number, overMs: number): number[] {
  return Array.from({ length: count }, (_, index) => at - (index * overMs) / count);
}

function quantiles(run: () => unknown): { readonly median: number; readonly p99: number } {
  for (let warm = 0; warm < 2000; warm += 1) run();
  const times = Array.from({ length: 20_000 }, () => {
    const start = performance.now();
    run();
    return 1000 * (performance.now() - start);
  }).sort((one, other) => one - other);
  return { median: times[10_000]!, p99: times[19_800]! };
}

console.log('one decision          median µs    p99 µs   times progressive (median)');
for (const [agents, ringing] of [
  [10, 15],
  [20, 40],
  [50, 100],
  [200, 400],
] as const) {
  const state = floor(agents, ringing);
  const simple = quantiles(() => decidePacing(state, undefined, { mode: 'progressive' }));
  const { median, p99 } = quantiles(() => decidePacing(state, model, policy));
  const name = `${agents} agents, ${ringing} ringing`.padEnd(24);
  console.log(
    `${name} ${median.toFixed(1).padStart(6)} ${p99.toFixed(1).padStart(9)} ${(median / simple.median).toFixed(0).padStart(12)}`,
  );
}
