import { printTable } from '@plateau/bench';
import { erlangA, erlangB, erlangC, requiredAgents } from '@plateau/erlang';
import { fastest, shown } from './fastest.ts';
import { birthDeathA, logSpaceB, recursionB, recursionC, recursionSearch } from './naive.ts';
import { benchPlanning } from './planning.ts';
import { benchShifts } from './shifts.ts';

const ahtMs = 180_000;
const patienceMs = 120_000;
const target = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;
const ratio = (slow: number, fast: number): string => `${(slow / fast).toPrecision(3)} ×`;

const bAndC = [10, 100, 1e3, 1e4, 1e6, 1e7].map((agents) => {
  const load = agents - Math.sqrt(agents);
  const b = fastest((nudge) => erlangB({ load: load + nudge, lines: agents }).blocking);
  const c = fastest((nudge) => erlangC({ load: load + nudge, agents, ahtMs }).waitProbability);
  const recursion = fastest((nudge) => recursionB(load + nudge, agents));
  const recursionOfC = fastest((nudge) => recursionC(load + nudge, agents));
  const logs = agents > 1e6 ? '' : shown(fastest((nudge) => logSpaceB(load + nudge, agents)));
  const ours = [agents.toString(), shown(b), shown(c)];
  return [...ours, shown(recursion), shown(recursionOfC), logs, ratio(recursion, b)];
});
printTable('Erlang B and C, load = agents − √agents', [
  [
    'agents',
    'erlangB',
    'erlangC',
    'recursion B',
    'recursion C',
    'logarithms B',
    'B: recursion / ours',
  ],
  ...bAndC,
]);

const a = [10, 1e3, 1e6].flatMap((agents) =>
  [agents - Math.sqrt(agents), agents, 1.2 * agents].map((load) => {
    const queue = (nudge: number) => erlangA({ load: load + nudge, agents, ahtMs, patienceMs });
    const level = fastest((nudge) => {
      const result = queue(nudge);
      return result.abandonment + result.serviceLevel(20_000);
    });
    const waits = fastest((nudge) => queue(nudge).meanWaitAnsweredMs!);
    const naive = fastest(
      (nudge) => birthDeathA(load + nudge, agents, ahtMs / patienceMs).abandonment,
    );
    const sizes = [agents.toString(), load.toPrecision(6)];
    return [...sizes, shown(level), shown(waits), shown(naive), ratio(naive, level)];
  }),
);
printTable('Erlang A, patience 120 s, handle time 180 s', [
  [
    ...['agents', 'load', 'all measures, one service level', 'with the waits of the answered'],
    ...['birth–death sum, no service level', 'sum / ours'],
  ],
  ...a,
]);

const day = Array.from({ length: 96 }, (_, i) => 500 * Math.exp(-(((i - 48) / 20) ** 2)));
const year = Array.from({ length: 35_040 }, (_, i) => day[i % 96]! * (1 + 0.2 * Math.sin(i)));
const staff = (loads: readonly number[], patience?: { readonly patienceMs: number }): number =>
  loads.reduce((sum, load) => sum + requiredAgents({ load, ahtMs, target, ...patience }).agents, 0);
const searched = (loads: readonly number[]): number =>
  loads.reduce((sum, load) => sum + recursionSearch(load, ahtMs, 0.8, 20_000), 0);
const plans = {
  '96 intervals, peak 500 erlangs, Erlang C': [() => staff(day), () => searched(day)],
  '96 intervals, peak 500 erlangs, Erlang A': [() => staff(day, { patienceMs }), undefined],
  'a year of 35,040 intervals, peak 600 erlangs, Erlang C': [
    () => staff(year),
    () => searched(year),
  ],
} as const;
printTable('Agents for 80/20', [
  ['plan', 'requiredAgents', 'recursion search', 'search / ours'],
  ...Object.entries(plans).map(([name, [ours, naive]]) => {
    const time = fastest(ours, 3000);
    if (naive === undefined) return [name, shown(time), '', ''];
    const search = fastest(naive, 3000);
    return [name, shown(time), shown(search), ratio(search, time)];
  }),
]);

await benchPlanning();
await benchShifts();
