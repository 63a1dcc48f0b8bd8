import { expect } from 'vitest';
import {
  accumulatingPriority,
  createAcd,
  lifo,
  waitingCost,
  type ContactOrder,
} from '../../src/index.ts';
import { BATCHES, UNIT, createRandom, drive, type Batch, type System } from './drive.ts';

interface Input {
  readonly lam: number;
  readonly mu: number;
  readonly c: number;
  readonly a: number;
  readonly K: number;
  readonly theta: number;
  readonly T: number;
  readonly lams: readonly number[];
  readonly mus: readonly number[];
  readonly rates: readonly number[];
  readonly cost: readonly number[];
  readonly edges: readonly (readonly number[])[];
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
}

/** What a case expects; which members it has depends on its family. */
type Expected = Readonly<Record<string, unknown>>;

/** Arrivals in each run; the gate takes a short one, `npm run truth:acd` a long one. */
const ARRIVALS = Number(process.env['ACD_ARRIVALS'] ?? 12_000);

/** How each family of exact results becomes a floor, and which of its numbers are compared. */
export const THEORY: Readonly<Record<string, (input: Input, expected: Expected) => void>> = {
  // Not compared: secondMomentWaitSIRO, since contacts cannot be served in random order.
  mmc: ({ lam, mu, c }, expected) => {
    const agents = team(c, mu);
    const fifo = run({ queues: [{ lam }], agents });
    check('meanWait', fifo, perArrival('wait'), Number(expected.meanWait));
    check('pWait', fifo, perArrival('waited'), Number(expected.pWait));
    check('E W² FCFS', fifo, perArrival('waitSquared'), Number(expected.secondMomentWaitFCFS));
    const newest = run({ queues: [{ lam, config: { order: lifo() } }], agents });
    check('meanWait LIFO', newest, perArrival('wait'), Number(expected.meanWait));
    check('E W² LIFO', newest, perArrival('waitSquared'), Number(expected.secondMomentWaitLIFO));
  },
  erlangBOrdered: ({ a, c }, expected) => {
    const loss = (agentOrder?: 'linear') => ({
      lam: a,
      config: { maxWaiting: 0, ...(agentOrder && { agentOrder }) },
    });
    const ordered = run({ queues: [loss('linear')], agents: team(c, 1) });
    check('pBlock', ordered, perArrival('rejected'), Number(expected.pBlock));
    for (const [index, util] of (expected.util as number[]).entries()) {
      check(`util ${index}`, ordered, busyOf(index), util);
    }
    const shared = run({ queues: [loss()], agents: team(c, 1) });
    check('shared util', shared, busyOf(0), Number(expected.utilIfLongestIdleOrRandom));
  },
  mmcK: ({ lam, mu, c, K }, expected) => {
    const batches = run({ queues: [{ lam, config: { maxWaiting: K - c } }], agents: team(c, mu) });
    check('pBlock', batches, perArrival('rejected'), Number(expected.pBlock));
    check('meanWait', batches, ratio('wait', 'served'), Number(expected.meanWaitAccepted));
    check('pWait', batches, ratio('waited', 'served'), Number(expected.pWaitAccepted));
  },
  erlangA: ({ lam, mu, c, theta }, expected) => {
    const batches = run({ queues: [{ lam, theta }], agents: team(c, mu) });
    check('pWait', batches, perArrival('waited'), Number(expected.pWait));
    check('pAbandon', batches, perArrival('lost'), Number(expected.pAbandon));
    check('meanWait', batches, perArrival('wait'), Number(expected.meanWaitAll));
  },
  mmcD: ({ lam, mu, c, T }, expected) => {
    const batches = run({
      queues: [{ lam, config: { maxWaitMs: T * UNIT } }],
      agents: team(c, mu),
    });
    check('pWait', batches, perArrival('waited'), Number(expected.pWait));
    check('pAbandon', batches, perArrival('lost'), Number(expected.pAbandon));
    check('meanWait', batches, perArrival('wait'), Number(expected.meanWaitAll));
  },
  cobham: ({ lams, mu, c }, expected) => {
    const order = (index: number): ContactOrder => ({ weight: -index });
    checkWaits(run(withOrders(lams, order, team(c, mu))), expected.meanWait as number[]);
  },
  cobhamMG1: ({ lams, mus }, expected) => {
    const system = withOrders(lams, (index) => ({ weight: -index }), [{}], mus);
    checkWaits(run(system), expected.meanWait as number[]);
  },
  apq: ({ lams, rates, mu, c }, expected) => {
    const order = (index: number): ContactOrder => accumulatingPriority({ rate: rates[index]! });
    checkWaits(run(withOrders(lams, order, team(c, mu))), expected.meanWait as number[]);
  },
  cmu: ({ lams, mus, cost }, expected) => {
    const order = (index: number): ContactOrder =>
      waitingCost({ costPerHour: cost[index]!, meanHandleMs: 1e6 / mus[index]! });
    const batches = run(withOrders(lams, order, [{}], mus));
    const total = (batch: Batch): number =>
      lams.reduce(
        (sum, lam, index) =>
          sum + cost[index]! * lam * (batch.wait[index]! / batch.arrived[index]!),
        0,
      );
    check(
      'cost',
      batches,
      total,
      (expected.costByOrder as Record<string, number>)[String(expected.best)]!,
    );
  },
  fcfsAlis: ({ lams, mus, edges }, expected) => {
    const agents = edges.map((queues, index) => ({ mu: mus[index]!, queues: queues.map(String) }));
    const batches = run({ queues: lams.map((lam) => ({ lam })), agents });
    checkWaits(batches, expected.meanWait as number[]);
    for (const [index, util] of (expected.util as number[]).entries()) {
      check(`util ${index}`, batches, busyOf(index), util);
    }
  },
  lisfEqualsRandom: ({ lams, mus }, expected) => {
    for (const agentOrder of ['longest-idle', 'random'] as const) {
      const queues = lams.map((lam) => ({ lam, config: { agentOrder } }));
      const batches = run({ queues, agents: mus.map((mu) => ({ mu })) });
      checkWaits(batches, expected.meanWait as number[]);
      for (const [index, util] of (expected.util as number[]).entries()) {
        check(`util ${index}`, batches, busyOf(index), util);
      }
    }
  },
  pooling: (_input, expected) => {
    const half = (queue: string) => Array.from({ length: 5 }, () => ({ mu: 1, queues: [queue] }));
    const separate = run({
      queues: [{ lam: 4 }, { lam: 4 }],
      agents: [...half('0'), ...half('1')],
    });
    checkWaits(separate, [Number(expected.separate), Number(expected.separate)]);
    checkWaits(run({ queues: [{ lam: 8 }], agents: team(10, 1) }), [Number(expected.pooled)]);
  },
  fcfsMatching: ({ alpha, beta, edges }, expected) => {
    const counts = match(alpha, beta, edges, ARRIVALS);
    for (const [server, row] of (expected.rates as number[][]).entries()) {
      for (const [kind, rate] of row.entries()) {
        // Five standard deviations of a proportion.
        const slack = 5 * Math.sqrt((rate * (1 - rate)) / ARRIVALS);
        expect(Math.abs(counts[server]![kind]! / ARRIVALS - rate)).toBeLessThanOrEqual(slack);
      }
    }
  },
};

function team(c: number, mu: number): System['agents'] {
  return Array.from({ length: c }, () => ({ mu }));
}

function withOrders(
  lams: readonly number[],
  order: (index: number) => ContactOrder,
  agents: System['agents'],
  mus?: readonly number[],
): System {
  const queues = lams.map((lam, index) => ({
    ...{ lam, config: { order: order(index) } },
    ...(mus && { mu: mus[index]! }),
  }));
  return { queues, agents };
}

function run(system: System): readonly Batch[] {
  return drive(system, ARRIVALS, 20_261_122);
}

type Measure = (batch: Batch) => number;
type Count = 'wait' | 'waitSquared' | 'waited' | 'lost' | 'rejected' | 'served' | 'arrived';

function ratio(over: Count, under: Count): Measure {
  return (batch) => sum(batch[over]) / sum(batch[under]);
}

function perArrival(count: Count): Measure {
  return ratio(count, 'arrived');
}

function busyOf(agent: number): Measure {
  return (batch) => batch.busy[agent]! / batch.time;
}

function checkWaits(batches: readonly Batch[], waits: readonly number[]): void {
  for (const [index, wait] of waits.entries()) {
    check(`wait ${index}`, batches, (batch) => batch.wait[index]! / batch.arrived[index]!, wait);
  }
}

/** Within five standard errors of the batch means: wide enough for all comparisons of the table together. */
function check(what: string, batches: readonly Batch[], measure: Measure, truth: number): void {
  const values = batches.map(measure);
  const mean = sum(values) / BATCHES;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (BATCHES - 1);
  const error = Math.sqrt(variance / BATCHES);
  expect(
    Math.abs(mean - truth),
    `${what}: ${mean} ± ${error}, theory says ${truth}`,
  ).toBeLessThanOrEqual(5 * error);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Agents of random kinds come one by one and take the first contact they can from an endless line. */
function match(
  alpha: readonly number[],
  beta: readonly number[],
  edges: readonly (readonly number[])[],
  matches: number,
): readonly (readonly number[])[] {
  const random = createRandom(7);
  const draw = (shares: readonly number[]): number => {
    let left = random();
    return Math.max(
      0,
      shares.findIndex((share) => (left -= share) < 0),
    );
  };
  const acd = createAcd({
    queues: alpha.map((_, kind) => ({ id: `${kind}` })),
    agents: edges.map((queues, index) => ({ id: `${index}`, queues: queues.map(String) })),
  });
  const counts = edges.map(() => alpha.map(() => 0));
  for (let number = 0; number < matches + 2_000; number += 1) {
    const at = number;
    acd.execute({
      type: 'contact.enqueue',
      at,
      contactId: `c${number}`,
      queueId: `${draw(alpha)}`,
    });
    if (number < 2_000) continue;
    const server = draw(beta);
    const offer = acd.execute({ type: 'agent.signIn', at, agentId: `${server}` }).at(-1);
    if (offer?.type !== 'contact.offered') throw new Error('the line ran dry');
    counts[server]![Number(offer.queueId)]! += 1;
    acd.execute({ type: 'offer.accept', at, offerId: offer.offerId });
    acd.execute({ type: 'agent.signOut', at, agentId: `${server}` });
    acd.execute({ type: 'contact.end', at, contactId: offer.contactId });
  }
  return counts;
}
