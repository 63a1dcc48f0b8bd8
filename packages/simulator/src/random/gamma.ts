import { normalQuantile } from './normal.ts';
import type { Stream } from './stream.ts';

/**
 * A gamma value of scale 1. By G. Marsaglia and W. W. Tsang, A simple method for generating gamma
 * variables, ACM TOMS 26 (2000); shapes below 1 by their boost x·u^(1/shape).
 */
export function gammaVariate(shape: number, stream: Stream): number {
  const { uniform } = stream;
  if (shape < 1) return gammaVariate(shape + 1, stream) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(uniform());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/**
 * A gamma value of scale 1, given that it is at least `bound`. Up to the mode by drawing again
 * (the median lies above it, so every second draw is good); beyond, from the exponential tail that
 * touches the density at the bound, accepted by the ratio of the two.
 */
export function gammaVariateAbove(shape: number, bound: number, stream: Stream): number {
  if (bound <= shape - 1 || bound === 0) {
    let value = gammaVariate(shape, stream);
    while (value < bound) value = gammaVariate(shape, stream);
    return value;
  }
  const rate = shape > 1 ? 1 - (shape - 1) / bound : 1;
  for (;;) {
    const over = -Math.log(stream.uniform()) / rate;
    const accept = (shape - 1) * Math.log1p(over / bound) - (1 - rate) * over;
    if (Math.log(stream.uniform()) <= accept) return bound + over;
  }
}
