/** 2⁻¹⁰⁷⁴ is the smallest number there is: with more changes than this, a sum that begins with none would begin with 0. */
const MOST_DIRECT = 1_000;

/**
 * Exact two-sided McNemar test: `b` changed one way, `c` the other; how probable a split at least as uneven is if both ways
 * are as likely. McNemar (1947), Psychometrika 12, 153–157, with the binomial distribution in place of chi-squared.
 */
export function mcNemarExact(b: number, c: number): number {
  const [changed, fewer] = [b + c, Math.min(b, c)];
  const tail = changed <= MOST_DIRECT ? directTail(changed, fewer) : tailFromLargest(changed, fewer);
  return Math.min(1, 2 * tail);
}

/** The probability of at most so many heads, added up from none. */
function directTail(tosses: number, most: number): number {
  let probability = 0.5 ** tosses;
  let tail = probability;
  for (let k = 1; k <= most; k++) {
    probability *= (tosses - k + 1) / k;
    tail += probability;
  }
  return tail;
}

/** The same from the largest term down. Its halvings are put in as it grows, so that it neither overflows nor vanishes on the way. */
function tailFromLargest(tosses: number, most: number): number {
  let [largest, halvings] = [1, tosses];
  for (let k = 1; k <= most; k++) {
    largest *= (tosses - k + 1) / k;
    for (; largest > 1 && halvings > 0; halvings--) largest /= 2;
  }
  let [ratio, sum] = [1, 1];
  for (let k = most; k >= 1 && sum + ratio !== sum; k--) {
    ratio *= k / (tosses - k + 1);
    sum += ratio;
  }
  return largest * 0.5 ** halvings * sum;
}
