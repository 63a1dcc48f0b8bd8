/**
 * How a call left the queue.
 * - `answered`: an agent took it;
 * - `abandoned`: the caller hung up in the queue (or while a telephone rang);
 * - `abandonedInMenu`: the caller hung up in the voice menu and was never offered to a queue;
 * - `blocked`: refused for want of a line or of room in the queue;
 * - `diverted`: left the queue for another way out: overflow, voicemail, a callback, a key press;
 * - `waiting`: still in the queue when the record was made; `waitMs` is the wait so far;
 * - `phantom`: a record that is no call. Phantoms are counted apart and enter no KPI.
 */
export type CallOutcome =
  'answered' | 'abandoned' | 'abandonedInMenu' | 'blocked' | 'diverted' | 'waiting' | 'phantom';

/** One call, or any contact that waits for an agent, as every formula of this package reads it. */
export interface CallRecord {
  readonly type: 'call';
  /** Unique within the feed. */
  readonly id: string;
  /** The queue, or the empty string where there was none. */
  readonly queue: string;
  /** Epoch ms at which the call reached the system, before any voice menu. */
  readonly arrivedAt: number;
  readonly outcome: CallOutcome;
  /** Ms in the queue, ringing included; 0 for a call answered without queueing. */
  readonly waitMs: number;
  /** Ms in the voice menu, before the queue. Default 0; negative where clocks disagreed. */
  readonly menuMs?: number;
  /** Whether it queued at all. Default: `waitMs > 0`. */
  readonly queued?: boolean;
  /** Epoch ms of the agent's answer. Default: arrivedAt + menuMs + waitMs. */
  readonly answeredAt?: number;
  /** Ms of talk, hold excluded. Default 0. */
  readonly talkMs?: number;
  /** Ms on hold during the conversation. Default 0. */
  readonly holdMs?: number;
  /** Ms of after-call work. Default 0. */
  readonly wrapUpMs?: number;
  /** Epoch ms at which the call ended, wrap-up excluded. Default: the end of the talk or of the wait. */
  readonly endedAt?: number;
  readonly agent?: string;
  /** Who called, for repeats and first-contact resolution; leave it out where unknown. */
  readonly customer?: string;
  /** Default `inbound`. */
  readonly direction?: 'inbound' | 'outbound';
  /** Rises each time the feed corrects this record; a ledger keeps the highest. Default 0. */
  readonly version?: number;
  /** Anything else to slice by: site, team, campaign, called number. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Which instant of a call decides the interval that it counts in. */
export type Attribution = 'arrival' | 'answer' | 'end';

/**
 * The instant at which a call counts: its arrival, the end of its wait (the answer, or the moment
 * the caller left), or its end.
 */
export function attributedAt(call: CallRecord, attribution: Attribution): number {
  switch (attribution) {
    case 'arrival':
      return call.arrivedAt;
    case 'answer':
      return call.outcome === 'answered' ? answeredAt(call) : endedAt(call);
    case 'end':
      return endedAt(call);
  }
}

/** Epoch ms at which the conversation began, for an answered call. */
export function answeredAt(call: CallRecord): number {
  return call.answeredAt ?? waitEndedAt(call);
}

/** Epoch ms at which the call was over for the customer. */
export function endedAt(call: CallRecord): number {
  if (call.endedAt !== undefined) return call.endedAt;
  if (call.outcome !== 'answered') return waitEndedAt(call);
  return answeredAt(call) + (call.talkMs ?? 0) + (call.holdMs ?? 0);
}

function waitEndedAt(call: CallRecord): number {
  return call.arrivedAt + (call.menuMs ?? 0) + call.waitMs;
}
