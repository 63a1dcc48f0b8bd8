import { productError, sumError } from './rounding-errors.ts';

/** A number as the unevaluated sum of a double and its rounding error: about 32 digits. */
export interface TwoPart {
  readonly high: number;
  readonly low: number;
}

/** ln 2 in two parts; the upper one ends in zeros, so that small multiples of it are exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * y − x − x ln(y/x) for x, y > 0: how far y is from x on the scale of a Poisson law (Loader's
 * saddle-point deviance, 2000). It comes in two parts, because exp(deviance) stands in every
 * blocking probability, and there an absolute error of the exponent is a relative error of the
 * result.
 * @param distance x − y, where the caller knows it better than the rounded x and y do
 */
export function deviance(x: number, y: number, distance: number): TwoPart {
  if (y >= 0.7 * x && y <= 1.4 * x) return near(x, y, distance);
  // y is scaled by a power of two until it is near x; ln 2 makes up for it.
  let scaled = y;
  let halvings = 0;
  for (; scaled < 0.7 * x; halvings++) scaled *= 2;
  for (; scaled > 1.4 * x; halvings--) scaled /= 2;
  const base = near(x, scaled, x - scaled);
  const shift = y - scaled;
  const factor = halvings * LN2_HIGH;
  const logarithm = x * factor;
  const part = logarithm + shift;
  const whole = part + base.high;
  const low =
    productError(x, factor, logarithm) +
    sumError(y, -scaled, shift) +
    sumError(logarithm, shift, part) +
    sumError(part, base.high, whole) +
    (base.low + x * (halvings * LN2_LOW));
  const high = whole + low;
  return { high, low: sumError(whole, low, high) };
}

/** distance²/(x+y) − 2x(s³/3 + s⁵/5 + …) with s = (y − x)/(y + x): no cancellation near y = x. */
function near(x: number, y: number, distance: number): TwoPart {
  const square = distance * distance;
  const sum = x + y;
  const quotient = square / sum;
  const back = quotient * sum;
  const remainder =
    square -
    back +
    (productError(distance, distance, square) -
      productError(quotient, sum, back) -
      quotient * sumError(x, y, sum));
  const s = -distance / sum;
  const cubic = -2 * x * s * s * s * arctanhTail(s * s);
  const high = quotient + cubic;
  return { high, low: sumError(quotient, cubic, high) + remainder / sum };
}

/** 1/3 + t/5 + t²/7 + … for 0 ≤ t ≤ 0.032, to the last bit. */
// prettier-ignore
function arctanhTail(t: number): number {
  return 1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + t * (1 / 11 + t * (1 / 13 +
    t * (1 / 15 + t * (1 / 17 + t * (1 / 19 + t * (1 / 21 + t / 23)))))))));
}
