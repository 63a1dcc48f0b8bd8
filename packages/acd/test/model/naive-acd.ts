import type { AcdCommand } from '../../src/commands.ts';
import type { AcdConfig, AgentConfig, QueueConfig } from '../../src/config.ts';
import { AcdError } from '../../src/errors.ts';
import type { AcdEvent } from '../../src/events.ts';
import { RandomSource } from '../../src/random/random-source.ts';
import type { AgentOrder } from '../../src/routing/agent-order.ts';
import { satisfies, type Requirement } from '../../src/requirement.ts';

/** The members of the engine that the twin has. */
export interface NaiveAcd {
  readonly at: number;
  readonly nextDueAt: number | undefined;
  execute(command: AcdCommand): readonly AcdEvent[];
  advance(at: number): readonly AcdEvent[];
}

interface Agent {
  readonly config: AgentConfig;
  signedIn: boolean;
  paused: boolean;
  pauseReason: string | undefined;
  signedInAt: number;
  calls: number;
  talkMs: number;
  workedMs: number;
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
  seq: number;
  refusals: { agent: Agent; until: number; seq: number }[];
  offers: Offer[];
  /** Relaxation steps passed. */
  step: number;
  stepSeq: number;
  wanted: number;
  ringMore: { at: number; seq: number } | undefined;
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

/**
 * The engine as one would explain it: every decision scans all agents or all contacts, every deadline is looked
 * for. It shares no code with the engine but the meaning of a requirement and the random draws, and must give the same events.
 */
export function createNaiveAcd(config: AcdConfig): NaiveAcd {
  const queues = new Map(config.queues.map((queue) => [queue.id, queue]));
  const agents = new Map<string, Agent>(
    config.agents.map((agent) => [
      agent.id,
      {
        config: agent,
        signedIn: false,
        paused: false,
        pauseReason: undefined,
        signedInAt: 0,
        calls: 0,
        talkMs: 0,
        workedMs: 0,
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
  const lastOffered = new Map<string, Agent>();
  const random = new RandomSource(config.seed ?? 0);
  const seen = new Map<string, number>();
  let now = 0;
  let seq = 0;
  let offerCount = 0;
  let out: AcdEvent[] = [];

  function emit(event: Body<AcdEvent>): number {
    seq += 1;
    out.push({ ...event, at: now, seq });
    return seq;
  }

  function isIdle(agent: Agent): boolean {
    return agent.signedIn && !agent.paused && !agent.offer && !agent.contact && !agent.wrapUp;
  }

  function wantsOffer(contact: Contact): boolean {
    return !contact.agent && contact.offers.length < contact.wanted;
  }

  function firstWanted(queue: QueueConfig): number {
    return queue.addOfferEveryMs === undefined ? maxOffers(queue) : 1;
  }

  function maxOffers({ offersAtOnce = 1 }: QueueConfig): number {
    return offersAtOnce === 'all' ? Infinity : offersAtOnce;
  }

  function canTake(agent: Agent, contact: Contact): boolean {
    const { queue } = contact;
    const { skills = {}, tiers = {} } = agent.config;
    const { requires, maxTier, servedBy, waives } = rulesOf(contact);
    return (
      servedBy.some((id) => agent.config.queues?.includes(id) ?? true) &&
      (tiers[queue.id] ?? 0) <= maxTier &&
      (!requires || satisfies(skills, requires)) &&
      (waives || !contact.requires || satisfies(skills, contact.requires)) &&
      !contact.refusals.some((refusal) => refusal.agent === agent)
    );
  }

  function rulesOf({ queue, step }: Pick<Contact, 'queue' | 'step'>) {
    let requires = queue.requires;
    let maxTier = queue.maxTier ?? Infinity;
    let waives = false;
    const servedBy = [queue.id];
    for (const passed of (queue.steps ?? []).slice(0, step)) {
      requires = passed.requires ?? requires;
      maxTier = passed.maxTier ?? maxTier;
      waives = passed.waiveContactRequires ?? waives;
      servedBy.push(...(passed.alsoServedBy ?? []));
    }
    return { requires, maxTier, waives, servedBy };
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
    contact.offers.push(made);
    agent.offer = made;
    lastOffered.set(contact.queue.id, agent);
    if (/random/.test(contact.queue.agentOrder ?? '')) random.skip();
    const { addOfferEveryMs } = contact.queue;
    if (
      addOfferEveryMs !== undefined &&
      !contact.ringMore &&
      contact.wanted < maxOffers(contact.queue)
    )
      contact.ringMore = { at: now + addOfferEveryMs, seq: at };
  }

  function offerContact(contact: Contact): void {
    while (wantsOffer(contact)) {
      const agent = bestAgent(contact);
      if (!agent) return;
      offer(contact, agent);
    }
  }

  function bestAgent(contact: Contact): Agent | undefined {
    const free = [...agents.values()].filter((agent) => isIdle(agent) && canTake(agent, contact));
    const tierOf = (agent: Agent): number => agent.config.tiers?.[contact.queue.id] ?? 0;
    const { agentOrder = 'longest-idle' } = contact.queue;
    const drawn = agentOrder === 'random' || agentOrder === 'weighted-random';
    const weightOfAgent = (agent: Agent): number =>
      agentOrder === 'weighted-random' ? (agent.config.weight ?? 1) : 1;
    const lowest = Math.min(...free.map(tierOf));
    const tier = free.filter((agent) => tierOf(agent) === lowest);
    if (drawn) {
      let left = random.peek() * tier.reduce((sum, agent) => sum + weightOfAgent(agent), 0);
      return tier.find((agent) => (left -= weightOfAgent(agent)) < 0) ?? tier.at(-1);
    }
    return tier.sort(
      (a, b) =>
        keyOf(agentOrder, a, contact) - keyOf(agentOrder, b, contact) ||
        a.idleSince - b.idleSince ||
        a.idleSeq - b.idleSeq,
    )[0];
  }

  function keyOf(order: AgentOrder, agent: Agent, contact: Contact): number {
    const { queue } = contact;
    const rules = rulesOf(contact);
    const requires = rules.waives ? undefined : contact.requires;
    const all = [...agents.values()];
    const last = lastOffered.get(queue.id);
    const asked = new Set(
      [rules.requires, requires].flatMap((part) => (part ? skillsIn(part) : [])),
    );
    const levels = [...asked].map((skill) => agent.config.skills?.[skill] ?? 0);
    switch (order) {
      case 'fewest-calls':
        return agent.calls;
      case 'least-talk-time':
        return agent.talkMs;
      case 'least-occupied':
        return now === agent.signedInAt ? 0 : agent.workedMs / (now - agent.signedInAt);
      case 'linear':
        return all.indexOf(agent);
      case 'round-robin':
        return (all.indexOf(agent) + all.length - (last ? all.indexOf(last) + 1 : 0)) % all.length;
      case 'best-level':
        return levels.length === 0
          ? 0
          : -levels.reduce((sum, level) => sum + level, 0) / levels.length;
      case 'least-skilled':
        return Object.keys(agent.config.skills ?? {}).length;
      case 'lowest-cost':
        return agent.config.cost ?? 0;
      case 'longest-idle':
      case 'random':
      case 'weighted-random':
        return 0;
    }
  }

  function serveAgent(agent: Agent): void {
    if (!isIdle(agent)) return;
    let best: Contact | undefined;
    for (const contact of contacts.values()) {
      if (!wantsOffer(contact) || !canTake(agent, contact)) continue;
      if (!best || isBefore(contact, best)) best = contact;
    }
    if (best) offer(best, agent);
  }

  function isBefore(a: Contact, b: Contact): boolean {
    const differences = [
      weightOf(b) - weightOf(a),
      levelOf(b) - levelOf(a),
      scoreOf(b) - scoreOf(a),
      a.waitingSince - b.waitingSince,
      a.seq - b.seq,
    ];
    return differences.find((difference) => difference !== 0)! < 0;
  }

  function weightOf(contact: Contact): number {
    return contact.queue.order?.weight ?? 0;
  }

  function levelOf(contact: Contact): number {
    return (contact.queue.order?.priorityAs ?? 'level') === 'level' ? contact.priority : 0;
  }

  function scoreOf({ queue, priority, waitingSince }: Contact): number {
    const order = queue.order ?? {};
    let headStartMs = order.headStartMs ?? 0;
    let rate = order.agingRate ?? 1;
    if (order.priorityAs === 'headStart') headStartMs += (order.msPerPriority ?? 60_000) * priority;
    if (order.priorityAs === 'agingRate') rate *= priority;
    return (
      headStartMs +
      rate * Math.min(now - waitingSince, rate < 0 ? Infinity : (order.agingCapMs ?? Infinity))
    );
  }

  function becomeIdle(agent: Agent, at: number): void {
    agent.idleSince = now;
    agent.idleSeq = at;
  }

  function dropOffer(made: Offer): void {
    offers.delete(made.id);
    const { contact } = made;
    contact.offers = contact.offers.filter((other) => other !== made);
    made.agent.offer = undefined;
    if (contact.offers.length > 0 && !contact.agent) return;
    contact.ringMore = undefined;
    contact.wanted = firstWanted(contact.queue);
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
    if (until > now) contact.refusals.push({ agent, until, seq: at });
    offerContact(contact);
    serveAgent(agent);
  }

  function endWrapUp(agent: Agent, reason: 'time' | 'agent' | 'signed-out', when = {}): void {
    const wrapUp = agent.wrapUp!;
    agent.wrapUp = undefined;
    agent.workedMs += now - wrapUp.startedAt;
    const { contactId, queueId, startedAt } = wrapUp;
    const body = { agentId: agent.config.id, contactId, queueId, startedAt, reason, ...when };
    becomeIdle(agent, emit({ type: 'agent.wrapUpEnded', ...body }));
  }

  function dueFirst(): { at: number; seq: number; fire: () => void } | undefined {
    const due: { at: number; seq: number; fire: () => void }[] = [];
    for (const contact of contacts.values())
      if (!contact.agent && contact.queue.maxWaitMs !== undefined)
        due.push({
          at: contact.queuedAt + contact.queue.maxWaitMs,
          seq: contact.seq,
          fire: () => {
            leave(contact, 'expired', { type: 'contact.expired', reason: 'max-wait' });
          },
        });
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
            offerContact(contact);
          },
        });
    // An offer and the next one of its contact can be due together: the offer goes first, as in this list.
    for (const contact of contacts.values())
      if (contact.ringMore)
        due.push({
          ...contact.ringMore,
          fire: () => {
            contact.ringMore = undefined;
            contact.wanted += 1;
            offerContact(contact);
          },
        });
    for (const contact of contacts.values()) {
      const next = contact.queue.steps?.[contact.step];
      if (!contact.agent && next)
        due.push({
          at: contact.waitingSince + next.afterMs,
          seq: contact.stepSeq,
          fire: () => {
            contact.step += 1;
            const ids = { contactId: contact.id, queueId: contact.queue.id };
            contact.stepSeq = emit({ type: 'contact.relaxed', ...ids, step: contact.step });
            offerContact(contact);
          },
        });
    }
    return due.sort((a, b) => a.at - b.at || a.seq - b.seq)[0];
  }

  function fireUntil(at: number): void {
    for (let due = dueFirst(); due && due.at <= at; due = dueFirst()) {
      now = due.at;
      due.fire();
    }
    now = at;
  }

  function leave(
    contact: Contact,
    reason: 'abandoned' | 'expired',
    last:
      | { type: 'contact.abandoned'; occurredAt?: number }
      | { type: 'contact.expired'; reason: 'max-wait' },
  ): void {
    const rang = contact.offers;
    for (const made of rang) withdraw(made, reason);
    contacts.delete(contact.id);
    emit({ ...last, contactId: contact.id, queueId: contact.queue.id, queuedAt: contact.queuedAt });
    for (const made of rang) serveAgent(made.agent);
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
      const number = Number(command.offerId.slice(1));
      const issued = number >= 1 && number <= offerCount;
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
        agent.signedInAt = now;
        agent.calls = agent.talkMs = agent.workedMs = 0;
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
        endWrapUp(agent, 'agent', when);
        serveAgent(agent);
        return;
      }
      case 'contact.enqueue': {
        const queue = queues.get(command.queueId)!;
        const priority = command.priority ?? queue.priority ?? 0;
        const waitingSince = command.waitingSince ?? now;
        const { contactId, queueId } = command;
        const requires = command.requires ? { requires: command.requires } : {};
        const body = { contactId, queueId, priority, waitingSince, ...requires };
        const passed = (queue.steps ?? []).filter(({ afterMs }) => waitingSince + afterMs <= now);
        const line = [...contacts.values()].filter(
          (other) => other.queue === queue && wantsOffer(other),
        );
        const contact: Contact = {
          id: contactId,
          queue,
          priority,
          requires: command.requires,
          queuedAt: now,
          waitingSince,
          seq: 0,
          step: passed.length,
          stepSeq: 0,
          refusals: [],
          offers: [],
          wanted: firstWanted(queue),
          ringMore: undefined,
          agent: undefined,
          connectedAt: 0,
        };
        if (line.length >= (queue.maxWaiting ?? Infinity) && !bestAgent(contact)) {
          emit({ type: 'contact.rejected', contactId, queueId, reason: 'queue-full', ...when });
          return;
        }
        contact.seq = contact.stepSeq = emit({ type: 'contact.queued', ...body, ...when });
        contacts.set(contact.id, contact);
        offerContact(contact);
        return;
      }
      case 'contact.abandon': {
        const contact = contactOf(command.contactId);
        leave(contact, 'abandoned', { type: 'contact.abandoned', ...when });
        return;
      }
      case 'contact.end': {
        const contact = contactOf(command.contactId);
        const agent = contact.agent!;
        contacts.delete(contact.id);
        agent.contact = undefined;
        agent.talkMs += now - contact.connectedAt;
        agent.workedMs += now - contact.connectedAt;
        const ids = { contactId: contact.id, queueId: contact.queue.id, agentId: agent.config.id };
        const { queuedAt, connectedAt } = contact;
        const ended = emit({ type: 'contact.ended', ...ids, queuedAt, connectedAt, ...when });
        becomeIdle(agent, ended);
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
        serveAgent(agent);
        return;
      }
      case 'offer.accept': {
        const made = offerOf(command);
        const { contact, agent } = made;
        contact.agent = agent;
        agent.calls += 1;
        dropOffer(made);
        contact.refusals = [];
        contact.connectedAt = now;
        agent.contact = contact;
        const { queuedAt } = contact;
        emit({ type: 'contact.connected', ...offerBody(made), queuedAt, ...when });
        const others = contact.offers;
        for (const other of others) withdraw(other, 'taken');
        for (const other of others) serveAgent(other.agent);
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

  function withdraw(
    made: Offer,
    reason: 'abandoned' | 'expired' | 'taken' | 'signed-out' | 'paused',
  ): void {
    dropOffer(made);
    emit({ type: 'offer.withdrawn', ...offerBody(made), reason });
  }

  function settle(): readonly AcdEvent[] {
    const events = out;
    out = [];
    return events;
  }

  function guardTime(at: number): void {
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
      const seenAt = seen.get(command.commandId ?? '') ?? -Infinity;
      if (seenAt >= command.at - (config.commandIdWindowMs ?? 600_000)) return [];
      guardTime(command.at);
      check(command);
      fireUntil(command.at);
      try {
        check(command);
        perform(command);
      } catch (error) {
        if (!(error instanceof AcdError)) throw error;
        const { occurredAt } = command;
        const named = Object.entries(command).filter(([key]) =>
          /^(agent|contact|offer)Id$/.test(key),
        );
        const when = occurredAt === undefined ? {} : { occurredAt };
        const body = {
          command: command.type,
          code: error.code,
          ...Object.fromEntries(named),
          ...when,
        };
        emit({ type: 'command.refused', ...body });
      }
      if (command.commandId !== undefined) seen.set(command.commandId, now);
      return settle();
    },
    advance(at) {
      guardTime(at);
      fireUntil(at);
      return settle();
    },
  };
}

/** The skills that a requirement wants; those it does not want are no merit. */
function skillsIn(requirement: Requirement): string[] {
  if ('skill' in requirement) return [requirement.skill];
  if ('not' in requirement) return [];
  const parts = 'all' in requirement ? requirement.all : requirement.any;
  return parts.flatMap(skillsIn);
}
