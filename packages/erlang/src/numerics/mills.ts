import { erfcx } from './erfcx.ts';

/** (1 − Φ(t))/φ(t), Mills' ratio of the normal law; Infinity far below zero. */
export function mills(t: number): number {
  const right = Math.sqrt(Math.PI / 2) * erfcx(Math.abs(t) / Math.SQRT2);
  return t >= 0 ? right : Math.sqrt(2 * Math.PI) * Math.exp((t * t) / 2) - right;
}

/** φ(t)/(1 − Φ(t)) − t, the mean excess of a normal law above t, without cancellation for large t. */
export function hazardExcess(t: number): number {
  if (t < 4) return 1 / mills(t) - t;
  // 1/(t + 2/(t + 3/(t + …))), from Laplace's fraction of Mills' ratio.
  let tail = 0;
  for (let k = 60; k >= 2; k--) tail = k / (t + tail);
  return 1 / (t + tail);
}
