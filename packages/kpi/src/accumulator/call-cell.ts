import type { CallRecord } from '../call-record.ts';
import {
  CALL_DURATIONS,
  CALL_SUMS,
  type CallDuration,
  type CallSum,
  type CallTally,
} from './call-tally.ts';
import type { DurationScale } from './duration-scale.ts';
import { HistogramBuilder, type Histogram } from './histogram.ts';

/** Which durations get a histogram beside the waits, and on what scale. */
export type KeptDurations = Readonly<Partial<Record<CallDuration, DurationScale>>>;

/** A tally that grows. Every field is a sum, so that a call can be taken back as it was added. */
export class CallCell {
  answered = 0;
  answeredAtOnce = 0;
  abandoned = 0;
  abandonedInMenu = 0;
  blocked = 0;
  diverted = 0;
  phantom = 0;
  answeredWaitMs = 0;
  abandonedWaitMs = 0;
  menuMs = 0;
  talkMs = 0;
  holdMs = 0;
  wrapUpMs = 0;
  /** Callers shown while they wait; a record is never one of them. */
  #waiting = 0;
  readonly #kept: KeptDurations;
  readonly #keepsHandling: boolean;
  readonly #answeredWait = new HistogramBuilder('seconds');
  #others: Map<CallDuration, HistogramBuilder> | undefined;

  constructor(kept: KeptDurations) {
    this.#kept = kept;
    this.#keepsHandling = Object.keys(kept).length > 0;
  }

  add(call: CallRecord, sign: 1 | -1): void {
    const { outcome, waitMs } = call;
    if (outcome !== 'phantom' && call.menuMs !== undefined) this.menuMs += sign * call.menuMs;
    switch (outcome) {
      case 'answered':
        this.#addAnswered(call, sign);
        return;
      case 'abandoned':
        this.abandoned += sign;
        this.abandonedWaitMs += sign * waitMs;
        this.#note('abandonedWait', waitMs, sign);
        return;
      case 'diverted':
        this.diverted += sign;
        this.#note('divertedWait', waitMs, sign);
        return;
      case 'waiting':
        this.#waiting += sign;
        this.#note('waitingWait', waitMs, sign);
        return;
      case 'abandonedInMenu':
      case 'blocked':
      case 'phantom':
        this[outcome] += sign;
    }
  }

  #addAnswered(call: CallRecord, sign: 1 | -1): void {
    const { waitMs, talkMs = 0, holdMs = 0, wrapUpMs = 0 } = call;
    this.answered += sign;
    this.answeredWaitMs += sign * waitMs;
    this.talkMs += sign * talkMs;
    this.holdMs += sign * holdMs;
    this.wrapUpMs += sign * wrapUpMs;
    if (!(call.queued ?? waitMs > 0)) this.answeredAtOnce += sign;
    if (sign === 1) this.#answeredWait.add(waitMs);
    else this.#answeredWait.remove(waitMs);
    if (!this.#keepsHandling) return;
    if (this.#kept.talk !== undefined) this.#note('talk', talkMs, sign);
    if (this.#kept.conversation !== undefined) this.#note('conversation', talkMs + holdMs, sign);
    if (this.#kept.handle !== undefined) this.#note('handle', talkMs + holdMs + wrapUpMs, sign);
    if (this.#kept.wrapUp !== undefined) this.#note('wrapUp', wrapUpMs, sign);
  }

  /** Whether no call is left in it: what was taken back is as if it had never been. */
  get isEmpty(): boolean {
    const { answered, abandoned, abandonedInMenu, blocked, diverted, phantom } = this;
    const ended = answered + abandoned + abandonedInMenu + blocked + diverted + phantom;
    return ended + this.#waiting === 0;
  }

  absorb(tally: CallTally): void {
    for (const name of CALL_SUMS) this[name] += tally[name];
    for (const [name, histogram] of Object.entries(tally.durations)) {
      this.#builder(name as CallDuration).absorb(histogram);
    }
  }

  toTally(): CallTally {
    const sums = Object.fromEntries(CALL_SUMS.map((name) => [name, this[name]]));
    const durations: Partial<Record<CallDuration, Histogram>> = {};
    for (const name of CALL_DURATIONS) {
      const builder = name === 'answeredWait' ? this.#answeredWait : this.#others?.get(name);
      const histogram = builder?.toHistogram() ?? [];
      if (histogram.length > 0) durations[name] = histogram;
    }
    return { ...(sums as Record<CallSum, number>), durations };
  }

  #note(name: CallDuration, durationMs: number, sign: 1 | -1): void {
    const builder = this.#builder(name);
    if (sign === 1) builder.add(durationMs);
    else builder.remove(durationMs);
  }

  #builder(name: CallDuration): HistogramBuilder {
    if (name === 'answeredWait') return this.#answeredWait;
    this.#others ??= new Map();
    let builder = this.#others.get(name);
    if (builder === undefined) {
      builder = new HistogramBuilder(this.#kept[name] ?? 'seconds');
      this.#others.set(name, builder);
    }
    return builder;
  }
}
