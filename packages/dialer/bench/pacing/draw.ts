import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Law } from './scenario.ts';

/** A stream of random numbers from 0 to 1. */
export type Draws = () => number;

/** Small seeds give near-linear first numbers: the seed is mixed first (splitmix, 32 bits). */
export function drawsOf(seed: number): Draws {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  const generator = xoroshiro128plus(mixed ^ (mixed >>> 15));
  return () => uniformFloat64(generator);
}

/** A duration in seconds. */
export function draw(law: Law, draws: Draws): number {
  switch (law.dist) {
    case 'constant':
      return law.value;
    case 'uniform':
      return law.a + (law.b - law.a) * draws();
    case 'exponential':
      return -law.mean * Math.log(1 - draws());
    case 'lognormal': {
      const variance = Math.log(1 + law.cv * law.cv);
      return law.mean * Math.exp(Math.sqrt(variance) * drawNormal(draws) - variance / 2);
    }
    case 'gamma': {
      const shape = 1 / (law.cv * law.cv);
      for (;;) {
        const value = (law.shift ?? 0) + (law.mean / shape) * drawGamma(shape, draws);
        if (value < (law.truncateAt ?? Infinity)) return value;
      }
    }
  }
}

function drawNormal(draws: Draws): number {
  return Math.sqrt(-2 * Math.log(1 - draws())) * Math.cos(2 * Math.PI * draws());
}

/** Marsaglia and Tsang 2000; a shape below 1 is boosted. */
function drawGamma(shape: number, draws: Draws): number {
  if (shape < 1) return drawGamma(shape + 1, draws) * (1 - draws()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(draws);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - draws()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
