import type { CallFault } from './check-record.ts';

interface Happening {
  /** Engine time, epoch ms. */
  readonly at: number;
  /** 1, 2, 3, ... without a gap. */
  readonly seq: number;
}

/** A record that no figure can count; it is in the quality report too. */
export interface RecordRejected extends Happening {
  readonly type: 'record.rejected';
  /** The call's id, or the agent of a stretch of time. */
  readonly id: string;
  readonly fault: CallFault;
}

/** A record of an interval that is final; it is in the quality report and in no figure. */
export interface RecordLate extends Happening {
  readonly type: 'record.late';
  readonly id: string;
  readonly intervalStartAt: number;
}

/** No record will change this interval any more. */
export interface IntervalFinal extends Happening {
  readonly type: 'interval.final';
  readonly startAt: number;
  readonly endAt: number;
}

/** Everything that an accumulator reports. */
export type KpiEvent = RecordRejected | RecordLate | IntervalFinal;
