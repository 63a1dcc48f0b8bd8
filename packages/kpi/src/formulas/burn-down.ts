import { KpiError } from '../errors.ts';
import { ratio, type Ratio } from './ratio.ts';

/** What the rest of a day must bring. */
export interface BurnDown extends Ratio {
  /** Whether the rest can still bring it: `undefined` where nothing more is expected. */
  readonly isReachable: boolean | undefined;
}

/**
 * "To reach 80 % today, 84 % from now on": the ratio that the contacts still expected must have, for
 * the whole day to reach the goal. Below 0 the goal is safe whatever comes; above 1 it is lost.
 *
 * @throws KpiError `counts.invalid`
 */
export function neededFromNow(
  soFar: { readonly numerator: number; readonly denominator: number },
  day: { readonly goal: number; readonly expected: number },
): BurnDown {
  const { goal, expected } = day;
  const { numerator, denominator } = soFar;
  for (const [path, value] of Object.entries({ numerator, denominator, goal, expected })) {
    if (Number.isFinite(value) && value >= 0) continue;
    const message = `${path} is ${value}; give a finite number, 0 or more`;
    throw new KpiError('counts.invalid', message, { issues: [{ path, message }] });
  }
  const needed = goal * (denominator + expected) - numerator;
  const rest = ratio(needed, expected);
  return { ...rest, isReachable: rest.value === undefined ? undefined : rest.value <= 1 };
}
