import { demandTable, nodeBins, type DemandTable } from './demand-table.ts';
import { supplyTable, type SupplyTable } from './supply-table.ts';
import type { DurationLaw } from './duration-law.ts';
import { RING_BIN_MS, type RingLaw } from './ring-law.ts';

/** What is believed about a campaign. Plain data, JSON-safe. */
export interface CampaignLaws {
  readonly ring: RingLaw;
  readonly talk: DurationLaw;
  /** Absent: agents are free as soon as they hang up. */
  readonly wrapUp?: DurationLaw;
}

/** The laws of a campaign as tables that a decision only has to add up. */
export interface PacingModel {
  /** Chance that a dial is answered by a person, 0-1. */
  readonly liveRate: number;
  /** Ages, in ms after dialing, at which a new dial may be answered; all equally likely. */
  readonly nodesMs: readonly number[];
  readonly demand: DemandTable;
  readonly supply: SupplyTable;
}

/**
 * Prepares the tables for these laws. A caller waits `graceMs` for an agent before the call counts as abandoned,
 * so that an agent who becomes free within it still counts. Some 20,000 operations; make it when laws change,
 * not for each decision.
 */
export function createPacingModel(laws: CampaignLaws, graceMs: number): PacingModel {
  const bins = nodeBins(laws.ring);
  const nodesMs = bins.map((bin) => (bin + 0.5) * RING_BIN_MS);
  return {
    liveRate: laws.ring.liveRate,
    nodesMs,
    demand: demandTable(laws.ring, bins),
    supply: supplyTable(
      laws,
      nodesMs.map((ms) => ms + graceMs),
    ),
  };
}
