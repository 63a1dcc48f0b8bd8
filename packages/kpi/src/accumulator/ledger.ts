import type { CallRecord } from '../call-record.ts';

/** Takes a call back. It wins over every record of the same id with a lower version. */
export interface Retraction {
  readonly type: 'retraction';
  readonly id: string;
  /** Default: wins over version 0 only. */
  readonly version?: number;
}

/** One version of one id as it was told, and how many times. */
export interface LedgerEntry {
  readonly record: CallRecord | Retraction;
  readonly times: number;
}

/** What a new telling of an id changes: the call that no longer counts, and the one that now does. */
export interface LedgerChange {
  readonly before: CallRecord | undefined;
  readonly after: CallRecord | undefined;
}

/** What the ledger found out about a feed that tells things more than once. */
export interface LedgerFindings {
  /** The same version told again. */
  readonly repeated: readonly string[];
  /** A version overruled by a higher one. */
  readonly replaced: readonly string[];
  /** One version told with two contents: the greater by its JSON text counts. */
  readonly contradicted: readonly string[];
}

/**
 * Every telling of every call, by id. What counts is decided by the set of tellings alone (highest
 * version, then content), so it does not depend on their order, nor on how a feed was divided.
 */
export class Ledger {
  readonly #tellings = new Map<string, LedgerEntry[]>();

  tell(record: CallRecord | Retraction, times = 1): LedgerChange {
    const entries = this.#tellings.get(record.id);
    if (entries === undefined) {
      this.#tellings.set(record.id, [{ record, times }]);
      return { before: undefined, after: counting(record) };
    }
    const before = counting(entries[0]!.record);
    const text = canonicalText(record);
    const same = entries.findIndex((entry) => canonicalText(entry.record) === text);
    if (same >= 0) {
      entries[same] = { ...entries[same]!, times: entries[same]!.times + times };
      return { before, after: before };
    }
    entries.push({ record, times });
    entries.sort((a, b) => precedence(b.record, a.record));
    return { before, after: counting(entries[0]!.record) };
  }

  /** The call that counts under an id. */
  counted(id: string): CallRecord | undefined {
    const first = this.#tellings.get(id)?.[0];
    return first && counting(first.record);
  }

  has(id: string): boolean {
    return this.#tellings.has(id);
  }

  ids(): Iterable<string> {
    return this.#tellings.keys();
  }

  entriesOf(id: string): readonly LedgerEntry[] {
    return this.#tellings.get(id) ?? [];
  }

  findings(): LedgerFindings {
    const repeated: string[] = [];
    const replaced: string[] = [];
    const contradicted: string[] = [];
    for (const [id, entries] of this.#tellings) {
      entries.forEach(({ record, times }, i) => {
        for (let again = 1; again < times; again += 1) repeated.push(id);
        if (i === 0) return;
        const overruled = versionOf(record) < versionOf(entries[i - 1]!.record);
        (overruled ? replaced : contradicted).push(id);
      });
    }
    return { repeated, replaced, contradicted };
  }

  /** Every telling, by id: the one order. */
  entries(): LedgerEntry[] {
    const ids = [...this.#tellings.keys()].sort();
    return ids.flatMap((id) => this.entriesOf(id));
  }
}

function counting(record: CallRecord | Retraction): CallRecord | undefined {
  return record.type === 'call' ? record : undefined;
}

function versionOf(record: CallRecord | Retraction): number {
  return record.version ?? (record.type === 'call' ? 0 : 1);
}

function precedence(a: CallRecord | Retraction, b: CallRecord | Retraction): number {
  const byVersion = versionOf(a) - versionOf(b);
  if (byVersion !== 0) return byVersion;
  return canonicalText(a) < canonicalText(b) ? -1 : 1;
}

/** The JSON text of a record with its fields in the order of their names. */
function canonicalText(record: CallRecord | Retraction): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
