/**
 * The law of how busy a day is beside its forecast: gamma with mean 1 and coefficient of variation `cv`. Calls then
 * have a negative binomial law, the usual model of over-dispersed arrivals (Jongbloed and Koole 2001).
 *
 * Returns points with weights that add up to 1, for means of smooth functions: the trapezoidal rule for the logarithm
 * of a gamma variable, whose density e^(k(v − e^v)) is analytic and falls off fast on both sides.
 */
export function busynessPoints(cv: number): { readonly factor: number; readonly weight: number }[] {
  if (cv === 0) return [{ factor: 1, weight: 1 }];
  const [low, high] = logRange(cv);
  const steps = Math.ceil((high - low) / Math.min(cv / 2, 0.4));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const v = low + ((high - low) * i) / steps;
    return { factor: Math.exp(v), weight: density(v, cv) };
  });
  const sum = points.reduce((total, { weight }) => total + weight, 0);
  return points.map(({ factor, weight }) => ({ factor, weight: weight / sum }));
}

/** P(busyness ≤ factor), to about 1e-9, by Simpson's rule on either side of the factor. */
export function busynessAtMost(factor: number, cv: number): number {
  if (cv === 0) return factor >= 1 ? 1 : 0;
  if (factor <= 0) return 0;
  const [low, high] = logRange(cv);
  const v = Math.min(high, Math.max(low, Math.log(factor)));
  const below = simpson(low, v, cv);
  return below / (below + simpson(v, high, cv));
}

/** Where the density of the logarithm is more than e^-25 of its top. */
function logRange(cv: number): [number, number] {
  const drop = 25 * cv * cv;
  // There e^v − 1 − v reaches `drop`; both ends lie a little further out than need be.
  return [
    -(Math.sqrt(2 * drop) + drop),
    Math.min(Math.sqrt(2 * drop), Math.log1p(drop + Math.sqrt(2 * drop))),
  ];
}

function density(v: number, cv: number): number {
  return Math.exp((v - Math.expm1(v)) / (cv * cv));
}

/** Parts of Simpson's rule; even. */
const PARTS = 512;

function simpson(from: number, to: number, cv: number): number {
  const half = (to - from) / PARTS;
  let sum = density(from, cv) + density(to, cv);
  for (let i = 1; i < PARTS; i++) sum += density(from + i * half, cv) * (i % 2 === 1 ? 4 : 2);
  return (sum * half) / 3;
}
