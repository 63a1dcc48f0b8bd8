import { describe, expect, it } from 'vitest';
import { findDirt, KpiError, type CallRecord } from '../../src/index.ts';
import { bankCall, readBankRows } from '../truth/bank-calls.ts';

describe('findDirt', () => {
  // Counted independently from the rows of the files.
  it.each([
    [
      '1999-01',
      {
        ...{ phantom: 240, 'menu.negative': 33, 'answered.withoutAgent': 490 },
        ...{ 'answered.withoutTalk': 277, 'arrival.outOfOrder': 26, 'agent.inTwoCalls': 417 },
        ...{ 'answer.beforeMenuEnd': 10_139, 'answer.beforeQueueExit': 10_515 },
        ...{ 'customer.unknown': 18_159, 'talk.overMidnight': 21 },
      },
    ],
    [
      '1999-02',
      {
        ...{ phantom: 278, 'menu.negative': 25, 'answered.withoutAgent': 491 },
        ...{ 'answered.withoutTalk': 85, 'arrival.outOfOrder': 26, 'agent.inTwoCalls': 445 },
        ...{ 'answer.beforeMenuEnd': 9_952, 'answer.beforeQueueExit': 10_952 },
        ...{ 'customer.unknown': 19_523, 'queue.overMidnight': 4, 'talk.overMidnight': 16 },
      },
    ],
  ])('finds every kind of dirt in the calls of %s, to the call', (month, expected) => {
    const report = findDirt(readBankRows(month).map(bankCall));
    const counts = Object.entries(report).map(([kind, { count }]) => [kind, count]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it('finds what the bank’s files do not hold: repeated ids, hang-ups with talk', () => {
    const call: CallRecord = {
      ...{ type: 'call', id: 'a', queue: 'sales', customer: 'c', arrivedAt: 0 },
      ...{ outcome: 'abandoned', waitMs: 1_000, talkMs: 5_000 },
    };
    expect(findDirt([call, call])).toEqual({
      'id.repeated': { count: 1, ids: ['a'] },
      'unanswered.withTalk': { count: 2, ids: ['a'] },
    });
  });

  it('takes midnight from the zone it is given', () => {
    const call: CallRecord = {
      ...{ type: 'call', id: 'a', queue: 'sales', customer: 'c', agent: 'ann' },
      ...{ arrivedAt: Date.UTC(2026, 0, 5, 22, 59, 50), outcome: 'answered' },
      ...{ waitMs: 0, talkMs: 60_000 },
    };
    expect(findDirt([call])).toEqual({});
    expect(Object.keys(findDirt([call], { zone: 'Europe/Paris' }))).toEqual(['talk.overMidnight']);
    expect(() => findDirt([], { zone: 'Nowhere' })).toThrow(KpiError);
  });
});
