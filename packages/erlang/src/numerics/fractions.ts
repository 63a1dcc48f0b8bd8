/**
 * E[queue]/y when every server is busy, for y below x: the chance that someone who waits gives up.
 * 1/(d+1 + 2y/(d+2 + 3y/(d+3 + …))), d = x − y: Perron's fraction of the lower incomplete gamma
 * function (Gautschi, SIAM Review 9, 1967), all terms positive, so nothing cancels.
 */
export function lowerFraction(y: number, distance: number, levels: number): number {
  let tail = 0;
  for (let k = levels; k >= 2; k--) tail = (k * y) / (distance + k + tail);
  return 1 / (distance + 1 + tail);
}

/**
 * 1 + x/(e+1 + (x−1)/(e+3 + 2(x−2)/(e+5 + …))), e = y − x: Legendre's fraction of the upper
 * incomplete gamma function (DLMF 8.9.2, contracted), for y above x.
 */
export function upperFraction(x: number, excess: number, levels: number): number {
  let tail = 0;
  for (let k = levels; k >= 1; k--) tail = (k * (x - k)) / (excess + 2 * k + 1 + tail);
  return 1 + x / (excess + 1 + tail);
}
