import type { WeightedCriterion } from './weighted-criterion.js';

/** How much a wish of some weight moves a fit that criteria of `others` weight make up, 0–1. */
export function pullOf(weight: number, others: number): number {
  return weight / (others + weight);
}

/**
 * A fit after a wish was judged: one that is met in part lifts it by that part of what is missing to a whole fit, so that a wish never
 * makes less of its own pair; one that is met in nothing counts as 0.
 */
export function withWish(fit: number, score: number, pull: number): number {
  return score > 0 ? fit + pull * (1 - fit) * score : fit * (1 - pull);
}

/** A fit after a wish of which nobody knows whether it is met, and which is taken for something. */
export function withUnknownWish(fit: number, taken: number, pull: number): number {
  return fit * (1 - pull) + pull * taken;
}

/** Whether a criterion is about what people may ask for, and not about what everybody is meant to answer. */
export function isAskedFor(criterion: WeightedCriterion): boolean {
  return criterion.isUnasked !== undefined;
}

/** Applies a criterion of what a mentee and their mentors ask for to a row of fits; `others`: the weight of what made them up. */
export function applyWishes(
  criterion: WeightedCriterion,
  mentee: number,
  row: { readonly fits: Float64Array; readonly others: Float64Array; readonly taken: Int32Array },
): void {
  const { fits, others, taken } = row;
  const weight = criterion.weightFor(mentee);
  const [scores, judged] = [criterion.scoreRow(mentee), criterion.judgedRow(mentee)];
  const { counts, ofMentee, ofMentor } = criterion.unknown;
  const isTaken = counts && criterion.isUnasked?.(mentee) !== true;
  if (!isTaken && !judged.includes(1)) return;
  const [most, limits] = [ofMentee(mentee), ofMentor(mentee)];
  for (let mentor = 0; mentor < fits.length; mentor++) {
    const pull = pullOf(weight, others[mentor] as number);
    const fit = fits[mentor] as number;
    if (judged[mentor] === 1) fits[mentor] = withWish(fit, scores[mentor] as number, pull);
    else if (isTaken) {
      fits[mentor] = withUnknownWish(fit, Math.min(most, limits[mentor] as number), pull);
      if (most > 0) taken[mentor] = (taken[mentor] as number) + 1;
    }
  }
}
