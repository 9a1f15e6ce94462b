import { type FitPart, hasFit } from '../../domain/rounds/run.js';
import type { Judgement } from '../criteria/criterion.js';
import { isAskedFor, pullOf, withUnknownWish, withWish } from './asked-for.js';
import { fitInMillionths, weightedMean } from './score-rows.js';
import { takenFor } from './unknown-scores.js';
import type { WeightedCriterion } from './weighted-criterion.js';

/** A pair's fit, 0–1 in whole millionths (null where nothing counts), and what it is made of. */
export interface ExplainedFit {
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
}

/** One criterion's view of a pair, with what it counts as where it could not be judged. */
interface Counted extends Judgement {
  readonly criterion: string;
  readonly weight: number;
  readonly isWish: boolean;
  /** Null: it does not count. */
  readonly counts: number | null;
  /** Whether something is not known that should be. */
  readonly isGap: boolean;
  /** Whether it is taken for a mean. */
  readonly isMean: boolean;
}

function countedOf(criterion: WeightedCriterion, mentee: number, mentor: number): Counted {
  const judgement = criterion.judge(mentee, mentor);
  const given = (counts: number | null, isGap: boolean, words: string, isMean = false): Counted => ({
    criterion: criterion.name,
    score: judgement.score,
    weight: criterion.weightFor(mentee),
    isWish: isAskedFor(criterion),
    words,
    counts,
    isGap,
    isMean,
  });
  const { score, words } = judgement;
  if (score !== null) return given(score, false, words);
  if (criterion.isUnasked?.(mentee) === true) return given(null, false, words);
  const { unknown } = criterion;
  if (!unknown.counts) return given(null, true, `${words}: not judged, its weight shared out`);
  const counts = takenFor(unknown, mentee, mentor);
  const from = unknown.from(mentee, mentor);
  const taken = from === null ? 'counts as 0' : `taken for ${counts.toFixed(2)}, the mean of ${from}`;
  return given(counts, true, `${words}: ${taken}`, unknown.ofMentee(mentee) > 0);
}

/** What the fit is so far, the weight of each criterion in it, and what those count as that do not count as their score. */
interface Sum {
  fit: number;
  readonly weights: Map<Counted, number>;
  readonly countsAs: Map<Counted, number>;
}

function addWish(sum: Sum, wish: Counted, others: number): void {
  const { counts, score } = wish;
  if (counts === null) return;
  const pull = pullOf(wish.weight, others);
  const before = sum.fit;
  sum.fit = score === null ? withUnknownWish(before, counts, pull) : withWish(before, score, pull);
  for (const [each, weight] of sum.weights) sum.weights.set(each, weight * (1 - pull));
  sum.weights.set(wish, pull);
  if (score === null) sum.countsAs.set(wish, counts);
  else if (score > 0 && score < 1) sum.countsAs.set(wish, before + (1 - before) * score);
}

/** The same sums in the same order as in the rows of scores: what could be judged, what was taken for it, what was asked for. */
function sumOf(counted: readonly Counted[]): Sum {
  const plain = counted.filter(({ isWish }) => !isWish);
  let [scored, whole] = [0, 0];
  for (const { weight, score } of plain) scored += weight * (score ?? 0);
  for (const { weight, score, counts, isMean } of plain) {
    if (counts !== null) whole += weight;
    if (score === null && isMean && counts !== null) scored += weight * counts;
  }
  const sum: Sum = { fit: weightedMean(scored, whole), weights: new Map(), countsAs: new Map() };
  for (const each of plain) {
    if (each.counts === null) continue;
    sum.weights.set(each, each.weight / whole);
    if (each.score === null) sum.countsAs.set(each, each.counts);
  }
  for (const each of counted) if (each.isWish) addWish(sum, each, whole);
  return sum;
}

/** A share of a whole weight in whole millionths. */
function shareOf(weight: number, whole: number): number {
  return Math.round((weight / whole) * 1_000_000) / 1_000_000;
}

/**
 * The fit of one pair with its parts in words, whether or not a rule forbids the pair. It agrees with the rows of scores to the last
 * millionth; where nothing counts a row has 0.
 */
export function explainFit(
  problem: { readonly criteria: readonly WeightedCriterion[] },
  mentee: number,
  mentor: number,
): ExplainedFit {
  const counted = problem.criteria.map((criterion) => countedOf(criterion, mentee, mentor));
  const { fit, weights, countsAs } = sumOf(counted);
  const asked = counted.reduce(
    (sum, { score, weight, isGap }) => (score !== null || isGap ? sum + weight : sum),
    0,
  );
  const parts = counted.map((each): FitPart => {
    const counts = countsAs.get(each);
    return {
      criterion: each.criterion,
      score: each.score,
      weight: weights.get(each) ?? 0,
      words: each.words,
      ...(counts === undefined ? {} : { countsAs: counts }),
      ...(each.score === null ? { lacking: each.isGap ? shareOf(each.weight, asked) : 0 } : {}),
    };
  });
  const taken = counted.filter(({ isMean }) => isMean).length;
  return { fit: hasFit(parts) ? fitInMillionths(fit, taken) / 1_000_000 : null, parts };
}
