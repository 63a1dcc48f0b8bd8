/**
 * Where f crosses zero between two points at which it has opposite signs, to the last bits of a
 * double: T. R. Chandrupatla's blend of inverse quadratic interpolation and bisection (Advances in
 * Engineering Software 28, 1997). About ten evaluations for a smooth f, a hundred at worst.
 */
export function root(f: (t: number) => number, from: number, to: number): number {
  let a = to;
  let b = from;
  let fa = f(a);
  let fb = f(b);
  let c: number;
  let fc: number;
  let share = 0.5;
  for (let step = 0; step < 200; step++) {
    const t = a + share * (b - a);
    const ft = f(t);
    if (ft > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = t;
    fa = ft;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const width = Math.abs(b - a);
    const least = 2 ** -52 * Math.abs(best);
    if (fa === 0 || fb === 0 || width <= 2 * least) return best;
    share = clamp(interpolated(a, fa, b, fb, c, fc), least / width);
  }
  return a;
}

/** Where the quadratic through the three points is zero, as a share of the way from a to b. */
function interpolated(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  const trusted = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
  if (!trusted) return 0.5;
  return (
    (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
  );
}

function clamp(share: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, share));
}
