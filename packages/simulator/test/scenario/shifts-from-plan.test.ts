import { describe, expect, it } from 'vitest';
import { shiftsFromPlan, SimulatorError } from '../../src/index.ts';

describe('shiftsFromPlan', () => {
  const intervals = [
    { startAt: 0, endAt: 30, agents: 1 },
    { startAt: 30, endAt: 60, agents: 2 },
    { startAt: 60, endAt: 90, agents: 0 },
    { startAt: 90, endAt: 120, agents: 2 },
  ];

  it('puts the planned number of agents on the floor, in as few shifts as it takes', () => {
    expect(shiftsFromPlan({ agentIds: ['a', 'b', 'c'], intervals })).toEqual([
      { agentId: 'a', startAt: 0, endAt: 60 },
      { agentId: 'a', startAt: 90, endAt: 120 },
      { agentId: 'b', startAt: 30, endAt: 60 },
      { agentId: 'b', startAt: 90, endAt: 120 },
    ]);
  });

  it('refuses a plan that needs more agents than there are', () => {
    expect(() => shiftsFromPlan({ agentIds: ['a'], intervals })).toThrow(SimulatorError);
  });
});
