import { Environment } from '@marcbachmann/cel-js';
import type { Slot, SlotType } from '../program/program.ts';

/** What an expression must give. */
export type CelType = 'bool' | 'double' | 'string' | 'list<string>';

/** The CEL type in which a slot is read. */
export function celType(type: SlotType): CelType {
  switch (type) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'double';
    case 'choices':
      return 'list<string>';
    case 'text':
    case 'choice':
    case 'date':
    case 'time':
    case 'datetime':
      return 'string';
  }
}

/**
 * The static checker of one script. It knows every variable with its type; nothing is ever evaluated with it.
 * Numbers are doubles: the overloads below let them meet whole literals, which CEL itself would refuse.
 */
export function expressionChecker(slots: readonly Slot[]): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: {
      maxAstNodes: MAX_NODES,
      maxDepth: MAX_DEPTH,
      maxListElements: 100,
      maxCallArguments: 4,
    },
  });
  // Names with a dot belong to the engine and cannot be written in an expression.
  for (const { id, type } of slots) {
    if (!id.includes('.')) environment.registerVariable(id, celType(type));
  }
  for (const name of ['answered', 'dontKnow', 'refused']) {
    environment.registerFunction(`${name}(dyn): bool`, never);
  }
  environment.registerFunction('reached(string): bool', never);
  environment.registerFunction('raised(string): int', never);
  for (const operator of ['+', '-', '*', '/']) {
    environment.registerOperator(`double ${operator} int: double`, never);
    environment.registerOperator(`int ${operator} double: double`, never);
  }
  environment.registerOperator('double == int', never);
  environment.registerOperator('double in list<int>', never);
  return environment;
}

/** The most nodes and the deepest nesting of an expression. */
const MAX_NODES = 200;
const MAX_DEPTH = 40;

function never(): never {
  throw new Error('expressions are checked here, not evaluated');
}
