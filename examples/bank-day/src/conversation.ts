import type { RecordedCall } from './recorded-call.ts';

/** When the conversation of an answered call began. */
export function startsAt(call: RecordedCall): number {
  return call.answeredAt ?? call.offeredAt + call.waitMs;
}

/** When the conversation of an answered call ended. */
export function endsAt(call: RecordedCall): number {
  return startsAt(call) + call.talkMs;
}
