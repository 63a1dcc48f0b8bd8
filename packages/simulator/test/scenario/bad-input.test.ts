import { describe, expect, it } from 'vitest';
import { simulate, SimulatorError, type Scenario } from '../../src/index.ts';

const HOUR_MS = 3_600_000;

const sound: Scenario = {
  acd: { queues: [{ id: 'q' }], agents: [{ id: 'ann' }] },
  startAt: 0,
  endAt: HOUR_MS,
  traffic: [
    {
      type: 'generated',
      queueId: 'q',
      arrivals: { type: 'poisson', perHour: 10 },
      talkMs: { type: 'exponential', meanMs: 60_000 },
    },
  ],
  shifts: [{ agentId: 'ann', startAt: 0, endAt: HOUR_MS }],
};

function errorOf(scenario: unknown, options: object = {}): SimulatorError {
  try {
    simulate(scenario as Scenario, { seed: 1, replications: 1, ...options });
  } catch (error) {
    if (error instanceof SimulatorError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

/** The sound scenario with other talk times. */
function talking(talkMs: unknown): unknown {
  return { ...sound, traffic: [{ ...sound.traffic[0], talkMs }] };
}

describe('a scenario is refused', () => {
  const recorded = (call: object): object => {
    const calls = [{ id: 'x', queueId: 'q', arrivedAt: 0, talkMs: 1, ...call }];
    return { ...sound, traffic: [{ type: 'recorded', calls }] };
  };
  const shift = { agentId: 'ann', startAt: 0, endAt: 1_000 };
  const cases: [string, unknown, string][] = [
    ['that is none', 'a day', ''],
    ['with a negative mean', talking({ type: 'exponential', meanMs: -1 }), 'traffic.0.talkMs'],
    ['with a mean of NaN', talking({ type: 'gamma', meanMs: NaN, sdMs: 1 }), 'traffic.0.talkMs'],
    ['with infinite talk', talking(Infinity), 'traffic.0.talkMs'],
    ['with an unknown law', talking({ type: 'cauchy' }), 'traffic.0.talkMs'],
    [
      'with no values to draw from',
      talking({ type: 'empirical', valuesMs: [] }),
      'traffic.0.talkMs',
    ],
    [
      'with a bound that no value reaches',
      talking({ type: 'atLeast', ms: 5, of: { type: 'constant', ms: 4 } }),
      'traffic.0.talkMs',
    ],
    ['with an option it does not know', { ...sound, warmup: 3 }, ''],
    ['that ends before it begins', { ...sound, endAt: 0 }, 'endAt'],
    ['with nothing but warm-up', { ...sound, warmUpMs: HOUR_MS }, 'warmUpMs'],
    ['with half a millisecond', { ...sound, startAt: 0.5 }, 'startAt'],
    ['with an unknown queue', recorded({ queueId: 'none' }), 'traffic.0.calls.0.queueId'],
    ['with an id of its own', recorded({ id: '~1' }), 'traffic.0.calls.0.id'],
    [
      'with an unknown agent',
      { ...sound, shifts: [{ ...shift, agentId: 'x' }] },
      'shifts.0.agentId',
    ],
    ['with a shift of no time', { ...sound, shifts: [{ ...shift, endAt: 0 }] }, 'shifts.0.endAt'],
    [
      'with an agent in two shifts at once',
      { ...sound, shifts: [shift, { ...shift, startAt: 500, endAt: 700 }] },
      'shifts.1',
    ],
    [
      'with a break that ends after the shift',
      { ...sound, shifts: [{ ...shift, breaks: [{ startAt: 500, endAt: 1_001 }] }] },
      'shifts.0.breaks.0',
    ],
    [
      'with a share above 1',
      { ...sound, behaviour: { absenceProbability: 2 } },
      'behaviour.absenceP',
    ],
    [
      'with the behaviour of nobody',
      { ...sound, behaviourByAgent: { x: { pace: 2 } } },
      'behaviourByAgent.x',
    ],
    ['with a pace of 0', { ...sound, behaviour: { pace: 0 } }, 'behaviour.pace'],
    ['with an engine that refuses its config', { ...sound, acd: { queues: 3 } }, 'acd.'],
  ];
  it.each(cases)('%s', (_, scenario, path) => {
    const error = errorOf(scenario);
    expect(error.code).toBe('scenario.invalid');
    expect(error.path.join('.').startsWith(path)).toBe(true);
    expect(error.message).toContain('The scenario cannot be run.');
  });

  it('with every fault that it has', () => {
    const error = errorOf({ ...sound, startAt: 'now', warmUpMs: -1 });
    expect(error.issues.map(({ path }) => path.join('.'))).toEqual(['startAt', 'warmUpMs']);
  });

  it('with two calls of one id', () => {
    const call = { id: 'x', queueId: 'q', arrivedAt: 0, talkMs: 1 };
    const error = errorOf({ ...sound, traffic: [{ type: 'recorded', calls: [call, call] }] });
    expect(error.message).toContain('another call has the id "x"');
  });

  it('when callers who never leave bring more work than there is time for', () => {
    const work = { type: 'exponential', meanMs: 400_000 };
    const error = errorOf(talking(work));
    expect(error.code).toBe('scenario.unstable');
    expect(error.message).toContain('1.1 hours of work for 1.0 agent hours');
    const patient = { ...sound.traffic[0], talkMs: work, patienceMs: 60_000 };
    expect(() => errorOf({ ...sound, traffic: [patient] })).toThrow('it was accepted');
    expect(() => errorOf({ ...(talking(work) as Scenario), overload: 'allow' })).toThrow(
      'it was accepted',
    );
  });
});

describe('a study is refused', () => {
  it.each([0.5, NaN, Infinity, 2 ** 53, '1', undefined])('with the seed %s', (seed) => {
    expect(errorOf(sound, { seed }).code).toBe('seed.invalid');
  });

  it.each([0, -1, 1.5, NaN])('with %d replications', (replications) => {
    expect(errorOf(sound, { replications }).code).toBe('options.invalid');
  });

  it('with a confidence that is no share, before anything runs', () => {
    let runs = 0;
    const error = errorOf(sound, { confidence: 95, onProgress: () => (runs += 1) });
    expect(error.code).toBe('options.invalid');
    expect(runs).toBe(0);
  });
});
