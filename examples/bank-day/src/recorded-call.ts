/** One call as the file tells it. Instants are epoch milliseconds of the local wall clock, read as UTC. */
export interface RecordedCall {
  /** Row of the file; the header is row 1. */
  readonly row: number;
  readonly id: string;
  /** When the call reached the voice menu. */
  readonly arrivedAt: number;
  /** When it asked for an agent: the entry into the queue, or the end of the menu if it went straight to an agent. */
  readonly offeredAt: number;
  readonly type: string;
  /** High priority: routed first. */
  readonly priority: boolean;
  readonly outcome: Outcome;
  readonly waitMs: number;
  readonly talkMs: number;
  /** When the conversation began, where it is recorded. */
  readonly answeredAt: number | undefined;
  readonly agent: string | undefined;
  /** Seconds in the voice menu as recorded, which may be negative. */
  readonly menuSeconds: number;
}

export type Outcome = (typeof outcomes)[number];

const outcomes = ['ANSWERED', 'ABANDONED_QUEUE', 'ABANDONED_IVR', 'PHANTOM'] as const;

/** Reads one row, or says in a few words why it cannot be read. */
export function parseRow(
  fields: Readonly<Record<string, string>>,
  row: number,
): RecordedCall | string {
  const text = (column: string) => fields[column]?.trim() ?? '';
  if (text('id') === '') return 'id is empty';

  const arrivedAt = parseWallClock(text('arrival'));
  if (arrivedAt === undefined) {
    return `arrival "${text('arrival')}" is no local time such as 1999-02-03T11:25:00`;
  }
  const outcome = outcomes.find((known) => known === text('outcome'));
  if (outcome === undefined) {
    return `outcome "${text('outcome')}" is none of ${outcomes.join(', ')}`;
  }
  for (const column of ['wait_s', 'talk_s']) {
    if (!(Number(text(column)) >= 0) || text(column) === '') {
      return `${column} "${text(column)}" is no number of seconds`;
    }
  }
  for (const column of ['vru_s', 'queue_offset_s', 'answer_offset_s', 'priority']) {
    if (!Number.isFinite(Number(text(column)))) return `${column} "${text(column)}" is no number`;
  }

  const offset = (column: string) => (text(column) === '' ? undefined : Number(text(column)));
  const menuSeconds = Number(text('vru_s'));
  const answerOffset = offset('answer_offset_s');
  const offeredOffset = offset('queue_offset_s') ?? answerOffset ?? menuSeconds;
  return {
    row,
    id: text('id'),
    arrivedAt,
    // A negative time in the menu would put the call before its own arrival.
    offeredAt: arrivedAt + 1000 * Math.max(0, offeredOffset),
    type: text('type'),
    priority: Number(text('priority')) >= 2,
    outcome,
    waitMs: 1000 * Number(text('wait_s')),
    talkMs: 1000 * Number(text('talk_s')),
    answeredAt: answerOffset === undefined ? undefined : arrivedAt + 1000 * answerOffset,
    agent: text('agent') === '' ? undefined : text('agent'),
    menuSeconds,
  };
}

function parseWallClock(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/.exec(text);
  const instant = match === null ? NaN : Date.parse(`${match[1]!}T${match[2]!}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
