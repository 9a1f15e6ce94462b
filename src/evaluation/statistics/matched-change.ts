import { asDecimal } from '../../domain/decimal.js';
import { meanOf, varianceOf } from './mean.js';

/** One person's value before and after. */
export interface MatchedPair {
  readonly before: number;
  readonly after: number;
}

/** How much matched values changed, and whether by more than chance: above 0 is a rise. */
export interface MatchedChange {
  /** Hedges' g_av with the exact correction J; null when neither set of values varies. */
  readonly hedgesGav: number | null;
  /** Matched-pairs rank-biserial correlation, −1 to 1; null when nobody changed. */
  readonly rankBiserial: number | null;
  /** Exact two-sided p of the signed ranks; null for more than 20 pairs. */
  readonly exactP: number | null;
}

/** Fewer matched pairs than this allow no inference. */
const SMALLEST_MATCHED = 5;
const LARGEST_EXACT = 20;

/** What changed between two waves, from people who answered both; null with fewer than five of them. */
export function matchedChange(pairs: readonly MatchedPair[]): MatchedChange | null {
  // 3.6 − 3.4 is as large a change as 2.4 − 2.2: they tie.
  const differences = pairs.map(({ before, after }) => asDecimal(after - before));
  if (pairs.length < SMALLEST_MATCHED) return null;
  const ranks = signedRanks(differences);
  const total = ranks.reduce((sum, rank) => sum + Math.abs(rank), 0);
  return {
    hedgesGav: hedgesGav(pairs),
    rankBiserial: total === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / total,
    exactP: pairs.length <= LARGEST_EXACT ? signedRankP(ranks) : null,
  };
}

/**
 * Hedges' g_av: the mean difference over the root of the mean of the two variances, times the exact correction J with n − 1
 * degrees of freedom. Cumming (2012), Understanding the New Statistics, 11; Hedges (1981), Journal of Educational Statistics
 * 6, 107–128.
 */
function hedgesGav(pairs: readonly MatchedPair[]): number | null {
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const spread = Math.sqrt((varianceOf(before) + varianceOf(after)) / 2);
  // Values that are all 3.4 have a variance of 10⁻³¹ in binary fractions.
  if (asDecimal(spread) === 0) return null;
  return (exactCorrection(pairs.length - 1) * (meanOf(after) - meanOf(before))) / spread;
}

/**
 * J(m) = Γ(m/2) / (√(m/2)·Γ((m−1)/2)). The ratio r(m) = Γ(m/2)/Γ((m−1)/2) comes from r(2) = 1/√π and r(m)·r(m−1) =
 * (m−2)/2, which needs no gamma function.
 */
export function exactCorrection(degreesOfFreedom: number): number {
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let m = 3; m <= degreesOfFreedom; m++) ratio = (m - 2) / 2 / ratio;
  return ratio / Math.sqrt(degreesOfFreedom / 2);
}

/**
 * Ranks of the differences by size, ties sharing their mean rank, each with its difference's sign; differences of 0 are set
 * aside. Wilcoxon (1945), Biometrics Bulletin 1, 80–83; their sum over their total is the matched-pairs rank-biserial
 * correlation of Kerby (2014), Comprehensive Psychology 3, 11.IT.3.1.
 */
function signedRanks(differences: readonly number[]): number[] {
  const changed = differences
    .filter((difference) => difference !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const ranks: number[] = [];
  for (let from = 0; from < changed.length; ) {
    const size = Math.abs(changed[from] ?? 0);
    let to = from + 1;
    while (to < changed.length && Math.abs(changed[to] ?? 0) === size) to++;
    for (const difference of changed.slice(from, to))
      ranks.push(Math.sign(difference) * ((from + 1 + to) / 2));
    from = to;
  }
  return ranks;
}

/**
 * The share of all ways to give the ranks a sign whose sum lies at least as far from 0 as the one seen: counted exactly,
 * ties included, by adding one rank at a time to a table of sums. Ranks are doubled to be whole numbers.
 */
function signedRankP(ranks: readonly number[]): number {
  const doubled = ranks.map((rank) => Math.round(2 * Math.abs(rank)));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  let ways = new Map<number, number>([[0, 1]]);
  for (const rank of doubled) {
    const next = new Map(ways);
    for (const [sum, count] of ways) next.set(sum + rank, (next.get(sum + rank) ?? 0) + count);
    ways = next;
  }
  const seen = Math.abs(ranks.reduce((sum, rank) => sum + 2 * rank, 0));
  let extreme = 0;
  for (const [positive, count] of ways) if (Math.abs(2 * positive - total) >= seen) extreme += count;
  return extreme / 2 ** ranks.length;
}
