/**
 * Exact two-sided McNemar test: `b` changed one way, `c` the other; how probable a split at least as uneven is if both ways
 * are as likely. McNemar (1947), Psychometrika 12, 153–157, with the binomial distribution in place of chi-squared.
 */
export function mcNemarExact(b: number, c: number): number {
  const changed = b + c;
  let probability = 0.5 ** changed;
  let tail = probability;
  for (let k = 1; k <= Math.min(b, c); k++) {
    probability *= (changed - k + 1) / k;
    tail += probability;
  }
  return Math.min(1, 2 * tail);
}
