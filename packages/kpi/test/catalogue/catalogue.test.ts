import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCalls, createKpi, tallyFacts, type CallRecord } from '../../src/index.ts';
import {
  callsBehind,
  computeKpi,
  explainKpi,
  FACTS,
  factsOf,
  KPI_FAMILIES,
  serviceLevelTable,
  type FactName,
  type Facts,
} from '../../src/catalogue/index.ts';
import * as formulas from '../../src/formulas/index.ts';

const kpis = KPI_FAMILIES.flatMap((family) => family.kpis);
const names = Object.keys(FACTS) as FactName[];
const allFacts = Object.fromEntries(names.map((name, i) => [name, i + 1])) as Facts<FactName>;
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('the catalogue', () => {
  it('has more than 60 KPIs, each id once', () => {
    expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
    expect(kpis.length).toBeGreaterThanOrEqual(60);
  });

  it('names everything in English and in French', () => {
    const texts = [
      ...kpis.flatMap(({ labels, warnings }) => [labels, ...warnings]),
      ...Object.values(FACTS),
    ];
    for (const { en, fr } of texts) {
      expect(en.trim()).not.toBe('');
      expect(fr.trim()).not.toBe('');
    }
    const labels = kpis.map((kpi) => kpi.labels.fr);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('reads in each formula only facts that it describes, and uses every fact', () => {
    const read = new Set(kpis.flatMap((kpi) => factsOf(kpi)));
    expect([...read].filter((name) => !Object.hasOwn(FACTS, name))).toEqual([]);
    expect(names.filter((name) => !read.has(name))).toEqual([]);
  });

  // The text of a formula is run as arithmetic: what is printed is what is computed.
  it.each(kpis.map((kpi) => [kpi.id, kpi] as const))(
    'computes %s as its formula says',
    (_id, kpi) => {
      const read = factsOf(kpi);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const asPrinted = new Function(...read, `return ${kpi.formula}`) as (
        ...args: number[]
      ) => number;
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 20 }), (values) => {
          const facts = Object.fromEntries(
            names.map((name, i) => [name, values[i % values.length]! + i]),
          ) as Facts<FactName>;
          const expected = asPrinted(...read.map((name) => facts[name]));
          const { value = NaN } = kpi.compute(facts);
          if (Number.isFinite(expected)) expect(value).toBeCloseTo(expected, 9);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('offers every formula as a plain function too', () => {
    const functions = new Set<unknown>(Object.values(formulas));
    const hidden = kpis.filter(({ compute }) => !functions.has(compute));
    expect(hidden.every(({ id }) => id.startsWith('serviceLevel.'))).toBe(true);
  });
});

describe('computeKpi', () => {
  it('computes by id', () => {
    expect(computeKpi('salesPerHour', { sales: 6, agentMs: 7_200_000 }).value).toBe(3);
    expect(computeKpi('medianWait', { medianWaitMs: undefined }).value).toBeUndefined();
  });

  it('says which fact it lacks, which is no number, and which KPI does not exist', () => {
    expect(() => computeKpi('salesPerHour', { sales: 6 })).toThrow(code('counts.invalid'));
    const notANumber = { sales: NaN, agentMs: 1 };
    expect(() => computeKpi('salesPerHour', notANumber)).toThrow(code('counts.invalid'));
    expect(() => computeKpi('happiness', allFacts)).toThrow(code('kpi.unknown'));
  });

  it('gives every inbound figure of an accumulator’s row', () => {
    const call = { type: 'call', id: 'a', queue: 'q', arrivedAt: 0, outcome: 'answered' } as const;
    const kpi = createKpi();
    kpi.record({ ...call, waitMs: 7_000, talkMs: 60_000 });
    const facts = tallyFacts(kpi.inspect().calls[0]!.tally);
    expect(computeKpi('medianWait', facts).value).toBe(7_000);
    expect(computeKpi('serviceLevel.answeredOfOffered', facts).value).toBe(1);
    expect(computeKpi('averageHandleTime', facts).value).toBe(60_000);
  });
});

describe('explanations', () => {
  const call = { type: 'call', queue: 'sales', arrivedAt: 0 } as const;
  const calls: readonly CallRecord[] = [
    { ...call, id: 'a', outcome: 'answered', waitMs: 5_000 },
    { ...call, id: 'b', outcome: 'answered', waitMs: 50_000 },
    { ...call, id: 'c', outcome: 'abandoned', waitMs: 3_000 },
  ];

  it('show the formula, the counts and the calls behind a figure', () => {
    const explanation = explainKpi('serviceLevel.answeredOfOffered', countCalls(calls));
    expect(explanation).toMatchObject({
      ...{ numerator: 1, denominator: 3, formula: 'answeredWithin / (answered + abandoned)' },
      facts: { answeredWithin: 1, answered: 2, abandoned: 1 },
    });
    expect(callsBehind(calls, 'answeredWithin')).toEqual(['a']);
    expect(callsBehind(calls, 'offered')).toEqual(['a', 'b', 'c']);
  });

  it('tell which formula makes the goal, the most flattering first', () => {
    const table = serviceLevelTable(countCalls(calls), 0.5);
    expect(table[0]?.value).toBeCloseTo(2 / 3);
    const met = table.filter((row) => row.met).map((row) => row.formula);
    expect(met).toContain('abandonedInTimeExcluded');
    expect(met).not.toContain('answeredOfOffered');
  });
});
