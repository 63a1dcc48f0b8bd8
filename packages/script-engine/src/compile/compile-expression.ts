import type { ASTNode, Environment, ParseResult } from '@marcbachmann/cel-js';
import { didYouMean } from '../document/did-you-mean.ts';
import type { Finding } from '../lint/diagnostic.ts';
import type { BinaryOperator, Expression } from '../program/expression.ts';
import type { CelType } from './expression-checker.ts';
import type { Scope } from './scope.ts';

/** A compiled expression, or what is wrong with its source. */
export type CompiledExpression =
  { readonly expression: Expression } | { readonly faults: readonly Fault[] };

type Fault = Pick<Finding, 'code' | 'en' | 'fr'>;

/** Checks a CEL source against the script's names and types, and turns it into data. */
export function compileExpression(
  source: string,
  expected: CelType,
  scope: Scope,
  checker: Environment,
): CompiledExpression {
  let parsed: ParseResult;
  try {
    parsed = checker.parse(source);
  } catch (error) {
    return { faults: [syntaxFault(source, error)] };
  }
  // Names first: the checker stops at the first fault, and a wrong name would hide behind a wrong type.
  const walk = new Walk(source, scope);
  const expression = walk.expression(parsed.ast);
  if (walk.faults.length > 0) return { faults: walk.faults };
  const checked = parsed.check();
  if (!checked.valid) return { faults: [typeFault(source, firstLine(checked.error))] };
  const given = checked.type === 'int' ? 'double' : checked.type;
  if (given !== expected) {
    return { faults: [typeFault(source, `it gives ${String(given)} where ${expected} is needed`)] };
  }
  return { expression };
}

class Walk {
  readonly faults: Fault[] = [];
  readonly #source: string;
  readonly #scope: Scope;

  constructor(source: string, scope: Scope) {
    this.#source = source;
    this.#scope = scope;
  }

  expression(node: ASTNode): Expression {
    switch (node.op) {
      case 'value':
        return this.#constant(node.args, node);
      case 'id':
        return ['slot', this.#slot(node.args)];
      case 'list':
        return this.#list(node);
      case 'call':
        return this.#call(node.args[0], node.args[1], node);
      case 'rcall':
        return this.#method(node.args[0], node.args[1], node.args[2], node);
      case '!_':
        return ['!', this.expression(node.args)];
      case '-_':
        return ['-', this.expression(node.args)];
      case '?:': {
        const [when, then, otherwise] = node.args;
        return ['?:', this.expression(when), this.expression(then), this.expression(otherwise)];
      }
      case '==':
      case '!=':
      case 'in':
        this.#checkValues(node.args[0], node.args[1]);
        return this.#binary(node.op, node.args);
      case '/':
        if (isWhole(node.args[0]) && isWhole(node.args[1])) {
          this.#type(
            'whole numbers divide without remainder in CEL: write one of them with a point',
          );
        }
        return this.#binary(node.op, node.args);
      case '-':
        return this.#binary('minus', node.args);
      case '+':
        if (node.args.some((side) => this.#isList(side))) this.#unsupported(node);
        return this.#binary('+', node.args);
      case '&&':
      case '||':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '*':
        return this.#binary(node.op, node.args);
      case '.':
      case '.?':
      case '[]':
      case '[?]':
      case '%':
      case 'map':
        this.#unsupported(node);
        return NOTHING;
    }
  }

  #binary(operator: BinaryOperator, [left, right]: readonly [ASTNode, ASTNode]): Expression {
    return [operator, this.expression(left), this.expression(right)];
  }

  #constant(value: unknown, node: ASTNode): Expression {
    if (typeof value === 'string' || typeof value === 'boolean') return ['const', value];
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && Math.abs(number) <= Number.MAX_SAFE_INTEGER) {
      return ['const', number];
    }
    this.#unsupported(node);
    return NOTHING;
  }

  #list(node: ASTNode & { op: 'list' }): Expression {
    const items = node.args.map((item) => (item.op === 'value' ? item.args : undefined));
    const values = items.map((item) => (typeof item === 'bigint' ? Number(item) : item));
    if (!values.every((item) => typeof item === 'string' || typeof item === 'number')) {
      this.#unsupported(node);
    }
    return ['const', values as string[]];
  }

  #call(name: string, args: readonly ASTNode[], node: ASTNode): Expression {
    const [argument] = args;
    if (argument === undefined || args.length !== 1) {
      this.#unsupported(node);
      return NOTHING;
    }
    switch (name) {
      case 'size':
        return ['size', this.expression(argument)];
      case 'answered':
      case 'dontKnow':
      case 'refused':
        if (argument.op === 'id') return [name, this.#slot(argument.args)];
        this.#type(`${name}() asks about a question: give its id without quotes`);
        return NOTHING;
      case 'reached':
        return ['reached', this.#named(argument, this.#scope.milestoneOf, 'milestone', 'jalon')];
      case 'raised':
        return ['raised', this.#named(argument, this.#scope.detourOf, 'objection', 'objection')];
      default: {
        const near = didYouMean(name, FUNCTIONS);
        this.faults.push({
          code: 'S003',
          en: `there is no function "${name}" in \`${this.#source}\`${near.en}`,
          fr: `il n’y a pas de fonction « ${name} » dans \`${this.#source}\`${near.fr}`,
        });
        return NOTHING;
      }
    }
  }

  #method(name: string, receiver: ASTNode, args: readonly ASTNode[], node: ASTNode): Expression {
    const [argument] = args;
    if (name === 'startsWith' || name === 'endsWith' || name === 'contains') {
      if (argument !== undefined)
        return [name, this.expression(receiver), this.expression(argument)];
    } else if (name === 'size' && argument === undefined)
      return ['size', this.expression(receiver)];
    this.#unsupported(node);
    return NOTHING;
  }

  #slot(name: string): number {
    const slot = this.#scope.slotOf.get(name);
    if (slot !== undefined) return slot;
    const near = didYouMean(name, this.#scope.slotOf.keys());
    this.faults.push({
      code: 'S003',
      en: `there is no variable or question "${name}" in \`${this.#source}\`${near.en}`,
      fr: `il n’y a ni variable ni question « ${name} » dans \`${this.#source}\`${near.fr}`,
    });
    return 0;
  }

  #named(argument: ASTNode, places: ReadonlyMap<string, number>, en: string, fr: string): number {
    const name = argument.op === 'value' && typeof argument.args === 'string' ? argument.args : '';
    const place = places.get(name);
    if (place !== undefined) return place;
    const near = didYouMean(name, places.keys());
    this.faults.push({
      code: 'S002',
      en: `there is no ${en} "${name}" in \`${this.#source}\`${near.en}`,
      fr: `il n’y a pas de ${fr} « ${name} » dans \`${this.#source}\`${near.fr}`,
    });
    return 0;
  }

  /** A value that is compared with a closed list must stand in it. */
  #checkValues(left: ASTNode, right: ASTNode): void {
    const slots = [left, right].flatMap((side) =>
      side.op === 'id' ? [this.#scope.slots[this.#scope.slotOf.get(side.args) ?? -1]] : [],
    );
    const of = slots.find((slot) => slot?.of !== undefined)?.of;
    if (of === undefined) return;
    for (const value of [...stringsIn(left), ...stringsIn(right)]) {
      if (of.includes(value)) continue;
      const near = didYouMean(value, of);
      this.faults.push({
        code: 'S006',
        en: `"${value}" in \`${this.#source}\` is not one of ${of.join(', ')}${near.en}`,
        fr: `« ${value} » dans \`${this.#source}\` n’est pas l’une des valeurs ${of.join(', ')}${near.fr}`,
      });
    }
  }

  #isList(node: ASTNode): boolean {
    if (node.op === 'list') return true;
    const slot = node.op === 'id' ? this.#scope.slotOf.get(node.args) : undefined;
    return slot !== undefined && this.#scope.slots[slot]?.type === 'choices';
  }

  #type(reason: string): void {
    this.faults.push(typeFault(this.#source, reason));
  }

  #unsupported(node: ASTNode): void {
    this.#type(
      `\`${this.#source.slice(node.start, node.end)}\` is not part of the expressions of a script`,
    );
  }
}

const NOTHING: Expression = ['const', false];
const FUNCTIONS = ['answered', 'dontKnow', 'refused', 'reached', 'raised', 'size'];

function stringsIn(node: ASTNode): readonly string[] {
  const values = node.op === 'list' ? node.args : [node];
  return values.flatMap((value) =>
    value.op === 'value' && typeof value.args === 'string' ? [value.args] : [],
  );
}

/** Whether CEL would see an int here. */
function isWhole(node: ASTNode): boolean {
  if (node.op === 'value') return typeof node.args === 'bigint';
  if (node.op === 'call' || node.op === 'rcall') {
    return node.args[0] === 'size' || node.args[0] === 'raised';
  }
  if (node.op === '-_') return isWhole(node.args);
  if (node.op === '?:') return isWhole(node.args[1]);
  const sums = node.op === '+' || node.op === '-' || node.op === '*' || node.op === '/';
  return sums && isWhole(node.args[0]) && isWhole(node.args[1]);
}

function syntaxFault(source: string, error: unknown): Fault {
  return typeFault(source, firstLine(error));
}

function typeFault(source: string, reason: string): Fault {
  return {
    code: 'S005',
    en: `\`${source}\` is no valid expression: ${reason}`,
    fr: `\`${source}\` n’est pas une expression valable : ${reason}`,
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
}
