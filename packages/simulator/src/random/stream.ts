import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A source of random numbers for one purpose. */
export interface Stream {
  /** The next number of (0, 1]: its logarithm is finite. */
  readonly uniform: () => number;
}

/** What decides a stream: nothing else does, so that two plans meet the same callers. */
export interface StreamKey {
  readonly seed: number;
  readonly replication: number;
  /** Such as `talk/0`: a stream of its own keeps one purpose from disturbing another. */
  readonly purpose: string;
  /** Whether to give 1 − u for every u of the stream without it. Default false. */
  readonly antithetic?: boolean;
}

/**
 * A stream that is independent of every other for all practical purposes: the 128 bits of the
 * generator are a hash of the whole key, since small seeds give near-linear first draws.
 */
export function createStream(key: StreamKey): Stream {
  const generator = xoroshiro128plusFromState(hash(key));
  return key.antithetic === true
    ? { uniform: () => uniformFloat64(generator) + 2 ** -53 }
    : { uniform: () => 1 - uniformFloat64(generator) };
}

function hash({ seed, replication, purpose }: StreamKey): number[] {
  const words = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, replication >>> 0];
  for (let index = 0; index < purpose.length; index += 1) words.push(purpose.charCodeAt(index));
  const state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85a308d3];
  for (const word of words) {
    for (let lane = 0; lane < 4; lane += 1) {
      state[lane] = mix((state[lane]! ^ word) + Math.imul(lane + 1, 0x9e3779b9));
    }
    // Lanes that only ever met the same words would stay related.
    state[0] = mix(state[0]! ^ state[3]!);
  }
  return state.map((word) => mix(word));
}

/** The 32-bit finaliser "lowbias32" of C. Wellons (2018): every input bit reaches every output bit. */
function mix(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
