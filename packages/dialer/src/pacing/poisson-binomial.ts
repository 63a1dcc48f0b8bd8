/**
 * Adds one independent trial to the law of a sum, in place. The last place of `law` gathers every outcome that would
 * not fit, so that a law may be cut where more successes make no difference.
 */
export function addTrial(law: Float64Array, chance: number): void {
  const last = law.length - 1;
  if (last === 0) return;
  law[last] = law[last]! + law[last - 1]! * chance;
  for (let successes = last - 1; successes > 0; successes -= 1) {
    law[successes] = law[successes]! * (1 - chance) + law[successes - 1]! * chance;
  }
  law[0] = law[0]! * (1 - chance);
}

/** Law of a Poisson number of this mean, from 0 to `most`, where the last place gathers all that is above. */
export function poissonLaw(mean: number, most: number): Float64Array {
  const law = new Float64Array(most + 1);
  let term = Math.exp(-mean);
  let rest = 1;
  for (let count = 0; count < most; count += 1) {
    law[count] = term;
    rest -= term;
    term *= mean / (count + 1);
  }
  law[most] = Math.max(0, rest);
  return law;
}
