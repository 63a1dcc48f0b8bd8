import type { TwoPart } from './deviance.ts';
import { erfcx } from './erfcx.ts';

/**
 * Coefficients d₁, d₂, … of η/(λ − 1) in powers of η, where η²/2 = λ − 1 − ln λ, from the power
 * series of λ in rational arithmetic.
 */
// prettier-ignore
const D = [
  -1 / 3, 1 / 12, -2 / 135, 1 / 864, 0.0003527336860670194, -0.0001787551440329218,
  3.919263178522438e-5, -2.185448510679992e-6, -1.85406221071516e-6, 8.296711340953087e-7,
  -1.7665952736826078e-7, 6.707853543401498e-9, 1.0261809784240309e-8, -4.382036018453353e-9,
  9.14769958223679e-10, -2.5514193994946248e-11, -5.830772132550426e-11, 2.4361948020667415e-11,
  -5.0276692801141755e-12, 1.1004392031956135e-13, 3.371763262400985e-13, -1.392388722418162e-13,
  2.8534893807047445e-14, -5.139111834242572e-16, -1.9752288294349442e-15, 8.099521156704561e-16,
];

/**
 * Both sides of a Poisson law near its mean, where the normal law takes over: with z = √deviance and
 * G = Γ(x+1) (e/x)^x / √(2πx),
 *   y ≥ x: below = 1 + G √(πx/2) erfcx(z) + S        y < x: above = G √(πx/2) erfcx(z) − S
 * for the lighter side, and 2 e^deviance − erfcx(z) in place of erfcx(z), S with the other sign, for
 * the heavier.
 * Temme's uniform expansion (SIAM J. Math. Anal. 10, 1979) with the backward recurrence of Gil,
 * Segura and Temme for S and G (SIAM J. Sci. Comput. 34, 2012).
 * Relative error about 1e-15 for x ≥ 16 and y/x from 0.4 to 2.2.
 */
export function transition(
  side: 'below' | 'above',
  x: number,
  y: number,
  { high, low }: TwoPart,
): number {
  const eta = Math.sqrt((2 * high) / x);
  const signedEta = y < x ? -eta : eta;
  // As many coefficients as 1e-17 asks for: they fall like (η/3.5)^n and (n/x)^(n/2).
  const terms = x > 2500 && eta < 0.03 ? 8 : x > 150 && eta < 0.16 ? 14 : D.length;
  const inverse = 1 / x;
  let correction = 0;
  let beta = 0;
  let next = 0;
  for (let n = terms; n >= 1; n--) {
    const previous = D[n - 1]! + (n + 1) * inverse * next;
    correction = correction * signedEta + previous;
    next = beta;
    beta = previous;
  }
  // Now beta is β₀ and next is β₁, and G = 1 + β₁/x.
  const scale = (1 + next * inverse) * Math.sqrt((Math.PI / 2) * x);
  const near = erfcx(Math.sqrt(high));
  const isHeavier = (side === 'below') === y < x;
  const normal = scale * (isHeavier ? 2 * Math.exp(high) * (1 + low) - near : near);
  return side === 'below' ? 1 + normal + correction : normal - correction;
}
