/**
 * exp(z²) erfc(z) for z ≥ 0, from 1 down to 0: the rational Chebyshev approximations of W. J. Cody
 * (Mathematics of Computation 23, 1969, 631–637), relative error below 5e-16.
 */
export function erfcx(z: number): number {
  if (z <= 0.46875) return Math.exp(z * z) * (1 - erfNearZero(z));
  return z <= 4 ? middle(z) : far(z);
}

function erfNearZero(z: number): number {
  const t = z * z;
  const top =
    (((0.18577770618460315 * t + 3.1611237438705655) * t + 113.86415415105016) * t +
      377.485237685302) *
      t +
    3209.3775891384694;
  const bottom =
    (((t + 23.601290952344122) * t + 244.02463793444417) * t + 1282.6165260773723) * t +
    2844.236833439171;
  return (z * top) / bottom;
}

// prettier-ignore
function middle(z: number): number {
  const top =
    (((((((2.1531153547440383e-08 * z + 0.5641884969886701) * z + 8.883149794388377) * z +
    66.11919063714163) * z + 298.6351381974001) * z + 881.952221241769) * z +
    1712.0476126340707) * z + 2051.0783778260716) * z + 1230.3393547979972;
  const bottom =
    (((((((z + 15.744926110709835) * z + 117.6939508913125) * z +
    537.1811018620099) * z + 1621.3895745666903) * z + 3290.7992357334597) * z +
    4362.619090143247) * z + 3439.3676741437216) * z + 1230.3393548037495;
  return top / bottom;
}

// prettier-ignore
function far(z: number): number {
  const t = 1 / (z * z);
  const top =
    ((((0.016315387137302097 * t + 0.30532663496123236) * t + 0.36034489994980445) * t +
    0.12578172611122926) * t + 0.016083785148742275) * t + 0.0006587491615298378;
  const bottom =
    ((((t + 2.568520192289822) * t + 1.8729528499234673) * t + 0.5279051029514285) * t +
    0.06051834131244132) * t + 0.0023352049762686918;
  return (INVERSE_SQRT_PI - (t * top) / bottom) / z;
}

const INVERSE_SQRT_PI = 0.5641895835477563;
