import { expect, test } from 'vitest';
import {
  appQueueStrategy,
  callcenterStrategy,
  createAcd,
  type Acd,
  type AcdEvent,
  type AgentConfig,
  type QueueConfig,
} from '../src/index.ts';

/** An engine at 1,000 with these agents signed in, the first one first. */
function open(queue: Omit<QueueConfig, 'id'>, agents: readonly AgentConfig[]): Acd {
  const acd = createAcd({ queues: [{ id: 'q', ...queue }], agents });
  for (const [index, { id }] of agents.entries()) {
    acd.execute({ type: 'agent.signIn', at: index, agentId: id });
  }
  acd.advance(1_000);
  return acd;
}

/** Calls arrive one after the other, each handled for its time before the next; who took them? */
function takers(acd: Acd, handleMs: readonly number[]): string[] {
  return handleMs.map((ms, index) => {
    const contactId = `c${index}`;
    const events = acd.execute({
      type: 'contact.enqueue',
      at: acd.at + 10,
      contactId,
      queueId: 'q',
    });
    const [offer] = offersOf(events);
    acd.execute({ type: 'offer.accept', at: acd.at, offerId: offer!.offerId });
    acd.execute({ type: 'contact.end', at: acd.at + ms, contactId });
    return offer!.agentId;
  });
}

function offersOf(events: readonly AcdEvent[]) {
  return events.filter((event) => event.type === 'contact.offered');
}

function rungAt(acd: Acd): string[] {
  const events = acd.execute({
    type: 'contact.enqueue',
    at: acd.at + 10,
    contactId: 'c',
    queueId: 'q',
  });
  return offersOf(events).map(({ agentId }) => agentId);
}

const trio = [{ id: 'ana' }, { id: 'ben' }, { id: 'cleo' }];
const short = [1, 1, 1, 1];

test('longest-idle goes round by who finished first', () => {
  expect(takers(open({}, trio), short)).toEqual(['ana', 'ben', 'cleo', 'ana']);
});

test('linear always starts at the top of the configuration', () => {
  expect(takers(open({ agentOrder: 'linear' }, trio), short)).toEqual(['ana', 'ana', 'ana', 'ana']);
});

test('round-robin goes on after the agent it offered to last', () => {
  const acd = open({ agentOrder: 'round-robin' }, trio);
  expect(takers(acd, short)).toEqual(['ana', 'ben', 'cleo', 'ana']);
  acd.execute({ type: 'agent.pause', at: acd.at, agentId: 'ben' });
  expect(takers(acd, [1, 1])).toEqual(['cleo', 'ana']);
});

test('fewest-calls counts accepted contacts since signing in', () => {
  const acd = open({ agentOrder: 'fewest-calls' }, trio.slice(0, 2));
  acd.execute({ type: 'agent.pause', at: 1_000, agentId: 'ben' });
  takers(acd, [1, 1]);
  acd.execute({ type: 'agent.resume', at: acd.at, agentId: 'ben' });
  expect(takers(acd, [1, 1, 1])).toEqual(['ben', 'ben', 'ana']);
});

test('least-talk-time compares conversations, not their number', () => {
  const acd = open({ agentOrder: 'least-talk-time' }, trio.slice(0, 2));
  expect(takers(acd, [500, 100, 100, 100])).toEqual(['ana', 'ben', 'ben', 'ben']);
});

test('least-occupied compares work to the time since signing in', () => {
  const acd = createAcd({
    queues: [{ id: 'q', agentOrder: 'least-occupied' }],
    agents: trio.slice(0, 2),
  });
  acd.execute({ type: 'agent.signIn', at: 0, agentId: 'ana' });
  expect(takers(acd, [200])).toEqual(['ana']);
  acd.execute({ type: 'agent.signIn', at: 9_790, agentId: 'ben' });
  expect(takers(acd, [10])).toEqual(['ben']);
  // Ana worked 200 of 10,000 ms, Ben 10 of 220.
  expect(takers(acd, [1])).toEqual(['ana']);
});

test('best-level takes the highest mean level, least-skilled the fewest skills, lowest-cost the cheapest', () => {
  const agents = [
    { id: 'all-rounder', skills: { fr: 2, de: 2, it: 2 }, cost: 3 },
    { id: 'expert', skills: { fr: 9, de: 1 }, cost: 2 },
    { id: 'beginner', skills: { fr: 1 }, cost: 1 },
  ];
  const requires = { skill: 'fr', level: 1 };
  expect(takers(open({ agentOrder: 'best-level', requires }, agents), [1, 1])).toEqual([
    'expert',
    'expert',
  ]);
  expect(takers(open({ agentOrder: 'least-skilled', requires }, agents), [1, 1])).toEqual([
    'beginner',
    'beginner',
  ]);
  expect(takers(open({ agentOrder: 'lowest-cost', requires }, agents), [1, 1])).toEqual([
    'beginner',
    'beginner',
  ]);
});

test('asks a lower tier first, whatever the order inside it', () => {
  const agents = [{ id: 'backup', tiers: { q: 1 } }, { id: 'first' }];
  for (const agentOrder of ['longest-idle', 'linear', 'random', 'round-robin'] as const) {
    expect(takers(open({ agentOrder }, agents), [1, 1])).toEqual(['first', 'first']);
  }
});

test('random gives everyone the same chance, weighted-random in proportion to the weight', () => {
  const agents = [
    { id: 'ana', weight: 1 },
    { id: 'ben', weight: 3 },
  ];
  const share = (agentOrder: 'random' | 'weighted-random'): number => {
    const taken = takers(
      open({ agentOrder }, agents),
      Array.from({ length: 4_000 }, () => 1),
    );
    return taken.filter((id) => id === 'ben').length / taken.length;
  };
  // Four standard deviations of 4,000 draws.
  expect(Math.abs(share('random') - 0.5)).toBeLessThan(0.032);
  expect(Math.abs(share('weighted-random') - 0.75)).toBeLessThan(0.028);
});

test('rings at all free agents at once, and withdraws the others when one accepts', () => {
  const acd = open(appQueueStrategy('ringall'), trio);
  expect(rungAt(acd)).toEqual(['ana', 'ben', 'cleo']);
  const events = acd.execute({ type: 'offer.accept', at: acd.at, offerId: 'o2' });
  expect(events.map((event) => event.type)).toEqual([
    'contact.connected',
    'offer.withdrawn',
    'offer.withdrawn',
  ]);
  expect(events[1]).toMatchObject({ agentId: 'ana', reason: 'taken' });
});

test('lets an agent who becomes free join the ringing', () => {
  const late = createAcd({ queues: [{ id: 'q', offersAtOnce: 2 }], agents: trio });
  late.execute({ type: 'agent.signIn', at: 0, agentId: 'ana' });
  rungAt(late);
  expect(offersOf(late.execute({ type: 'agent.signIn', at: 20, agentId: 'ben' }))).toHaveLength(1);
  expect(offersOf(late.execute({ type: 'agent.signIn', at: 30, agentId: 'cleo' }))).toHaveLength(0);
});

test('rings at one agent more each time the delay has passed', () => {
  const acd = open(callcenterStrategy('ring-progressively'), trio);
  expect(rungAt(acd)).toEqual(['ana']);
  const rang = acd.advance(acd.at + 15_000);
  expect(rang).toMatchObject([{ type: 'contact.offered', agentId: 'ben', at: 11_010 }]);
});
