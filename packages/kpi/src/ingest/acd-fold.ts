import type { AgentTime } from '../agent-time.ts';
import type { CallRecord } from '../call-record.ts';
import { isAcdEventLike } from './acd-event.ts';
import { createAgentTimes } from './acd-agent-times.ts';
import { createContactCalls } from './acd-contact-calls.ts';

/** What events amounted to. */
export interface AcdRecords {
  readonly calls: readonly CallRecord[];
  readonly agentTimes: readonly AgentTime[];
}

/** Turns a stream of ACD events into records, each given out once, when it is complete. */
export interface AcdFold {
  /** Takes the next event and returns what it completed. */
  push(event: { readonly type: string; readonly at: number }): AcdRecords;
  /**
   * What is still going on, as it stands at an instant: callers waiting, conversations and wrap-ups
   * under way, what each agent is doing. It changes nothing, so a wall board may ask at any time.
   */
  open(at: number): AcdRecords;
}

const NOTHING: AcdRecords = { calls: [], agentTimes: [] };

/**
 * Reads the events of an ACD engine in their order. Times are those at which things really happened
 * (`occurredAt`) where an event has one; a time that runs backwards is read as no time at all, so
 * that no duration is ever negative. A call is complete when its wrap-up is over; without wrap-up,
 * when the engine's clock moves on. A contact that queues again after its end counts again, as `id/2`.
 */
export function createAcdFold(): AcdFold {
  const contacts = createContactCalls();
  const agents = createAgentTimes();
  return {
    push(event) {
      if (!isAcdEventLike(event)) return NOTHING;
      const at = event.occurredAt ?? event.at;
      const calls = contacts.push(event, at);
      const agentTimes = agents.push(event, at);
      return calls.length === 0 && agentTimes.length === 0 ? NOTHING : { calls, agentTimes };
    },
    open: (at) => ({ calls: contacts.open(at), agentTimes: agents.open(at) }),
  };
}

/**
 * All records of a finished run: what was completed, then what was still open at `untilAt`
 * (default: the last event's time).
 */
export function foldAcdEvents(
  events: Iterable<{ readonly type: string; readonly at: number }>,
  options: { readonly untilAt?: number } = {},
): AcdRecords {
  const fold = createAcdFold();
  const calls: CallRecord[] = [];
  const agentTimes: AgentTime[] = [];
  const keep = (records: AcdRecords) => {
    calls.push(...records.calls);
    agentTimes.push(...records.agentTimes);
  };
  let lastAt = 0;
  for (const event of events) {
    lastAt = event.at;
    keep(fold.push(event));
  }
  keep(fold.open(options.untilAt ?? lastAt));
  return { calls, agentTimes };
}
