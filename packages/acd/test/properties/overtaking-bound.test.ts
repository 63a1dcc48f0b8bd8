import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAcd, overtakingBound, type ContactOrder } from '../../src/index.ts';

const order: fc.Arbitrary<ContactOrder> = fc.record(
  {
    priorityAs: fc.constant('nothing' as const),
    headStartMs: fc.integer({ min: -4, max: 4 }),
    agingRate: fc.constantFrom(-1, 0, 1, 2, 4),
    agingCapMs: fc.constantFrom(2, 5),
  },
  { requiredKeys: ['priorityAs'] },
);

/** Asks the engine itself who is served first. */
function rivalGoesFirst(
  own: ContactOrder,
  rival: ContactOrder,
  laterMs: number,
  waitedMs: number,
): boolean {
  const queues = [
    { id: 'own', order: own },
    { id: 'rival', order: rival },
  ];
  const acd = createAcd({ queues, agents: [{ id: 'agent' }] });
  acd.execute({ type: 'contact.enqueue', at: 0, contactId: 'own', queueId: 'own' });
  acd.execute({ type: 'contact.enqueue', at: laterMs, contactId: 'rival', queueId: 'rival' });
  const [, offer] = acd.execute({ type: 'agent.signIn', at: waitedMs, agentId: 'agent' });
  return offer?.type === 'contact.offered' && offer.contactId === 'rival';
}

test('no rival that arrives after the bound is ever served first', () => {
  fc.assert(
    fc.property(order, order, fc.nat(200), fc.nat(200), (own, rival, laterMs, moreMs) => {
      const bound = overtakingBound({ order: own }, { order: rival });
      const waitedMs = laterMs + moreMs;
      if (bound.bound === 'always' || laterMs === 0) return;
      const limit =
        bound.bound === 'never'
          ? 0
          : bound.bound === 'within'
            ? bound.ms
            : bound.share * waitedMs + bound.ms;
      if (laterMs > limit) expect(rivalGoesFirst(own, rival, laterMs, waitedMs)).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test('some rival that arrives just before the bound is served first', () => {
  fc.assert(
    fc.property(order, order, (own, rival) => {
      const bound = overtakingBound({ order: own }, { order: rival });
      const waits = Array.from({ length: 600 }, (_, index) => index / 4);
      const first = (laterMs: number): boolean =>
        waits.some((waited) => waited >= laterMs && rivalGoesFirst(own, rival, laterMs, waited));
      if (bound.bound === 'always') expect(first(40)).toBe(true);
      if (bound.bound === 'within') expect(first(bound.ms - 0.25)).toBe(true);
      if (bound.bound === 'share')
        expect(first(Math.max(0, bound.share * 140 + bound.ms - 0.5))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
