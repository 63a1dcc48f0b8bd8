import { expect, test } from 'vitest';
import {
  createAcd,
  type Acd,
  type AcdEvent,
  type AgentConfig,
  type QueueConfig,
} from '../src/index.ts';

function open(queues: readonly QueueConfig[], agents: readonly AgentConfig[]): Acd {
  const acd = createAcd({ queues, agents });
  for (const { id } of agents) acd.execute({ type: 'agent.signIn', at: 0, agentId: id });
  return acd;
}

function told(events: readonly AcdEvent[]): string[] {
  return events.map((event) => {
    const who = 'agentId' in event ? ` ${event.agentId ?? ''}` : '';
    return `${event.at} ${event.type}${who}`;
  });
}

const call = { type: 'contact.enqueue', at: 0, contactId: 'c', queueId: 'q' } as const;

test('lowers the level step by step until somebody can take the contact', () => {
  const fluent = (level: number) => ({ skill: 'french', level });
  const queue = {
    id: 'q',
    requires: fluent(5),
    steps: [
      { afterMs: 30_000, requires: fluent(4) },
      { afterMs: 60_000, requires: fluent(3) },
    ],
  };
  const acd = open([queue], [{ id: 'ana', skills: { french: 3 } }]);
  expect(told(acd.execute(call))).toEqual(['0 contact.queued']);
  expect(told(acd.advance(90_000))).toEqual([
    '30000 contact.relaxed',
    '60000 contact.relaxed',
    '60000 contact.offered ana',
    '80000 offer.timedOut ana',
  ]);
});

test('borrows the agents of another queue after a while, and waives what the contact asked for', () => {
  const queue = {
    id: 'q',
    steps: [
      { afterMs: 10_000, alsoServedBy: ['other'] },
      { afterMs: 20_000, waiveContactRequires: true },
    ],
  };
  const acd = open([queue, { id: 'other' }], [{ id: 'ben', queues: ['other'] }]);
  acd.execute({ ...call, requires: { skill: 'chess', level: 1 } });
  expect(told(acd.advance(20_000))).toEqual([
    '10000 contact.relaxed',
    '20000 contact.relaxed',
    '20000 contact.offered ben',
  ]);
});

test('keeps the place in the line of a contact that was relaxed', () => {
  const queue = { id: 'q', maxTier: 0, steps: [{ afterMs: 10_000, maxTier: 1 }] };
  const acd = createAcd({ queues: [queue], agents: [{ id: 'backup', tiers: { q: 1 } }] });
  acd.execute({ ...call, at: 0, contactId: 'first' });
  acd.execute({ ...call, at: 5_000, contactId: 'second' });
  acd.advance(15_000);
  const events = acd.execute({ type: 'agent.signIn', at: 16_000, agentId: 'backup' });
  expect(events[1]).toMatchObject({ type: 'contact.offered', contactId: 'first' });
});

test('starts a contact with a virtual place at the step it would have reached', () => {
  const queue = { id: 'q', maxTier: 0, steps: [{ afterMs: 10_000, maxTier: 1 }] };
  const acd = open([queue], [{ id: 'backup', tiers: { q: 1 } }]);
  const events = acd.execute({ ...call, at: 60_000, waitingSince: 50_000 });
  expect(told(events)).toEqual(['60000 contact.queued', '60000 contact.offered backup']);
});

test('lets a contact go after the longest wait, even while it rings', () => {
  const acd = open([{ id: 'q', maxWaitMs: 15_000 }], [{ id: 'ana' }]);
  acd.execute(call);
  expect(told(acd.advance(20_000))).toEqual(['15000 offer.withdrawn ana', '15000 contact.expired']);
  expect(acd.inspect().contacts).toEqual([]);
});

test('turns a contact away when the line is full and nobody is free for it', () => {
  const acd = open([{ id: 'q', maxWaiting: 1 }], [{ id: 'ana' }]);
  expect(told(acd.execute({ ...call, contactId: 'rings' }))[1]).toBe('0 contact.offered ana');
  expect(told(acd.execute({ ...call, contactId: 'waits' }))).toEqual(['0 contact.queued']);
  expect(told(acd.execute({ ...call, contactId: 'too many' }))).toEqual(['0 contact.rejected']);
});

test('takes a contact in without a line when somebody is free', () => {
  const acd = open([{ id: 'q', maxWaiting: 0 }], [{ id: 'ana' }]);
  expect(told(acd.execute(call))).toEqual(['0 contact.queued', '0 contact.offered ana']);
  expect(told(acd.execute({ ...call, contactId: 'd' }))).toEqual(['0 contact.rejected']);
});
