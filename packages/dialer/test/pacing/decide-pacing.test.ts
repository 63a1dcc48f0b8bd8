import { describe, expect, it } from 'vitest';
import {
  createPacingModel,
  decidePacing,
  exponentialLaw,
  exponentialRingLaw,
  type PacingPolicy,
  type PacingState,
} from '../../src/index.ts';

const at = 1_000_000;
const quiet: PacingState = {
  at,
  idle: 0,
  waiting: 0,
  ringing: [],
  talking: [],
  wrappingUp: [],
  windows: [{ live: 1000, abandoned: 0 }],
};
const predictive: PacingPolicy = { mode: 'predictive', windows: [{ id: 'day', limit: 0.03 }] };

function memoryless(liveRate: number) {
  const laws = { ring: exponentialRingLaw(liveRate, 12_000), talk: exponentialLaw(140_000) };
  return createPacingModel(laws, 0);
}

function team(idle: number, busy: number, more: Partial<PacingState> = {}): PacingState {
  return { ...quiet, idle, talking: Array.from({ length: busy }, () => at - 60_000), ...more };
}

describe('modes without a model', () => {
  it('dials nothing by itself in manual and preview', () => {
    for (const mode of ['manual', 'preview'] as const) {
      expect(decidePacing(team(5, 0), undefined, { mode })).toMatchObject({
        dials: 0,
        bindingRule: 'agentDials',
      });
    }
  });

  it('progressive keeps one line for each idle agent, waiting calls taken off', () => {
    const state = team(5, 3, { ringing: [at - 1, at - 2], waiting: 1 });
    const decision = decidePacing(state, undefined, { mode: 'progressive' });
    expect(decision.dials).toBe(2);
    expect(decision.explanation).toBe(
      'dialed 2: one line for each of 5 idle agents, 2 ringing, 1 waiting',
    );
  });

  it('ratio rounds down', () => {
    const policy: PacingPolicy = { mode: 'ratio', linesPerIdleAgent: 2.5 };
    expect(decidePacing(team(2, 0), undefined, policy).dials).toBe(5);
    expect(decidePacing(team(1, 0), undefined, policy).dials).toBe(2);
  });

  it('agentless fills its lines', () => {
    const state = team(0, 3, { ringing: [at], waiting: 1 });
    expect(decidePacing(state, undefined, { mode: 'agentless', lines: 8 }).dials).toBe(3);
  });

  it('vicidial dials level times ready and talking agents, less the calls there are', () => {
    const state = team(4, 6, { ringing: [at, at] });
    const level = { mode: 'vicidial', dialLevel: 1.5 } as const;
    expect(decidePacing(state, undefined, level).dials).toBe(15 - 8);
    expect(decidePacing(state, undefined, { ...level, availableOnlyTally: true }).dials).toBe(
      6 - 2,
    );
  });
});

describe('predictive', () => {
  const fixed = { ...predictive, fixedThreshold: 0.0197 } as const;

  it('dials up to the exact optimum of M-N20-p15, give or take one line', () => {
    const optimum = [35, 30, 24, 18, 12, 7, 2, 0];
    optimum.forEach((upTo, index) => {
      const { dials } = decidePacing(team(7 - index, 13 + index), memoryless(0.15), fixed);
      expect(Math.abs(dials - upTo)).toBeLessThanOrEqual(1);
    });
  });

  it('explains itself', () => {
    const decision = decidePacing(team(1, 9), memoryless(0.3), { ...fixed, fixedThreshold: 0.1 });
    expect(decision.explanation).toMatch(
      /^dialed \d: risk \d+\.\d % ≤ 10\.0 %; one more would be \d+\.\d %$/,
    );
    expect(decision.risk).toBeLessThanOrEqual(0.1);
    expect(decision.nextRisk).toBeGreaterThan(0.1);
  });

  it('falls back to one line for each idle agent when one more abandoned call would break a limit', () => {
    const state = team(3, 40, { windows: [{ live: 99, abandoned: 3 }] });
    expect(decidePacing(state, memoryless(0.1), predictive)).toMatchObject({
      dials: 3,
      bindingRule: 'guard',
    });
  });

  it('checks every window of the policy', () => {
    const policy: PacingPolicy = {
      mode: 'predictive',
      windows: [
        { id: '30 days', limit: 0.03 },
        { id: '24 hours', limit: 0.03 },
      ],
    };
    const windows = [
      { live: 10_000, abandoned: 10 },
      { live: 100, abandoned: 5 },
    ];
    const { explanation } = decidePacing(team(3, 40, { windows }), memoryless(0.1), policy);
    expect(explanation).toContain('"24 hours"');
  });

  it('stops at once when no agent is left, whatever rings', () => {
    const state = team(0, 0, { ringing: [at - 5000] });
    expect(decidePacing(state, memoryless(0.3), predictive)).toMatchObject({
      dials: 0,
      bindingRule: 'noAgents',
    });
  });

  it('leaves room for expected inbound calls', () => {
    for (const busy of [10, 60]) {
      const alone = decidePacing(team(4, busy), memoryless(0.2), fixed).dials;
      const shared = team(4, busy, { inboundPerMs: 0.2 / 1000 });
      expect(decidePacing(shared, memoryless(0.2), fixed).dials).toBeLessThan(alone);
    }
  });

  it('lowers its threshold with each abandoned call that was not allowed for', () => {
    const rich = team(3, 40, { calibration: { surplus: 8, drift: 0 } });
    const poor = team(3, 40, { calibration: { surplus: -2, drift: 0 } });
    const model = memoryless(0.2);
    const thetas = [rich, poor].map((state) => decidePacing(state, model, predictive).theta!);
    expect(thetas[0]).toBeGreaterThan(2 * thetas[1]!);
  });
});

describe('bad input', () => {
  const model = memoryless(0.3);
  it.each([
    ['no limit', quiet, { ...predictive, windows: [] }, 'policy.invalid', 'windows'],
    [
      'a limit of 3',
      quiet,
      { ...predictive, windows: [{ id: 'x', limit: 3 }] },
      'policy.invalid',
      'windows.0.limit',
    ],
    ['an unknown mode', quiet, { mode: 'magic' }, 'policy.invalid', 'mode'],
    [
      'a ratio of NaN',
      quiet,
      { mode: 'ratio', linesPerIdleAgent: NaN },
      'policy.invalid',
      'linesPerIdleAgent',
    ],
    ['half an agent', { ...quiet, idle: 0.5 }, predictive, 'state.invalid', 'idle'],
    [
      'a call of tomorrow',
      { ...quiet, ringing: [at + 1] },
      predictive,
      'state.invalid',
      'ringing.0',
    ],
    ['counts of no window', { ...quiet, windows: [] }, predictive, 'state.invalid', 'windows'],
    [
      'more abandoned than live',
      { ...quiet, windows: [{ live: 1, abandoned: 2 }] },
      predictive,
      'state.invalid',
      'windows.0.abandoned',
    ],
  ])('refuses %s', (_, state, policy, code, path) => {
    let thrown: unknown;
    try {
      decidePacing(state, model, policy as PacingPolicy);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'DialerError', code, path: pathOf(path) });
  });
});

function pathOf(text: string): (string | number)[] {
  return text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
