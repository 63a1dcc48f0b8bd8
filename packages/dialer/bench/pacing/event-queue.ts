/** What happens to a call or an agent, in the order of time; ties in the order of scheduling. */
export interface Occurrence {
  readonly at: number;
  readonly seq: number;
  readonly kind:
    'ringEnds' | 'graceEnds' | 'talkEnds' | 'wrapUpEnds' | 'breakStarts' | 'breakEnds' | 'tick';
  readonly id: number;
}

/** A binary heap of occurrences. */
export class EventQueue {
  readonly #heap: Occurrence[] = [];
  #seq = 0;

  schedule(at: number, kind: Occurrence['kind'], id: number): void {
    const heap = this.#heap;
    const added = { at, seq: (this.#seq += 1), kind, id };
    let place = heap.length;
    heap.push(added);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(added, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = added;
  }

  next(): Occurrence | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(one: Occurrence, other: Occurrence): boolean {
  return one.at < other.at || (one.at === other.at && one.seq < other.seq);
}
