import { QualityLog, type QualityReport } from '../accumulator/quality-log.ts';
import type { AgentTime } from '../agent-time.ts';
import type { CallRecord } from '../call-record.ts';
import { agentTimeFault, callFault } from '../check-record.ts';

/** What an adapter made of a feed. */
export interface IngestResult {
  readonly calls: readonly CallRecord[];
  readonly agentTimes: readonly AgentTime[];
  /** How many lines, rows or records were read. */
  readonly read: number;
  /**
   * Everything that did not become a record, by kind, with counts and ids: `ignored.<type>` for what
   * measures do not read, and the anomalies, such as `line.unreadable` or `call.unfinished`.
   */
  readonly quality: QualityReport;
}

/** Gathers what an adapter makes of a feed; what cannot be counted is noted, never dropped. */
export class Collector {
  readonly #calls: CallRecord[] = [];
  readonly #agentTimes: AgentTime[] = [];
  readonly #quality = new QualityLog();
  #read = 0;

  /** Counts one line, row or record, and returns a name for it: its number. */
  next(): string {
    this.#read += 1;
    return String(this.#read);
  }

  note(kind: string, id: string): void {
    this.#quality.note(kind, id);
  }

  addCall(call: CallRecord): void {
    const fault = callFault(call, undefined);
    if (fault === undefined) this.#calls.push(call);
    else this.#quality.note(fault, call.id);
  }

  addAgentTimes(stretches: readonly AgentTime[]): void {
    for (const stretch of stretches) {
      const fault = agentTimeFault(stretch);
      if (fault === undefined) this.#agentTimes.push(stretch);
      else this.#quality.note(fault, stretch.agent);
    }
  }

  result(): IngestResult {
    return {
      calls: this.#calls,
      agentTimes: this.#agentTimes,
      read: this.#read,
      quality: this.#quality.toReport(),
    };
  }
}
