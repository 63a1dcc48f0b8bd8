import type { AnswerValue } from '../document/script-document.ts';
import type { Expression } from '../program/expression.ts';
import type { ProgramContent, Slot } from '../program/program.ts';

/** What a slot can hold. */
export interface Domain extends Pick<Slot, 'type' | 'of'> {
  readonly min: number;
  readonly max: number;
  /** Whole numbers only. */
  readonly whole: boolean;
}

/** By slot: what it can hold. */
export function domainsOf({ slots, steps }: ProgramContent): readonly Domain[] {
  const open = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, whole: false };
  const domains = slots.map((slot): Domain => ({ ...slot, ...open }));
  for (const step of steps) {
    if (step.kind !== 'ask') continue;
    const { slot, type, min = open.min, max = open.max, integer } = step.question;
    // The limits of a multiple choice count its options.
    if (type === 'multiple') continue;
    domains[slot] = { ...domains[slot]!, min, max, whole: integer === true };
  }
  return domains;
}

/**
 * False when no values at all make the expression true. Exact for combinations of comparisons between one slot and
 * a constant (closed lists, booleans, numbers by their intervals); whatever else stands in it is taken to be
 * possible, so that a "never" can be believed.
 */
export function satisfiable(expression: Expression, domains: readonly Domain[]): boolean {
  const cases = casesOf(expression, true);
  return cases === undefined || cases.some((one) => isPossible(one, domains));
}

/** False when values exist that make the expression false; a missing answer apart. */
export function alwaysTrue(expression: Expression, domains: readonly Domain[]): boolean {
  const cases = casesOf(expression, false);
  return cases !== undefined && !cases.some((one) => isPossible(one, domains));
}

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

type Fact =
  | { readonly slot: number; readonly operator: Operator; readonly value: AnswerValue }
  | { readonly holds: boolean };

/** The most cases that are looked at one by one. */
const MAX_CASES = 64;

/** The ways in which an expression can have a value, as lists of facts; undefined when there are too many. */
function casesOf(
  expression: Expression,
  wanted: boolean,
): readonly (readonly Fact[])[] | undefined {
  const [operator] = expression;
  if (operator === '!') return casesOf(expression[1], !wanted);
  if (operator !== '&&' && operator !== '||') return [[factOf(expression, wanted)]];
  const left = casesOf(expression[1], wanted);
  const right = casesOf(expression[2], wanted);
  if (left === undefined || right === undefined) return undefined;
  // One of two: the cases of both. Both at once: each case of one with each of the other.
  if ((operator === '||') === wanted) {
    return left.length + right.length > MAX_CASES ? undefined : [...left, ...right];
  }
  if (left.length * right.length > MAX_CASES) return undefined;
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

const NEGATION: Readonly<Record<Operator, Operator>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  in: 'not in',
  'not in': 'in',
};
const MIRROR: Readonly<Partial<Record<Operator, Operator>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function factOf(expression: Expression, wanted: boolean): Fact {
  const [operator, left, right] = expression;
  if (operator === 'const') return { holds: left === wanted };
  if (operator === 'slot') return { slot: left, operator: '==', value: wanted };
  const known = Object.hasOwn(NEGATION, operator) ? (operator as Operator) : undefined;
  if (known === undefined || typeof left !== 'object' || right === undefined)
    return { holds: true };
  const fact =
    compared(left, known, right) ??
    (known === 'in' ? undefined : compared(right, MIRROR[known] ?? known, left));
  if (fact === undefined) return { holds: true };
  return wanted ? fact : { ...fact, operator: NEGATION[fact.operator] };
}

function compared(
  left: Expression,
  operator: Operator,
  right: Expression,
): Extract<Fact, { slot: number }> | undefined {
  if (left[0] !== 'slot' || right[0] !== 'const') return undefined;
  return { slot: left[1], operator, value: right[1] };
}

function isPossible(facts: readonly Fact[], domains: readonly Domain[]): boolean {
  const bySlot = new Map<number, Extract<Fact, { slot: number }>[]>();
  for (const fact of facts) {
    if ('holds' in fact) {
      if (!fact.holds) return false;
    } else bySlot.set(fact.slot, [...(bySlot.get(fact.slot) ?? []), fact]);
  }
  return [...bySlot].every(
    ([slot, all]) =>
      // A list of chosen options can be almost anything.
      domains[slot]!.type === 'choices' ||
      candidates(domains[slot]!, all).some((value) => all.every((fact) => meets(value, fact))),
  );
}

/** Values of which one meets the facts if any value does: the closed list, or the limits and points between. */
function candidates(
  { type, of, min, max, whole }: Domain,
  facts: readonly Extract<Fact, { slot: number }>[],
): readonly AnswerValue[] {
  if (type === 'choice' && of !== undefined) return of;
  if (type === 'boolean') return [true, false];
  const named = facts.flatMap(({ value }): readonly AnswerValue[] =>
    typeof value === 'object' ? value : [value],
  );
  // The text right after a text is the text with a blank: one of these lies between any two.
  if (type !== 'number') return ['', ...named, ...named.map((value) => `${String(value)} `)];
  const numbers = [...named.map(Number), min, max].filter((value) => Number.isFinite(value));
  const near = numbers.flatMap((a) => [a - 1, a, a + 1, ...numbers.map((b) => (a + b) / 2)]);
  const tried = whole ? near.flatMap((value) => [Math.floor(value), Math.ceil(value)]) : near;
  return tried.filter((value) => value >= min && value <= max);
}

function meets(
  value: AnswerValue,
  { operator, value: other }: Extract<Fact, { slot: number }>,
): boolean {
  switch (operator) {
    case '==':
      return value === other;
    case '!=':
      return value !== other;
    case '<':
      return value < other;
    case '<=':
      return value <= other;
    case '>':
      return value > other;
    case '>=':
      return value >= other;
    case 'in':
      return typeof other === 'object' && other.some((item) => item === value);
    case 'not in':
      return typeof other === 'object' && !other.some((item) => item === value);
  }
}
