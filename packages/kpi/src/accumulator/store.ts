import type { AgentTime } from '../agent-time.ts';
import {
  answeredAt,
  attributedAt,
  endedAt,
  type Attribution,
  type CallRecord,
} from '../call-record.ts';
import type { CompleteConfig } from '../config.ts';
import { createCalendar, type Calendar } from '../time/calendar.ts';
import { splitOverIntervals } from '../time/split.ts';
import { AgentCell, type AgentTally } from './agent-cell.ts';
import { CallCell } from './call-cell.ts';
import type { CallTally } from './call-tally.ts';
import { CellTable, type DimensionReader, type PlacedCell } from './cell-table.ts';
import { WorkloadCell, type WorkloadTally } from './workload-cell.ts';

/** A cell as it travels: where its interval starts, its dimension values, its tally. */
export type CellState<Tally> = readonly [startAt: number, values: readonly string[], tally: Tally];

/** Everything that the tables hold, as plain data in one order. */
export interface StoreState {
  readonly calls: Readonly<Partial<Record<Attribution, readonly CellState<CallTally>[]>>>;
  readonly agents: readonly CellState<AgentTally>[];
  readonly workload: readonly CellState<WorkloadTally>[];
}

interface CallTable {
  readonly attribution: Attribution;
  readonly table: CellTable<CallRecord, CallCell>;
}

/** The tables of an accumulator. Adding is the only thing that is ever done to them. */
export class Store {
  readonly calendar: Calendar;
  readonly #calls: readonly CallTable[];
  readonly #agents: CellTable<AgentTime, AgentCell>;
  readonly #workload: CellTable<CallRecord, WorkloadCell> | undefined;

  /** @param opened hears of every interval that gets its first cell */
  constructor(
    config: CompleteConfig,
    opened: (interval: { startAt: number; endAt: number }) => void,
  ) {
    const { dimensions, agentDimensions, attributions, durations } = config;
    this.calendar = createCalendar(config);
    const readers = dimensions.map((name) => callReader(name));
    this.#calls = attributions.map((attribution) => ({
      attribution,
      table: new CellTable(this.calendar, readers, (interval) => {
        opened(interval);
        return new CallCell(durations);
      }),
    }));
    this.#agents = new CellTable(this.calendar, agentDimensions.map(agentReader), (interval) => {
      opened(interval);
      return new AgentCell();
    });
    this.#workload = config.workload
      ? new CellTable(this.calendar, readers, () => new WorkloadCell())
      : undefined;
  }

  addCall(call: CallRecord, sign: 1 | -1): void {
    const tables = this.#calls;
    for (let i = 0; i < tables.length; i += 1) {
      const { attribution, table } = tables[i]!;
      table.cellOf(call, attributedAt(call, attribution)).add(call, sign);
    }
    if (this.#workload !== undefined && call.outcome === 'answered') {
      this.#addWorkload(this.#workload, call, sign);
    }
  }

  #addWorkload(table: CellTable<CallRecord, WorkloadCell>, call: CallRecord, sign: 1 | -1): void {
    const from = answeredAt(call);
    const spent = (call.talkMs ?? 0) + (call.holdMs ?? 0);
    const wrapUpFrom = Math.max(from + spent, endedAt(call));
    splitOverIntervals(this.calendar, from, from + spent, (at, ms) => {
      table.cellOf(call, at).conversationMs += sign * ms;
    });
    splitOverIntervals(this.calendar, wrapUpFrom, wrapUpFrom + (call.wrapUpMs ?? 0), (at, ms) => {
      table.cellOf(call, at).wrapUpMs += sign * ms;
    });
  }

  addAgentTime(stretch: AgentTime): void {
    splitOverIntervals(this.calendar, stretch.startedAt, stretch.endedAt, (at, ms) => {
      this.#agents.cellOf(stretch, at).add(stretch, ms);
    });
  }

  absorb(state: StoreState): void {
    for (const { attribution, table } of this.#calls) {
      for (const [startAt, values, tally] of state.calls[attribution] ?? []) {
        table.cellAt(values, startAt).absorb(tally);
      }
    }
    for (const [startAt, values, tally] of state.agents) {
      this.#agents.cellAt(values, startAt).absorb(tally);
    }
    for (const [startAt, values, tally] of state.workload) {
      this.#workload?.cellAt(values, startAt).absorb(tally);
    }
  }

  toState(): StoreState {
    const calls: Partial<Record<Attribution, readonly CellState<CallTally>[]>> = {};
    for (const { attribution } of this.#calls) {
      calls[attribution] = this.calls(attribution)?.map(state) ?? [];
    }
    return { calls, agents: this.agents().map(state), workload: this.workload().map(state) };
  }

  /** The cells that hold calls by one attribution; undefined where it is not kept. */
  calls(attribution: Attribution): PlacedCell<CallCell>[] | undefined {
    const kept = this.#calls.find((each) => each.attribution === attribution);
    return kept?.table.cells().filter(({ cell }) => !cell.isEmpty);
  }

  agents(): PlacedCell<AgentCell>[] {
    return this.#agents.cells();
  }

  workload(): PlacedCell<WorkloadCell>[] {
    return this.#workload?.cells().filter(({ cell }) => !cell.isEmpty) ?? [];
  }

  /** Whether anything is left in the interval that starts at an instant. */
  isOccupied(startAt: number): boolean {
    for (const { table } of this.#calls) {
      for (const cell of table.cellsFrom(startAt)) if (!cell.isEmpty) return true;
    }
    for (const _cell of this.#agents.cellsFrom(startAt)) return true;
    return false;
  }
}

function state<Tally>(placed: PlacedCell<{ toTally(): Tally }>): CellState<Tally> {
  return [placed.startAt, placed.values, placed.cell.toTally()];
}

function callReader(dimension: string): DimensionReader<CallRecord> {
  switch (dimension) {
    case 'queue':
      return (call) => call.queue;
    case 'agent':
      return (call) => call.agent ?? '';
    case 'direction':
      return (call) => call.direction ?? 'inbound';
    default:
      return attributeReader(dimension);
  }
}

function agentReader(dimension: string): DimensionReader<AgentTime> {
  return dimension === 'agent' ? (stretch) => stretch.agent : attributeReader(dimension);
}

function attributeReader(dimension: string): DimensionReader<{
  readonly attributes?: Readonly<Record<string, string>>;
}> {
  const name = dimension.slice('attributes.'.length);
  return ({ attributes }) =>
    attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name]! : '';
}
