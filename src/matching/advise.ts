import { type Advice, helps } from './advice/advice.js';
import { looserRules } from './advice/looser-rules.js';
import { morePlaces } from './advice/more-places.js';
import { newMentors } from './advice/new-mentor.js';
import { trainedMentors } from './advice/trained-mentors.js';
import type { Solution } from './solve-numbers.js';

/** The kinds of change, each tried by solving the changed problem exactly. */
const TRIALS = [morePlaces, newMentors, trainedMentors, looserRules];

/** How many kinds of change `advise` tries. */
export const KINDS_OF_ADVICE = TRIALS.length;

/**
 * What would help the programme most: one more place, one more mentor, a training, a rule given up. What helps nobody is left
 * out. Most people matched first, then most fit. After each kind, `onTried` is told how many are done.
 */
export function advise(
  solution: Solution,
  onTried: (done: number) => void = () => undefined,
): readonly Advice[] {
  const tried = TRIALS.flatMap((trial, at) => {
    const advice = trial(solution);
    onTried(at + 1);
    return advice;
  });
  return tried.filter(helps).sort((a, b) => b.matched - a.matched || b.totalFit - a.totalFit);
}
