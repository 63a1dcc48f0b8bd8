import type { Experiment } from '../experiment.ts';
import { meanOver, meanQueue, pLeave, utilisation } from '../figures.ts';
import { servers, type CustomerClass, type QueueingSystem } from '../system.ts';

/** M/M/c/K: who finds K on the floor is turned away. */
export function mmcK(
  { lam, mu, c, K }: Readonly<Record<'lam' | 'mu' | 'c' | 'K', number>>,
  expected: Readonly<Record<'pBlock' | 'meanQueue' | 'meanWaitAccepted' | 'pWaitAccepted', number>>,
): readonly Experiment[] {
  const accepted = ({ outcome }: { readonly outcome: string }): boolean => outcome !== 'blocked';
  const wait = meanOver(undefined, (call, { unitMs }) => call.waitMs / unitMs, accepted);
  const waits = meanOver(undefined, ({ waitMs }) => (waitMs > 0 ? 1 : 0), accepted);
  return [
    {
      system: withLimit({ lam, mu, maxWaiting: K - c }, c),
      figures: [
        pLeave('pBlock', expected.pBlock, 'blocked'),
        meanQueue('meanQueue', expected.meanQueue),
        { name: 'meanWaitAccepted', truth: expected.meanWaitAccepted, of: wait },
        { name: 'pWaitAccepted', truth: expected.pWaitAccepted, of: waits },
      ],
    },
  ];
}

/** No room to wait: agents in a fixed order carry less and less, in other orders all the same. */
export function erlangBOrdered(
  { a, c }: Readonly<Record<'a' | 'c', number>>,
  expected: {
    readonly pBlock: number;
    readonly util: readonly number[];
    readonly utilIfLongestIdleOrRandom: number;
  },
): readonly Experiment[] {
  const { pBlock, util, utilIfLongestIdleOrRandom: even } = expected;
  return [
    {
      system: withLimit({ lam: a, maxWaiting: 0, agentOrder: 'linear' }, c),
      figures: [
        pLeave('pBlock', pBlock, 'blocked'),
        ...util.map((truth, server) => utilisation(`util ${server}`, truth, server)),
      ],
    },
    ...(['longest-idle', 'random'] as const).map((agentOrder) => ({
      system: withLimit({ lam: a, maxWaiting: 0, agentOrder }, c),
      figures: [
        pLeave(`pBlock, ${agentOrder}`, pBlock, 'blocked'),
        ...util.map((_, server) => utilisation(`util ${server}, ${agentOrder}`, even, server)),
      ],
    })),
  ];
}

/** Nobody stays longer than the line that is allowed takes to serve. */
function withLimit(each: CustomerClass, c: number): QueueingSystem {
  const { mu = 1, maxWaiting = 0 } = each;
  return { classes: [each], servers: servers(c), relaxation: (1 + maxWaiting / c) / mu };
}
