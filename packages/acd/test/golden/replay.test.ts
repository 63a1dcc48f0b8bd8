import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAcd, type AcdConfig, type AcdEvent } from '../../src/index.ts';

const floor: AcdConfig = {
  queues: [
    { id: 'sales', requires: { skill: 'french', level: 2 }, wrapUpMs: 15_000 },
    { id: 'care', order: { agingRate: 2 }, offerTimeoutMs: 12_000 },
    { id: 'vip', priority: 1, order: { priorityAs: 'headStart' } },
  ],
  agents: Array.from({ length: 20 }, (_, n) => ({
    id: `agent-${n}`,
    skills: { french: n % 4 },
    ...(n % 3 === 0 && { queues: ['sales', 'care'] }),
  })),
};

test('20,000 calls give the same events as they always did', () => {
  const events = play(20_000);
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const hash = createHash('sha256').update(JSON.stringify(events)).digest('hex');
  expect({ counts: Object.fromEntries([...counts].sort()), hash }).toMatchSnapshot();
});

/** Twice a second or so something happens to a contact or agent who is there: chosen by a fixed sequence. */
function play(calls: number): readonly AcdEvent[] {
  const acd = createAcd(floor);
  const draw = createDraw(12_345);
  const events: AcdEvent[] = [];
  for (const { id } of floor.agents) {
    events.push(...acd.execute({ type: 'agent.signIn', at: 1_000, agentId: id }));
  }
  for (let call = 0; call < calls; call += 1) {
    const at = acd.at + draw(2_000);
    const queueId = floor.queues[draw(3)]!.id;
    events.push(...acd.execute({ type: 'contact.enqueue', at, contactId: `c${call}`, queueId }));
    const { contacts } = acd.inspect();
    for (const { contactId, state, offerIds } of contacts) {
      const chance = draw(100);
      if (state === 'waiting' && chance < 3) {
        events.push(...acd.execute({ type: 'contact.abandon', at, contactId }));
      } else if (state === 'connected' && chance < 8) {
        events.push(...acd.execute({ type: 'contact.end', at, contactId }));
      } else if (state === 'offered' && chance < 60) {
        const type = chance < 5 ? 'offer.decline' : 'offer.accept';
        events.push(...acd.execute({ type, at, offerId: offerIds[0]! }));
      }
    }
  }
  return events;
}

function createDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
