import type { AcdEvent } from '@plateau/acd';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { occupancy, sumAgentTime } from '../../src/index.ts';
import { createAcdFold, foldAcdEvents, type AcdEventLike } from '../../src/ingest/index.ts';

const queue = { contactId: 'c1', queueId: 'sales' };
const agent = { agentId: 'ann' };
const offer = { ...queue, ...agent, offerId: 'o1' };

const oneCall: readonly AcdEventLike[] = [
  { type: 'agent.signedIn', at: 0, ...agent },
  { type: 'contact.queued', at: 1_000, ...queue },
  { type: 'contact.offered', at: 2_000, ...offer },
  { type: 'contact.connected', at: 5_000, ...offer, queuedAt: 1_000 },
  { type: 'contact.ended', at: 65_000, ...queue, ...agent, queuedAt: 1_000 },
  { type: 'agent.wrapUpStarted', at: 65_000, ...agent, contactId: 'c1' },
  { type: 'agent.wrapUpEnded', at: 80_000, ...agent, contactId: 'c1' },
  { type: 'agent.paused', at: 100_000, ...agent, reason: 'lunch' },
  { type: 'agent.signedOut', at: 130_000, ...agent },
];

describe('the fold of ACD events', () => {
  it('reads the events of @plateau/acd as they are', () => {
    type Read = Extract<AcdEvent, { type: AcdEventLike['type'] }>;
    expectTypeOf<Read['type']>().toEqualTypeOf<AcdEventLike['type']>();
    expectTypeOf<Read>().toExtend<AcdEventLike>();
  });

  it('makes one call of a contact that queued, rang, talked and was wrapped up', () => {
    expect(foldAcdEvents(oneCall).calls).toEqual([
      {
        ...{ type: 'call', id: 'c1', queue: 'sales', agent: 'ann', outcome: 'answered' },
        ...{ arrivedAt: 1_000, waitMs: 4_000, answeredAt: 5_000 },
        ...{ talkMs: 60_000, endedAt: 65_000, wrapUpMs: 15_000 },
      },
    ]);
  });

  it('cuts the agent’s time into stretches that join', () => {
    const { agentTimes } = foldAcdEvents(oneCall);
    expect(agentTimes.map((time) => [time.activity, time.startedAt, time.endedAt])).toEqual([
      ['available', 0, 2_000],
      ['ringing', 2_000, 5_000],
      ['talking', 5_000, 65_000],
      ['wrapUp', 65_000, 80_000],
      ['available', 80_000, 100_000],
      ['paused', 100_000, 130_000],
    ]);
    expect(agentTimes.at(-1)?.reason).toBe('lunch');
    const time = sumAgentTime(agentTimes);
    expect(occupancy(time)).toEqual({ numerator: 75_000, denominator: 100_000, value: 0.75 });
    expect(sumAgentTime(agentTimes, { fromAt: 60_000, toAt: 70_000 })).toMatchObject({
      talking: 5_000,
      wrapUp: 5_000,
    });
  });

  it('shows what is open at any moment and changes nothing by it', () => {
    const fold = createAcdFold();
    for (const event of oneCall.slice(0, 2)) fold.push(event);
    expect(fold.open(31_000).calls).toMatchObject([{ outcome: 'waiting', waitMs: 30_000 }]);
    fold.push(oneCall[2]!);
    fold.push(oneCall[3]!);
    expect(fold.open(9_000).calls).toMatchObject([{ outcome: 'answered', talkMs: 4_000 }]);
    expect(fold.open(9_000).agentTimes).toMatchObject([{ activity: 'talking', endedAt: 9_000 }]);
    const rest = oneCall.slice(4).flatMap((event) => fold.push(event).calls);
    expect(rest).toMatchObject([{ talkMs: 60_000 }]);
    expect(fold.open(200_000)).toEqual({ calls: [], agentTimes: [] });
  });

  it('completes a call without wrap-up once the clock moves on', () => {
    const fold = createAcdFold();
    const events = oneCall.slice(0, 5).flatMap((event) => fold.push(event).calls);
    expect(events).toEqual([]);
    expect(fold.push({ ...oneCall[7]!, at: 65_001 }).calls).toMatchObject([{ wrapUpMs: 0 }]);
  });

  it('counts a hang-up as abandoned after its whole wait', () => {
    const events: readonly AcdEventLike[] = [
      { type: 'contact.queued', at: 1_000, ...queue },
      { type: 'contact.abandoned', at: 21_000, ...queue, queuedAt: 1_000 },
      { type: 'contact.queued', at: 30_000, ...queue },
    ];
    const { calls } = foldAcdEvents(events);
    expect(calls).toMatchObject([
      { id: 'c1', outcome: 'abandoned', waitMs: 20_000 },
      { id: 'c1/2', outcome: 'waiting', waitMs: 0 },
    ]);
  });

  it('measures by the time things happened, and never below zero', () => {
    const events: readonly AcdEventLike[] = [
      { type: 'contact.queued', at: 1_000, occurredAt: 400, ...queue },
      { type: 'contact.connected', at: 1_100, occurredAt: 300, ...offer },
      { type: 'contact.ended', at: 9_000, occurredAt: 8_300, ...queue, ...agent },
    ];
    const { calls } = foldAcdEvents(events);
    expect(calls).toMatchObject([{ arrivedAt: 400, waitMs: 0, answeredAt: 400, talkMs: 7_900 }]);
  });
});
