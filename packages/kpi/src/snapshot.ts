import type { LedgerEntry } from './accumulator/ledger.ts';
import type { QualityReport } from './accumulator/quality-log.ts';
import type { StoreState } from './accumulator/store.ts';
import type { CompleteConfig } from './config.ts';

/** What is in a snapshot: JSON-safe, and the same bytes for the same records in any order. */
export interface KpiState extends StoreState {
  /** The configuration, with its defaults: snapshots of different ones do not mix. */
  readonly config: CompleteConfig;
  readonly quality: QualityReport;
  /** Every telling of every call, by id; without a ledger, none. */
  readonly ledger: readonly LedgerEntry[];
}

/** The whole of an accumulator, as plain data. */
export interface KpiSnapshot {
  readonly engine: 'kpi';
  readonly version: 1;
  readonly at: number;
  readonly seq: number;
  readonly state: KpiState;
}
