import type { CallRecord } from '../call-record.ts';
import { createAgentTimes } from './acd-agent-times.ts';
import type { AcdEventLike } from './acd-event.ts';
import { Collector, type IngestResult } from './collector.ts';

interface Entry {
  readonly at: number;
  readonly id: string;
  readonly queue: string;
  readonly agent: string;
  readonly params: readonly string[];
}

interface OpenCall {
  readonly queue: string;
  readonly arrivedAt: number;
  agent?: string;
  answeredAt?: number;
}

/** Where an event keeps the seconds that it reports: a parameter's place. */
const WAIT_AT: Readonly<Record<string, number>> = {
  ...{ ABANDON: 2, EXITEMPTY: 2, EXITWITHTIMEOUT: 2, EXITWITHKEY: 3 },
};
const TALK_AT: Readonly<Record<string, number>> = {
  ...{ COMPLETEAGENT: 1, COMPLETECALLER: 1, BLINDTRANSFER: 3, ATTENDEDTRANSFER: 3, TRANSFER: 3 },
};
const SIGN_IN = new Set(['AGENTLOGIN', 'AGENTCALLBACKLOGIN', 'ADDMEMBER']);
const SIGN_OUT = new Set(['AGENTLOGOFF', 'AGENTCALLBACKLOGOFF', 'REMOVEMEMBER']);

/**
 * Reads the lines of an Asterisk `queue_log` (`epoch|call|queue|agent|EVENT|parameters`). The log
 * knows no hold and no wrap-up. A call that enters a second queue is a second call, `id/2`; one that
 * has no end is noted as `call.unfinished`, as are those cut off by a restart. Never throws.
 *
 * Source: Asterisk documentation, Queue Logs.
 */
export function readQueueLog(lines: string | Iterable<string>): IngestResult {
  const collector = new Collector();
  const calls = new Map<string, OpenCall>();
  const visits = new Map<string, number>();
  const memberships = new Map<string, Set<string>>();
  const agents = createAgentTimes();
  let lastAt = -Infinity;

  const tell = (event: AcdEventLike) => {
    if (event.agentId === '' || event.agentId === 'NONE') return;
    collector.addAgentTimes(agents.push(event, event.at));
  };

  const close = (id: string, open: OpenCall, outcome: CallRecord['outcome'], ms: number) => {
    calls.delete(id);
    const visit = (visits.get(id) ?? 0) + 1;
    visits.set(id, visit);
    const { queue, arrivedAt, agent, answeredAt } = open;
    const base = {
      type: 'call',
      id: visit === 1 ? id : `${id}/${visit}`,
      queue,
      arrivedAt,
    } as const;
    if (answeredAt === undefined) {
      collector.addCall({ ...base, outcome, waitMs: ms, queued: true });
      return;
    }
    const waitMs = Math.max(0, answeredAt - arrivedAt);
    const answered = { ...base, outcome, waitMs, answeredAt, talkMs: ms };
    collector.addCall(agent === undefined ? answered : { ...answered, agent });
  };

  const end = (name: string, entry: Entry, outcome: CallRecord['outcome'], at: number) => {
    const { id, params } = entry;
    const open = calls.get(id);
    if (open === undefined || (outcome === 'answered') !== (open.answeredAt !== undefined)) {
      collector.note('event.orphan', `${name} ${id}`);
      return;
    }
    const seconds = Number(params[at] ?? '');
    const since = open.answeredAt ?? open.arrivedAt;
    const isGiven = params[at] !== undefined && params[at] !== '' && Number.isFinite(seconds);
    if (!isGiven) collector.note('value.invalid', `${name} ${id}`);
    close(id, open, outcome, isGiven ? Math.round(seconds * 1000) : Math.max(0, entry.at - since));
    if (open.agent !== undefined) {
      tell({
        type: 'contact.ended',
        at: entry.at,
        contactId: id,
        queueId: open.queue,
        agentId: open.agent,
      });
    }
  };

  const sign = (entry: Entry, isIn: boolean) => {
    const { at, agent, queue } = entry;
    const queues = memberships.get(agent) ?? new Set();
    memberships.set(agent, queues);
    const before = queues.size;
    if (isIn) queues.add(queue);
    else queues.delete(queue);
    if (isIn && before === 0) tell({ type: 'agent.signedIn', at, agentId: agent });
    if (!isIn && before > 0 && queues.size === 0)
      tell({ type: 'agent.signedOut', at, agentId: agent });
  };

  const unfinished = () => {
    for (const id of calls.keys()) collector.note('call.unfinished', id);
    calls.clear();
  };

  const follow = (name: string, entry: Entry) => {
    const { at, id, queue, agent, params } = entry;
    if (Object.hasOwn(TALK_AT, name)) {
      end(name, entry, 'answered', TALK_AT[name]!);
    } else if (Object.hasOwn(WAIT_AT, name)) {
      end(name, entry, name === 'ABANDON' ? 'abandoned' : 'diverted', WAIT_AT[name]!);
    } else if (SIGN_IN.has(name) || SIGN_OUT.has(name)) sign(entry, SIGN_IN.has(name));
    else if (name === 'ENTERQUEUE') {
      const open = calls.get(id);
      if (open !== undefined) {
        collector.note('call.reentered', id);
        close(
          id,
          open,
          open.answeredAt === undefined ? 'diverted' : 'answered',
          at - open.arrivedAt,
        );
      }
      calls.set(id, { queue, arrivedAt: at });
    } else if (name === 'CONNECT') {
      const open = calls.get(id);
      if (open === undefined) collector.note('event.orphan', `CONNECT ${id}`);
      else {
        open.answeredAt = Math.max(at, open.arrivedAt);
        open.agent = agent;
        tell({ type: 'contact.connected', at, contactId: id, queueId: queue, agentId: agent });
      }
    } else if (name === 'PAUSE' || name === 'PAUSEALL') {
      const reason = params[0] === undefined || params[0] === '' ? {} : { reason: params[0] };
      tell({ type: 'agent.paused', at, agentId: agent, ...reason });
    } else if (name === 'UNPAUSE' || name === 'UNPAUSEALL') {
      tell({ type: 'agent.resumed', at, agentId: agent });
    } else if (name === 'QUEUESTART') unfinished();
    else collector.note(`ignored.${name}`, id);
  };

  for (const line of typeof lines === 'string' ? lines.split(/\r?\n/) : lines) {
    if (line.trim() === '') continue;
    const number = collector.next();
    const [epoch = '', id = '', queue = '', agent = '', name = '', ...params] = line.split('|');
    const at = Math.round(Number(epoch) * 1000);
    if (!/^\d+(\.\d+)?$/.test(epoch) || !/^[A-Z]+$/.test(name) || !Number.isSafeInteger(at)) {
      collector.note('line.unreadable', number);
      continue;
    }
    if (at < lastAt) collector.note('line.outOfOrder', number);
    lastAt = at;
    follow(name, { at, id, queue, agent, params });
  }
  unfinished();
  collector.addAgentTimes(agents.open(lastAt));
  return collector.result();
}
