import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPacingModel,
  decidePacing,
  exponentialRingLaw,
  lognormalLaw,
  type PacingPolicy,
  type PacingState,
} from '../../src/index.ts';
import { exactOutlook } from '../../src/pacing/exact-outlook.ts';
import { demandRow } from '../../src/pacing/model/demand-table.ts';
import { supplyRow } from '../../src/pacing/model/supply-table.ts';
import { normalOutlook } from '../../src/pacing/normal-outlook.ts';
import { naiveRisk } from '../model/naive-risk.ts';

const at = 10_000_000;
const model = createPacingModel(
  {
    ring: exponentialRingLaw(0.3, 9_000),
    talk: lognormalLaw(120_000, 1),
    wrapUp: lognormalLaw(20_000, 0.5),
  },
  2_000,
);

const instants = (most: number, ageMs: number) =>
  fc.array(fc.integer({ min: at - ageMs, max: at }), { maxLength: most });

const floor = (most: number): fc.Arbitrary<PacingState> =>
  fc.record({
    at: fc.constant(at),
    idle: fc.nat(most),
    waiting: fc.nat(3),
    ringing: instants(most, 40_000),
    talking: instants(most, 600_000),
    wrappingUp: instants(most, 60_000),
    windows: fc.constant([{ live: 5000, abandoned: 50 }]),
  });

const policy: PacingPolicy = { mode: 'predictive', windows: [{ id: 'day', limit: 0.03 }] };

describe('risk of one more dial', () => {
  it('is that of the naive twin, which sums over every subset of answers and free agents', () => {
    fc.assert(
      fc.property(floor(4), (state) => {
        const { nodesMs, supply, demand } = model;
        const risks = nodesMs.map((_, node) => {
          const chance = (table: Float64Array, row: number) => table[row * nodesMs.length + node]!;
          const free = [
            ...state.talking.map((t) => chance(supply.fromTalk, supplyRow(at - t))),
            ...state.wrappingUp.map((t) => chance(supply.fromWrapUp, supplyRow(at - t))),
          ];
          const answered = state.ringing.map((t) =>
            chance(demand.answered, demandRow(demand, at - t)),
          );
          return naiveRisk(state.idle, state.waiting, free, answered);
        });
        const mean = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
        expect(exactOutlook(state, model).riskOfNext()).toBeCloseTo(mean, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('by the corrected normal law is close to the exact one in a team of forty and more', () => {
    const large = fc.record({
      at: fc.constant(at),
      idle: fc.nat(5),
      waiting: fc.constant(0),
      ringing: fc.array(fc.integer({ min: at - 40_000, max: at }), {
        minLength: 25,
        maxLength: 60,
      }),
      talking: fc.array(fc.integer({ min: at - 600_000, max: at }), {
        minLength: 45,
        maxLength: 60,
      }),
      wrappingUp: instants(10, 60_000),
      windows: fc.constant([{ live: 5000, abandoned: 50 }]),
    });
    fc.assert(
      fc.property(large, (state) => {
        const exact = exactOutlook(state, model).riskOfNext();
        expect(Math.abs(normalOutlook(state, model).riskOfNext() - exact)).toBeLessThan(0.01);
      }),
      { numRuns: 40 },
    );
  });

  it('rises with every dial', () => {
    fc.assert(
      fc.property(floor(30), (state) => {
        for (const outlook of [exactOutlook(state, model), normalOutlook(state, model)]) {
          let before = 0;
          for (let dials = 0; dials < 30; dials += 1) {
            const risk = outlook.riskOfNext();
            expect(risk).toBeGreaterThanOrEqual(before - 2e-3);
            before = Math.max(before, risk);
            outlook.addDial();
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a predictive decision', () => {
  it('is whole, never fewer lines than idle agents need, and the same bytes in any order of the arrays', () => {
    fc.assert(
      fc.property(floor(40), (state) => {
        const decision = decidePacing(state, model, policy);
        expect(Number.isSafeInteger(decision.dials)).toBe(true);
        expect(decision.dials).toBeGreaterThanOrEqual(
          state.idle - state.waiting - state.ringing.length,
        );
        expect(JSON.stringify(decidePacing(state, model, policy))).toBe(JSON.stringify(decision));
        const turned = { ...state, ringing: [...state.ringing].reverse() };
        expect(decidePacing(turned, model, policy).dials).toBe(decision.dials);
      }),
      { numRuns: 200 },
    );
  });

  it('never widens a breach: with the guard on it rings no more lines than agents are idle', () => {
    fc.assert(
      fc.property(floor(40), fc.nat(2000), (state, live) => {
        const abandoned = Math.floor(0.03 * (live + 1)) + 1;
        fc.pre(abandoned <= live);
        const breached = { ...state, windows: [{ live, abandoned }] };
        const { dials, bindingRule } = decidePacing(breached, model, policy);
        expect(bindingRule).toBe('guard');
        expect(dials).toBe(Math.max(0, state.idle - state.waiting - state.ringing.length));
      }),
    );
  });
});
