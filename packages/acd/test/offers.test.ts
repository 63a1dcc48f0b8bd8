import { expect, test } from 'vitest';
import { AcdError, createAcd, type Acd, type AcdConfig, type AcdEvent } from '../src/index.ts';

const floor: AcdConfig = {
  queues: [{ id: 'q', offerTimeoutMs: 20_000, refusalCoolDownMs: 60_000 }],
  agents: [{ id: 'ana' }, { id: 'ben' }],
};

function open(config: AcdConfig, agents: readonly string[]): Acd {
  const acd = createAcd(config);
  agents.forEach((agentId, at) => acd.execute({ type: 'agent.signIn', at, agentId }));
  return acd;
}

function told(events: readonly AcdEvent[]): string[] {
  return events.map((event) => {
    const who = 'agentId' in event ? ` ${event.agentId ?? ''}` : '';
    return `${event.at} ${event.type}${who}`;
  });
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'accepted';
  } catch (error) {
    if (error instanceof AcdError) return error.code;
    throw error;
  }
}

test('offers to the longest idle agent, then to the next one when the first declines', () => {
  const acd = open(floor, ['ben', 'ana']);
  const first = acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'c', queueId: 'q' });
  expect(told(first)).toEqual(['100 contact.queued', '100 contact.offered ben']);
  const second = acd.execute({ type: 'offer.decline', at: 200, offerId: 'o1', reason: 'busy' });
  expect(told(second)).toEqual(['200 offer.declined ben', '200 contact.offered ana']);
});

test('does not offer a contact again to somebody who refused it until the cool-down is over', () => {
  const acd = open(floor, ['ana']);
  acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'c', queueId: 'q' });
  expect(told(acd.advance(30_000))).toEqual(['20100 offer.timedOut ana']);
  expect(acd.nextDueAt).toBe(80_100);
  expect(told(acd.advance(80_100))).toEqual(['80100 contact.offered ana']);
});

test('throws offer.stale for an accept after the offer is over, and assigns nothing twice', () => {
  const acd = open(floor, ['ana', 'ben']);
  acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'c', queueId: 'q' });
  acd.advance(20_100);
  const before = acd.snapshot();
  expect(codeOf(() => acd.execute({ type: 'offer.accept', at: 20_200, offerId: 'o1' }))).toBe(
    'offer.stale',
  );
  expect(codeOf(() => acd.execute({ type: 'offer.accept', at: 20_200, offerId: 'o9' }))).toBe(
    'offer.unknown',
  );
  expect(
    codeOf(() => acd.execute({ type: 'offer.accept', at: 20_200, offerId: 'o2', agentId: 'ana' })),
  ).toBe('offer.otherAgent');
  expect(acd.snapshot()).toEqual(before);
  expect(told(acd.execute({ type: 'offer.accept', at: 20_200, offerId: 'o2' }))).toEqual([
    '20200 contact.connected ben',
  ]);
});

test('answers an accept that its own deadline overtakes with command.refused', () => {
  const acd = open(floor, ['ana']);
  acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'c', queueId: 'q' });
  const events = acd.execute({ type: 'offer.accept', at: 20_100, offerId: 'o1' });
  expect(told(events)).toEqual(['20100 offer.timedOut ana', '20100 command.refused']);
  expect(events[1]).toMatchObject({ command: 'offer.accept', code: 'offer.stale', offerId: 'o1' });
});

test('keeps the place of a contact whose agent leaves while it rings', () => {
  const acd = open(floor, ['ana']);
  acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'first', queueId: 'q' });
  acd.execute({ type: 'contact.enqueue', at: 200, contactId: 'second', queueId: 'q' });
  expect(told(acd.execute({ type: 'agent.signOut', at: 300, agentId: 'ana' }))).toEqual([
    '300 offer.withdrawn ana',
    '300 agent.signedOut ana',
  ]);
  const back = acd.execute({ type: 'agent.signIn', at: 400, agentId: 'ana' });
  expect(back[1]).toMatchObject({ type: 'contact.offered', contactId: 'first' });
});

test('frees the agent for the next contact when the caller leaves while it rings', () => {
  const acd = open(floor, ['ana']);
  acd.execute({ type: 'contact.enqueue', at: 100, contactId: 'first', queueId: 'q' });
  acd.execute({ type: 'contact.enqueue', at: 200, contactId: 'second', queueId: 'q' });
  expect(told(acd.execute({ type: 'contact.abandon', at: 300, contactId: 'first' }))).toEqual([
    '300 offer.withdrawn ana',
    '300 contact.abandoned',
    '300 contact.offered ana',
  ]);
});
