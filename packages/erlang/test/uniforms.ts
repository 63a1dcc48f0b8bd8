import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Uniform draws in [0, 1) from a fixed seed; the first draws of a small seed are thrown away. */
export function uniforms(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < 20; i++) generator.next();
  return () => uniformFloat64(generator);
}
