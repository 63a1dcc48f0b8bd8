import { printTable } from '@plateau/bench';
import { simulate, type Scenario } from '@plateau/simulator';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { day, multiSkill, singleQueue } from './floors.ts';
import { naiveFloor } from './naive-floor.ts';

const CONTACTS = 200_000;
const RUNS = 5;

/** The median time of a few runs in seconds, after one to warm up. */
function seconds(run: () => unknown): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    run();
    return (performance.now() - startedAt) / 1_000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

/** Contacts per second of one replication through the real routing engine. */
function speed(scenario: Scenario): number {
  let contacts = 0;
  const took = seconds(() => {
    const options = { seed: 1, replications: 1, measures: {} };
    contacts = simulate(scenario, options).replications[0]!.calls.length;
  });
  return contacts / took;
}

function naiveSpeed(agents: number): number {
  const contacts = CONTACTS / 10;
  const took = seconds(() => {
    const generator = xoroshiro128plus(20_261_122);
    const random = (): number => uniformFloat64(generator);
    const arrivalsPerMs = (0.95 * agents) / 180_000;
    return naiveFloor({ agents, arrivalsPerMs, talkMs: 180_000, contacts, random });
  });
  return contacts / took;
}

const naive = new Map([100, 500].map((agents) => [agents, naiveSpeed(agents)]));
const rows = [
  { floor: 'M/M/100, one queue', agents: 100, perSecond: speed(singleQueue(100, CONTACTS)) },
  { floor: 'M/M/500, one queue', agents: 500, perSecond: speed(singleQueue(500, CONTACTS)) },
  {
    floor: '50 classes, 500 agents with 5 skills each',
    agents: 500,
    perSecond: speed(multiSkill(500, 50, CONTACTS)),
  },
];
printTable('Contacts per second of simulated floor, one core', [
  ['floor', 'real routing engine', 'naive loop (one queue, no routing)', 'against naive'],
  ...rows.map(({ floor, agents, perSecond }) => [
    floor,
    Math.round(perSecond).toLocaleString('en'),
    Math.round(naive.get(agents)!).toLocaleString('en'),
    `${(perSecond / naive.get(agents)!).toPrecision(3)} ×`,
  ]),
]);

const days = [1_500, 20_000].map((calls) => {
  const scenario = day(calls);
  return [
    `${calls.toLocaleString('en')} calls, ${scenario.acd.agents.length} agents`,
    `${seconds(() => simulate(scenario, { seed: 1, replications: 20 })).toFixed(2)} s`,
  ];
});
printTable(
  'A day with patience, ringing and wrap-up, 20 replications with their measures, one core',
  [['day', 'time'], ...days],
);
