import { ErlangError } from '../errors.ts';
import { quantity, ratio } from '../guards.ts';
import { ceilQuotient, complement, decimal } from './decimal.ts';

/**
 * Heads to employ so that enough agents sit at their desks: agents / (1 − shrinkage), rounded up.
 * In exact decimal arithmetic: 21 agents at 30 % are 30 heads, where floating point would say 31.
 * @throws ErlangError `input.invalid`; `target.unreachable` for a shrinkage of 1
 */
export function headcount(input: {
  /** Agents at their desks, ≥ 0; fractions are rounded up only at the end. */
  readonly agents: number;
  /** Share of paid time that is not spent at the desk, 0 to below 1. */
  readonly shrinkage: number;
}): number {
  const agents = quantity('agents', input.agents);
  const shrinkage = ratio('shrinkage', input.shrinkage);
  if (agents === 0) return 0;
  if (shrinkage === 1) {
    throw new ErlangError('target.unreachable', 'With a shrinkage of 1 nobody is ever there.', {
      path: 'shrinkage',
      value: shrinkage,
      allowed: 'a number from 0 to below 1',
    });
  }
  return ceilQuotient(decimal(agents), complement(decimal(shrinkage)));
}
