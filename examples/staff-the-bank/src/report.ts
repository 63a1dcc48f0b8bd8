import Table from 'cli-table3';
import type { BankCall } from './bank-calls.ts';
import { lunchPeak, type LunchQuarter } from './lunch-peak.ts';
import { dayInputs, OPENS_MS, planDay, type DayInputs, type DayPlan } from './staff-day.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(0);
const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(100 * share).toFixed(1)} %`;
const clock = (ms: number): string => {
  const minutes = ms / 60_000;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Everything that the example prints. */
export function report(calls: readonly BankCall[]): string {
  const inputs = dayInputs(calls);
  const plans = planDay(inputs);
  return [
    title(inputs),
    '80 % within 20 s, half-hour by half-hour: agents under each of the five definitions, and by Erlang C',
    dayTable(plans),
    conclusion(plans),
    'The lunch peak in quarter-hours, planned by the modified offered load and run through with its backlog',
    lunchTable(lunchPeak(inputs)),
    'Calls: Technion, SEELab, "Anonymous Bank", I. Guedj and A. Mandelbaum, 2000; see examples/bank-day/data/SOURCE.md',
  ].join('\n\n');
}

function title({ day, calls, handleTime, patience, dispersion }: DayInputs): string {
  const left = calls.filter(({ abandoned }) => abandoned).length;
  const lines = [
    `A real day at a small bank: ${day}, ${calls.length} offered calls, of which ${left} hung up.`,
    `Handle time ${seconds(handleTime.meanMs)} s on average (squared variation ${handleTime.scv.toFixed(2)}).`,
  ];
  const { meanMs, interval95Ms: range } = patience;
  lines.push(
    meanMs === undefined || range === undefined
      ? 'Nobody hung up: patience cannot be estimated, and Erlang C is the only model.'
      : `Patience ${seconds(meanMs)} s on average (95 % interval ${seconds(range.low)} to ${seconds(range.high)} s).`,
  );
  lines.push(
    `Over ${dispersion.days} busy days a day's rate varies by ${percent(dispersion.dayCv)}: few days, a rough figure.`,
  );
  return lines.join('\n');
}

function dayTable(plans: readonly DayPlan[]): string {
  const table = plain(['from', 'calls', 'erlangs', ...plans.map(({ by }) => by)]);
  plans[0]!.intervals.forEach(({ calls, load, startMs }, i) => {
    const agents = plans.map(({ intervals }) => intervals[i]!.agents);
    table.push([clock(OPENS_MS + startMs), calls, load.toFixed(1), ...agents]);
  });
  const calls = plans[0]!.intervals.reduce((sum, interval) => sum + interval.calls, 0);
  const hours = plans.map(({ agentHours }) => agentHours.toFixed(1));
  table.push(['agent-hours', calls, '', ...hours]);
  return table.toString();
}

function conclusion(plans: readonly DayPlan[]): string {
  const sorted = [...plans].sort((a, b) => a.agentHours - b.agentHours);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const more = most.agentHours / least.agentHours - 1;
  return `The same sentence, "80/20", costs ${least.agentHours.toFixed(1)} agent-hours as ${least.by} and ${most.agentHours.toFixed(1)} as ${most.by}: ${percent(more)} more.`;
}

function lunchTable(quarters: readonly LunchQuarter[]): string {
  const table = plain([
    'from',
    'calls',
    'erlangs: SIPP',
    'Lag-SIPP',
    'MOL',
    'agents',
    'SL alone',
    'SL with backlog',
    'chance of 80/20',
    'one fewer',
    'one more',
  ]);
  for (const { startMs, interval, sipp, lagSipp, mol, chance, oneAgent } of quarters) {
    table.push([
      clock(startMs),
      interval.calls,
      sipp.toFixed(1),
      lagSipp.toFixed(1),
      mol.toFixed(1),
      interval.agents,
      percent(interval.stationaryServiceLevel),
      percent(interval.serviceLevel),
      percent(chance),
      percent(oneAgent.oneFewer?.serviceLevel),
      percent(oneAgent.oneMore.serviceLevel),
    ]);
  }
  return table.toString();
}

/** A table without colours, so that a pipe and a test see the same text as a terminal. */
function plain(head: string[]): Table.Table {
  return new Table({ head, style: { head: [], border: [], compact: true } });
}
