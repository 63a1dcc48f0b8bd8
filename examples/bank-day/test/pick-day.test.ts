import { describe, expect, it } from 'vitest';
import { dataQuality } from '../src/data-quality.ts';
import { pickDay } from '../src/pick-day.ts';
import { readCalls } from '../src/read-calls.ts';
import { shippedCalls } from '../src/call-source.ts';
import { UsageError } from '../src/usage-error.ts';

const { calls } = readCalls(shippedCalls);

describe('pickDay', () => {
  it('takes the day with the most offered calls', () => {
    expect(pickDay(calls, undefined, 'calls.csv').date).toBe('1999-02-02');
  });

  it('keeps voice-menu hang-ups, callbacks and phantoms out of the demand', () => {
    const day = pickDay(calls, '1999-02-03', 'calls.csv');
    expect(day.rows).toHaveLength(1949);
    expect(day.phantoms).toHaveLength(10);
    expect(day.callbacks).toHaveLength(41);
    // The voice menu failed that day: in its busiest hour 323 of 407 rows never asked for an agent.
    expect(day.leftInMenu).toHaveLength(390);
    expect(day.offered).toHaveLength(1949 - 10 - 41 - 390);
  });

  it('says which days there are', () => {
    const pick = () => pickDay(calls, '1999-02-04', 'calls.csv');
    expect(pick).toThrow(UsageError);
    expect(pick).toThrow(
      'calls.csv has no call on 1999-02-04: choose --day from 1999-02-02, 1999-02-03, 1999-02-11.',
    );
  });

  it('refuses a day on which nobody asked for an agent', () => {
    const lost = calls.filter(({ outcome }) => outcome === 'ABANDONED_IVR');
    expect(() => pickDay(lost, undefined, 'calls.csv')).toThrow('none that asked for an agent');
  });
});

describe('dataQuality', () => {
  it('counts what is dirty on the busiest shipped day', () => {
    const day = pickDay(calls, undefined, 'calls.csv');
    const findings = dataQuality(day, [{ row: 7, reason: 'Too few fields' }]);
    // Counted apart, with another program.
    expect(Object.fromEntries(findings.map(({ what, count }) => [what, count]))).toEqual({
      'broken rows in the file: Too few fields': 1,
      'phantom rows, no call behind them': 11,
      'negative time in the voice menu': 1,
      'answered without an agent on record': 21,
      'answered, but 0 s of conversation': 13,
      'conversation begins before the wait ends': 729,
      'agent already in another call': 37,
    });
    expect(findings[0]).toMatchObject({ count: 1, handling: 'left out', rows: [7] });
  });
});
