import { expect, test } from 'vitest';
import { createAcd, type ContactOrder, type QueueConfig } from '../src/index.ts';

/** The order in which one agent is offered contacts that all wait already. */
function served(
  queues: readonly QueueConfig[],
  contacts: readonly { id: string; at: number; queueId?: string; priority?: number }[],
  servedAt: number,
): string[] {
  const acd = createAcd({ queues, agents: [{ id: 'ana' }] });
  for (const { id, at, queueId = 'q', priority } of contacts) {
    const extra = priority === undefined ? {} : { priority };
    acd.execute({ type: 'contact.enqueue', at, contactId: id, queueId, ...extra });
  }
  let offer = acd.execute({ type: 'agent.signIn', at: servedAt, agentId: 'ana' })[1];
  const order: string[] = [];
  while (offer?.type === 'contact.offered') {
    const { contactId, offerId } = offer;
    order.push(contactId);
    acd.execute({ type: 'offer.accept', at: servedAt, offerId });
    offer = acd.execute({ type: 'contact.end', at: servedAt, contactId })[1];
  }
  return order;
}

function within(order: ContactOrder): QueueConfig[] {
  return [{ id: 'q', order }];
}

test('serves the highest priority first and the longest waiting within it', () => {
  const contacts = [
    { id: 'old', at: 0 },
    { id: 'vip', at: 10, priority: 2 },
    { id: 'young', at: 20 },
    { id: 'vip2', at: 30, priority: 2 },
  ];
  expect(served([{ id: 'q' }], contacts, 100)).toEqual(['vip', 'vip2', 'old', 'young']);
});

test('counts a head start as time already waited', () => {
  const contacts = [
    { id: 'waited 3 min', at: 0 },
    { id: '1 min + 1 point', at: 120_000, priority: 1 },
    { id: '0 min + 4 points', at: 180_000, priority: 4 },
  ];
  expect(served(within({ priorityAs: 'headStart' }), contacts, 180_000)).toEqual([
    '0 min + 4 points',
    'waited 3 min',
    '1 min + 1 point',
  ]);
});

test('lets a faster aging rate overtake only as time passes', () => {
  const queues = [
    { id: 'slow', order: { agingRate: 1 } },
    { id: 'fast', order: { agingRate: 4 } },
  ];
  const contacts = [
    { id: 's', at: 0, queueId: 'slow' },
    { id: 'f', at: 30_000, queueId: 'fast' },
  ];
  expect(served(queues, contacts, 39_000)).toEqual(['s', 'f']);
  expect(served(queues, contacts, 41_000)).toEqual(['f', 's']);
});

test('stops aging at the cap', () => {
  const queues = [
    { id: 'slow', order: { agingRate: 1 } },
    { id: 'fast', order: { agingRate: 4, agingCapMs: 10_000 } },
  ];
  const contacts = [
    { id: 's', at: 0, queueId: 'slow' },
    { id: 'f', at: 30_000, queueId: 'fast' },
  ];
  expect(served(queues, contacts, 41_000)).toEqual(['s', 'f']);
});

test('serves the newest first when the rate is negative', () => {
  const contacts = ['a', 'b', 'c'].map((id, at) => ({ id, at }));
  expect(served(within({ agingRate: -1 }), contacts, 100)).toEqual(['c', 'b', 'a']);
});

test('puts every contact of a heavier queue first', () => {
  const queues = [{ id: 'q' }, { id: 'heavy', order: { weight: 1 } }];
  const contacts = [
    { id: 'a', at: 0, priority: 9 },
    { id: 'b', at: 50, queueId: 'heavy' },
  ];
  expect(served(queues, contacts, 100)).toEqual(['b', 'a']);
});
