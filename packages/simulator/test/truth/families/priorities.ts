import type { Experiment } from '../experiment.ts';
import { meanOver, meanWait } from '../figures.ts';
import { relaxation, servers, type CustomerClass, type QueueingSystem } from '../system.ts';

interface Cobham {
  readonly lams: readonly number[];
  readonly mu: number;
  readonly c: number;
}

interface MeanWaits {
  readonly meanWait: readonly number[];
  readonly conservationMean?: number;
  readonly fcfsMean?: number;
}

/** Strict priorities, class 0 first; without them the mean over all is the same. */
export function cobham({ lams, mu, c }: Cobham, expected: MeanWaits): readonly Experiment[] {
  const ranked = lams.map((lam, rank) => ({ lam, mu, priority: lams.length - rank }));
  const { conservationMean, fcfsMean } = expected;
  return [
    withMeanWaits(pooled(ranked, c), expected.meanWait, conservationMean),
    ...(fcfsMean === undefined
      ? []
      : [
          {
            system: pooled(
              lams.map((lam) => ({ lam, mu })),
              c,
            ),
            figures: [meanWait('fcfsMean', fcfsMean)],
          },
        ]),
  ];
}

/** Strict priorities on one server, with a service rate for each class. */
export function cobhamMG1(
  { lams, mus }: Readonly<Record<'lams' | 'mus', readonly number[]>>,
  expected: MeanWaits,
): readonly Experiment[] {
  const ranked = lams.map((lam, rank) => ({ lam, mu: mus[rank]!, priority: lams.length - rank }));
  return [withMeanWaits(pooled(ranked, 1), expected.meanWait)];
}

/** Accumulating priority: class k gains `rates[k]` for every ms of waiting. */
export function apq(
  { lams, mu, c, rates }: Cobham & { readonly rates: readonly number[] },
  expected: MeanWaits,
): readonly Experiment[] {
  const aging = lams.map((lam, index) => ({ lam, mu, order: { agingRate: rates[index]! } }));
  return [withMeanWaits(pooled(aging, c), expected.meanWait, expected.conservationMean)];
}

/** Holding cost by order of priority on one server: the least is that of falling c·mu. */
export function cmu(
  { lams, mus, cost }: Readonly<Record<'lams' | 'mus' | 'cost', readonly number[]>>,
  expected: { readonly costByOrder: Readonly<Record<string, number>> },
): readonly Experiment[] {
  return Object.entries(expected.costByOrder).map(([order, truth]) => {
    const ranks = order.split('>').map(Number);
    const classes = lams.map((lam, index) => {
      return { lam, mu: mus[index]!, priority: lams.length - ranks.indexOf(index) };
    });
    const waits = lams.map((_, index) => meanWait('', 0, `q${index}`).of);
    return {
      system: pooled(classes, 1),
      figures: [
        {
          name: `cost ${order}`,
          truth,
          of: (observation) =>
            waits.reduce(
              (sum, of, index) => sum + cost[index]! * lams[index]! * (of(observation) ?? 0),
              0,
            ),
        },
      ],
    };
  });
}

function pooled(classes: readonly CustomerClass[], c: number): QueueingSystem {
  const lam = classes.reduce((sum, each) => sum + each.lam, 0);
  const load = classes.reduce((sum, each) => sum + each.lam / (each.mu ?? 1), 0);
  return { classes, servers: servers(c), relaxation: relaxation(lam, lam / load, c) };
}

function withMeanWaits(
  system: QueueingSystem,
  waits: readonly number[],
  conservation?: number,
): Experiment {
  const overall = meanOver(undefined, (call, { unitMs }) => call.waitMs / unitMs);
  return {
    system,
    figures: [
      ...waits.map((truth, index) => meanWait(`meanWait ${index}`, truth, `q${index}`)),
      ...(conservation === undefined
        ? []
        : [{ name: 'conservationMean', truth: conservation, of: overall }]),
    ],
  };
}
