/**
 * Student's t distribution: the probability that |T| stays below √ν·tan θ, for ν whole degrees of freedom.
 *
 * The finite series in cos θ of Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4: exact,
 * so its only error is that of rounding.
 */
function centralProbability(theta: number, degreesOfFreedom: number): number {
  const sine = Math.sin(theta);
  const cosine = Math.cos(theta);
  const isOdd = degreesOfFreedom % 2 === 1;
  if (degreesOfFreedom === 1) return (2 * theta) / Math.PI;
  let term = isOdd ? cosine : 1;
  let sum = term;
  for (let k = isOdd ? 3 : 2; k <= degreesOfFreedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}

/**
 * The value that |T| stays below with the given probability (0–1, both excluded): with 0.95 the multiplier of a 95 %
 * interval. Found by halving the angle θ of `centralProbability` until it can be halved no more.
 */
export function studentQuantile(centralShare: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.sqrt(degreesOfFreedom) * Math.tan(low);
    if (centralProbability(middle, degreesOfFreedom) < centralShare) low = middle;
    else high = middle;
  }
}
