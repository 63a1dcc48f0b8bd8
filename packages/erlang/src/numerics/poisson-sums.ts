import { deviance, type TwoPart } from './deviance.ts';
import { lowerFraction, upperFraction } from './fractions.ts';
import { transition } from './transition.ts';

/*
 * Every formula of the Erlang family is built from two one-sided sums of a Poisson law with mean y,
 * relative to its weight at x (x need not be whole):
 *   below = 1 + x/y + x(x−1)/y² + …               = e^y y^−x Γ(x+1, y)   = 1 / B(x, y)
 *   above = 1 + y/(x+1) + y²/((x+1)(x+2)) + …     = e^y y^−x x γ(x, y)
 *   all   = below + above − 1                     = e^y y^−x Γ(x+1)
 * The lighter side comes from a continued fraction or, near y = x, from the normal law; the heavier
 * one is all + 1 − lighter. The cost does not grow with x.
 */

/** From here on the expansions for large x hold. */
const LARGE = 16;
/** Below this many servers the plain recursion is faster, and as exact. */
const FEW = 48;

/** 1 + x/y + x(x−1)/y² + … = 1/B(x, y); Infinity above 1e308. x ≥ 0, y ≥ 0. */
export function sumBelow(x: number, y: number, distance = x - y): number {
  if (x <= FEW && Number.isInteger(x)) return sumBelowOfFew(x, y);
  if (y === 0) return Infinity;
  if (x < LARGE) {
    if (y >= 2 && y > x) return upperFraction(x, -distance, 16 + Math.ceil(80 / y));
    return weightOfAll(x, y, distance) + 1 - sumAbove(x, y, distance);
  }
  if (!isFar(x, y, distance)) return transition('below', x, y, deviance(x, y, distance));
  if (y >= x) return upperFraction(x, -distance, levels(x, distance));
  const far = deviance(x, y, distance);
  const all = allOfLarge(x, far);
  // Where the rest is below the last bit of the whole it need not be known.
  return far.high > 45 ? all : all + 1 - farAbove(x, y, distance);
}

/** ln(1/B(x, y)), also where 1/B itself is above 1e308. y > 0. */
export function logSumBelow(x: number, y: number): number {
  const sum = sumBelow(x, y);
  if (sum < Infinity) return Math.log(sum);
  // So far below its mean the law has nothing above x that a double could tell.
  const far = deviance(x, y, x - y);
  return far.high + Math.log(allOfLarge(x, NO_DEVIANCE));
}

/** 1 + y/(x+1) + y²/((x+1)(x+2)) + …; Infinity above 1e308. x ≥ 0, y ≥ 0. */
export function sumAbove(x: number, y: number, distance = x - y): number {
  if (y === 0) return 1;
  if (x < LARGE) {
    const steps = Math.ceil(LARGE - x);
    let sum = sumAbove(x + steps, y, distance + steps);
    for (let k = steps; k >= 1; k--) sum = 1 + (y / (x + k)) * sum;
    return sum;
  }
  if (!isFar(x, y, distance)) return transition('above', x, y, deviance(x, y, distance));
  if (y < x) return farAbove(x, y, distance);
  const below = upperFraction(x, -distance, levels(x, distance));
  return allOfLarge(x, deviance(x, y, distance)) + 1 - below;
}

/**
 * The mean of j/y over the law above x, whose weights are y^j/((x+1)…(x+j)): among those who wait
 * in an Erlang A queue, the share that gives up. x ≥ 0, y ≥ 0.
 */
export function meanShareAbove(x: number, y: number, distance = x - y): number {
  if (y === 0) return 1 / (x + 1);
  if (distance <= 0) return (x / sumAbove(x, y, distance) - distance) / y;
  if (x < LARGE) {
    const steps = Math.ceil(LARGE - x);
    let share = meanShareAbove(x + steps, y, distance + steps);
    for (let k = steps - 1; k >= 0; k--) share = (1 + y * share) / (x + k + 1 + y * share);
    return share;
  }
  if (isFar(x, y, distance)) return lowerFraction(y, distance, levels(x, distance));
  return (x / transition('above', x, y, deviance(x, y, distance)) - distance) / y;
}

/** e^y y^−x Γ(x+1): one over the Poisson weight at x; Infinity above 1e308. x ≥ 0, y ≥ 0. */
export function weightOfAll(x: number, y: number, distance = x - y): number {
  if (x >= LARGE) return y === 0 ? Infinity : allOfLarge(x, deviance(x, y, distance));
  const steps = Math.ceil(LARGE - x);
  const top = x + steps;
  let product = 1;
  if (y > LARGE) {
    for (let k = 1; k <= steps; k++) product *= y / (x + k);
    return product * weightOfAll(top, y, distance + steps);
  }
  for (let k = 1; k <= steps; k++) product *= x + k;
  const factorial = allOfLarge(top, NO_DEVIANCE) * (top / Math.E) ** top;
  return (factorial / product) * Math.exp(y) * y ** -x;
}

const NO_DEVIANCE: TwoPart = { high: 0, low: 0 };

function sumBelowOfFew(x: number, y: number): number {
  let sum = 1;
  for (let k = 1; k <= x; k++) sum = 1 + (k / y) * sum;
  return sum;
}

function farAbove(x: number, y: number, distance: number): number {
  return x / (distance + y * lowerFraction(y, distance, levels(x, distance)));
}

function isFar(x: number, y: number, distance: number): boolean {
  return distance * distance > 36 * x || y < 0.42 * x || y > 2.1 * x;
}

/** How deep a fraction must go for 2e-16: found by trial over x from 16 to 1e9. */
function levels(x: number, distance: number): number {
  return 8 + Math.ceil((520 * x) / (distance * distance));
}

/** √(2πx) e^deviance Γ(x+1)(e/x)^x/√(2πx), the last factor by Stirling's series. */
function allOfLarge(x: number, far: TwoPart): number {
  const t = 1 / (x * x);
  const series =
    1 / 12 - t * (1 / 360 - t * (1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - (t * 691) / 360360))));
  const scale = Math.sqrt(2 * Math.PI * x) * Math.exp(series / x) * (1 + far.low);
  return Math.exp(far.high) * scale;
}
