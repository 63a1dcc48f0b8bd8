import { describe, expect, it } from 'vitest';
import { countCalls, sumAgentTime } from '../../src/index.ts';
import { readQueueLog } from '../../src/ingest/index.ts';

const start = 1_772_442_000;
const log = (...lines: readonly (readonly [number, string])[]) =>
  readQueueLog(lines.map(([second, rest]) => `${String(start + second)}|${rest}`));

describe('readQueueLog', () => {
  it('reads the life of a call, and what its agent did', () => {
    const { calls, agentTimes } = log(
      [0, 'NONE|sales|SIP/ann|ADDMEMBER|'],
      [10, '1.1|sales|NONE|ENTERQUEUE||0321|1'],
      [22, '1.1|sales|SIP/ann|CONNECT|12|1.2|4'],
      [142, '1.1|sales|SIP/ann|COMPLETECALLER|12|120|1'],
      [150, 'NONE|sales|SIP/ann|PAUSE|lunch'],
      [200, 'NONE|sales|SIP/ann|REMOVEMEMBER|'],
    );
    const at = (second: number) => (start + second) * 1000;
    expect(calls).toEqual([
      {
        ...{ type: 'call', id: '1.1', queue: 'sales', agent: 'SIP/ann', outcome: 'answered' },
        ...{ arrivedAt: at(10), waitMs: 12_000, answeredAt: at(22), talkMs: 120_000 },
      },
    ]);
    expect(sumAgentTime(agentTimes)).toEqual({
      ...{ talking: 120_000, paused: 50_000, available: 30_000, ringing: 0, wrapUp: 0 },
    });
  });

  it.each([
    ['ABANDON|1|1|45', 'abandoned', 45_000],
    ['EXITEMPTY|1|1|45', 'diverted', 45_000],
    ['EXITWITHTIMEOUT|1|1|45', 'diverted', 45_000],
    ['EXITWITHKEY|1|1|1|45', 'diverted', 45_000],
  ])('reads %s as %s', (event, outcome, waitMs) => {
    const { calls } = log(
      [0, '1.1|sales|NONE|ENTERQUEUE||0321|1'],
      [45, `1.1|sales|NONE|${event}`],
    );
    expect(calls).toMatchObject([{ outcome, waitMs }]);
  });

  it.each([
    'COMPLETEAGENT|5|60|1',
    'BLINDTRANSFER|702|from|5|60|1',
    'ATTENDEDTRANSFER|BRIDGE|x|5|60|1',
    'TRANSFER|702|from|5|60|1',
  ])('ends the conversation at %s', (event) => {
    const { calls } = log(
      [0, '1.1|sales|NONE|ENTERQUEUE||0321|1'],
      [5, '1.1|sales|SIP/ann|CONNECT|5|1.2|2'],
      [65, `1.1|sales|SIP/ann|${event}`],
    );
    expect(calls).toMatchObject([{ outcome: 'answered', waitMs: 5_000, talkMs: 60_000 }]);
  });

  it('counts a call that enters a second queue as a second one', () => {
    const { calls } = log(
      [0, '1.1|sales|NONE|ENTERQUEUE||0321|1'],
      [30, '1.1|sales|NONE|EXITWITHTIMEOUT|1|1|30'],
      [30, '1.1|overflow|NONE|ENTERQUEUE||0321|1'],
      [40, '1.1|overflow|NONE|ABANDON|1|1|10'],
    );
    expect(calls.map(({ id, queue, outcome }) => [id, queue, outcome])).toEqual([
      ['1.1', 'sales', 'diverted'],
      ['1.1/2', 'overflow', 'abandoned'],
    ]);
  });

  it('notes whatever makes no call: restarts, orphans, broken lines, other events', () => {
    const { calls, quality, read } = readQueueLog(
      [
        `${String(start)}|1.1|sales|NONE|ENTERQUEUE||0321|1`,
        `${String(start + 1)}|NONE|NONE|NONE|QUEUESTART|`,
        `${String(start + 2)}|1.1|sales|SIP/ann|COMPLETECALLER|12|120|1`,
        `${String(start + 3)}|1.4|sales|SIP/ann|RINGNOANSWER|5000`,
        'not a line',
        `${String(start + 1)}|1.5|sales|NONE|ENTERQUEUE||0321|1`,
        `${String(start + 9)}|1.5|sales|NONE|ABANDON|1|1|`,
        '',
      ].join('\n'),
    );
    expect(read).toBe(7);
    expect(countCalls(calls)).toMatchObject({ abandoned: 1, abandonedWaitMs: 8_000 });
    expect(quality).toEqual({
      'call.unfinished': { count: 1, ids: ['1.1'] },
      'event.orphan': { count: 1, ids: ['COMPLETECALLER 1.1'] },
      'ignored.RINGNOANSWER': { count: 1, ids: ['1.4'] },
      'line.outOfOrder': { count: 1, ids: ['6'] },
      'line.unreadable': { count: 1, ids: ['5'] },
      'value.invalid': { count: 1, ids: ['ABANDON 1.5'] },
    });
  });
});
