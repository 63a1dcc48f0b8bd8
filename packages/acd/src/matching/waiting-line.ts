import { IndexedHeap, type HeapItem } from '../structures/indexed-heap.ts';

/** What a line needs to know of a contact, and the links by which the contact stands in it. */
export interface InLine<T> extends HeapItem {
  readonly waitingSince: number;
  readonly seq: number;
  previous: T | undefined;
  next: T | undefined;
}

/** Which end of the line is served first; contacts of one millisecond are always served in order of `seq`. */
export type LineOrder = 'oldest-first' | 'newest-first';

/**
 * The contacts of one class, in the order in which they are served.
 *
 * Nearly all of them join at one of the two ends: those stand in a linked list, where joining, leaving and
 * looking at the head touch one or two contacts whatever the length. The few that come back to a place in the
 * middle (a callback with a virtual place, a contact whose requirement was relaxed) stand beside it in a heap.
 */
export class WaitingLine<T extends InLine<T>> {
  #first: T | undefined;
  #last: T | undefined;
  #size = 0;
  readonly #between: IndexedHeap<T>;
  readonly #before: (a: T, b: T) => boolean;

  constructor(order: LineOrder) {
    this.#before = order === 'oldest-first' ? isOlder : isNewer;
    this.#between = new IndexedHeap(this.#before);
  }

  get size(): number {
    return this.#size;
  }

  /** The contact to be served next. */
  get head(): T | undefined {
    return this.#earlier(this.#first, this.#between.peek());
  }

  /** The first contact that is accepted. */
  find(accept: (contact: T) => boolean): T | undefined {
    let listed = this.#first;
    while (listed !== undefined && !accept(listed)) listed = listed.next;
    return this.#earlier(listed, this.#between.size === 0 ? undefined : this.#between.find(accept));
  }

  add(contact: T): void {
    this.#size += 1;
    if (this.#last === undefined) this.#first = this.#last = contact;
    else if (this.#before(this.#last, contact)) {
      contact.previous = this.#last;
      this.#last = this.#last.next = contact;
    } else if (this.#before(contact, this.#first!)) {
      contact.next = this.#first;
      this.#first = this.#first!.previous = contact;
    } else this.#between.push(contact);
  }

  remove(contact: T): void {
    this.#size -= 1;
    if (contact.heapIndex >= 0) {
      this.#between.remove(contact);
      return;
    }
    if (contact.previous) contact.previous.next = contact.next;
    else this.#first = contact.next;
    if (contact.next) contact.next.previous = contact.previous;
    else this.#last = contact.previous;
    contact.previous = contact.next = undefined;
  }

  #earlier(a: T | undefined, b: T | undefined): T | undefined {
    if (a === undefined || b === undefined) return a ?? b;
    return this.#before(a, b) ? a : b;
  }
}

function isOlder<T extends InLine<T>>(a: T, b: T): boolean {
  return a.waitingSince < b.waitingSince || (a.waitingSince === b.waitingSince && a.seq < b.seq);
}

function isNewer<T extends InLine<T>>(a: T, b: T): boolean {
  return a.waitingSince > b.waitingSince || (a.waitingSince === b.waitingSince && a.seq < b.seq);
}
