import type { CallRecord } from '../call-record.ts';
import { KpiError } from '../errors.ts';
import { ratio, type Ratio } from './ratio.ts';

/** First-contact resolution, with what it could not tell. */
export interface FirstContactResolution extends Ratio {
  /** Answered calls that were followed by another of the same customer in time. */
  readonly repeated: number;
  /** Answered calls of known customers whose window was still open when observation ended. */
  readonly censored: number;
  /** Answered calls of unknown customers, of which nothing can be said. */
  readonly unknown: number;
}

/**
 * Share of answered calls after which the same customer did not call again within the window:
 * numerator resolved, denominator the calls that could be judged. Calls of unknown customers, and
 * those whose window ends after `observedUntil`, are left out and counted apart: taking them as
 * resolved would flatter the last days. A call abandoned in the queue is a repeat too; one that
 * hung up in the menu is not.
 *
 * @param options.windowMs for example 7 days
 * @param options.observedUntil epoch ms; default: the last arrival of the calls given
 * @throws KpiError `config.invalid`
 */
export function firstContactResolution(
  calls: Iterable<CallRecord>,
  options: { readonly windowMs: number; readonly observedUntil?: number },
): FirstContactResolution {
  const { windowMs } = options;
  if (!(windowMs > 0 && Number.isFinite(windowMs))) {
    throw new KpiError('config.invalid', `windowMs is ${windowMs}; give a length of time in ms`);
  }
  const byCustomer = new Map<string, CallRecord[]>();
  let lastArrival = -Infinity;
  let unknown = 0;
  for (const call of calls) {
    if (call.outcome === 'phantom') continue;
    lastArrival = Math.max(lastArrival, call.arrivedAt);
    if (call.outcome !== 'answered' && call.outcome !== 'abandoned') continue;
    if (call.customer === undefined) {
      if (call.outcome === 'answered') unknown += 1;
      continue;
    }
    const known = byCustomer.get(call.customer);
    if (known === undefined) byCustomer.set(call.customer, [call]);
    else known.push(call);
  }
  const until = (options.observedUntil ?? lastArrival) - windowMs;
  let eligible = 0;
  let repeated = 0;
  let censored = 0;
  for (const theirs of byCustomer.values()) {
    theirs.sort((a, b) => a.arrivedAt - b.arrivedAt);
    theirs.forEach((call, i) => {
      if (call.outcome !== 'answered') return;
      if (call.arrivedAt > until) {
        censored += 1;
        return;
      }
      eligible += 1;
      const next = theirs[i + 1];
      if (next !== undefined && next.arrivedAt - call.arrivedAt <= windowMs) repeated += 1;
    });
  }
  return { ...ratio(eligible - repeated, eligible), repeated, censored, unknown };
}
