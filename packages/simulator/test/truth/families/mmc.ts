import type { Experiment, Figure } from '../experiment.ts';
import {
  meanQueue,
  meanWait,
  meanWaitGivenWait,
  pWait,
  secondMoment,
  utilisation,
  waitedAtMost,
} from '../figures.ts';
import { relaxation, servers, type QueueingSystem } from '../system.ts';

interface Input {
  readonly lam: number;
  readonly mu: number;
  readonly c: number;
}

interface Expected {
  readonly rho: number;
  readonly pWait: number;
  readonly meanWait: number;
  readonly meanQueue: number;
  readonly asaGivenWait: number;
  readonly sl: Readonly<Record<string, number>>;
  readonly secondMomentWaitFCFS: number;
  readonly secondMomentWaitLIFO: number;
}

/** M/M/c: first come first served, and last come first served, which changes only the spread. */
export function mmc({ lam, mu, c }: Input, expected: Expected): readonly Experiment[] {
  const settled = { servers: servers(c), relaxation: relaxation(lam, mu, c) };
  const fifo: QueueingSystem = { ...settled, classes: [{ lam, mu }] };
  const lifo: QueueingSystem = {
    ...settled,
    relaxation: 2 * settled.relaxation,
    classes: [{ lam, mu, order: { agingRate: -1 } }],
  };
  const levels = Object.entries(expected.sl).map(([units, truth]): Figure =>
    waitedAtMost(`sl ${units}`, truth, Number(units)),
  );
  return [
    {
      system: fifo,
      figures: [
        pWait('pWait', expected.pWait),
        meanWait('meanWait', expected.meanWait),
        meanQueue('meanQueue', expected.meanQueue),
        meanWaitGivenWait('asaGivenWait', expected.asaGivenWait),
        secondMoment('secondMomentWaitFCFS', expected.secondMomentWaitFCFS),
        utilisation('rho', expected.rho),
        ...levels,
      ],
    },
    {
      // The square of a wait that newcomers keep prolonging settles slowest of all.
      system: lifo,
      fullOnly: lam * settled.relaxation > 1_000,
      figures: [
        meanWait('meanWait, last come first served', expected.meanWait),
        secondMoment('secondMomentWaitLIFO', expected.secondMomentWaitLIFO),
      ],
    },
  ];
}
