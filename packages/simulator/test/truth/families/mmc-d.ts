import type { Experiment } from '../experiment.ts';
import { meanWait, pAbandon, pWait, utilisation } from '../figures.ts';
import { relaxation, servers } from '../system.ts';

/** M/M/c+D: everybody gives up after the same time. */
export function mmcD(
  { lam, mu, c, T }: Readonly<Record<'lam' | 'mu' | 'c' | 'T', number>>,
  expected: Readonly<Record<'pWait' | 'pAbandon' | 'meanWaitAll' | 'check_rate', number>>,
): readonly Experiment[] {
  return [
    {
      system: {
        classes: [{ lam, mu, givesUpAfter: T }],
        servers: servers(c),
        relaxation: relaxation(lam, mu, c, 1 / T),
      },
      figures: [
        pWait('pWait', expected.pWait),
        pAbandon('pAbandon', expected.pAbandon),
        meanWait('meanWaitAll', expected.meanWaitAll),
        utilisation('check_rate', expected.check_rate),
      ],
    },
  ];
}
