import type { Experiment } from '../experiment.ts';
import { meanWait, pLeave, pWait, utilisation } from '../figures.ts';
import { relaxation, servers } from '../system.ts';

/** M/M/c+D: everybody leaves after the same time, of their own will or by a rule of the queue. */
export function mmcD(
  { lam, mu, c, T }: Readonly<Record<'lam' | 'mu' | 'c' | 'T', number>>,
  expected: Readonly<Record<'pWait' | 'pAbandon' | 'meanWaitAll' | 'check_rate', number>>,
): readonly Experiment[] {
  return [{ givesUpAfter: T }, { leavesAfter: T }].map((limit) => ({
    system: {
      classes: [{ lam, mu, ...limit }],
      servers: servers(c),
      relaxation: relaxation(lam, mu, c, 1 / T),
    },
    figures: [
      pWait('pWait', expected.pWait),
      pLeave('pAbandon', expected.pAbandon, 'givesUpAfter' in limit ? 'abandoned' : 'diverted'),
      meanWait('meanWaitAll', expected.meanWaitAll),
      utilisation('check_rate', expected.check_rate),
    ],
  }));
}
