import type { Experiment } from '../experiment.ts';
import { meanQueue, meanWait, pLeave, pWait, utilisation } from '../figures.ts';
import { relaxation, servers } from '../system.ts';

interface Input {
  readonly lam: number;
  readonly mu: number;
  readonly theta: number;
  readonly c: number;
}

/** M/M/c+M: impatient callers. */
export function erlangA(
  { lam, mu, theta, c }: Input,
  expected: Readonly<
    Record<'pWait' | 'pAbandon' | 'meanQueue' | 'meanWaitAll' | 'occupancy', number>
  >,
): readonly Experiment[] {
  return [
    {
      system: {
        classes: [{ lam, mu, theta }],
        servers: servers(c),
        relaxation: relaxation(lam, mu, c, theta),
      },
      figures: [
        pWait('pWait', expected.pWait),
        pLeave('pAbandon', expected.pAbandon),
        meanQueue('meanQueue', expected.meanQueue),
        meanWait('meanWaitAll', expected.meanWaitAll),
        utilisation('occupancy', expected.occupancy),
      ],
    },
  ];
}
