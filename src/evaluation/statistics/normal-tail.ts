/** From here the continued fraction is exact to the last digits in fewer steps than the series. */
const FAR_OUT = 3;

/**
 * The probability that a standard normal value lies above `z` (0 or more): 1/2 less the series of Abramowitz and Stegun (1964), Handbook of
 * Mathematical Functions, 26.2.11, and far out the continued fraction 26.2.14, which keeps its digits where the series would lose them.
 */
export function normalTail(z: number): number {
  if (!Number.isFinite(z)) return 0;
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return z < FAR_OUT ? 0.5 - density * centralSeries(z) : density * tailFraction(z);
}

/** z + z³/3 + z⁵/(3·5) + … until nothing is added. */
function centralSeries(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; sum + term !== sum || odd === 3; odd += 2) {
    term *= z ** 2 / odd;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function tailFraction(z: number): number {
  let below = z;
  for (let k = 200; k >= 1; k--) below = z + k / below;
  return 1 / below;
}
