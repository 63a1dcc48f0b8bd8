import { describe, expect, it } from 'vitest';
import { run, type Effort, type Experiment, type Finding } from './experiment.ts';
import { families, waiting } from './families.ts';
import { meanWait } from './figures.ts';
import { relaxation, servers } from './system.ts';
import { readCases, type Case } from './table.ts';

// `npm run truth:acd` looks at three million contacts or more for each experiment, and asks besides
// that every figure it can see so sharply is within 1 % of the truth (2 % for second moments). The
// suite looks just long enough to see a wrong discipline.
const full = process.env['MODE'] === 'truth';

const cases = readCases();
const plans = cases
  .filter(({ family }) => families[family] !== undefined)
  .map((each) => ({ each, experiments: experimentsOf(each) }));
const figures = plans.flatMap(({ experiments }) => experiments.flatMap((one) => one.figures));

const effort: Effort = {
  seed: 1999,
  ...(full ? { contacts: 150_000, least: 20, most: 30 } : { contacts: 1_000, least: 12, most: 12 }),
  // All intervals together hold all truths in 99 of 100 runs (Bonferroni).
  controls: full,
  confidence: 1 - 0.01 / figures.length,
};

describe('the simulator on the real routing engine reproduces queueing theory', () => {
  for (const { each, experiments } of plans) {
    it(
      each.id,
      () => {
        const findings = experiments.flatMap((experiment) => run(experiment, effort));
        if (full) console.table(findings);
        expect(findings.filter(({ inside }) => !inside)).toEqual([]);
        if (full) expect(findings.filter(({ near, sharp }) => sharp && !near)).toEqual([]);
        if (each.family === 'cmu') expectBest(each, findings);
      },
      full ? 3_600_000 : 60_000,
    );
  }

  it('would see a wrong discipline', () => {
    const system = {
      classes: [{ lam: 8 }],
      servers: servers(10),
      relaxation: relaxation(8, 1, 10),
    };
    const byLength = run({ system, figures: [meanWait('meanWait', 0.204590075)] }, effort);
    const inTurn = system.servers.map((_, index) => ({ serves: [index % 2] }));
    const split = { ...system, classes: [{ lam: 4 }, { lam: 4 }], servers: inTurn };
    const apart = run({ system: split, figures: [meanWait('meanWait', 0.204590075)] }, effort);
    expect(byLength[0]!.inside).toBe(true);
    expect(apart[0]!.inside).toBe(false);
  });

  it('knows every family of the tables, or says what it waits for', () => {
    const known = new Set([...Object.keys(families), ...Object.keys(waiting)]);
    expect(cases.map(({ family }) => family).filter((family) => !known.has(family))).toEqual([]);
    const checked = new Map<string, number>();
    for (const { each } of plans) checked.set(each.family, (checked.get(each.family) ?? 0) + 1);
    console.log('checked', Object.fromEntries(checked), 'waiting', waiting);
    expect(plans.length).toBeGreaterThan(0);
  });
});

function experimentsOf({ family, input, expected }: Case): readonly Experiment[] {
  const experiments = families[family]!(input as never, expected as never);
  return full ? experiments : experiments.filter(({ fullOnly }) => fullOnly !== true);
}

/** The order of least cost is that of falling c·mu, in the simulation too. */
function expectBest({ expected }: Case, findings: readonly Finding[]): void {
  if (!full) return;
  const cheapest = [...findings].sort((a, b) => a.mean - b.mean)[0]!.figure;
  expect(cheapest).toBe(`cost ${String(expected['best'])}`);
  expect(expected['cmuOrder']).toBe(expected['best']);
}
