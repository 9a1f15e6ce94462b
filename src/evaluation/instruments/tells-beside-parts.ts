import { figureFloor, isSmall } from '../disclosure/disclosure.js';
import type { MatchedQuestion } from '../facts/matched-questions.js';

/**
 * Whether the numbers of a whole would tell of few beside those of its scales: its sum, times as many as they are, is theirs but for whoever
 * lacks one of them. Where one of the numbers is of few it is not told, and nothing can be worked out.
 */
export function tellsBesideParts(
  { besideParts }: Pick<MatchedQuestion, 'besideParts'>,
  smallestGroup: number,
): boolean {
  const floor = figureFloor(smallestGroup);
  return besideParts.some(({ smallest, apart }) => !isSmall(smallest, floor) && isSmall(apart, floor));
}
