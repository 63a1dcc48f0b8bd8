import type { CallRecord } from '../call-record.ts';
import { Collector, type IngestResult } from './collector.ts';
import { asRecord, instantOf, numberOf, textOf, type RawRecord } from './raw-record.ts';

interface Task {
  readonly createdAt: number;
  queue: string;
  queuedAt?: number;
  agent?: string;
  answeredAt?: number;
  talkEndedAt?: number;
}

/**
 * Reads events of Twilio TaskRouter, in any order and told more than once: they are sorted by
 * `event_date_ms` and counted once by `sid`. A task waits from `task-queue.entered` to the accepted
 * reservation, talks until `task.wrapup`, and is wrapped up until `task.completed`. Events that
 * measures do not read are noted as `ignored.<type>`, tasks without an end as `call.unfinished`.
 * Never throws.
 *
 * Source: Twilio TaskRouter, event reference.
 */
export function readTaskRouterEvents(events: Iterable<unknown>): IngestResult {
  const collector = new Collector();
  const told = new Set<string>();
  const dated: { readonly at: number; readonly raw: RawRecord }[] = [];
  for (const event of events) {
    const number = collector.next();
    const raw = asRecord(event);
    const at = numberOf(raw, 'event_date_ms') ?? instantOf(raw, 'event_date');
    const sid = textOf(raw, 'sid');
    if (raw === undefined || at === undefined) collector.note('record.unreadable', number);
    else if (sid !== '' && told.has(sid)) collector.note('record.repeated', sid);
    else {
      told.add(sid);
      dated.push({ at: Math.round(at), raw });
    }
  }
  dated.sort((a, b) => a.at - b.at);
  const tasks = new Map<string, Task>();
  for (const { at, raw } of dated) follow(at, raw, tasks, collector);
  for (const id of tasks.keys()) collector.note('call.unfinished', id);
  return collector.result();
}

function follow(at: number, raw: RawRecord, tasks: Map<string, Task>, collector: Collector): void {
  const type = textOf(raw, 'event_type');
  const data = asRecord(raw['event_data']) ?? raw;
  const id = textOf(data, 'task_sid') || textOf(raw, 'resource_sid');
  const task = tasks.get(id);
  const close = (call: Partial<CallRecord> & Pick<CallRecord, 'outcome' | 'waitMs'>) => {
    if (task === undefined) return;
    tasks.delete(id);
    const menuMs = Math.max(0, (task.queuedAt ?? task.createdAt) - task.createdAt);
    const base = {
      type: 'call',
      id,
      queue: task.queue,
      arrivedAt: task.createdAt,
      menuMs,
    } as const;
    collector.addCall({ ...base, queued: true, ...call });
  };
  if (type === 'task.created') {
    tasks.set(id, { createdAt: at, queue: textOf(data, 'task_queue_name') });
    return;
  }
  if (!READ.has(type)) {
    collector.note(`ignored.${type}`, id);
    return;
  }
  if (task === undefined) {
    collector.note('event.orphan', `${type} ${id}`);
    return;
  }
  const waitMs = at - (task.queuedAt ?? task.createdAt);
  switch (type) {
    case 'task-queue.entered':
    case 'task-queue.moved':
      task.queue = textOf(data, 'task_queue_name') || textOf(data, 'task_queue_sid');
      task.queuedAt ??= at;
      return;
    case 'reservation.accepted':
      task.agent = textOf(data, 'worker_name') || textOf(data, 'worker_sid');
      task.answeredAt ??= at;
      return;
    case 'task.wrapup':
      task.talkEndedAt ??= at;
      return;
    case 'task.completed':
      if (task.answeredAt === undefined) close({ outcome: 'diverted', waitMs });
      else close(answeredCall(task, task.answeredAt, at));
      return;
    case 'task.canceled':
      if (task.answeredAt === undefined) close({ outcome: 'abandoned', waitMs });
      else close(answeredCall(task, task.answeredAt, at));
      return;
    default:
      close({ outcome: 'diverted', waitMs });
  }
}

const READ: ReadonlySet<string> = new Set([
  ...['task-queue.entered', 'task-queue.moved', 'reservation.accepted', 'task.wrapup'],
  ...['task.completed', 'task.canceled', 'task-queue.timeout', 'workflow.timeout'],
]);

function answeredCall(
  { queuedAt, createdAt, agent, talkEndedAt }: Task,
  answeredAt: number,
  at: number,
): Partial<CallRecord> & Pick<CallRecord, 'outcome' | 'waitMs'> {
  const endedAt = talkEndedAt ?? at;
  return {
    ...{
      outcome: 'answered',
      waitMs: Math.max(0, answeredAt - (queuedAt ?? createdAt)),
      answeredAt,
    },
    ...{ talkMs: endedAt - answeredAt, endedAt, wrapUpMs: at - endedAt },
    ...(agent === undefined ? {} : { agent }),
  };
}
