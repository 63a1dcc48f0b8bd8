import { describe, expect, it } from 'vitest';
import {
  simulate,
  type AgentBehaviour,
  type RecordedCall,
  type Retrial,
  type Replication,
  type Scenario,
} from '../../src/index.ts';

const SECOND_MS = 1_000;

/** A call of queue `q` that arrives so many seconds after the start. */
function call(id: string, second: number, more: Partial<RecordedCall> = {}): RecordedCall {
  return { id, queueId: 'q', arrivedAt: second * SECOND_MS, talkMs: 60 * SECOND_MS, ...more };
}

function run(
  calls: readonly RecordedCall[],
  more: Partial<Scenario> & { readonly wrapUpMs?: number } = {},
  endSecond = 3_600,
): Replication {
  const { wrapUpMs, ...rest } = more;
  const queue = { id: 'q', offerTimeoutMs: 20_000, refusalCoolDownMs: 30_000 };
  const scenario: Scenario = {
    acd: {
      queues: [wrapUpMs === undefined ? queue : { ...queue, wrapUpMs }],
      agents: [{ id: 'ann' }, { id: 'ben' }],
    },
    startAt: 0,
    endAt: 3_600 * SECOND_MS,
    traffic: [{ type: 'recorded', calls }],
    shifts: [{ agentId: 'ann', startAt: 0, endAt: endSecond * SECOND_MS }],
    ...rest,
  };
  return simulate(scenario, { seed: 1, replications: 1 }).replications[0]!;
}

describe('a caller', () => {
  it('waits until the agent is free', () => {
    const { calls } = run([call('x', 0), call('y', 10)]);
    expect(calls.map(({ id, waitMs, outcome }) => ({ id, waitMs, outcome }))).toEqual([
      { id: 'x', waitMs: 0, outcome: 'answered' },
      { id: 'y', waitMs: 50_000, outcome: 'answered' },
    ]);
  });

  it('leaves when its patience is at an end', () => {
    const { calls } = run([call('x', 0), call('y', 10, { patienceMs: 49_999 })]);
    expect(calls[1]).toMatchObject({ outcome: 'abandoned', waitMs: 49_999 });
  });

  it('leaves while the telephone rings, too', () => {
    const behaviour: AgentBehaviour = { answerDelayMs: 5_000 };
    const { calls, agentTime } = run([call('x', 0, { patienceMs: 3_000 })], { behaviour });
    expect(calls[0]).toMatchObject({ outcome: 'abandoned', waitMs: 3_000 });
    expect(agentTime.ringing).toBe(3_000);
  });

  it('goes first with a higher priority', () => {
    const { calls } = run([call('x', 0), call('y', 10), call('z', 20, { priority: 1 })]);
    expect(calls.map(({ id, waitMs }) => [id, waitMs])).toEqual([
      ['x', 0],
      ['y', 110_000],
      ['z', 40_000],
    ]);
  });

  it('still waits when the last agent has left for good', () => {
    const { calls, endedAt } = run([call('x', 0), call('y', 10)], { overload: 'allow' }, 30);
    expect(calls[0]).toMatchObject({ outcome: 'answered', talkMs: 60_000 });
    expect(calls[1]).toMatchObject({ outcome: 'waiting', waitMs: endedAt - 10_000 });
  });

  it('is turned away from a full line, and sent on when it has waited too long', () => {
    const queues = [{ id: 'q', maxWaiting: 1, maxWaitMs: 30_000 }];
    const acd = { queues, agents: [{ id: 'ann' }] };
    const { calls } = run([call('x', 0), call('y', 10), call('z', 20)], { acd });
    expect(calls.map(({ outcome, waitMs }) => [outcome, waitMs])).toEqual([
      ['answered', 0],
      ['diverted', 30_000],
      ['blocked', 0],
    ]);
  });

  it('is not measured when it comes during the warm-up', () => {
    const { calls } = run([call('x', 0), call('y', 10)], { warmUpMs: 5_000 });
    expect(calls.map(({ id }) => id)).toEqual(['y']);
  });
});

describe('a caller who gave up', () => {
  const long = call('x', 0, { talkMs: 600_000 });
  const short = call('y', 10, { patienceMs: 20_000 });

  function calling(retrial: Retrial): Replication {
    const traffic = [{ type: 'recorded', calls: [long, short], retrial } as const];
    return run([], { traffic });
  }

  it('calls again, as the same customer with the same to say, until answered or tired of it', () => {
    const { calls } = calling({ probability: 1, afterMs: 180_000, attempts: 9 });
    expect(calls.map(({ id, arrivedAt, outcome }) => [id, arrivedAt, outcome])).toEqual([
      ['x', 0, 'answered'],
      ['y', 10_000, 'abandoned'],
      ['y~2', 210_000, 'abandoned'],
      ['y~3', 410_000, 'abandoned'],
      ['y~4', 610_000, 'answered'],
    ]);
    expect(calls.map(({ customer }) => customer)).toEqual(['x', 'y', 'y', 'y', 'y']);
    expect(calls.at(-1)).toMatchObject({ talkMs: 60_000 });
    const tired = calling({ probability: 1, afterMs: 180_000 }).calls;
    expect(tired.map(({ id }) => id)).toEqual(['x', 'y', 'y~2', 'y~3']);
  });

  it('calls again as often as its probability says', () => {
    const calls = Array.from({ length: 2_000 }, (_, index) => {
      return call(`c${index}`, index, { patienceMs: 0 });
    });
    const retrial = { probability: 0.3, afterMs: 1_000, attempts: 2 };
    const traffic = [{ type: 'recorded', calls, retrial } as const];
    const all = run([], { traffic, shifts: [] }).calls.length;
    // Four standard deviations of 2,000 draws at 0.3.
    expect(Math.abs(all - 2_600)).toBeLessThan(4 * Math.sqrt(2_000 * 0.3 * 0.7));
  });

  it('does not call again unless the traffic says so', () => {
    expect(run([long, short]).calls.map(({ id }) => id)).toEqual(['x', 'y']);
  });
});

describe('an agent', () => {
  it('finishes the call after the end of the shift', () => {
    const { calls, agentTime } = run([call('x', 10)], { overload: 'allow' }, 30);
    expect(calls[0]).toMatchObject({ outcome: 'answered', talkMs: 60_000 });
    expect(agentTime).toMatchObject({ available: 10_000, talking: 60_000 });
  });

  it('answers after a delay', () => {
    const { calls, agentTime } = run([call('x', 0)], { behaviour: { answerDelayMs: 4_000 } });
    expect(calls[0]).toMatchObject({ waitMs: 4_000, talkMs: 60_000 });
    expect(agentTime.ringing).toBe(4_000);
  });

  it('who lets it ring too long is passed over, and asked again later', () => {
    const shifts = ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 3_600_000 }));
    const behaviourByAgent = { ann: { answerDelayMs: 25_000 } };
    const { calls } = run([call('x', 0)], { shifts, behaviourByAgent });
    expect(calls[0]).toMatchObject({ waitMs: 20_000, agent: 'ben' });
  });

  it('declines as often as its behaviour says', () => {
    const shifts = ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 3_600_000 }));
    const behaviourByAgent = { ann: { declineProbability: 1 } };
    const { calls } = run([call('x', 0), call('y', 200)], { shifts, behaviourByAgent });
    expect(calls.map(({ agent, waitMs }) => [agent, waitMs])).toEqual([
      ['ben', 0],
      ['ben', 0],
    ]);
  });

  it('wraps up as long as the call needs, and no longer than the queue allows', () => {
    const calls = [
      call('x', 0, { wrapUpMs: 5_000 }),
      call('y', 1, { wrapUpMs: 60_000 }),
      call('z', 2),
    ];
    const replication = run(calls, { wrapUpMs: 30_000 });
    expect(replication.calls.map(({ wrapUpMs, waitMs }) => [wrapUpMs, waitMs])).toEqual([
      [5_000, 0],
      [30_000, 64_000],
      [30_000, 153_000],
    ]);
    expect(replication.agentTime).toMatchObject({ talking: 180_000, wrapUp: 65_000 });
  });

  it('talks at its own pace', () => {
    const { calls } = run([call('x', 0)], { behaviourByAgent: { ann: { pace: 1.5 } } });
    expect(calls[0]).toMatchObject({ talkMs: 90_000 });
  });

  it('is away in a break, which a call does not make longer', () => {
    const breaks = [{ startAt: 30_000, endAt: 120_000, reason: 'lunch' }];
    const shifts = [{ agentId: 'ann', startAt: 0, endAt: 3_600_000, breaks }];
    const { calls, agentTime } = run([call('x', 0), call('y', 70)], { shifts });
    expect(calls.map(({ waitMs }) => waitMs)).toEqual([0, 50_000]);
    expect(agentTime).toMatchObject({ talking: 120_000, paused: 60_000 });
  });

  it('goes home at the break that ends the shift', () => {
    const breaks = [{ startAt: 60_000, endAt: 3_600_000 }];
    const shifts = [{ agentId: 'ann', startAt: 0, endAt: 3_600_000, breaks }];
    const { calls, agentTime } = run([call('x', 70)], { shifts, overload: 'allow' });
    expect(calls[0]).toMatchObject({ outcome: 'waiting' });
    expect(agentTime).toMatchObject({ available: 60_000, paused: 0 });
  });

  it('comes late, or not at all', () => {
    const late = run([call('x', 0)], { behaviour: { latenessMs: 90_000 } });
    expect(late.calls[0]).toMatchObject({ waitMs: 90_000 });
    const absent = { behaviour: { absenceProbability: 1 }, overload: 'allow' } as const;
    expect(run([call('x', 0)], absent).calls[0]).toMatchObject({ outcome: 'waiting' });
  });

  it('is free for the call that comes at the instant the shift begins', () => {
    const shifts = [{ agentId: 'ann', startAt: 100_000, endAt: 3_600_000 }];
    expect(run([call('x', 100)], { shifts }).calls[0]).toMatchObject({ waitMs: 0 });
  });
});

describe('several agents who are rung at once', () => {
  const shifts = ['ann', 'ben'].map((agentId) => ({ agentId, startAt: 0, endAt: 3_600_000 }));
  const acd = {
    queues: [{ id: 'q', offersAtOnce: 'all' as const }],
    agents: [{ id: 'ann' }, { id: 'ben' }],
  };

  it('answer as fast as each of them does, and only one has the call', () => {
    const behaviourByAgent = { ann: { answerDelayMs: 5_000 }, ben: { answerDelayMs: 2_000 } };
    const { calls, agentTime } = run([call('x', 0)], { acd, shifts, behaviourByAgent });
    expect(calls).toMatchObject([{ agent: 'ben', waitMs: 2_000, talkMs: 60_000 }]);
    expect(agentTime.ringing).toBe(4_000);
  });

  it('leave the call to the first of them when all answer at once', () => {
    expect(run([call('x', 0)], { acd, shifts }).calls).toMatchObject([{ agent: 'ann' }]);
  });
});
