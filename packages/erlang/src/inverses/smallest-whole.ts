/**
 * The smallest whole number from `least` to `most` at which `margin` is not negative, for a margin
 * that never falls; undefined where there is none. Strides out from the guess, then interpolates:
 * four or five evaluations where the guess is near.
 */
export function smallestWhole(
  margin: (n: number) => number,
  guess: number,
  stride: number,
  least: number,
  most: number,
): number | undefined {
  let high = Math.min(most, Math.max(least, Math.round(guess)));
  let highMargin = margin(high);
  let low = high;
  let lowMargin = highMargin;
  let step = Math.max(1, Math.round(Math.abs(highMargin) * 2.5 * stride));
  while (highMargin < 0) {
    if (high === most) return undefined;
    low = high;
    lowMargin = highMargin;
    high = Math.min(most, high + step);
    highMargin = margin(high);
    step *= 2;
  }
  while (lowMargin >= 0) {
    if (low === least) return least;
    high = low;
    highMargin = lowMargin;
    low = Math.max(least, low - step);
    lowMargin = margin(low);
    step *= 2;
  }
  // lowMargin < 0 ≤ highMargin from here on.
  for (let tries = 0; high - low > 1; tries++) {
    const share = tries < 6 ? lowMargin / (lowMargin - highMargin) : 0.5;
    const middle = Math.min(high - 1, Math.max(low + 1, Math.ceil(low + share * (high - low))));
    const found = margin(middle);
    if (found >= 0) {
      high = middle;
      highMargin = found;
    } else {
      low = middle;
      lowMargin = found;
    }
  }
  return high;
}
