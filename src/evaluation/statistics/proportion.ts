import { type Interval, Z_95 } from './interval.js';

/** So many of so many: `part` of `whole`, both whole numbers, `whole` above 0. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/**
 * The 95 % score interval of a proportion: fit for small numbers and for 0 % and 100 %, never outside 0–1.
 *
 * Wilson (1927), Journal of the American Statistical Association 22, 209–212; without continuity correction, which is
 * method 3 of Newcombe (1998), Statistics in Medicine 17, 857–872.
 */
export function wilsonInterval({ part, whole }: Proportion): Interval {
  const share = part / whole;
  const z2 = Z_95 ** 2;
  const centre = (share + z2 / (2 * whole)) / (1 + z2 / whole);
  const half = (Z_95 / (1 + z2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole ** 2));
  return { low: part === 0 ? 0 : centre - half, high: part === whole ? 1 : centre + half };
}

/**
 * The 95 % interval of the difference of two independent proportions, `a` minus `b`.
 *
 * Method 10 of Newcombe (1998), Statistics in Medicine 17, 873–890: the two Wilson intervals joined by squares.
 */
export function newcombeDifference(a: Proportion, b: Proportion): Interval {
  const shareA = a.part / a.whole;
  const shareB = b.part / b.whole;
  const intervalA = wilsonInterval(a);
  const intervalB = wilsonInterval(b);
  return {
    low: shareA - shareB - Math.hypot(shareA - intervalA.low, intervalB.high - shareB),
    high: shareA - shareB + Math.hypot(intervalA.high - shareA, shareB - intervalB.low),
  };
}
