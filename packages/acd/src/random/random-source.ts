import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Draws from [0, 1) that depend on the seed alone; looking at the next one does not consume it. */
export class RandomSource {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  /** From a seed of 32 bits, or going on from the state of another source. */
  constructor(from: number | readonly number[]) {
    this.#generator =
      typeof from === 'number' ? xoroshiro128plus(scramble(from)) : xoroshiro128plusFromState(from);
  }

  /** The next draw. */
  peek(): number {
    return (this.#generator.clone().next() >>> 0) / 2 ** 32;
  }

  /** Goes on to the draw after the next. */
  skip(): void {
    this.#generator.next();
  }

  /** The state, for a snapshot. */
  state(): readonly number[] {
    return this.#generator.getState();
  }
}

/** Small seeds give related first draws; the finalizer of splitmix32 sets them apart. */
function scramble(seed: number): number {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
