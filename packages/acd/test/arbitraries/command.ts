import fc from 'fast-check';
import type { AcdCommand, AcdConfig, AcdView, AgentState, ContactView } from '../../src/index.ts';
import { requirement } from './floor.ts';

/** The floor that a command is made for. */
export interface Scene {
  readonly config: AcdConfig;
  readonly view: AcdView;
  readonly at: number;
}

/** A command of a random kind, made to fit the scene: mostly sensible, sometimes refused. */
export const command: fc.Arbitrary<(scene: Scene) => AcdCommand> = fc
  .record({
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('contact.enqueue', 'contact.end', 'offer.accept') },
      { weight: 3, arbitrary: fc.constantFrom('offer.decline', 'contact.abandon') },
      { weight: 2, arbitrary: fc.constantFrom('agent.signIn', 'agent.resume') },
      { weight: 1, arbitrary: fc.constantFrom('agent.signOut', 'agent.pause') },
      { weight: 1, arbitrary: fc.constant('agent.endWrapUp') },
    ),
    pick: fc.nat(1_000),
    // One command in thirty names somebody who is not there, or is in another state.
    misfit: fc.integer({ min: 0, max: 29 }).map((draw) => draw === 0),
    extras: fc.record(
      {
        priority: fc.integer({ min: -1, max: 2 }),
        requires: requirement,
        backMs: fc.constantFrom(0, 1, 1_000, 30_000),
        occurredAt: fc.nat(1_000_000),
        reason: fc.constantFrom('lunch', ''),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ kind, pick, misfit, extras }) => ({ config, view, at }) => {
    const { occurredAt, reason, priority, requires, backMs } = extras;
    const base = { at, ...(occurredAt !== undefined && { occurredAt }) };
    const because = reason === undefined ? {} : { reason };
    const agentIn = (...states: readonly AgentState[]): string | undefined => {
      if (misfit) return one(config.agents, pick)?.id ?? 'nobody';
      return one(
        view.agents.filter(({ state }) => states.includes(state)),
        pick,
      )?.agentId;
    };
    const contactIn = (...states: readonly ContactView['state'][]): string | undefined => {
      if (misfit) return one(view.contacts, pick)?.contactId ?? 'nowhere';
      return one(
        view.contacts.filter(({ state }) => states.includes(state)),
        pick,
      )?.contactId;
    };
    const offerId = misfit
      ? `o${pick % 8}`
      : one(
          view.contacts.flatMap((contact) => contact.offerIds),
          pick,
        );
    const enqueue: AcdCommand = {
      type: 'contact.enqueue',
      ...base,
      contactId: (misfit && one(view.contacts, pick)?.contactId) || `c${view.seq}-${pick}`,
      queueId: one(config.queues, pick)!.id,
      ...(priority !== undefined && { priority }),
      ...(requires && { requires }),
      ...(backMs !== undefined && { waitingSince: Math.max(0, at - backMs) }),
    };
    const fitting = (): AcdCommand | undefined => {
      switch (kind) {
        case 'agent.signIn':
          return named(agentIn('signedOut'), (agentId) => ({ type: kind, ...base, agentId }));
        case 'agent.signOut':
          return named(agentIn('free', 'offered', 'talking', 'wrapUp', 'paused'), (agentId) => ({
            type: kind,
            ...base,
            agentId,
          }));
        case 'agent.resume':
          return named(agentIn('paused'), (agentId) => ({ type: kind, ...base, agentId }));
        case 'agent.endWrapUp':
          return named(agentIn('wrapUp'), (agentId) => ({ type: kind, ...base, agentId }));
        case 'agent.pause':
          return named(agentIn('free', 'offered', 'talking', 'paused'), (agentId) => ({
            type: kind,
            ...base,
            agentId,
            ...because,
          }));
        case 'contact.abandon':
          return named(contactIn('waiting', 'offered'), (contactId) => ({
            type: kind,
            ...base,
            contactId,
          }));
        case 'contact.end':
          return named(contactIn('connected'), (contactId) => ({ type: kind, ...base, contactId }));
        case 'offer.accept':
          return named(offerId, (id) => ({ type: kind, ...base, offerId: id }));
        case 'offer.decline':
          return named(offerId, (id) => ({ type: kind, ...base, offerId: id, ...because }));
        case 'contact.enqueue':
          return enqueue;
      }
    };
    return fitting() ?? enqueue;
  });

function named(id: string | undefined, make: (id: string) => AcdCommand): AcdCommand | undefined {
  return id === undefined ? undefined : make(id);
}

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
