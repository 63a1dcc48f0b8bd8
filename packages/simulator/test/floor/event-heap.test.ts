import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventHeap } from '../../src/floor/event-heap.ts';

describe('EventHeap', () => {
  it('gives what a list sorted by instant and order of adding gives', () => {
    const steps = fc.array(fc.option(fc.nat(20), { freq: 3 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (list) => {
        const heap = new EventHeap<number>();
        const sorted: { at: number; id: number }[] = [];
        for (const [id, at] of list.entries()) {
          if (at === null) expect(heap.pop()).toBe(sorted.shift()?.id);
          else {
            heap.push(at, id);
            const later = sorted.findIndex((other) => other.at > at);
            sorted.splice(later === -1 ? sorted.length : later, 0, { at, id });
          }
          expect(heap.nextAt).toBe(sorted[0]?.at);
        }
      }),
    );
  });
});
