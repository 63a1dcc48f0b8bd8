import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../src/compile/compile-expression.ts';
import { expressionChecker } from '../src/compile/expression-checker.ts';
import type { Scope } from '../src/compile/scope.ts';
import { evaluator, Missing, type Memory, type SlotValue } from '../src/program/evaluate.ts';
import type { Slot } from '../src/program/program.ts';

const slots: readonly Slot[] = [
  { id: 'age', type: 'number' },
  { id: 'score', type: 'number' },
  { id: 'name', type: 'text' },
  { id: 'supplier', type: 'choice', of: ['red', 'blue', 'other'] },
  { id: 'wishes', type: 'choices', of: ['fast', 'cheap'] },
  { id: 'decides', type: 'boolean' },
  { id: 'since', type: 'date' },
];
const scope: Scope = {
  slots,
  slotOf: new Map(slots.map(({ id }, index) => [id, index])),
  milestoneOf: new Map([['argued', 0]]),
  detourOf: new Map([['expensive', 0]]),
};
const checker = expressionChecker(slots);

function compiled(source: string) {
  return compileExpression(source, 'bool', scope, checker);
}

function valueOf(source: string, values: readonly SlotValue[] = [], memory: Partial<Memory> = {}) {
  const result = compiled(source);
  if (!('expression' in result)) throw new Error(result.faults[0]!.en);
  return evaluator(result.expression)({ values, reached: [false], raised: [0], ...memory });
}

describe('an expression', () => {
  it.each([
    ['age + 1 > 40 && supplier == "blue"', true],
    ['age == 40 || age in [1, 2]', true],
    ['!(decides) ? age < 3 : score / 2 == 4.5', true],
    ['"fast" in wishes && size(wishes) == 1', true],
    ['name.startsWith("A") && name.size() == 3 && name.contains("d") && name.endsWith("a")', true],
    ['since < "2027-01-01"', true],
    ['-age + score * 2 - 1 == -23', true],
    ['supplier != "red" && supplier in ["blue", "other"]', true],
    ['answered(age) && !dontKnow(age) && !refused(age)', true],
    ['reached("argued") || raised("expensive") >= 1', false],
  ])('%s', (source, value) => {
    expect(valueOf(source, [40, 9, 'Ada', 'blue', ['fast'], true, '2026-01-01'])).toBe(value);
  });

  it('has no value where a variable has none, unless the other side decides', () => {
    expect(valueOf('age > 3')).toBeUndefined();
    expect(valueOf('!(age > 3)')).toBeUndefined();
    expect(valueOf('age > 3 || true')).toBe(true);
    expect(valueOf('true || age > 3')).toBe(true);
    expect(valueOf('age > 3 && false')).toBe(false);
    expect(valueOf('age > 3 && true')).toBeUndefined();
    expect(valueOf('age / score > 1', [1, 0])).toBeUndefined();
    expect(valueOf('dontKnow(age)', [Missing.dontKnow])).toBe(true);
    expect(valueOf('refused(age) && age == 1', [Missing.refused])).toBeUndefined();
  });

  it.each([
    ['agee > 3', 'S003', 'did you mean "age"?'],
    ['answerd(age)', 'S003', 'did you mean "answered"?'],
    ['supplier == "blu"', 'S006', 'did you mean "blue"?'],
    ['supplier in ["red", "bleu"]', 'S006', 'did you mean "blue"?'],
    ['reached("argud")', 'S002', 'did you mean "argued"?'],
    ['age == "3"', 'S005', 'no such overload'],
    ['age + 1', 'S005', 'it gives double where bool is needed'],
    ['age >', 'S005', 'Unexpected token'],
    ['name.matches("(a+)+")', 'S005', 'not part of the expressions'],
    ['wishes.exists(x, x == "fast")', 'S005', 'not part of the expressions'],
    ['wishes + wishes == wishes', 'S005', 'not part of the expressions'],
    ['age == 1 / 2', 'S005', 'divide without remainder'],
    ['age == 99999999999999999999', 'S005', ''],
    ['name.constructor == "x"', 'S005', 'not part of the expressions'],
    ['__proto__ == "x"', 'S005', ''],
    [`${'('.repeat(300)}true${')'.repeat(300)}`, 'S005', ''],
    [`${'true && '.repeat(300)}true`, 'S005', ''],
  ])('refuses %s with %s', (source, code, words) => {
    const result = compiled(source);
    const fault = 'faults' in result ? result.faults[0] : undefined;
    expect(fault?.code).toBe(code);
    expect(fault?.en).toContain(words);
  });

  it('gives what cel-js gives, for any expression over doubles, strings and booleans', () => {
    const peer = new Environment({ unlistedVariablesAreDyn: false });
    for (const [name, type] of [
      ['x', 'double'],
      ['y', 'double'],
      ['s', 'string'],
      ['b', 'bool'],
    ] as const) {
      peer.registerVariable(name, type);
    }
    const own: readonly Slot[] = [
      { id: 'x', type: 'number' },
      { id: 'y', type: 'number' },
      { id: 's', type: 'text' },
      { id: 'b', type: 'boolean' },
    ];
    const ownScope = {
      ...scope,
      slots: own,
      slotOf: new Map(own.map(({ id }, index) => [id, index])),
    };
    const ownChecker = expressionChecker(own);
    const { bool } = fc.letrec<{ bool: string; num: string; str: string }>((tie) => ({
      num: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('x', 'y', '2.5', '-1.0', '0.0', '10.0'),
        fc
          .tuple(tie('num'), fc.constantFrom('+', '-', '*'), tie('num'))
          .map(([a, o, c]) => `(${a} ${o} ${c})`),
        tie('num').map((a) => `-(${a})`),
        fc.tuple(tie('bool'), tie('num'), tie('num')).map(([a, c, d]) => `(${a} ? ${c} : ${d})`),
      ),
      str: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('s', '"a"', '"ab"', '""'),
        fc.tuple(tie('str'), tie('str')).map(([a, c]) => `(${a} + ${c})`),
      ),
      bool: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('b', 'true', 'false'),
        fc
          .tuple(tie('num'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('num'))
          .map(([a, o, c]) => `(${a} ${o} ${c})`),
        fc
          .tuple(tie('str'), fc.constantFrom('<', '>=', '==', '!='), tie('str'))
          .map(([a, o, c]) => `(${a} ${o} ${c})`),
        fc
          .tuple(tie('bool'), fc.constantFrom('&&', '||'), tie('bool'))
          .map(([a, o, c]) => `(${a} ${o} ${c})`),
        tie('bool').map((a) => `!(${a})`),
        fc
          .tuple(tie('str'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('str'))
          .map(([a, f, c]) => `${a}.${f}(${c})`),
      ),
    }));
    const variables = fc.record(
      {
        x: fc.integer({ min: -9, max: 9 }),
        y: fc.constantFrom(0.5, 2.5),
        s: fc.constantFrom('', 'a', 'ba'),
        b: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    let compared = 0;
    fc.assert(
      fc.property(bool, variables, (source, given) => {
        const result = compileExpression(source, 'bool', ownScope, ownChecker);
        // The bounds on size are ours alone.
        if (!('expression' in result)) return;
        const { x, y, s, b } = given;
        const mine = evaluator(result.expression)({
          values: [x, y, s, b],
          reached: [],
          raised: [],
        });
        compared += 1;
        expect(mine).toBe(celValue(peer, source, given));
      }),
      { numRuns: 3_000, seed: 1 },
    );
    expect(compared).toBeGreaterThan(2_500);
  });
});

/** What cel-js gives; its errors are our "no value". */
function celValue(peer: Environment, source: string, given: object): unknown {
  try {
    return peer.evaluate(source, { ...given });
  } catch {
    return undefined;
  }
}
