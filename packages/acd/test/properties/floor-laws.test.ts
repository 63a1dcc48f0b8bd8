import fc from 'fast-check';
import { expect, test } from 'vitest';
import { satisfies } from '../../src/requirement.ts';
import type { Acd, AcdConfig, AcdEvent, ContactQueued } from '../../src/index.ts';
import { life } from '../arbitraries/life.ts';

const runs = { numRuns: 60, endOnFailure: true };

test('every contact that was queued is over or still here, exactly once', () => {
  fc.assert(
    fc.property(life(), ({ acd, events }) => {
      const over = (['contact.abandoned', 'contact.expired', 'contact.ended'] as const).flatMap(
        (type) => idsOf(events, type),
      );
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
        for (const { contactId, state } of contacts) {
          if (state !== 'waiting') continue;
          for (const agent of agents) {
            if (agent.state !== 'free' || !canTake(floor, events, agent.agentId, contactId))
              continue;
            expect(hasRefused(floor, events, agent.agentId, contactId, at)).toBe(true);
          }
        }
      }),
      () => undefined,
    ),
    runs,
  );
});

test('an agent is offered only what its skills, tiers and queues allow at that stage of the wait', () => {
  fc.assert(
    fc.property(life(), ({ floor, events }) => {
      for (const [index, event] of events.entries()) {
        if (event.type !== 'contact.offered') continue;
        const before = events.slice(0, index);
        expect(canTake(floor, before, event.agentId, event.contactId)).toBe(true);
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

/** By what the events say: the requirement of the contact, and the relaxation steps it has passed. */
function canTake(
  floor: AcdConfig,
  events: readonly AcdEvent[],
  agentId: string,
  contactId: string,
): boolean {
  const queued = events.findLast(
    (event) => event.type === 'contact.queued' && event.contactId === contactId,
  ) as ContactQueued;
  const relaxed = events.filter(
    ({ type, seq, ...rest }) =>
      type === 'contact.relaxed' &&
      seq > queued.seq &&
      'contactId' in rest &&
      rest.contactId === contactId,
  );
  const { skills = {}, queues, tiers = {} } = floor.agents.find(({ id }) => id === agentId)!;
  const queue = floor.queues.find(({ id }) => id === queued.queueId)!;
  const early = (queue.steps ?? []).filter(
    ({ afterMs }) => queued.waitingSince + afterMs <= queued.at,
  );
  const passed = (queue.steps ?? []).slice(0, early.length + relaxed.length);
  const requires = passed.findLast((step) => step.requires)?.requires ?? queue.requires;
  const tierLimits = [queue.maxTier, ...passed.map((step) => step.maxTier)];
  const maxTier = tierLimits.findLast((limit) => limit !== undefined) ?? Infinity;
  const waiver = passed.findLast((step) => step.waiveContactRequires !== undefined);
  const own = waiver?.waiveContactRequires ? undefined : queued.requires;
  const servedBy = [queue.id, ...passed.flatMap((step) => step.alsoServedBy ?? [])];
  return (
    servedBy.some((id) => queues?.includes(id) ?? true) &&
    (tiers[queue.id] ?? 0) <= maxTier &&
    [requires, own].every((part) => !part || satisfies(skills, part))
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
