import fc from 'fast-check';
import type { AcdCommand, AcdConfig, AcdView } from '../../src/index.ts';
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
      { weight: 3, arbitrary: fc.constantFrom('agent.signIn', 'offer.decline', 'contact.abandon') },
      { weight: 4, arbitrary: fc.constantFrom('offer.accept', 'contact.end') },
      { weight: 6, arbitrary: fc.constant('contact.enqueue') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'agent.signOut',
          'agent.pause',
          'agent.resume',
          'agent.endWrapUp',
        ),
      },
    ),
    pick: fc.nat(1_000),
    odd: fc.integer({ min: 0, max: 19 }),
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
  .map(({ kind, pick, odd, extras }) => (scene) => {
    const { config, view, at } = scene;
    const { occurredAt, reason, priority, requires, backMs } = extras;
    const base = { at, ...(occurredAt !== undefined && { occurredAt }) };
    const because = reason === undefined ? {} : { reason };
    // One command in twenty names somebody at random: unknown, gone, or in another state.
    const agentId =
      one(
        config.agents.map(({ id }) => id),
        pick,
      ) ?? 'nobody';
    const contactIn = (state: string): string =>
      one(
        view.contacts
          .filter((contact) => odd === 0 || contact.state === state)
          .map((contact) => contact.contactId),
        pick,
      ) ?? 'nowhere';
    const offered = view.contacts.flatMap((contact) => contact.offerIds);
    const offerId = (odd === 0 ? undefined : one(offered, pick)) ?? `o${pick % 8}`;
    switch (kind) {
      case 'agent.signIn':
      case 'agent.signOut':
      case 'agent.resume':
      case 'agent.endWrapUp':
        return { type: kind, ...base, agentId };
      case 'agent.pause':
        return { type: kind, ...base, agentId, ...because };
      case 'contact.enqueue':
        return {
          type: kind,
          ...base,
          contactId: odd === 0 ? `c${pick % 8}` : `c${view.seq}-${pick}`,
          queueId: one(
            config.queues.map(({ id }) => id),
            pick,
          )!,
          ...(priority !== undefined && { priority }),
          ...(requires && { requires }),
          ...(backMs !== undefined && { waitingSince: Math.max(0, at - backMs) }),
        };
      case 'contact.abandon':
        return { type: kind, ...base, contactId: contactIn(pick % 2 ? 'waiting' : 'offered') };
      case 'contact.end':
        return { type: kind, ...base, contactId: contactIn('connected') };
      case 'offer.accept':
        return { type: kind, ...base, offerId };
      case 'offer.decline':
        return { type: kind, ...base, offerId, ...because };
      default:
        throw new Error(`no such kind: ${String(kind)}`);
    }
  });

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
