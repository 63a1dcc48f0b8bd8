import type { AgentBehaviour } from '../scenario/scenario.ts';
import { createSampler, type Sampler } from '../random/sampler.ts';
import type { Stream } from '../random/stream.ts';
import { AgentClock } from './agent-clock.ts';
import type { Caller } from './caller.ts';

/** An agent at work: how they behave, and what they are doing. */
export interface Desk {
  readonly agentId: string;
  readonly clock: AgentClock;
  readonly pace: number;
  /** How long an offer rings; undefined: it is answered at once. */
  readonly answerDelayMs: Sampler | undefined;
  readonly declines: () => boolean;
  signedIn: boolean;
  paused: boolean;
  /** Whether they talk or wrap up: signing out then waits for the end. */
  busy: boolean;
  /** The offer that rings here. */
  offerId: string | undefined;
  /** Whom they talk to, or talked to last. */
  served: Caller | undefined;
  /** Whose wrap-up is under way. */
  wrapUpOf: Caller | undefined;
}

/** A desk with nobody at it yet. */
export function createDesk(
  agentId: string,
  behaviour: AgentBehaviour,
  stream: Stream,
  window: { readonly fromAt: number; readonly toAt: number },
): Desk {
  const { answerDelayMs = 0, declineProbability = 0, pace = 1 } = behaviour;
  return {
    agentId,
    clock: new AgentClock(window.fromAt, window.toAt),
    pace,
    answerDelayMs: answerDelayMs === 0 ? undefined : createSampler(answerDelayMs, stream),
    declines: declineProbability === 0 ? () => false : () => stream.uniform() <= declineProbability,
    signedIn: false,
    paused: false,
    busy: false,
    offerId: undefined,
    served: undefined,
    wrapUpOf: undefined,
  };
}
