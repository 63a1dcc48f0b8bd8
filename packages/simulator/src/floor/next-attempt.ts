import { createSampler } from '../random/sampler.ts';
import { createStream } from '../random/stream.ts';
import { newCaller, type Caller } from './caller.ts';
import type { Chance } from './callers.ts';

/**
 * The same person calling again after leaving unanswered at `at`, or undefined for one who does not. It is
 * drawn from a stream of the call's own, so that who calls again does not depend on who else does.
 */
export function nextAttempt(caller: Caller, at: number, chance: Chance): Caller | undefined {
  const { kind, attempt, person } = caller;
  const { retrial, patienceMs } = kind;
  if (retrial === undefined || attempt >= (retrial.attempts ?? 3)) return undefined;
  const stream = createStream({ ...chance, purpose: `retrial/${caller.id}` });
  if (stream.uniform() > retrial.probability) return undefined;
  const arrivedAt = at + Math.max(1, Math.round(createSampler(retrial.afterMs, stream)()));
  const needs = {
    talkMs: caller.talkMs,
    patienceMs: patienceMs === undefined ? undefined : createSampler(patienceMs, stream)(),
    wrapUpNeededMs: caller.wrapUpNeededMs,
  };
  const again = { attempt: attempt + 1, person };
  return newCaller(`${person}~${again.attempt}`, arrivedAt, kind, needs, caller.measured, again);
}
