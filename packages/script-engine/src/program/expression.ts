import type { AnswerValue } from '../document/script-document.ts';

/**
 * A checked expression as data. Slots, milestones and detours are numbers: nothing is ever looked up by a name
 * that a user wrote. There are no loops and no regular expressions, so the cost is the length of the text.
 */
export type Expression =
  | readonly ['const', AnswerValue]
  | readonly ['slot' | 'answered' | 'dontKnow' | 'refused' | 'reached' | 'raised', number]
  | readonly ['!' | '-' | 'size', Expression]
  | readonly [BinaryOperator, Expression, Expression]
  | readonly ['?:', Expression, Expression, Expression];

export type BinaryOperator =
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '*'
  | '/'
  | 'minus'
  | 'in'
  | 'startsWith'
  | 'endsWith'
  | 'contains';
