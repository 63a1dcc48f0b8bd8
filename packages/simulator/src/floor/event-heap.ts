/** What happens next on the floor: the earliest first, and in the order of adding at one instant. */
export class EventHeap<Item> {
  readonly #ats: number[] = [];
  readonly #orders: number[] = [];
  readonly #items: Item[] = [];
  #added = 0;

  /** When the next item is due; undefined when there is none. O(1). */
  get nextAt(): number | undefined {
    return this.#ats[0];
  }

  /** O(log n). */
  push(at: number, item: Item): void {
    this.#added += 1;
    let place = this.#items.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      // A new item is the youngest: it goes behind what is due at the same instant.
      if (this.#ats[parent]! <= at) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, at, this.#added, item);
  }

  /** Takes the next item out; undefined when there is none. O(log n). */
  pop(): Item | undefined {
    const first = this.#items[0];
    const at = this.#ats.pop();
    const order = this.#orders.pop();
    const item = this.#items.pop();
    const size = this.#items.length;
    if (size === 0 || at === undefined || order === undefined || item === undefined) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#isBefore(child + 1, this.#ats[child]!, this.#orders[child]!)) {
        child += 1;
      }
      if (!this.#isBefore(child, at, order)) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, at, order, item);
    return first;
  }

  #isBefore(place: number, at: number, order: number): boolean {
    const other = this.#ats[place]!;
    return other < at || (other === at && this.#orders[place]! < order);
  }

  #move(from: number, to: number): void {
    this.#ats[to] = this.#ats[from]!;
    this.#orders[to] = this.#orders[from]!;
    this.#items[to] = this.#items[from]!;
  }

  #put(place: number, at: number, order: number, item: Item): void {
    this.#ats[place] = at;
    this.#orders[place] = order;
    this.#items[place] = item;
  }
}
