/** Σ y^j / ((x+1)…(x+j)): the weight of the waiting states of an Erlang A queue against state n. */
export function waitingSeries(x: number, y: number): number {
  let sum = 1;
  for (let term = 1, k = 1; term > sum * 1e-17; k++) sum += term *= y / (x + k);
  return sum;
}
