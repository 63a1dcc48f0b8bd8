import type { AcdCommand } from './commands.ts';
import type { AcdConfig, AgentConfig, QueueConfig } from './config.ts';
import { AcdError } from './errors.ts';
import type { AcdEvent } from './events.ts';
import { satisfies, type Requirement } from './requirement.ts';

/** The routing engine. */
export interface Acd {
  /** Engine time: epoch ms; 0 before the first command. */
  readonly at: number;
  /** When the next deadline is due: epoch ms; the host sets one timer for it. */
  readonly nextDueAt: number | undefined;
  /** Does the work of `advance(command.at)`, then the command; returns every event in order. */
  execute(command: AcdCommand): readonly AcdEvent[];
  /** Fires every deadline due at or before `at`. */
  advance(at: number): readonly AcdEvent[];
  /** Calls the listener after each command, for each of its events of this type; returns the way to stop. */
  on<T extends AcdEvent['type']>(
    type: T,
    listener: (event: Extract<AcdEvent, { type: T }>) => void,
  ): () => void;
}

interface Agent {
  readonly config: AgentConfig;
  signedIn: boolean;
  paused: boolean;
  pauseReason: string | undefined;
  idleSince: number;
  idleSeq: number;
  offer: Offer | undefined;
  contact: Contact | undefined;
  wrapUp:
    | { contactId: string; queueId: string; startedAt: number; endsAt: number; seq: number }
    | undefined;
}

interface Contact {
  readonly id: string;
  readonly queue: QueueConfig;
  readonly priority: number;
  readonly requires: Requirement | undefined;
  readonly queuedAt: number;
  readonly waitingSince: number;
  readonly seq: number;
  refusals: { agent: Agent; until: number; seq: number }[];
  offer: Offer | undefined;
  agent: Agent | undefined;
  connectedAt: number;
}

interface Offer {
  readonly id: string;
  readonly contact: Contact;
  readonly agent: Agent;
  readonly offeredAt: number;
  readonly expiresAt: number;
  readonly seq: number;
}

type Body<E extends AcdEvent> = E extends AcdEvent ? Omit<E, 'seq' | 'at'> : never;

/** A first engine with the simplest data structures: it scans. */
export function createAcd(config: AcdConfig): Acd {
  const queues = new Map(config.queues.map((queue) => [queue.id, queue]));
  const agents = new Map<string, Agent>(
    config.agents.map((agent) => [
      agent.id,
      {
        config: agent,
        signedIn: false,
        paused: false,
        pauseReason: undefined,
        idleSince: 0,
        idleSeq: 0,
        offer: undefined,
        contact: undefined,
        wrapUp: undefined,
      },
    ]),
  );
  const contacts = new Map<string, Contact>();
  const offers = new Map<string, Offer>();
  const listeners = new Map<string, Set<(event: never) => void>>();
  const seen = new Map<string, number>();
  let now = 0;
  let seq = 0;
  let offerCount = 0;
  let out: AcdEvent[] = [];
  let echoing = false;

  function emit(event: Body<AcdEvent>): number {
    seq += 1;
    out.push({ ...event, at: now, seq });
    return seq;
  }

  function isIdle(agent: Agent): boolean {
    return agent.signedIn && !agent.paused && !agent.offer && !agent.contact && !agent.wrapUp;
  }

  function isWaiting(contact: Contact): boolean {
    return !contact.offer && !contact.agent;
  }

  function canTake(agent: Agent, contact: Contact): boolean {
    const skills = agent.config.skills ?? {};
    return (
      (agent.config.queues?.includes(contact.queue.id) ?? true) &&
      (!contact.queue.requires || satisfies(skills, contact.queue.requires)) &&
      (!contact.requires || satisfies(skills, contact.requires)) &&
      !contact.refusals.some((refusal) => refusal.agent === agent && refusal.until > now)
    );
  }

  function offer(contact: Contact, agent: Agent): void {
    offerCount += 1;
    const id = `o${offerCount}`;
    const timeoutMs = agent.config.offerTimeoutMs ?? contact.queue.offerTimeoutMs ?? 20_000;
    const expiresAt = now + timeoutMs;
    const at = emit({
      type: 'contact.offered',
      contactId: contact.id,
      queueId: contact.queue.id,
      agentId: agent.config.id,
      offerId: id,
      expiresAt,
      queuedAt: contact.queuedAt,
    });
    const made: Offer = { id, contact, agent, offeredAt: now, expiresAt, seq: at };
    offers.set(id, made);
    contact.offer = made;
    agent.offer = made;
  }

  function offerContact(contact: Contact): void {
    let best: Agent | undefined;
    for (const agent of agents.values()) {
      if (!isIdle(agent) || !canTake(agent, contact)) continue;
      if (
        !best ||
        agent.idleSince < best.idleSince ||
        (agent.idleSince === best.idleSince && agent.idleSeq < best.idleSeq)
      )
        best = agent;
    }
    if (best) offer(contact, best);
  }

  function serveAgent(agent: Agent): void {
    if (!isIdle(agent)) return;
    let best: Contact | undefined;
    for (const contact of contacts.values()) {
      if (!isWaiting(contact) || !canTake(agent, contact)) continue;
      if (!best || isBefore(contact, best)) best = contact;
    }
    if (best) offer(best, agent);
  }

  function isBefore(a: Contact, b: Contact): boolean {
    if (a.priority !== b.priority) return a.priority > b.priority;
    if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince;
    return a.seq < b.seq;
  }

  function becomeIdle(agent: Agent, at: number): void {
    agent.idleSince = now;
    agent.idleSeq = at;
  }

  function dropOffer(made: Offer): void {
    offers.delete(made.id);
    made.contact.offer = undefined;
    made.agent.offer = undefined;
  }

  function offerBody(made: Offer) {
    return {
      offerId: made.id,
      contactId: made.contact.id,
      queueId: made.contact.queue.id,
      agentId: made.agent.config.id,
      offeredAt: made.offeredAt,
    };
  }

  function refuse(made: Offer, at: number): void {
    const { contact, agent } = made;
    dropOffer(made);
    becomeIdle(agent, at);
    const until = now + (contact.queue.refusalCoolDownMs ?? 60_000);
    contact.refusals = contact.refusals.filter((refusal) => refusal.agent !== agent);
    contact.refusals.push({ agent, until, seq: at });
    offerContact(contact);
    serveAgent(agent);
  }

  function endWrapUp(agent: Agent, reason: 'time' | 'agent' | 'signed-out'): void {
    const wrapUp = agent.wrapUp!;
    agent.wrapUp = undefined;
    const { contactId, queueId, startedAt } = wrapUp;
    const body = { agentId: agent.config.id, contactId, queueId, startedAt, reason };
    becomeIdle(agent, emit({ type: 'agent.wrapUpEnded', ...body }));
  }

  function dueFirst(): { at: number; seq: number; fire: () => void } | undefined {
    const due: { at: number; seq: number; fire: () => void }[] = [];
    for (const made of offers.values())
      due.push({
        at: made.expiresAt,
        seq: made.seq,
        fire: () => {
          refuse(made, emit({ type: 'offer.timedOut', ...offerBody(made) }));
        },
      });
    for (const agent of agents.values())
      if (agent.wrapUp)
        due.push({
          at: agent.wrapUp.endsAt,
          seq: agent.wrapUp.seq,
          fire: () => {
            endWrapUp(agent, 'time');
            serveAgent(agent);
          },
        });
    for (const contact of contacts.values())
      for (const refusal of contact.refusals)
        due.push({
          at: refusal.until,
          seq: refusal.seq,
          fire: () => {
            contact.refusals = contact.refusals.filter((other) => other !== refusal);
            if (isWaiting(contact)) offerContact(contact);
          },
        });
    return due.sort((a, b) => a.at - b.at || a.seq - b.seq)[0];
  }

  function fireUntil(at: number): void {
    for (let due = dueFirst(); due && due.at <= at; due = dueFirst()) {
      now = due.at;
      due.fire();
    }
    now = at;
  }

  function agentOf(id: string): Agent {
    const agent = agents.get(id);
    if (!agent) throw new AcdError('agent.unknown', `No agent "${id}" in the configuration.`);
    return agent;
  }

  function contactOf(id: string): Contact {
    const contact = contacts.get(id);
    if (!contact) throw new AcdError('contact.unknown', `No live contact "${id}".`);
    return contact;
  }

  function offerOf(command: { offerId: string; agentId?: string }): Offer {
    const made = offers.get(command.offerId);
    if (!made) {
      const issued = Number(command.offerId.slice(1)) <= offerCount;
      throw new AcdError(
        issued ? 'offer.stale' : 'offer.unknown',
        `Offer "${command.offerId}" is ${issued ? 'over' : 'unknown'}.`,
      );
    }
    if (command.agentId !== undefined && command.agentId !== made.agent.config.id)
      throw new AcdError(
        'offer.otherAgent',
        `Offer "${command.offerId}" is not for "${command.agentId}".`,
      );
    return made;
  }

  /** Throws when the command cannot be done now. */
  function check(command: AcdCommand): void {
    switch (command.type) {
      case 'agent.signIn':
      case 'agent.signOut':
      case 'agent.endWrapUp':
        agentOf(command.agentId);
        return;
      case 'agent.pause':
      case 'agent.resume':
        if (!agentOf(command.agentId).signedIn)
          throw new AcdError(
            'agent.signedOut',
            `Agent "${command.agentId}" is signed out: sign in first.`,
          );
        return;
      case 'contact.enqueue':
        if (!queues.has(command.queueId))
          throw new AcdError(
            'queue.unknown',
            `No queue "${command.queueId}" in the configuration.`,
          );
        if (contacts.has(command.contactId))
          throw new AcdError(
            'contact.duplicate',
            `Contact "${command.contactId}" is already here.`,
          );
        return;
      case 'contact.abandon':
        if (contactOf(command.contactId).agent)
          throw new AcdError(
            'contact.notWaiting',
            `Contact "${command.contactId}" is connected: end it.`,
          );
        return;
      case 'contact.end':
        if (!contactOf(command.contactId).agent)
          throw new AcdError(
            'contact.notConnected',
            `Contact "${command.contactId}" still waits: abandon it.`,
          );
        return;
      case 'offer.accept':
      case 'offer.decline':
        offerOf(command);
        return;
      default:
        throw new AcdError('command.unknown', `No command "${(command as AcdCommand).type}".`);
    }
  }

  function perform(command: AcdCommand): void {
    const when = command.occurredAt === undefined ? {} : { occurredAt: command.occurredAt };
    switch (command.type) {
      case 'agent.signIn': {
        const agent = agentOf(command.agentId);
        if (agent.signedIn) return;
        agent.signedIn = true;
        becomeIdle(agent, emit({ type: 'agent.signedIn', agentId: command.agentId, ...when }));
        serveAgent(agent);
        return;
      }
      case 'agent.signOut': {
        const agent = agentOf(command.agentId);
        if (!agent.signedIn) return;
        const made = agent.offer;
        if (made) withdraw(made, 'signed-out');
        if (agent.wrapUp) endWrapUp(agent, 'signed-out');
        agent.signedIn = false;
        agent.paused = false;
        agent.pauseReason = undefined;
        emit({ type: 'agent.signedOut', agentId: command.agentId, ...when });
        if (made) offerContact(made.contact);
        return;
      }
      case 'agent.pause': {
        const agent = agentOf(command.agentId);
        if (agent.paused && agent.pauseReason === command.reason) return;
        const made = agent.offer;
        if (made) withdraw(made, 'paused');
        agent.paused = true;
        agent.pauseReason = command.reason;
        const reason = command.reason === undefined ? {} : { reason: command.reason };
        emit({ type: 'agent.paused', agentId: command.agentId, ...reason, ...when });
        if (made) offerContact(made.contact);
        return;
      }
      case 'agent.resume': {
        const agent = agentOf(command.agentId);
        if (!agent.paused) return;
        agent.paused = false;
        agent.pauseReason = undefined;
        becomeIdle(agent, emit({ type: 'agent.resumed', agentId: command.agentId, ...when }));
        serveAgent(agent);
        return;
      }
      case 'agent.endWrapUp': {
        const agent = agentOf(command.agentId);
        if (
          !agent.wrapUp ||
          (command.contactId ?? agent.wrapUp.contactId) !== agent.wrapUp.contactId
        )
          return;
        endWrapUp(agent, 'agent');
        serveAgent(agent);
        return;
      }
      case 'contact.enqueue': {
        const queue = queues.get(command.queueId)!;
        const priority = command.priority ?? queue.priority ?? 0;
        const waitingSince = command.waitingSince ?? now;
        const { contactId, queueId } = command;
        const body = { contactId, queueId, priority, waitingSince };
        const contact: Contact = {
          id: contactId,
          queue,
          priority,
          requires: command.requires,
          queuedAt: now,
          waitingSince,
          seq: emit({ type: 'contact.queued', ...body, ...when }),
          refusals: [],
          offer: undefined,
          agent: undefined,
          connectedAt: 0,
        };
        contacts.set(contact.id, contact);
        offerContact(contact);
        return;
      }
      case 'contact.abandon': {
        const contact = contactOf(command.contactId);
        const made = contact.offer;
        if (made) withdraw(made, 'abandoned');
        contacts.delete(contact.id);
        const { queuedAt } = contact;
        const body = { contactId: contact.id, queueId: contact.queue.id, queuedAt };
        emit({ type: 'contact.abandoned', ...body, ...when });
        if (made) serveAgent(made.agent);
        return;
      }
      case 'contact.end': {
        const contact = contactOf(command.contactId);
        const agent = contact.agent!;
        contacts.delete(contact.id);
        agent.contact = undefined;
        const ids = { contactId: contact.id, queueId: contact.queue.id, agentId: agent.config.id };
        const { queuedAt, connectedAt } = contact;
        const ended = emit({ type: 'contact.ended', ...ids, queuedAt, connectedAt, ...when });
        const wrapUpMs = agent.config.wrapUpMs ?? contact.queue.wrapUpMs ?? 0;
        if (agent.signedIn && wrapUpMs > 0) {
          const endsAt = now + wrapUpMs;
          const started = emit({ type: 'agent.wrapUpStarted', ...ids, endsAt });
          agent.wrapUp = {
            contactId: contact.id,
            queueId: contact.queue.id,
            startedAt: now,
            endsAt,
            seq: started,
          };
          return;
        }
        becomeIdle(agent, ended);
        serveAgent(agent);
        return;
      }
      case 'offer.accept': {
        const made = offerOf(command);
        const { contact, agent } = made;
        dropOffer(made);
        contact.refusals = [];
        contact.agent = agent;
        contact.connectedAt = now;
        agent.contact = contact;
        const { queuedAt } = contact;
        emit({ type: 'contact.connected', ...offerBody(made), queuedAt, ...when });
        return;
      }
      case 'offer.decline': {
        const made = offerOf(command);
        const reason = command.reason === undefined ? {} : { reason: command.reason };
        refuse(made, emit({ type: 'offer.declined', ...offerBody(made), ...reason, ...when }));
        return;
      }
    }
  }

  function withdraw(made: Offer, reason: 'abandoned' | 'signed-out' | 'paused'): void {
    dropOffer(made);
    emit({ type: 'offer.withdrawn', ...offerBody(made), reason });
  }

  function settle(): readonly AcdEvent[] {
    const events = out;
    out = [];
    echoing = true;
    try {
      for (const event of events)
        for (const listener of listeners.get(event.type) ?? []) listener(event as never);
    } finally {
      echoing = false;
    }
    return events;
  }

  function guardCall(at: number): void {
    if (echoing)
      throw new AcdError('engine.reentrant', 'Call the engine after the listener has returned.');
    if (!Number.isFinite(at) || at < 0)
      throw new AcdError('command.invalid', `at is ${at}: give epoch milliseconds.`);
    if (at < now) throw new AcdError('time.backwards', `at is ${at}, before the engine's ${now}.`);
  }

  return {
    get at() {
      return now;
    },
    get nextDueAt() {
      return dueFirst()?.at;
    },
    execute(command) {
      if (command.commandId !== undefined && seen.has(command.commandId)) return [];
      guardCall(command.at);
      check(command);
      fireUntil(command.at);
      try {
        check(command);
        perform(command);
      } catch (error) {
        if (!(error instanceof AcdError)) throw error;
        const { agentId, contactId, offerId } = {
          agentId: undefined,
          contactId: undefined,
          offerId: undefined,
          ...command,
        };
        emit({
          type: 'command.refused',
          command: command.type,
          code: error.code,
          ...(agentId === undefined ? {} : { agentId }),
          ...(contactId === undefined ? {} : { contactId }),
          ...(offerId === undefined ? {} : { offerId }),
        });
      }
      if (command.commandId !== undefined) seen.set(command.commandId, now);
      return settle();
    },
    advance(at) {
      guardCall(at);
      fireUntil(at);
      return settle();
    },
    on(type, listener) {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set);
      set.add(listener);
      return () => set.delete(listener);
    },
  };
}
