import { compare, printTable } from '@plateau/bench';
import { evaluatePlan, planIntervals, type PlanInterval } from '@plateau/erlang/planning';
import { cpuMs } from './cpu-ms.ts';

const TARGET = { type: 'serviceLevel', atLeast: 0.8, withinMs: 20_000 } as const;
const AHT = 180_000;
const QUARTER = 900_000;

/** Days of 96 quarter-hours, bell-shaped, with a peak of 500 erlangs. */
function intervals(count: number): PlanInterval[] {
  return Array.from({ length: count }, (_, i) => {
    const load = 500 * Math.exp(-((((i % 96) - 48) / 16) ** 2));
    return { durationMs: QUARTER, calls: (load * QUARTER) / AHT, ahtMs: AHT };
  });
}

/** The search everybody writes: the recursion of Erlang B from nothing, again for every number of agents tried. */
function byRecursion(day: readonly PlanInterval[]): number[] {
  return day.map(({ calls, durationMs, ahtMs }) => {
    const load = (calls * ahtMs) / durationMs;
    for (let agents = Math.floor(load) + 1; ; agents++) {
      let blocking = 1;
      for (let k = 1; k <= agents; k++) blocking = (load * blocking) / (k + load * blocking);
      const wait = (agents * blocking) / (agents - load * (1 - blocking));
      const served = 1 - wait * Math.exp((-(agents - load) * TARGET.withinMs) / ahtMs);
      if (served >= TARGET.atLeast) return agents;
    }
  });
}

/** Plans days and a year, and runs a day through with its backlog. */
export async function benchPlanning(): Promise<void> {
  const day = intervals(96);
  const year = intervals(35_040);
  const naive = byRecursion(day);
  const differing = planIntervals({ intervals: day, target: TARGET }).filter(
    ({ agents, load }, i) => load > 0 && agents !== naive[i],
  );
  if (differing.length > 0) throw new Error(`${differing.length} intervals differ from the search`);

  await compare({
    title: 'A day of 96 intervals, 80/20, peak 500 erlangs',
    baseline: 'recursion search (Erlang C)',
    tasks: {
      'recursion search (Erlang C)': () => byRecursion(day),
      'planIntervals, Erlang C': () => planIntervals({ intervals: day, target: TARGET }),
      'planIntervals, Erlang A': () =>
        planIntervals({ intervals: day, target: TARGET, patienceMs: 120_000 }),
    },
  });
  const small = day.map((interval) => ({ ...interval, calls: interval.calls / 10 }));
  const patient = { patienceMs: 120_000 };
  const staffed = (plan: readonly PlanInterval[]) =>
    planIntervals({ intervals: plan, target: TARGET, ...patient });
  const [smallPlan, largePlan] = [staffed(small), staffed(day)];
  const tasks: Record<string, () => unknown> = {
    'a year of 35,040 intervals, Erlang C': () =>
      planIntervals({ intervals: year, target: TARGET }),
    'a year of 35,040 intervals, Erlang A': () =>
      planIntervals({ intervals: year, target: TARGET, ...patient }),
    'a day of 96 intervals with backlog, peak 50 erlangs': () =>
      evaluatePlan({ intervals: smallPlan, ...patient, withinMs: 20_000 }),
    'a day of 96 intervals with backlog, peak 500 erlangs': () =>
      evaluatePlan({ intervals: largePlan, ...patient, withinMs: 20_000 }),
  };
  printTable('Longer tasks', [
    ['task', 'processor time'],
    ...Object.entries(tasks).map(([name, run]) => [name, `${cpuMs(run, 9).toFixed(1)} ms`]),
  ]);
}
