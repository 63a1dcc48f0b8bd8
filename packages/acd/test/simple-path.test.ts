import { expect, test } from 'vitest';
import { createAcd } from '../src/index.ts';

test('offers a contact to a free agent, connects it, ends it and wraps up', () => {
  const acd = createAcd({
    queues: [{ id: 'sales', wrapUpMs: 10_000 }],
    agents: [{ id: 'ana' }],
  });
  const events = [
    ...acd.execute({ type: 'agent.signIn', at: 1_000, agentId: 'ana' }),
    ...acd.execute({ type: 'contact.enqueue', at: 2_000, contactId: 'c1', queueId: 'sales' }),
    ...acd.execute({ type: 'offer.accept', at: 5_000, offerId: 'o1' }),
    ...acd.execute({ type: 'contact.end', at: 65_000, contactId: 'c1' }),
    ...acd.advance(80_000),
  ];
  expect(events.map((event) => `${event.at} ${event.type}`)).toEqual([
    '1000 agent.signedIn',
    '2000 contact.queued',
    '2000 contact.offered',
    '5000 contact.connected',
    '65000 contact.ended',
    '65000 agent.wrapUpStarted',
    '75000 agent.wrapUpEnded',
  ]);
});
