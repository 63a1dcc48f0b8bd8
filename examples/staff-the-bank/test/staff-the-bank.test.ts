import { beforeAll, describe, expect, it } from 'vitest';
import { bankCalls, type BankCall } from '../src/bank-calls.ts';
import { lunchPeak } from '../src/lunch-peak.ts';
import { report } from '../src/report.ts';
import { dayInputs, planDay, type DayInputs, type DayPlan } from '../src/staff-day.ts';

let calls: BankCall[];
let inputs: DayInputs;
let plans: DayPlan[];
beforeAll(() => {
  calls = bankCalls();
  inputs = dayInputs(calls);
  plans = planDay(inputs);
});

const hours = (by: DayPlan['by']): number => plans.find((plan) => plan.by === by)!.agentHours;

describe('staff the bank', () => {
  it('takes the busiest of three real days, without menu calls and callbacks', () => {
    expect(inputs.day).toBe('1999-02-02');
    expect(inputs.calls).toHaveLength(1738);
    expect(new Set(calls.map(({ day }) => day)).size).toBe(3);
    expect(inputs.patience.abandonments).toBe(188);
  });

  it('staffs every half-hour under five definitions and by Erlang C, which asks for most', () => {
    expect(plans).toHaveLength(6);
    for (const { intervals } of plans) expect(intervals).toHaveLength(34);
    for (const { by } of plans) expect(hours(by)).toBeLessThanOrEqual(hours('Erlang C'));
    expect(hours('answeredOfAnswered')).toBeLessThan(hours('answeredOfOffered'));
  });

  it('shows the lunch peak with the backlog beside the stationary figures', () => {
    const quarters = lunchPeak(inputs);
    expect(quarters).toHaveLength(4);
    for (const { interval, chance, oneAgent } of quarters) {
      expect(interval.serviceLevel).not.toBe(interval.stationaryServiceLevel);
      expect(chance).toBeGreaterThan(0.3);
      expect(chance).toBeLessThan(0.99);
      expect(oneAgent.oneFewer!.serviceLevel).toBeLessThan(oneAgent.oneMore.serviceLevel);
    }
  });

  it('prints the tables and the acknowledgement', () => {
    const text = report(calls);
    expect(text).toContain('agent-hours');
    expect(text).toMatch(/12:30 .*\n.*12:45 .*\n.*13:00 .*\n.*13:15 /);
    expect(text).toContain('Technion, SEELab, "Anonymous Bank", I. Guedj and A. Mandelbaum, 2000');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
