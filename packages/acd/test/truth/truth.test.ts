import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEORY } from './theory.ts';
import { agingRatesFor, relativeWaits } from '../../src/aging/index.ts';
import { createAcd, type ContactOrder } from '../../src/index.ts';

/** Families that wait for a feature: the expected wait. */
const WAITING_FAMILIES = ['ewtQueueLength', 'ewtQueueLengthAbandonment'];

/** Vendors' order rules that need a feature which is not there yet. */
const WAITING_RULES = ['azure-longest-idle', 'salesforce-capacity'];

interface Table {
  readonly cases?: readonly TruthCase[];
  readonly vendorConformance?: readonly VendorRule[];
}

interface TruthCase {
  readonly id: string;
  readonly family: string;
  readonly input: unknown;
  readonly expected: unknown;
}

interface VendorRule {
  readonly id: string;
  /** Queue, priority (1 goes first), delay in seconds. */
  readonly profile?: readonly (readonly [string, number, number])[];
  readonly input?: readonly number[];
  readonly expected?: unknown;
}

/** What the solver of aging rates must find, besides what the engine must do. */
const SOLVED_FAMILIES: Readonly<Record<string, (one: TruthCase) => void>> = {
  apq: ({ input, expected }) => {
    const { lams, rates, mu, c } = input as {
      lams: number[];
      rates: number[];
      mu: number;
      c: number;
    };
    const { meanWait, conservationMean } = expected as {
      meanWait: number[];
      conservationMean: number;
    };
    const occupancy = lams.map((lam) => lam / (mu * c));
    for (const [index, wait] of relativeWaits(rates, occupancy).entries()) {
      expect(wait * conservationMean).toBeCloseTo(meanWait[index]!, 6);
    }
    const targets = lams.map((lam, index) => ({ load: lam / mu, wait: meanWait[index]! }));
    const solved = agingRatesFor({ targets, agents: c });
    const least = Math.min(...rates);
    for (const [index, rate] of solved.rates.entries()) {
      // The table's waits have nine decimals, so the rates cannot have more.
      expect(rate / (rates[index]! / least)).toBeCloseTo(1, 5);
    }
  },
};

const CHECKED_RULES: Readonly<Record<string, (rule: VendorRule) => void>> = {
  'genesys-conversation-score': ({ input, expected }) => {
    const [minutes, priority] = input as [number, number];
    const score = expected as number;
    const order: ContactOrder = { priorityAs: 'headStart', msPerPriority: 60_000 };
    const now = 60 * 60_000;
    const scored = { id: 'scored', at: now - minutes * 60_000, priority };
    const above = { id: 'above', at: now - score * 60_000 - 1, priority: 0 };
    const below = { id: 'below', at: now - score * 60_000 + 1, priority: 0 };
    expect(servedOrder(order, [scored, above, below], now)).toEqual(['above', 'scored', 'below']);
  },
  'connect-priority-delay': ({ profile }) => {
    const tier = (delay: number): number => (delay > 0 ? 1 : 0);
    const acd = createAcd({
      queues: profile!.map(([id, priority, delay]) => ({
        ...{ id, order: { weight: -priority }, maxTier: 0 },
        ...(delay > 0 && { steps: [{ afterMs: delay * 1_000, maxTier: 1 }] }),
      })),
      agents: [
        {
          id: 'agent',
          tiers: Object.fromEntries(profile!.map(([id, , delay]) => [id, tier(delay)])),
        },
      ],
    });
    // The last queue's contact is the oldest; each is asked for one second before and at the end of its delay.
    const arrivals = [...profile!].reverse();
    for (const [index, [queueId]] of arrivals.entries()) {
      acd.execute({ type: 'contact.enqueue', at: index, contactId: queueId, queueId });
    }
    const now = 1_000 * Math.max(...profile!.map(([, , delay]) => delay)) - 1_000;
    const eligible = profile!.filter(([, , delay]) => delay * 1_000 <= now);
    const served: string[] = [];
    let events = acd.execute({ type: 'agent.signIn', at: now, agentId: 'agent' });
    for (let offer = events.at(-1); offer?.type === 'contact.offered'; offer = events.at(-1)) {
      served.push(offer.contactId);
      acd.execute({ type: 'offer.accept', at: now, offerId: offer.offerId });
      events = acd.execute({ type: 'contact.end', at: now, contactId: offer.contactId });
    }
    const age = (id: string): number => arrivals.findIndex(([queueId]) => queueId === id);
    const expected = eligible
      .sort((a, b) => a[1] - b[1] || age(a[0]) - age(b[0]))
      .map(([id]) => id);
    expect(served).toEqual(expected);
    expect(acd.advance(now + 1_001).map(({ type }) => type)).toContain('contact.offered');
  },
  'twilio-order': () => {
    const contacts = [
      { id: 'old', at: 1, priority: 0 },
      { id: 'high', at: 2, priority: 5 },
      { id: 'high, later', at: 3, priority: 5 },
      { id: 'new', at: 4, priority: 0 },
    ];
    expect(servedOrder({}, contacts, 10)).toEqual(['high', 'high, later', 'old', 'new']);
    const lifo: ContactOrder = { priorityAs: 'nothing', agingRate: -1 };
    expect(servedOrder(lifo, contacts, 10)).toEqual(['new', 'high, later', 'high', 'old']);
  },
};

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))) {
  const table = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Table;

  test(`${file} has only known families`, () => {
    const families = new Set((table.cases ?? []).map(({ family }) => family));
    const counted = [...families].map((family) => {
      const count = table.cases!.filter((one) => one.family === family).length;
      return `${family} ${count}${WAITING_FAMILIES.includes(family) ? ' waiting' : ''}`;
    });
    console.log(`${file}: ${counted.join(', ')}`);
    const known = [...WAITING_FAMILIES, ...Object.keys(THEORY)];
    expect([...families].filter((family) => !known.includes(family))).toEqual([]);
  });

  for (const one of table.cases ?? []) {
    const [driven, solved] = [THEORY[one.family], SOLVED_FAMILIES[one.family]];
    if (driven) {
      test(`${file}: the engine does what theory says of ${one.id}`, { timeout: 600_000 }, () => {
        driven(
          one.input as Parameters<typeof driven>[0],
          one.expected as Parameters<typeof driven>[1],
        );
      });
    }
    if (solved) {
      test(`${file}: the solver finds the rates of ${one.id}`, () => {
        solved(one);
      });
    }
  }

  for (const rule of table.vendorConformance ?? []) {
    if (WAITING_RULES.includes(rule.id)) continue;
    test(`${file}: keeps the order rule ${rule.id}`, () => {
      expect(Object.keys(CHECKED_RULES)).toContain(rule.id);
      CHECKED_RULES[rule.id]!(rule);
    });
  }
}

interface Arrival {
  readonly id: string;
  readonly at: number;
  readonly priority: number;
}

/** The order in which one agent who signs in at `now` is offered contacts of one queue. */
function servedOrder(order: ContactOrder, arrivals: readonly Arrival[], now: number): string[] {
  const acd = createAcd({ queues: [{ id: 'q', order }], agents: [{ id: 'agent' }] });
  for (const { id, at, priority } of [...arrivals].sort((a, b) => a.at - b.at)) {
    acd.execute({ type: 'contact.enqueue', at, contactId: id, queueId: 'q', priority });
  }
  const served: string[] = [];
  let events = acd.execute({ type: 'agent.signIn', at: now, agentId: 'agent' });
  for (let offer = events.at(-1); offer?.type === 'contact.offered'; offer = events.at(-1)) {
    served.push(offer.contactId);
    acd.execute({ type: 'offer.accept', at: now, offerId: offer.offerId });
    events = acd.execute({ type: 'contact.end', at: now, contactId: offer.contactId });
  }
  return served;
}
