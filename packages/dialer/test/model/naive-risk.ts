/**
 * P(waiting + answers >= idle + free) by going through every subset of answers and of agents who become free: written to
 * be read, 2^n.
 */
export function naiveRisk(
  idle: number,
  waiting: number,
  free: readonly number[],
  answered: readonly number[],
): number {
  let risk = 0;
  for (const [agents, ofAgents] of sums(free)) {
    for (const [answers, ofAnswers] of sums(answered)) {
      if (waiting + answers >= idle + agents) risk += ofAgents * ofAnswers;
    }
  }
  return risk;
}

function sums(chances: readonly number[]): [number, number][] {
  const [first, ...rest] = chances;
  if (first === undefined) return [[0, 1]];
  return sums(rest).flatMap(([sum, chance]): [number, number][] => [
    [sum, chance * (1 - first)],
    [sum + 1, chance * first],
  ]);
}
