import { Collector, type IngestResult } from './collector.ts';
import { epochOf, unansweredOutcome } from './freeswitch-cdr.ts';
import { asRecord, textOf } from './raw-record.ts';

/**
 * Reads the events of FreeSWITCH's mod_callcenter, as records of their headers. The one that tells a
 * whole call is `member-queue-end`; the others are noted as `ignored.<action>`. Never throws.
 *
 * Source: FreeSWITCH, mod_callcenter.
 */
export function readCallcenterEvents(events: Iterable<unknown>): IngestResult {
  const collector = new Collector();
  const told = new Set<string>();
  for (const event of events) {
    const number = collector.next();
    const raw = asRecord(event);
    const action = textOf(raw, 'CC-Action');
    const id = textOf(raw, 'CC-Member-Session-UUID') || textOf(raw, 'CC-Member-UUID');
    if (raw === undefined || action === '') collector.note('record.unreadable', number);
    else if (action !== 'member-queue-end') collector.note(`ignored.${action}`, id || number);
    else if (told.has(id)) collector.note('record.repeated', id);
    else {
      told.add(id);
      const joinedAt = epochOf(raw, 'CC-Member-Joined-Time');
      const leftAt = epochOf(raw, 'CC-Member-Leaving-Time');
      const answeredAt = epochOf(raw, 'CC-Agent-Answered-Time');
      const endedAt = epochOf(raw, 'CC-Bridge-Terminated-Time') ?? leftAt;
      if (joinedAt === undefined || endedAt === undefined) {
        collector.note('call.unfinished', id || number);
        continue;
      }
      const queue = textOf(raw, 'CC-Queue');
      const base = { type: 'call', id, queue, arrivedAt: joinedAt, queued: true } as const;
      if (answeredAt === undefined || textOf(raw, 'CC-Cause') === 'Cancel') {
        const outcome = unansweredOutcome(textOf(raw, 'CC-Cancel-Reason'));
        collector.addCall({ ...base, outcome, waitMs: (leftAt ?? endedAt) - joinedAt });
        continue;
      }
      const agent = textOf(raw, 'CC-Agent');
      collector.addCall({
        ...{ ...base, outcome: 'answered', waitMs: answeredAt - joinedAt, answeredAt },
        ...{ talkMs: endedAt - answeredAt, endedAt },
        ...(agent === '' ? {} : { agent }),
      });
    }
  }
  return collector.result();
}
