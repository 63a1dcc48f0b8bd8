import { OUTCOME_CODES, type CallColumns, type CallRecord } from '@plateau/kpi';

export const QUEUES = 8;
export const CALLS = 1_000_000;
export const DAYS = 30;
/** Monday 2 March 2026, 00:00 UTC. */
export const FROM_AT = Date.UTC(2026, 2, 2);

/** One million calls over thirty days and eight queues, in the order of their arrival. */
export function sampleColumns(): CallColumns {
  const random = seeded(20_260_302);
  const at = Float64Array.from({ length: CALLS }, () =>
    Math.floor(FROM_AT + random() * DAYS * 86_400_000),
  ).sort();
  const seconds = (mean: number) => Math.floor(-Math.log(1 - random()) * mean) * 1000;
  return {
    arrivedAt: at,
    queue: Uint8Array.from({ length: CALLS }, () => Math.floor(random() * QUEUES)),
    outcome: Uint8Array.from({ length: CALLS }, () =>
      random() < 0.9 ? OUTCOME_CODES.answered : OUTCOME_CODES.abandoned,
    ),
    waitMs: Int32Array.from({ length: CALLS }, () => (random() < 0.4 ? 0 : seconds(40))),
    handleMs: Int32Array.from({ length: CALLS }, () => seconds(200)),
  };
}

const NAMES = Array.from({ length: QUEUES }, (_, i) => `queue-${String(i)}`);

/** The same calls as objects. */
export function sampleRecords(columns: CallColumns): CallRecord[] {
  return Array.from(columns.arrivedAt, (arrivedAt, i) => ({
    type: 'call',
    id: String(i),
    queue: NAMES[columns.queue[i]!]!,
    arrivedAt,
    outcome: columns.outcome[i] === OUTCOME_CODES.answered ? 'answered' : 'abandoned',
    waitMs: columns.waitMs[i]!,
    talkMs: columns.handleMs[i]!,
  }));
}

/** Mulberry32: small, seeded, good enough to draw a bench. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
