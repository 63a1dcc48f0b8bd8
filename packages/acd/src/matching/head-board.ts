import type { Claim } from '../routing/contact-order.ts';
import type { ContactClass } from './contact-class.ts';

const COLUMNS = [
  'weight',
  'level',
  'headStartMs',
  'agingRate',
  'agingCapMs',
  'waitingSince',
] as const;

/**
 * The claim and the head of every class, by the class's slot, in columns: an agent who becomes free reads
 * hundreds of them, and a column of numbers is read several times faster than as many objects.
 */
export class HeadBoard {
  weight = new Float64Array(64);
  level = new Float64Array(64);
  headStartMs = new Float64Array(64);
  agingRate = new Float64Array(64);
  agingCapMs = new Float64Array(64);
  /** Since when the head waits; NaN where nobody does. */
  waitingSince = new Float64Array(64);
  readonly classes: ContactClass[] = [];
  readonly #free: number[] = [];

  /** A slot for a class with this claim; the class is to be put into `classes`. */
  takeSlot(claim: Claim): number {
    const slot = this.#free.pop() ?? this.classes.length;
    if (slot === this.weight.length) this.#grow();
    for (const column of COLUMNS) {
      this[column][slot] = column === 'waitingSince' ? Number.NaN : claim[column];
    }
    return slot;
  }

  /** Gives the slot of an empty class back. */
  freeSlot(slot: number): void {
    this.#free.push(slot);
  }

  #grow(): void {
    for (const column of COLUMNS) {
      const wider = new Float64Array(2 * this[column].length);
      wider.set(this[column]);
      this[column] = wider;
    }
  }
}
