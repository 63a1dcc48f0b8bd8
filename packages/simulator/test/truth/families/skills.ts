import type { AgentOrder } from '@plateau/acd';
import type { Experiment, Figure } from '../experiment.ts';
import { allBusy, meanOver, meanQueue, meanWait, pWait, utilisation } from '../figures.ts';
import { relaxation, type QueueingSystem, type Server } from '../system.ts';

interface Skills {
  readonly lams: readonly number[];
  readonly mus: readonly number[];
  /** The classes that each server serves. Default: all. */
  readonly edges?: readonly (readonly number[])[];
}

interface Expected {
  readonly pWait: readonly number[];
  readonly meanQueue: readonly number[];
  readonly meanWait: readonly number[];
  readonly util: readonly number[];
  readonly pAllBusy: number;
}

/** First come first served by the server that has been idle longest, each with skills of its own. */
export function fcfsAlis(
  { lams, mus, edges }: Skills,
  expected: Expected,
  agentOrder: AgentOrder = 'longest-idle',
): readonly Experiment[] {
  const all = lams.map((_, index) => index);
  const servers = mus.map((mu, index): Server => ({ mu, serves: edges?.[index] ?? all }));
  const perClass = (make: typeof pWait, name: string, truths: readonly number[]): Figure[] =>
    truths.map((truth, index) => make(`${name} ${index}`, truth, `q${index}`));
  return [
    {
      system: {
        classes: lams.map((lam) => ({ lam, agentOrder })),
        servers,
        relaxation: slowest(lams, mus, edges),
      },
      figures: [
        ...perClass(pWait, 'pWait', expected.pWait),
        ...perClass(meanQueue, 'meanQueue', expected.meanQueue),
        ...perClass(meanWait, 'meanWait', expected.meanWait),
        ...expected.util.map((truth, index) => utilisation(`util ${index}`, truth, index)),
        allBusy('pAllBusy', expected.pAllBusy),
      ],
    },
  ];
}

/** Servers of unequal speed: whoever has been idle longest, and anyone at random, do the same. */
export function lisfEqualsRandom(input: Skills, expected: Expected): readonly Experiment[] {
  return [...fcfsAlis(input, expected), ...fcfsAlis(input, expected, 'random')];
}

/**
 * First come first served matching of two endless sequences: customers of types alpha wait in an
 * endless line, and servers of types beta take from it, as they do where more comes than is served.
 */
export function fcfsMatching(
  {
    alpha,
    beta,
    edges,
  }: {
    readonly alpha: readonly number[];
    readonly beta: readonly number[];
    readonly edges: readonly (readonly number[])[];
  },
  expected: { readonly rates: readonly (readonly number[])[] },
): readonly Experiment[] {
  const total = beta.reduce((sum, each) => sum + each, 0);
  const system: QueueingSystem = {
    classes: alpha.map((share) => ({ lam: 1.5 * total * share })),
    servers: beta.map((mu, index) => ({ mu, serves: edges[index]! })),
    relaxation: 100 / total,
    overloaded: true,
  };
  const figures = expected.rates.flatMap((row, server) =>
    row.map((truth, type): Figure => ({
      name: `rate ${server}-${type}`,
      truth,
      of: meanOver(
        undefined,
        ({ agent, queue }) => (agent === `s${server}` && queue === `q${type}` ? 1 : 0),
        ({ outcome }) => outcome === 'answered',
      ),
      within: { absolute: 0.001 },
    })),
  );
  return [{ system, figures }];
}

/** The relaxation of the part of the system with the least to spare, by all subsets of the classes. */
function slowest(lams: readonly number[], mus: readonly number[], edges: Skills['edges']): number {
  let longest = 0;
  for (let subset = 1; subset < 2 ** lams.length; subset += 1) {
    const has = (index: number): boolean => (subset & (2 ** index)) !== 0;
    const lam = lams.reduce((sum, each, index) => sum + (has(index) ? each : 0), 0);
    const mu = mus.reduce(
      (sum, each, server) => sum + ((edges?.[server]?.some(has) ?? true) ? each : 0),
      0,
    );
    longest = Math.max(longest, relaxation(lam, mu, 1));
  }
  return longest + 1 / Math.min(...mus);
}
