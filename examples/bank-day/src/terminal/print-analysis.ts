import type { Ratio } from '@plateau/kpi';
import Table from 'cli-table3';
import colors from 'picocolors';
import type { Analysis, PlannedDay } from '../analysis.ts';
import { count, counts, duration, longDate, percent } from '../format.ts';
import { comparison, dayRows } from '../tables.ts';

/** Prints what happened on the day, and what is dirty in the data. */
export function printWhatHappened(planned: PlannedDay): void {
  const { day, happened, target, quality } = planned;
  heading('What happened', longDate(day.date));
  console.log(
    `${count(day.rows.length)} rows: ${colors.bold(`${count(day.offered.length)} calls asked for an agent`)}. ` +
      `Apart: ${count(day.leftInMenu.length)} left in the voice menu, ` +
      `${count(day.callbacks.length)} callbacks made by the bank, ${count(day.phantoms.length)} phantom rows.`,
  );
  console.log(
    `answered ${count(happened.answered)} · abandoned ${share(happened.abandonment)} · ` +
      `service level ${duration(target.withinMs)}: ${share(happened.serviceLevel)}`,
  );
  console.log(
    `ASA ${duration(happened.asaMs.value)} · AHT ${duration(happened.ahtMs.value)} · ` +
      `longest wait ${duration(happened.longestWaitMs)}`,
  );
  console.log(`\nData quality${quality.length === 0 ? ': nothing to report' : ''}`);
  for (const { what, count: n, handling, rows } of quality) {
    const where = colors.dim(`(row ${rows.join(', ')}${n > rows.length ? ', …' : ''})`);
    console.log(`  ${count(n).padStart(5)}  ${what}: ${handling} ${where}`);
  }
}

/** Prints the half-hours, with the agents that each model asks for. */
export function printWhoWasNeeded(planned: PlannedDay): void {
  const { target, patience, plans } = planned;
  heading(
    'Who was needed',
    `for ${percent(target.serviceLevel)} within ${duration(target.withinMs)}`,
  );
  const { meanMs, abandonments, interval95Ms } = patience.exponential;
  console.log(
    meanMs === undefined || interval95Ms === undefined
      ? 'Nobody hung up: patience is without limit, and Erlang A is Erlang C.'
      : `Mean patience ${duration(meanMs)} (95 % interval ${duration(interval95Ms.low)} to ` +
          `${duration(interval95Ms.high)}, from ${count(abandonments)} hang-ups).`,
  );
  printTable(dayRows(planned));
  console.log(
    colors.dim(
      '* active: agents in at least one conversation. Staffing was never recorded; this is a proxy.',
    ),
  );
  for (const { model, agentHours } of plans) {
    console.log(`${model}: ${agentHours.toFixed(1)} agent-hours`);
  }
}

/** Prints what came of each plan when the day was routed again. */
export function printWhatIf(analysis: Analysis, remark: string | undefined): void {
  const replications = analysis.outcomes[0]!.whatIf.replications;
  heading('What if', 'the same calls, routed again by the ACD engine, priority customers first');
  printTable(comparison(analysis));
  console.log(
    colors.dim(
      `Mean ± half the 95 % interval of ${count(replications)} replications: they differ in the patience of callers ` +
        'who were answered\nand the talk time of callers who were not. Both plans knew the calls of the day; a plan ' +
        'made from a forecast would not.',
    ),
  );
  if (remark !== undefined) console.log(colors.dim(remark));
}

function share(ratio: Ratio): string {
  return ratio.value === undefined ? '–' : `${percent(ratio.value)} (${counts(ratio)})`;
}

function heading(title: string, subtitle: string): void {
  console.log(`\n${colors.bold(colors.cyan(title))}  ${subtitle}\n`);
}

function printTable([head = [], ...rows]: readonly (readonly string[])[]): void {
  const table = new Table({
    // cli-table3's own colours ignore pipes and NO_COLOR.
    head: head.map((name) => colors.bold(name)),
    chars: { ...noBorder, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
  });
  table.push(...rows.map((row) => [...row]));
  console.log(table.toString());
}

const noBorder = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);
