import workerpool from 'workerpool';
import { replicate, type Replication } from '../replication.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What one thread does: the replications of these numbers, each sent as soon as it is done. */
export interface Batch {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly trace: boolean;
  readonly antithetic: boolean;
  readonly indexes: readonly number[];
}

function replicateBatch({ scenario, seed, trace, antithetic, indexes }: Batch): void {
  for (const index of indexes) {
    const replication: Replication = replicate(scenario, { seed, antithetic, index, trace });
    workerpool.workerEmit(replication);
  }
}

workerpool.worker({ replicateBatch });
