import type { AnswerValue } from '../document/script-document.ts';
import type { BinaryOperator, Expression } from './expression.ts';

/** "Don't know" and "refused" stand where an answer would. */
export class Missing {
  static readonly dontKnow = new Missing('dontKnow');
  static readonly refused = new Missing('refused');
  readonly reason: 'dontKnow' | 'refused';

  private constructor(reason: 'dontKnow' | 'refused') {
    this.reason = reason;
  }
}

/** What a slot holds; undefined before anything was set. */
export type SlotValue = AnswerValue | Missing | undefined;

/** What an expression can read. */
export interface Memory {
  readonly values: readonly SlotValue[];
  /** By milestone: whether it was reached. */
  readonly reached: readonly boolean[];
  /** By detour: how often it came up. */
  readonly raised: readonly number[];
}

/**
 * Gives the value, or undefined where there is none: a variable without a value, a question that was answered by
 * "don't know" or refused, a division by zero. As in CEL, `false && x` is false and `true || x` is true even then.
 */
export type Evaluate = (memory: Memory) => AnswerValue | undefined;

/** Turns an expression into a closure. */
export function evaluator(expression: Expression): Evaluate {
  switch (expression[0]) {
    case 'const': {
      const value = expression[1];
      return () => value;
    }
    case 'slot':
    case 'answered':
    case 'dontKnow':
    case 'refused':
    case 'reached':
    case 'raised':
      return reading(expression[0], expression[1]);
    case '!': {
      const inner = evaluator(expression[1]);
      return (memory) => {
        const value = inner(memory);
        return value === undefined ? undefined : !value;
      };
    }
    case '-': {
      const inner = evaluator(expression[1]);
      return (memory) => {
        const value = inner(memory);
        return value === undefined ? undefined : 0 - (value as number);
      };
    }
    case 'size': {
      const inner = evaluator(expression[1]);
      return (memory) => sizeOf(inner(memory));
    }
    case '?:': {
      const [when, then, otherwise] = [1, 2, 3].map((index) =>
        evaluator(expression[index as 1 | 2 | 3]),
      ) as [Evaluate, Evaluate, Evaluate];
      return (memory) => {
        const choice = when(memory);
        if (choice === undefined) return undefined;
        return choice === true ? then(memory) : otherwise(memory);
      };
    }
    case '&&':
    case '||':
      return logical(expression[0] === '||', evaluator(expression[1]), evaluator(expression[2]));
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case 'minus':
    case '*':
    case '/':
    case 'in':
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return binary(expression[0], evaluator(expression[1]), evaluator(expression[2]));
  }
}

function reading(
  what: 'slot' | 'answered' | 'dontKnow' | 'refused' | 'reached' | 'raised',
  index: number,
): Evaluate {
  switch (what) {
    case 'slot':
      return ({ values }) => {
        const value = values[index];
        return value instanceof Missing ? undefined : value;
      };
    case 'answered':
      return ({ values }) => values[index] !== undefined && !(values[index] instanceof Missing);
    case 'dontKnow':
      return ({ values }) => values[index] === Missing.dontKnow;
    case 'refused':
      return ({ values }) => values[index] === Missing.refused;
    case 'reached':
      return ({ reached }) => reached[index] === true;
    case 'raised':
      return ({ raised }) => raised[index] ?? 0;
  }
}

/** `decides` is the value that settles the matter whatever the other side is: true for `||`. */
function logical(decides: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (memory) => {
    const first = left(memory);
    if (first === decides) return decides;
    const second = right(memory);
    if (second === decides) return decides;
    return first === undefined || second === undefined ? undefined : !decides;
  };
}

function binary(
  operator: Exclude<BinaryOperator, '&&' | '||'>,
  left: Evaluate,
  right: Evaluate,
): Evaluate {
  const apply = OPERATORS[operator];
  return (memory) => {
    const a = left(memory);
    const b = right(memory);
    return a === undefined || b === undefined ? undefined : apply(a, b);
  };
}

type Apply = (a: AnswerValue, b: AnswerValue) => AnswerValue | undefined;

// The checker has proved the types of both sides.
const OPERATORS: Readonly<Record<Exclude<BinaryOperator, '&&' | '||'>, Apply>> = {
  '==': (a, b) => equal(a, b),
  '!=': (a, b) => !equal(a, b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '+': (a, b) =>
    typeof a === 'string' ? joined(a, b as string) : finite((a as number) + (b as number)),
  minus: (a, b) => finite((a as number) - (b as number)),
  '*': (a, b) => finite((a as number) * (b as number)),
  '/': (a, b) => finite((a as number) / (b as number)),
  in: (a, b) => (b as readonly AnswerValue[]).includes(a),
  startsWith: (a, b) => (a as string).startsWith(b as string),
  endsWith: (a, b) => (a as string).endsWith(b as string),
  contains: (a, b) => (a as string).includes(b as string),
};

/** The longest text that expressions can build. */
const MAX_TEXT = 10_000;

function joined(a: string, b: string): string | undefined {
  return a.length + b.length > MAX_TEXT ? undefined : a + b;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value + 0 : undefined;
}

function equal(a: AnswerValue, b: AnswerValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sizeOf(value: AnswerValue | undefined): number | undefined {
  // CEL counts code points.
  if (typeof value === 'string') return Array.from(value).length;
  return typeof value === 'object' ? value.length : undefined;
}
