import type { CallRecord } from '@plateau/kpi';
import type { RecordedCall } from '../../../src/index.ts';
import type { Experiment, Figure, Observation } from '../experiment.ts';
import { relaxation, servers } from '../system.ts';

interface Line {
  readonly s: number;
  readonly mu: number;
  readonly lam: number;
}

/** A wait, in units, of somebody who came when so many were already waiting. */
interface LineWait {
  readonly ahead: number;
  readonly wait: number;
}

/** The wait in an M/M/s given how many wait already, and the error of predicting it by that. */
export function ewtQueueLength(
  { s, mu, lam }: Line,
  expected: Readonly<Record<string, number>>,
): readonly Experiment[] {
  const figures = Object.entries(expected).map(([name, truth]): Figure => {
    const [, what, ahead] = /^(mean|var)_n(\d+)$/.exec(name) ?? [];
    if (what !== undefined) {
      const mean = (Number(ahead) + 1) / (s * mu);
      // The mean is known from theory, so the spread around it needs no correction.
      const value = what === 'mean' ? (wait: number) => wait : (wait: number) => (wait - mean) ** 2;
      const of = over(
        (line) => line.ahead === Number(ahead),
        ({ wait }) => value(wait),
      );
      return { name, truth, of, within: { share: what === 'mean' ? 0.01 : 0.02 } };
    }
    const constant = 1 / (s * mu - lam);
    const predicted = (line: LineWait): number =>
      name === 'rmseQL' ? (line.ahead + 1) / (s * mu) : constant;
    const square = over(
      () => true,
      (line) => (line.wait - predicted(line)) ** 2,
    );
    // Squares average over replications, their roots do not: compare the squares.
    return { name: `${name}²`, truth: truth ** 2, of: square, within: { share: 0.02 } };
  });
  const system = {
    classes: [{ lam, mu }],
    servers: servers(s),
    relaxation: relaxation(lam, mu, s),
  };
  const isError = ({ name }: Figure): boolean => name.startsWith('rmse');
  return [
    { system, figures: figures.filter((figure) => !isError(figure)) },
    {
      // Squares of waits over whole runs: a few long lines decide them, and only long runs have those.
      fullOnly: true,
      system: { ...system, relaxation: 2 * system.relaxation },
      figures: figures.filter(isError),
    },
  ];
}

function over(
  counts: (line: LineWait) => boolean,
  value: (line: LineWait) => number,
): Figure['of'] {
  return (observation) => {
    const values = lineWaits(observation).filter(counts).map(value);
    return values.length === 0
      ? undefined
      : values.reduce((sum, each) => sum + each, 0) / values.length;
  };
}

const known = new WeakMap<readonly CallRecord[], readonly LineWait[]>();

/** The delayed callers of a first come first served line, with how many were waiting before them. */
function lineWaits({ calls, unitMs }: Observation): readonly LineWait[] {
  const already = known.get(calls);
  if (already) return already;
  const lines: LineWait[] = [];
  let head = 0;
  for (const [place, { arrivedAt, waitMs }] of calls.entries()) {
    while (head < place && (calls[head]!.answeredAt ?? 0) <= arrivedAt) head += 1;
    // As long as the first measured caller waits, some of those ahead may not be measured.
    if (head > 0 && waitMs > 0) lines.push({ ahead: place - head, wait: waitMs / unitMs });
  }
  known.set(calls, lines);
  return lines;
}

/**
 * The wait of somebody who never gives up and finds all s servers busy and n impatient callers
 * ahead: the situation is set up afresh, over and over, long enough apart to be forgotten.
 */
export function ewtQueueLengthAbandonment(
  {
    s,
    mu,
    theta,
    n,
  }: {
    readonly s: number;
    readonly mu: number;
    readonly theta: number;
    readonly n: readonly number[];
  },
  expected: { readonly pred: readonly number[] },
): readonly Experiment[] {
  const unitMs = 1e6 * mu;
  const talkMs = { type: 'exponential', meanMs: unitMs / mu } as const;
  const patienceMs = { type: 'exponential', meanMs: unitMs / theta } as const;
  const apartMs = (60 * unitMs) / mu;
  return n.map((ahead, index) => ({
    system: (contacts) => {
      const times = Math.max(50, Math.floor(contacts / (s + ahead + 1)));
      const calls = Array.from({ length: times }, (_, time) =>
        Array.from({ length: s + ahead + 1 }, (_, place): RecordedCall => {
          const waits = place >= s && place < s + ahead;
          const id = `${place === s + ahead ? 'probe' : 'other'}-${time}-${place}`;
          const call = { id, queueId: 'q', arrivedAt: time * apartMs, talkMs };
          return waits ? { ...call, patienceMs } : call;
        }),
      ).flat();
      const endAt = times * apartMs;
      const agents = servers(s).map((_, server) => ({ id: `s${server}` }));
      const shifts = agents.map(({ id }) => ({ agentId: id, startAt: 0, endAt: 2 * endAt }));
      const traffic = [{ type: 'recorded', calls } as const];
      const acd = { queues: [{ id: 'q' }], agents };
      return { scenario: { acd, startAt: 0, endAt, traffic, shifts }, unitMs };
    },
    figures: [
      {
        name: `pred ${ahead}`,
        truth: expected.pred[index]!,
        of: ({ calls }) => {
          const probes = calls.filter(({ id }) => id.startsWith('probe'));
          return probes.reduce((sum, { waitMs }) => sum + waitMs / unitMs, 0) / probes.length;
        },
      },
    ],
  }));
}
