/*
 * The rounding error of one operation, itself exact: Dekker (Numerische Mathematik 18, 1971) and
 * Knuth (The Art of Computer Programming, 4.2.2). With them a few steps run in about 32 digits.
 */

/** a + b − fl(a + b), where `sum` is fl(a + b). */
export function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** a × b − fl(a × b), where `product` is fl(a × b); for factors below 1e290. */
export function productError(a: number, b: number, product: number): number {
  const a1 = upperHalf(a);
  const a2 = a - a1;
  const b1 = upperHalf(b);
  const b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

/** The upper 26 bits of a double. */
function upperHalf(a: number): number {
  const scaled = 134217729 * a;
  return scaled - (scaled - a);
}
