import {
  createAcd,
  type Acd,
  type AcdCommand,
  type AcdEvent,
  type AgentPaused,
  type AgentResumed,
  type AgentSignedIn,
  type AgentSignedOut,
  type AgentWrapUpStarted,
  type ContactConnected,
  type ContactEnqueue,
  type ContactOffered,
} from '@plateau/acd';
import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Caller } from './caller.ts';
import { createCallers, type Callers, type Chance } from './callers.ts';
import { createDesk, type Desk } from './desk.ts';
import { EventHeap } from './event-heap.ts';
import { nextAttempt } from './next-attempt.ts';
import { rota, type RotaEntry } from './rota.ts';

/** What became of everybody when nothing more could happen. */
export interface FloorResult {
  /** Everyone who was measured, in order of arrival. */
  readonly callers: readonly Caller[];
  /** Every agent of the routing engine, in its order. */
  readonly desks: readonly Desk[];
  /** When the last thing happened. */
  readonly endedAt: number;
}

/** One call of the routing engine, with what it gave. */
export type TraceStep =
  | {
      readonly do: 'execute';
      readonly command: AcdCommand;
      readonly events: readonly AcdEvent[];
    }
  | { readonly do: 'advance'; readonly at: number; readonly events: readonly AcdEvent[] };

/** Sees every step of a run, in order. */
export type Witness = (step: TraceStep) => void;

/**
 * Runs one replication: the real routing engine decides, people do what was drawn for them, and
 * the virtual clock jumps from one thing to the next, the engine's own deadlines included.
 * Besides the engine's work, each step costs O(log n) in what is pending.
 */
export function runFloor(scenario: Scenario, chance: Chance, witness?: Witness): FloorResult {
  return new Floor(scenario, chance, witness).run();
}

type Due =
  | { readonly do: 'arrive'; readonly caller: Caller; readonly callers: Callers | undefined }
  | { readonly do: 'giveUp' | 'hangUp'; readonly caller: Caller }
  | { readonly do: 'accept' | 'decline'; readonly desk: Desk; readonly offerId: string }
  | { readonly do: 'ready'; readonly desk: Desk; readonly caller: Caller }
  | RotaEntry;

class Floor {
  readonly #acd: Acd;
  readonly #pending = new EventHeap<Due>();
  readonly #present = new Map<string, Caller>();
  readonly #desks = new Map<string, Desk>();
  readonly #measured: Caller[] = [];
  readonly #witness: Witness | undefined;
  readonly #chance: Chance;
  readonly #endAt: number;
  /** Offers to answer at once, when all the events that they came with have been taken in. */
  readonly #ringing: { readonly desk: Desk; readonly offerId: string }[] = [];

  constructor(scenario: Scenario, chance: Chance, witness: Witness | undefined) {
    const { acd, behaviour, behaviourByAgent = {}, startAt, endAt } = scenario;
    this.#acd = createAcd({ ...acd, seed: routingSeed(chance) });
    this.#chance = chance;
    this.#endAt = endAt;
    this.#witness = witness;
    const window = { fromAt: startAt + (scenario.warmUpMs ?? 0), toAt: endAt };
    for (const { id } of acd.agents) {
      const stream = createStream({ ...chance, purpose: `agent/${id}` });
      const desk = createDesk(id, { ...behaviour, ...behaviourByAgent[id] }, stream, window);
      this.#desks.set(id, desk);
    }
    // Who starts at the instant of a call is there to take it.
    for (const entry of rota(scenario, chance)) this.#pending.push(entry.at, entry);
    for (const callers of createCallers(scenario, chance)) this.#expect(callers);
  }

  run(): FloorResult {
    for (;;) {
      const { nextAt } = this.#pending;
      const { nextDueAt } = this.#acd;
      if (nextDueAt !== undefined && (nextAt === undefined || nextDueAt <= nextAt)) {
        const events = this.#acd.advance(nextDueAt);
        this.#witness?.({ do: 'advance', at: nextDueAt, events });
        this.#takeIn(events);
      } else if (nextAt !== undefined) {
        this.#do(this.#pending.pop()!, nextAt);
      } else {
        const desks = [...this.#desks.values()];
        for (const { clock } of desks) clock.turnTo(undefined, this.#acd.at);
        return { callers: this.#measured, desks, endedAt: this.#acd.at };
      }
    }
  }

  #do(due: Due, at: number): void {
    switch (due.do) {
      case 'arrive':
        this.#arrive(due.caller);
        if (due.callers) this.#expect(due.callers);
        return;
      case 'giveUp':
        if (due.caller.outcome === 'waiting') {
          this.#send({ type: 'contact.abandon', at, contactId: due.caller.id });
        }
        return;
      case 'hangUp':
        this.#send({ type: 'contact.end', at, contactId: due.caller.id });
        return;
      case 'accept':
      case 'decline':
        if (due.desk.offerId === due.offerId) {
          this.#send({ type: `offer.${due.do}`, at, offerId: due.offerId });
        }
        return;
      case 'ready':
        if (due.desk.wrapUpOf === due.caller) {
          this.#send({ type: 'agent.endWrapUp', at, agentId: due.desk.agentId });
        }
        return;
      case 'signIn':
      case 'signOut':
      case 'resume':
        this.#send({ type: `agent.${due.do}`, at, agentId: due.agentId });
        return;
      case 'pause':
        this.#send({
          type: 'agent.pause',
          at,
          agentId: due.agentId,
          ...(due.reason === undefined ? {} : { reason: due.reason }),
        });
    }
  }

  #expect(callers: Callers): void {
    const caller = callers();
    if (caller) this.#pending.push(caller.arrivedAt, { do: 'arrive', caller, callers });
  }

  #arrive(caller: Caller): void {
    const { patienceMs } = caller;
    this.#present.set(caller.id, caller);
    if (caller.measured) this.#measured.push(caller);
    this.#send(enqueue(caller));
    if (caller.outcome === 'waiting' && patienceMs !== undefined) {
      this.#pending.push(caller.arrivedAt + patienceMs, { do: 'giveUp', caller });
    }
  }

  #send(command: AcdCommand): void {
    const events = this.#acd.execute(command);
    this.#witness?.({ do: 'execute', command, events });
    this.#takeIn(events);
  }

  #takeIn(events: readonly AcdEvent[]): void {
    for (const event of events) this.#see(event);
    // Of several who are rung at once, the first to be rung is the first to answer.
    for (let ring = this.#ringing.shift(); ring !== undefined; ring = this.#ringing.shift()) {
      this.#do(
        ring.desk.declines() ? { do: 'decline', ...ring } : { do: 'accept', ...ring },
        this.#acd.at,
      );
    }
  }

  #see(event: AcdEvent): void {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- nobody reacts to the others
    switch (event.type) {
      case 'contact.offered':
        this.#ring(event);
        return;
      case 'contact.connected':
        this.#talk(event);
        return;
      case 'contact.abandoned':
        this.#leave(event.contactId, 'abandoned', event.at);
        return;
      case 'contact.rejected':
        this.#leave(event.contactId, 'blocked', event.at);
        return;
      case 'contact.expired':
        this.#leave(event.contactId, 'diverted', event.at);
        return;
      case 'contact.ended': {
        const caller = this.#present.get(event.contactId)!;
        this.#present.delete(event.contactId);
        caller.endedAt = event.at;
        this.#rest(this.#desk(event.agentId), event.at);
        return;
      }
      case 'offer.declined':
      case 'offer.timedOut':
      case 'offer.withdrawn': {
        const desk = this.#desk(event.agentId);
        desk.offerId = undefined;
        this.#rest(desk, event.at);
        return;
      }
      case 'agent.wrapUpStarted':
        this.#wrapUp(event);
        return;
      case 'agent.wrapUpEnded': {
        const desk = this.#desk(event.agentId);
        desk.wrapUpOf!.wrapUpMs = event.at - event.startedAt;
        desk.wrapUpOf = undefined;
        this.#rest(desk, event.at);
        return;
      }
      case 'agent.signedIn':
      case 'agent.signedOut':
      case 'agent.paused':
      case 'agent.resumed':
        this.#attend(event);
        return;
    }
  }

  #attend(event: AgentSignedIn | AgentSignedOut | AgentPaused | AgentResumed): void {
    const desk = this.#desk(event.agentId);
    if (event.type === 'agent.signedIn') desk.signedIn = true;
    else if (event.type === 'agent.signedOut') desk.signedIn = false;
    else desk.paused = event.type === 'agent.paused';
    if (!desk.busy) this.#rest(desk, event.at);
  }

  #ring(event: ContactOffered): void {
    const desk = this.#desk(event.agentId);
    const { offerId } = event;
    desk.offerId = offerId;
    desk.clock.turnTo('ringing', event.at);
    if (desk.answerDelayMs === undefined) {
      this.#ringing.push({ desk, offerId });
      return;
    }
    const at = event.at + Math.round(desk.answerDelayMs());
    this.#pending.push(at, { do: desk.declines() ? 'decline' : 'accept', desk, offerId });
  }

  #talk(event: ContactConnected): void {
    const { at, agentId, contactId } = event;
    const caller = this.#present.get(contactId)!;
    const desk = this.#desk(agentId);
    caller.outcome = 'answered';
    caller.agentId = agentId;
    caller.waitEndedAt = at;
    desk.offerId = undefined;
    desk.served = caller;
    desk.busy = true;
    desk.clock.turnTo('talking', at);
    this.#pending.push(at + Math.round(caller.talkMs * desk.pace), { do: 'hangUp', caller });
  }

  #wrapUp(event: AgentWrapUpStarted): void {
    const { at, agentId, endsAt } = event;
    const desk = this.#desk(agentId);
    const caller = desk.served!;
    desk.wrapUpOf = caller;
    desk.busy = true;
    desk.clock.turnTo('wrapUp', at);
    const needed = caller.wrapUpNeededMs;
    if (needed !== undefined && at + needed < endsAt) {
      this.#pending.push(at + needed, { do: 'ready', desk, caller });
    }
  }

  #leave(contactId: string, outcome: Caller['outcome'], at: number): void {
    const caller = this.#present.get(contactId)!;
    this.#present.delete(contactId);
    caller.outcome = outcome;
    caller.waitEndedAt = at;
    const again = nextAttempt(caller, at, this.#chance);
    if (again && again.arrivedAt < this.#endAt) {
      this.#pending.push(again.arrivedAt, { do: 'arrive', caller: again, callers: undefined });
    }
  }

  #rest(desk: Desk, at: number): void {
    desk.busy = false;
    const here = desk.paused ? 'paused' : 'available';
    desk.clock.turnTo(desk.signedIn ? here : undefined, at);
  }

  #desk(agentId: string): Desk {
    return this.#desks.get(agentId)!;
  }
}

/** The seed of the routing engine's own chance in one replication: 31 bits. */
export function routingSeed(chance: Chance): number {
  return Math.floor(createStream({ ...chance, purpose: 'routing' }).uniform() * 0x7fff_ffff);
}

function enqueue({ id, arrivedAt, kind }: Caller): ContactEnqueue {
  const { queueId, priority, requires } = kind;
  const plain = { type: 'contact.enqueue', at: arrivedAt, contactId: id, queueId } as const;
  // Most contacts ask for nothing of their own: they pay for no copies.
  if (priority === undefined && requires === undefined) return plain;
  return {
    ...plain,
    ...(priority === undefined ? {} : { priority }),
    ...(requires === undefined ? {} : { requires }),
  };
}
