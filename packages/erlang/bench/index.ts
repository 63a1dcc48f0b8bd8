import { compare } from '@plateau/bench';
import { erlangA, erlangB, erlangC, requiredAgents } from '../dist/index.js';
import { birthDeathA, logSpaceB, recursionB, recursionC, recursionSearch } from './naive.ts';

const ahtMs = 180_000;
const target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;

/** Repeats what takes less than a microsecond, with an input that never is the same twice in a row. */
function repeated(times: number, run: (nudge: number) => number): () => number {
  return () => {
    let sum = 0;
    for (let i = 0; i < times; i++) sum += run((i & 7) * 1e-7);
    return sum;
  };
}

for (const agents of [10, 100, 1e3, 1e4, 1e6, 1e7]) {
  const load = agents - Math.sqrt(agents);
  const title = `Erlang B and C, ${agents} agents, ${load.toPrecision(7)} erlangs`;
  const times = 100;
  const ours = {
    erlangB: (nudge: number) => erlangB({ load: load + nudge, lines: agents }).blocking,
    erlangC: (nudge: number) => erlangC({ load: load + nudge, agents, ahtMs }).waitProbability,
  };
  const textbook = {
    'recursion, B': (nudge: number) => recursionB(load + nudge, agents),
    'recursion, C': (nudge: number) => recursionC(load + nudge, agents),
    ...(agents > 1e6
      ? {}
      : { 'sum of logarithms, B': (nudge: number) => logSpaceB(load + nudge, agents) }),
  };
  const each = (tasks: Readonly<Record<string, (nudge: number) => number>>, count: number) =>
    Object.fromEntries(Object.entries(tasks).map(([name, run]) => [name, repeated(count, run)]));
  if (agents <= 1e4) {
    const tasks = { ...each(textbook, times), ...each(ours, times) };
    await compare({ title, baseline: 'recursion, B', perCall: times, tasks, timeMs: 300 });
  } else {
    // One call of the textbook takes milliseconds: it stands in a table of its own.
    await compare({ title, baseline: 'erlangB', perCall: times, tasks: each(ours, times) });
    await compare({
      title: `${title}: the textbook`,
      baseline: 'recursion, B',
      tasks: each(textbook, 1),
    });
  }
}

for (const agents of [10, 1e3, 1e6]) {
  for (const load of [agents - Math.sqrt(agents), agents, 1.2 * agents]) {
    const patienceMs = 120_000;
    const queue = (nudge: number) => erlangA({ load: load + nudge, agents, ahtMs, patienceMs });
    await compare({
      title: `Erlang A, ${agents} agents, ${load.toPrecision(6)} erlangs, patience 120 s`,
      baseline: 'birth–death sum, without a service level',
      perCall: 10,
      tasks: {
        'birth–death sum, without a service level': repeated(
          10,
          (nudge) => birthDeathA(load + nudge, agents, ahtMs / patienceMs).abandonment,
        ),
        'erlangA with one service level': repeated(10, (nudge) => {
          const result = queue(nudge);
          return result.abandonment + result.serviceLevel(20_000);
        }),
        'erlangA with the waits of the answered, too': repeated(
          10,
          (nudge) => queue(nudge).meanWaitAnsweredMs!,
        ),
      },
      timeMs: 300,
    });
  }
}

const day = Array.from({ length: 96 }, (_, i) => 500 * Math.exp(-(((i - 48) / 20) ** 2)));
const year = Array.from({ length: 35_040 }, (_, i) => day[i % 96]! * (1 + 0.2 * Math.sin(i)));
const staff = (loads: readonly number[], patience?: { readonly patienceMs: number }): number =>
  loads.reduce((sum, load) => sum + requiredAgents({ load, ahtMs, target, ...patience }).agents, 0);
const searched = (loads: readonly number[]): number =>
  loads.reduce((sum, load) => sum + recursionSearch(load, ahtMs, 0.8, 20_000), 0);

await compare({
  title: 'A day of 96 intervals, 80/20, peak 500 erlangs',
  baseline: 'recursion search, Erlang C',
  tasks: {
    'recursion search, Erlang C': () => searched(day),
    'requiredAgents, Erlang C': () => staff(day),
    'requiredAgents, Erlang A, patience 120 s': () => staff(day, { patienceMs: 120_000 }),
  },
});

await compare({
  title: 'A year of 35,040 intervals, 80/20, peak 600 erlangs, Erlang C',
  baseline: 'recursion search',
  tasks: {
    'recursion search': () => searched(year),
    requiredAgents: () => staff(year),
  },
});
