import { shiftsFromPlan, simulate } from '@plateau/simulator';
import { describe, expect, it } from 'vitest';
import { planDay } from '../src/analysis.ts';
import { parseOptions } from '../src/options.ts';

const options = parseOptions([]);
if (options === 'help') throw new Error('No help was asked for');
const { plans, happened, patience, halfHours } = planDay(options);

describe('the plans', () => {
  it.each(plans)('of $model give its service level to Poisson callers', (plan) => {
    const agentIds = Array.from({ length: 15 }, (_, index) => `agent-${index + 1}`);
    const study = simulate(
      {
        acd: { queues: [{ id: 'bank' }], agents: agentIds.map((id) => ({ id })) },
        startAt: plan.halfHours[0]!.startAt,
        endAt: plan.halfHours.at(-1)!.endAt,
        traffic: [
          {
            type: 'generated',
            queueId: 'bank',
            arrivals: {
              type: 'timeVarying',
              intervalMs: 1_800_000,
              perHour: halfHours.map(({ happened }) => 2 * happened.offered),
            },
            talkMs: { type: 'exponential', meanMs: happened.ahtMs.value! },
            ...(plan.model === 'Erlang A' && {
              patienceMs: { type: 'exponential', meanMs: patience.exponential.meanMs! },
            }),
          },
        ],
        shifts: shiftsFromPlan({ agentIds, intervals: plan.halfHours }),
      },
      { seed: 1999, replications: 30 },
    );
    // The formula knows no carry-over between half-hours: one point of room beside the interval.
    const { mean, halfWidth } = study.estimates.serviceLevel;
    expect(Math.abs(mean! - plan.serviceLevel)).toBeLessThan(0.01 + 1.5 * halfWidth!);
  });
});
