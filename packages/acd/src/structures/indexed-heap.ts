/** An item of an `IndexedHeap`; it knows where it is, so that it can be removed in O(log n). */
export interface HeapItem {
  /** Written by the heap; -1 outside it. */
  heapIndex: number;
}

/** A binary heap whose items may leave from the middle. `before` must be a strict total order. */
export class IndexedHeap<T extends HeapItem> {
  readonly #items: T[] = [];
  readonly #before: (a: T, b: T) => boolean;

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
  }

  get size(): number {
    return this.#items.length;
  }

  /** The least item. */
  peek(): T | undefined {
    return this.#items[0];
  }

  /** The least item that is accepted; looks only at refused items and their children. */
  find(accept: (item: T) => boolean): T | undefined {
    return this.#find(0, undefined, accept);
  }

  /** O(log n); O(1) when the item belongs at the end. */
  push(item: T): void {
    this.#place(item, this.#items.length);
    this.#up(item.heapIndex);
  }

  /** O(log n). The item must be in this heap. */
  remove(item: T): void {
    const index = item.heapIndex;
    const last = this.#items.pop()!;
    item.heapIndex = -1;
    if (last === item) return;
    this.#place(last, index);
    this.#up(index);
    this.#down(last.heapIndex);
  }

  /** Every item, in no order. */
  [Symbol.iterator](): Iterator<T> {
    return this.#items[Symbol.iterator]();
  }

  #find(index: number, best: T | undefined, accept: (item: T) => boolean): T | undefined {
    const item = this.#items[index];
    if (item === undefined || (best !== undefined && !this.#before(item, best))) return best;
    if (accept(item)) return item;
    const left = this.#find(2 * index + 1, best, accept);
    return this.#find(2 * index + 2, left, accept);
  }

  #place(item: T, index: number): void {
    this.#items[index] = item;
    item.heapIndex = index;
  }

  #up(start: number): void {
    const item = this.#items[start]!;
    let index = start;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = this.#items[parentIndex]!;
      if (!this.#before(item, parent)) break;
      this.#place(parent, index);
      index = parentIndex;
    }
    if (index !== start) this.#place(item, index);
  }

  #down(start: number): void {
    const items = this.#items;
    const item = items[start]!;
    let index = start;
    for (;;) {
      let childIndex = 2 * index + 1;
      let child = items[childIndex];
      if (child === undefined) break;
      const right = items[childIndex + 1];
      if (right !== undefined && this.#before(right, child)) {
        child = right;
        childIndex += 1;
      }
      if (!this.#before(child, item)) break;
      this.#place(child, index);
      index = childIndex;
    }
    if (index !== start) this.#place(item, index);
  }
}
