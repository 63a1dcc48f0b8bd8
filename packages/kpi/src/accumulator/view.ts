import type { AgentTime } from '../agent-time.ts';
import type { Attribution, CallRecord } from '../call-record.ts';
import type { AgentDimension, CompleteConfig, Dimension } from '../config.ts';
import { agentTimeFault, callFault, type CallFault } from '../check-record.ts';
import { KpiError } from '../errors.ts';
import { createCalendar, type Calendar, type IntervalLength } from '../time/calendar.ts';
import { mergeAgentTallies, type AgentTally } from './agent-cell.ts';
import { mergeCallTallies, type CallTally } from './call-tally.ts';
import type { PlacedCell } from './cell-table.ts';
import type { QualityReport } from './quality-log.ts';
import { Store } from './store.ts';
import type { WorkloadTally } from './workload-cell.ts';

/** What to show of an accumulator. */
export interface KpiQuery {
  /** By which instant calls are placed. Default: the first of the configuration. */
  readonly attribution?: Attribution;
  /** The configured length or one that it divides; `all` for one row. Default: the configured one. */
  readonly every?: IntervalLength | 'all';
  /** Which of the configured dimensions to keep apart. Default: all. */
  readonly by?: readonly (Dimension | AgentDimension)[];
  /** Only rows with these dimension values; rows without such a dimension stay. */
  readonly where?: Readonly<Partial<Record<Dimension | AgentDimension, string>>>;
  /** Only intervals that start at or after this. */
  readonly fromAt?: number;
  /** Only intervals that start before this. */
  readonly toAt?: number;
  /** What is under way, such as a fold's `open(at)`: shown, and not kept. */
  readonly open?: {
    readonly calls?: Iterable<CallRecord>;
    readonly agentTimes?: Iterable<AgentTime>;
  };
}

/** One row: an interval, the value of each dimension kept apart, and what falls there. */
export interface KpiRow<Tally> {
  readonly startAt: number;
  readonly endAt: number;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Whether no record can change it any more. */
  readonly final: boolean;
  readonly tally: Tally;
}

/** What an accumulator holds, as plain data, by start and then by dimension values. */
export interface KpiView {
  readonly at: number;
  readonly calls: readonly KpiRow<CallTally>[];
  readonly agents: readonly KpiRow<AgentTally>[];
  readonly workload: readonly KpiRow<WorkloadTally>[];
  /** Records refused, late, told twice, corrected or contradicted. */
  readonly quality: QualityReport;
}

/** The rows that a query asks for. @throws KpiError `query.invalid` */
export function viewRows(
  store: Store,
  config: CompleteConfig,
  query: KpiQuery,
  finalUntil: number,
): Pick<KpiView, 'calls' | 'agents' | 'workload'> {
  const attribution = query.attribution ?? config.attributions[0]!;
  const calls = store.calls(attribution);
  if (calls === undefined) {
    throw new KpiError(
      'query.invalid',
      `Calls are not kept by ${attribution}; add it to attributions`,
    );
  }
  const shown = openStore(config, query);
  const grouping = { query, finalUntil, calendar: coarser(store.calendar, query) };
  const { dimensions, agentDimensions } = config;
  return {
    calls: groupRows(
      [...calls, ...(shown.calls(attribution) ?? [])],
      dimensions,
      grouping,
      mergeCallTallies,
    ),
    agents: groupRows(
      [...store.agents(), ...shown.agents()],
      agentDimensions,
      grouping,
      mergeAgentTallies,
    ),
    workload: groupRows(
      [...store.workload(), ...shown.workload()],
      dimensions,
      grouping,
      mergeWorkloads,
    ),
  };
}

function openStore(config: CompleteConfig, { open }: KpiQuery): Store {
  const store = new Store(config, () => undefined);
  for (const call of open?.calls ?? []) {
    refuse(call.id, callFault({ ...call, outcome: shownOutcome(call) }, undefined));
    store.addCall(call, 1);
  }
  for (const stretch of open?.agentTimes ?? []) {
    refuse(stretch.agent, agentTimeFault(stretch));
    store.addAgentTime(stretch);
  }
  return store;
}

/** A caller still waiting is no record, and the very thing to show as open. */
function shownOutcome({ outcome }: CallRecord): CallRecord['outcome'] {
  return outcome === 'waiting' ? 'abandoned' : outcome;
}

function refuse(id: string, fault: CallFault | undefined): void {
  if (fault === undefined) return;
  throw new KpiError(
    'query.invalid',
    `Open record "${id}" cannot be counted (${fault}); leave it out`,
  );
}

const BY_LENGTH = ['15min', '30min', '60min', 'day', 'week', 'month'];

function coarser(calendar: Calendar, { every }: KpiQuery): Calendar | undefined {
  if (every === 'all') return undefined;
  if (every === undefined || every === calendar.every) return calendar;
  const weeksToMonths = calendar.every === 'week' && every === 'month';
  if (BY_LENGTH.indexOf(every) < BY_LENGTH.indexOf(calendar.every) || weeksToMonths) {
    const message = `Intervals of ${calendar.every} do not add up to ${every}; ask for longer ones`;
    throw new KpiError('query.invalid', message, { issues: [{ path: 'every', message }] });
  }
  return createCalendar({ every, zone: calendar.zone });
}

interface Grouping {
  readonly query: KpiQuery;
  readonly finalUntil: number;
  /** Missing for one row over all time. */
  readonly calendar: Calendar | undefined;
}

function groupRows<Tally>(
  placed: readonly PlacedCell<{ toTally(): Tally }>[],
  dimensions: readonly string[],
  { query, finalUntil, calendar }: Grouping,
  merge: (tallies: Iterable<Tally>) => Tally,
): KpiRow<Tally>[] {
  const { by, where = {}, fromAt = -Infinity, toAt = Infinity } = query;
  const kept = dimensions.map((name) => by === undefined || by.some((each) => each === name));
  const wanted = dimensions.map((name) => (where as Record<string, string | undefined>)[name]);
  const groups = new Map<string, PlacedCell<{ toTally(): Tally }>[]>();
  for (const each of placed) {
    if (each.startAt < fromAt || each.startAt >= toAt) continue;
    if (wanted.some((value, i) => value !== undefined && value !== each.values[i])) continue;
    const values = each.values.filter((_value, i) => kept[i]);
    const key = JSON.stringify([calendar?.intervalAt(each.startAt).startAt ?? 0, values]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const rows = [...groups.values()].map((cells) => {
    const [first] = cells as [PlacedCell<{ toTally(): Tally }>];
    const { startAt, endAt } = calendar?.intervalAt(first.startAt) ?? spanOf(cells);
    const named = dimensions.map((name, i) => [name, first.values[i]!] as const);
    return {
      startAt,
      endAt,
      dimensions: Object.fromEntries(named.filter((_pair, i) => kept[i])),
      final: endAt <= finalUntil,
      tally: merge(cells.map(({ cell }) => cell.toTally())),
    };
  });
  return rows.sort((a, b) => a.startAt - b.startAt || compareDimensions(a, b));
}

function compareDimensions(a: KpiRow<unknown>, b: KpiRow<unknown>): number {
  for (const [name, value] of Object.entries(a.dimensions)) {
    if (value !== b.dimensions[name]) return value < b.dimensions[name]! ? -1 : 1;
  }
  return 0;
}

function spanOf(cells: readonly PlacedCell<unknown>[]): { startAt: number; endAt: number } {
  return {
    startAt: cells.reduce((least, { startAt }) => Math.min(least, startAt), Infinity),
    endAt: cells.reduce((most, { endAt }) => Math.max(most, endAt), -Infinity),
  };
}

function mergeWorkloads(tallies: Iterable<WorkloadTally>): WorkloadTally {
  let conversationMs = 0;
  let wrapUpMs = 0;
  for (const tally of tallies) {
    conversationMs += tally.conversationMs;
    wrapUpMs += tally.wrapUpMs;
  }
  return { conversationMs, wrapUpMs };
}
