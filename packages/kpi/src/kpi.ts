import { Ledger, type LedgerEntry, type Retraction } from './accumulator/ledger.ts';
import { QualityLog, type QualityReport } from './accumulator/quality-log.ts';
import { Store } from './accumulator/store.ts';
import { viewRows, type KpiQuery, type KpiView } from './accumulator/view.ts';
import type { AgentTime } from './agent-time.ts';
import { attributedAt, type CallRecord } from './call-record.ts';
import { agentTimeFault, callFault, type CallFault } from './check-record.ts';
import { checkConfig } from './config-schema.ts';
import { completeConfig, type CompleteConfig, type KpiConfig } from './config.ts';
import { KpiError } from './errors.ts';
import type { KpiEvent } from './events.ts';
import { checkSnapshot } from './snapshot-schema.ts';
import type { KpiSnapshot } from './snapshot.ts';
import type { Interval } from './time/calendar.ts';

/**
 * The snapshot of one accumulator that saw everything that these two saw, byte for byte.
 *
 * @throws KpiError `snapshot.invalid`, `snapshot.version`; `snapshot.mismatch` where their
 * configurations differ
 */
export function mergeKpi(a: KpiSnapshot, b: KpiSnapshot): KpiSnapshot {
  checkSnapshot(a);
  const accumulator = new Accumulator(a.state.config);
  accumulator.absorb(a);
  accumulator.absorb(b);
  return accumulator.snapshot();
}

/** A fact to count. */
export type KpiRecord = CallRecord | AgentTime | Retraction;

/** Adds records up as they come. Pure: it reads no clock; `advance` tells it the time. */
export interface Kpi {
  /** Engine time, epoch ms: that of the last `advance`. */
  readonly at: number;
  /** When the next interval becomes final: set one timer for this. Undefined when none will. */
  readonly nextDueAt: number | undefined;
  /**
   * Counts a record. A record that cannot be counted is reported in an event and in the quality
   * report, and changes no figure; amortised O(1) per table.
   *
   * @throws KpiError `record.unknown`, `ledger.missing`: bugs of the caller
   */
  record(record: KpiRecord): readonly KpiEvent[];
  /** Makes intervals final whose lateness has run out. @throws KpiError `time.backwards` */
  advance(at: number): readonly KpiEvent[];
  /** What it adds up to. @throws KpiError `query.invalid` */
  inspect(query?: KpiQuery): KpiView;
  snapshot(): KpiSnapshot;
  /** Hears events of one type after they were returned; gives back how to stop. */
  on<T extends KpiEvent['type']>(
    type: T,
    listener: (event: Extract<KpiEvent, { type: T }>) => void,
  ): () => void;
}

const NOTHING: readonly KpiEvent[] = Object.freeze([]);

/** A happening before it has a number: what a step of the accumulator found. */
type Finding = KpiEvent extends infer E ? (E extends KpiEvent ? Omit<E, 'seq'> : never) : never;

/**
 * Opens an accumulator, empty or where a snapshot left it. Its state is a commutative group of whole
 * numbers: records may come in any order and from any number of feeds, and `mergeKpi` of their
 * snapshots is, byte for byte, the snapshot of one accumulator that saw them all.
 *
 * @throws KpiError `config.invalid`, `zone.unknown`, `snapshot.invalid`, `snapshot.version`,
 * `snapshot.mismatch`
 */
export function createKpi(
  config: KpiConfig = {},
  options: { readonly snapshot?: KpiSnapshot } = {},
): Kpi {
  checkConfig(config);
  const accumulator = new Accumulator(completeConfig(config));
  if (options.snapshot !== undefined) accumulator.absorb(options.snapshot);
  return accumulator;
}

class Accumulator implements Kpi {
  at = 0;
  #seq = 0;
  readonly #config: CompleteConfig;
  readonly #queues: ReadonlySet<string> | undefined;
  readonly #store: Store;
  readonly #ledger: Ledger | undefined;
  readonly #quality = new QualityLog();
  /** Ends of the intervals that are still provisional, by start: those that will become final. */
  readonly #provisional = new Map<number, number>();
  readonly #listeners = new Map<string, Set<(event: never) => void>>();
  #settling = false;

  constructor(config: CompleteConfig) {
    this.#config = config;
    this.#queues = config.queues && new Set(config.queues);
    this.#store = new Store(config, (interval) => {
      this.#watch(interval);
    });
    this.#ledger = config.ledger ? new Ledger() : undefined;
  }

  get nextDueAt(): number | undefined {
    const { latenessMs } = this.#config;
    let first = Infinity;
    for (const [startAt, endAt] of this.#provisional) {
      if (endAt < first && this.#store.isOccupied(startAt)) first = endAt;
    }
    return latenessMs === undefined || first === Infinity ? undefined : first + latenessMs;
  }

  record(record: KpiRecord): readonly KpiEvent[] {
    if (this.#settling) throw reentrant();
    switch (record.type) {
      case 'call':
        return this.#recordCall(record);
      case 'agentTime':
        return this.#recordAgentTime(record);
      case 'retraction':
        return this.#retract(record);
      default: {
        const { type } = record as { type: unknown };
        const message = `Unknown record type "${String(type)}"; give call, agentTime or retraction`;
        throw new KpiError('record.unknown', message);
      }
    }
  }

  #recordCall(call: CallRecord): readonly KpiEvent[] {
    const fault = callFault(call, this.#queues);
    if (fault !== undefined) return this.#reject(call.id, fault);
    if (this.#config.latenessMs !== undefined) {
      const late = this.#lateInterval(call);
      if (late !== undefined) return this.#late(call.id, late);
    }
    if (this.#ledger === undefined) this.#store.addCall(call, 1);
    else this.#tell(this.#ledger, call);
    return NOTHING;
  }

  #recordAgentTime(stretch: AgentTime): readonly KpiEvent[] {
    const fault = agentTimeFault(stretch);
    if (fault !== undefined) return this.#reject(stretch.agent, fault);
    const { startAt, endAt } = this.#store.calendar.intervalAt(stretch.startedAt);
    if (endAt <= this.#finalUntil()) return this.#late(stretch.agent, startAt);
    this.#store.addAgentTime(stretch);
    return NOTHING;
  }

  #retract(retraction: Retraction): readonly KpiEvent[] {
    if (this.#ledger === undefined) {
      const message = `Call "${retraction.id}" cannot be taken back; open the accumulator with ledger: true`;
      throw new KpiError('ledger.missing', message);
    }
    const counted = this.#ledger.counted(retraction.id);
    const late = counted && this.#lateInterval(counted);
    if (late !== undefined) return this.#late(retraction.id, late);
    this.#tell(this.#ledger, retraction);
    return NOTHING;
  }

  #tell(ledger: Ledger, record: CallRecord | Retraction): void {
    const { before, after } = ledger.tell(record);
    if (before === after) return;
    if (before !== undefined) this.#store.addCall(before, -1);
    if (after !== undefined) this.#store.addCall(after, 1);
  }

  #lateInterval(call: CallRecord): number | undefined {
    const finalUntil = this.#finalUntil();
    for (const attribution of this.#config.attributions) {
      const interval = this.#store.calendar.intervalAt(attributedAt(call, attribution));
      if (interval.endAt <= finalUntil) return interval.startAt;
    }
    return undefined;
  }

  #finalUntil(): number {
    const { latenessMs } = this.#config;
    return latenessMs === undefined ? -Infinity : this.at - latenessMs;
  }

  #watch({ startAt, endAt }: Interval): void {
    if (this.#config.latenessMs === undefined || endAt <= this.#finalUntil()) return;
    this.#provisional.set(startAt, endAt);
  }

  #reject(given: unknown, fault: CallFault): readonly KpiEvent[] {
    const id = typeof given === 'string' ? given : '';
    this.#quality.note(fault, id);
    return this.#report([{ type: 'record.rejected', at: this.at, id, fault }]);
  }

  #late(id: string, intervalStartAt: number): readonly KpiEvent[] {
    this.#quality.note('late', id);
    return this.#report([{ type: 'record.late', at: this.at, id, intervalStartAt }]);
  }

  advance(at: number): readonly KpiEvent[] {
    if (this.#settling) throw reentrant();
    if (!Number.isFinite(at))
      throw new KpiError('time.invalid', `${at} is not an instant in epoch ms`);
    if (at < this.at) {
      const message = `Time went back from ${this.at} to ${at}; the host's clock must only go on`;
      throw new KpiError('time.backwards', message);
    }
    this.at = at;
    const { latenessMs } = this.#config;
    if (latenessMs === undefined) return NOTHING;
    const due = [...this.#provisional].filter(([, endAt]) => endAt + latenessMs <= at);
    for (const [startAt] of due) this.#provisional.delete(startAt);
    const occupied = due.filter(([startAt]) => this.#store.isOccupied(startAt));
    occupied.sort(([a], [b]) => a - b);
    return this.#report(
      occupied.map(([startAt, endAt]) => {
        return { type: 'interval.final', at: endAt + latenessMs, startAt, endAt };
      }),
    );
  }

  inspect(query: KpiQuery = {}): KpiView {
    const rows = viewRows(this.#store, this.#config, query, this.#finalUntil());
    return { at: this.at, ...rows, quality: this.#qualityReport() };
  }

  snapshot(): KpiSnapshot {
    return {
      ...{ engine: 'kpi', version: 1, at: this.at, seq: this.#seq },
      state: {
        config: this.#config,
        ...this.#store.toState(),
        quality: this.#quality.toReport(),
        ledger: this.#ledger?.entries() ?? [],
      },
    };
  }

  /** Adds the whole of a snapshot to what is there: how one is restored, and how two are merged. */
  absorb(snapshot: KpiSnapshot): void {
    checkSnapshot(snapshot);
    const { at, seq, state } = snapshot;
    if (JSON.stringify(state.config) !== JSON.stringify(this.#config)) {
      const message = 'The snapshot was made under another configuration; open it with its own';
      throw new KpiError('snapshot.mismatch', message);
    }
    this.at = Math.max(this.at, at);
    this.#seq += seq;
    this.#store.absorb(state);
    this.#quality.absorb(state.quality);
    if (this.#ledger !== undefined) this.#absorbLedger(this.#ledger, state.ledger);
  }

  /** The cells hold what counts in either ledger: where both tell of a call, one of them must go. */
  #absorbLedger(ours: Ledger, entries: readonly LedgerEntry[]): void {
    const theirs = new Ledger();
    for (const { record, times } of entries) theirs.tell(record, times);
    for (const id of theirs.ids()) {
      const counted = ours.has(id) ? [ours.counted(id), theirs.counted(id)] : [];
      for (const { record, times } of theirs.entriesOf(id)) ours.tell(record, times);
      if (counted.length === 0) continue;
      for (const call of counted) if (call !== undefined) this.#store.addCall(call, -1);
      const call = ours.counted(id);
      if (call !== undefined) this.#store.addCall(call, 1);
    }
  }

  #qualityReport(): QualityReport {
    const log = new QualityLog();
    log.absorb(this.#quality.toReport());
    const findings = this.#ledger?.findings() ?? {};
    for (const [kind, ids] of Object.entries(findings)) {
      for (const id of ids as readonly string[]) log.note(kind, id);
    }
    return log.toReport();
  }

  #report(findings: readonly Finding[]): readonly KpiEvent[] {
    if (findings.length === 0) return NOTHING;
    const events = findings.map((finding) => {
      this.#seq += 1;
      return { ...finding, seq: this.#seq };
    });
    this.#settling = true;
    try {
      for (const event of events) {
        for (const listener of this.#listeners.get(event.type) ?? []) listener(event as never);
      }
    } finally {
      this.#settling = false;
    }
    return events;
  }

  on<T extends KpiEvent['type']>(
    type: T,
    listener: (event: Extract<KpiEvent, { type: T }>) => void,
  ): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => void listeners.delete(listener);
  }
}

function reentrant(): KpiError {
  const message = 'A listener may look but not act; call record and advance after it has returned';
  return new KpiError('engine.reentrant', message);
}
