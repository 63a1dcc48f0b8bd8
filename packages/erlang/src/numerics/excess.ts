/** e^−t − 1 + t, without cancellation at small t. */
export function excess(t: number): number {
  if (Math.abs(t) > 0.5) return Math.expm1(-t) + t;
  let sum = 0;
  for (let k = 18; k >= 2; k--) sum = (1 - sum) * (t / k);
  // sum is t/2 − t²/6 + …: each step wraps (t/k)(1 − …) around the last.
  return sum * t;
}

/** 1 − (1 + t) e^−t, without cancellation at small t. */
export function secondExcess(t: number): number {
  if (t > 0.5) return 1 - (1 + t) * Math.exp(-t);
  let sum = 0;
  let term = t;
  for (let k = 2; k <= 20; k++) {
    term *= -t / k;
    sum -= term * (k - 1);
  }
  return sum;
}
