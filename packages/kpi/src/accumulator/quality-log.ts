/** How many records had one kind of trouble, and some of them by id. */
export interface QualityEntry {
  readonly count: number;
  /** Up to 20 ids, the first in the order of the alphabet: the same ones whatever the order. */
  readonly ids: readonly string[];
}

/** Troubles by kind, by rising name. */
export type QualityReport = Readonly<Record<string, QualityEntry>>;

const SHOWN = 20;

/** Counts troubles and keeps a few ids of each, so that two logs add up to the log of both. */
export class QualityLog {
  readonly #kinds = new Map<string, { count: number; ids: string[] }>();

  note(kind: string, id: string, count = 1): void {
    let entry = this.#kinds.get(kind);
    if (entry === undefined) {
      entry = { count: 0, ids: [] };
      this.#kinds.set(kind, entry);
    }
    entry.count += count;
    const { ids } = entry;
    if (ids.includes(id) || (ids.length === SHOWN && id > ids.at(-1)!)) return;
    ids.push(id);
    ids.sort();
    if (ids.length > SHOWN) ids.pop();
  }

  absorb(report: QualityReport): void {
    for (const [kind, { count, ids }] of Object.entries(report)) {
      for (const [i, id] of ids.entries()) this.note(kind, id, i === 0 ? count : 0);
    }
  }

  toReport(): QualityReport {
    const kinds = [...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      kinds.map(([kind, { count, ids }]) => [kind, { count, ids: [...ids] }]),
    );
  }
}
