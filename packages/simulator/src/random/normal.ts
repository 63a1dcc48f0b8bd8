import type { Stream } from './stream.ts';

/**
 * The standard normal value that lies above a share `p` of all, 0 < p <= 1; the largest p gives
 * that of 1 − 2⁻⁵³. Rational approximation of M. Wichura, algorithm AS 241 (PPND16), Applied
 * Statistics 37 (1988): relative error about 1e-16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_OVER, r)) / polynomial(CENTRE_UNDER, r);
  }
  const tail = q < 0 ? p : Math.max(2 ** -53, 1 - p);
  const r = Math.sqrt(-Math.log(tail));
  const value =
    r <= 5
      ? polynomial(NEAR_OVER, r - 1.6) / polynomial(NEAR_UNDER, r - 1.6)
      : polynomial(FAR_OVER, r - 5) / polynomial(FAR_UNDER, r - 5);
  return q < 0 ? -value : value;
}

/**
 * A standard normal value, given that it is at least `bound`. Below 0 by drawing again (at least
 * every second draw is good), above by the exponential proposal of C. Robert, Statistics and
 * Computing 5 (1995), accepted at least three times in four.
 */
export function normalVariateAbove(bound: number, stream: Stream): number {
  if (bound <= 0) {
    let value = normalQuantile(stream.uniform());
    while (value < bound) value = normalQuantile(stream.uniform());
    return value;
  }
  const rate = (bound + Math.sqrt(bound * bound + 4)) / 2;
  for (;;) {
    const value = bound - Math.log(stream.uniform()) / rate;
    if (Math.log(stream.uniform()) <= -((value - rate) ** 2) / 2) return value;
  }
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index -= 1) {
    value = value * x + coefficients[index]!;
  }
  return value;
}

const CENTRE_OVER = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_UNDER = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const NEAR_OVER = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_UNDER = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_OVER = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_UNDER = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
