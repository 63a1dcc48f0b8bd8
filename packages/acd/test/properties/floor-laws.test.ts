import fc from 'fast-check';
import { expect, test } from 'vitest';
import { satisfies, type Requirement } from '../../src/requirement.ts';
import type { Acd, AcdConfig, AcdEvent } from '../../src/index.ts';
import { life } from '../arbitraries/life.ts';

const runs = { numRuns: 150 };

test('every contact that was queued is over or still here, exactly once', () => {
  fc.assert(
    fc.property(life(), ({ acd, events }) => {
      const over = idsOf(events, 'contact.abandoned').concat(idsOf(events, 'contact.ended'));
      const here = acd.inspect().contacts.map(({ contactId }) => contactId);
      expect([...over, ...here].sort()).toEqual(idsOf(events, 'contact.queued').sort());
    }),
    runs,
  );
});

test('a contact is never connected twice, and an offer never answered twice', () => {
  fc.assert(
    fc.property(life(), ({ events }) => {
      const talking = new Set<string>();
      const ringing = new Map<string, string>();
      for (const event of events) {
        if (event.type === 'contact.offered') {
          expect(talking).not.toContain(event.contactId);
          ringing.set(event.offerId, event.contactId);
        } else if (event.type === 'contact.connected') {
          expect(ringing.delete(event.offerId)).toBe(true);
          talking.add(event.contactId);
        } else if (event.type.startsWith('offer.') && 'offerId' in event) {
          expect(ringing.delete(event.offerId)).toBe(true);
        } else if (event.type === 'contact.ended') {
          expect(talking.delete(event.contactId)).toBe(true);
        } else if (event.type === 'contact.abandoned') {
          expect([...ringing.values(), ...talking]).not.toContain(event.contactId);
        }
      }
    }),
    runs,
  );
});

test('an agent never does two things at once, and rings only when signed in and not paused', () => {
  const watch = (acd: Acd): void => {
    for (const agent of acd.inspect().agents) {
      const { offerIds, contactIds, wrapUpContactIds, state } = agent;
      expect(offerIds.length + contactIds.length + wrapUpContactIds.length).toBeLessThanOrEqual(1);
      expect(state === 'offered').toBe(offerIds.length > 0);
    }
  };
  fc.assert(
    fc.property(life(watch), () => undefined),
    runs,
  );
});

test('nobody is free while somebody waits whom they could take and have not refused', () => {
  fc.assert(
    fc.property(
      life((acd, { floor, events }) => {
        const { at, agents, contacts } = acd.inspect();
        const free = agents.filter(({ state }) => state === 'free');
        for (const { contactId, queueId, state, queuedAt } of contacts) {
          if (state !== 'waiting') continue;
          const queued = events.find(
            (event) =>
              event.type === 'contact.queued' &&
              event.contactId === contactId &&
              event.at === queuedAt,
          );
          const requires = queued?.type === 'contact.queued' ? queued.requires : undefined;
          for (const { agentId } of free) {
            if (!canTake(floor, agentId, queueId, requires)) continue;
            expect(hasRefused(floor, events, agentId, contactId, at)).toBe(true);
          }
        }
      }),
      () => undefined,
    ),
    runs,
  );
});

test('an agent is offered only what its skills and queues allow', () => {
  fc.assert(
    fc.property(life(), ({ floor, events }) => {
      const requirements = new Map<string, Requirement | undefined>();
      for (const event of events) {
        if (event.type === 'contact.queued') requirements.set(event.contactId, event.requires);
        if (event.type !== 'contact.offered') continue;
        const { agentId, queueId, contactId } = event;
        expect(canTake(floor, agentId, queueId, requirements.get(contactId))).toBe(true);
      }
    }),
    runs,
  );
});

function idsOf(events: readonly AcdEvent[], type: AcdEvent['type']): string[] {
  return events.flatMap((event) =>
    event.type === type && 'contactId' in event ? [event.contactId] : [],
  );
}

function canTake(
  floor: AcdConfig,
  agentId: string,
  queueId: string,
  requires: Requirement | undefined,
): boolean {
  const agent = floor.agents.find(({ id }) => id === agentId)!;
  const queue = floor.queues.find(({ id }) => id === queueId)!;
  return (
    (agent.queues?.includes(queueId) ?? true) &&
    [queue.requires, requires].every((part) => !part || satisfies(agent.skills ?? {}, part))
  );
}

function hasRefused(
  floor: AcdConfig,
  events: readonly AcdEvent[],
  agentId: string,
  contactId: string,
  at: number,
): boolean {
  return events.some((event) => {
    if (event.type !== 'offer.declined' && event.type !== 'offer.timedOut') return false;
    const queue = floor.queues.find(({ id }) => id === event.queueId)!;
    const until = event.at + (queue.refusalCoolDownMs ?? 60_000);
    return event.agentId === agentId && event.contactId === contactId && until > at;
  });
}
