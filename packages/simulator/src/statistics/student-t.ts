/**
 * The value that Student's t with so many degrees of freedom exceeds in absolute value with chance
 * 1 − confidence. By halving the interval on the finite series of Abramowitz & Stegun 26.7.3 and
 * 26.7.4, which is exact for whole degrees of freedom; error below 1e-12.
 */
export function studentT(confidence: number, degreesOfFreedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (within(middle, degreesOfFreedom) < confidence) low = middle;
    else high = middle;
  }
  return Math.tan((low + high) / 2) * Math.sqrt(degreesOfFreedom);
}

/** P(|T| <= √ν·tan θ). */
function within(theta: number, degreesOfFreedom: number): number {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const odd = degreesOfFreedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= degreesOfFreedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}
