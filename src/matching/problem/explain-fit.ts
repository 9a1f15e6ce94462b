import { type FitPart, isJudged } from '../../domain/rounds/run.js';
import { meanInMillionths, type WeightedCriterion } from './score-rows.js';

/** A pair's fit, 0–1 in whole millionths (null where nothing could be judged), and what it is made of. */
export interface ExplainedFit {
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
}

/**
 * The fit of one pair with its parts in words, whether or not a rule forbids the pair. The same sums in the same order as in
 * the rows of scores, so the two agree to the last millionth; where nothing could be judged a row has 0.
 */
export function explainFit(
  problem: { readonly criteria: readonly WeightedCriterion[] },
  mentee: number,
  mentor: number,
): ExplainedFit {
  const judgements = problem.criteria.map((criterion) => ({
    criterion: criterion.name,
    weight: criterion.weightFor(mentee),
    ...criterion.judge(mentee, mentor),
  }));
  let scored = 0;
  let judged = 0;
  for (const { weight, score } of judgements) {
    if (score === null) continue;
    scored += weight * score;
    judged += weight;
  }
  const parts = judgements.map(({ criterion, weight, score, words }) => ({
    criterion,
    score,
    weight: score === null ? 0 : weight / judged,
    words,
  }));
  return { fit: isJudged(parts) ? meanInMillionths(scored, judged) / 1_000_000 : null, parts };
}
