/** 1 / B(lines, load) by the inverse recursion; Infinity where B underflows. */
export function inverseBlocking(lines: number, load: number): number {
  let inverse = 1;
  for (let k = 1; k <= lines; k++) inverse = 1 + (k / load) * inverse;
  return inverse;
}
