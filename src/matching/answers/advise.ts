import { inStages } from '../solving/solve-jointly.js';
import type { Solution } from '../solving/solve-numbers.js';
import { solveRound } from '../solving/solve-round.js';
import { type Advice, byGain, helps } from './advice/advice.js';
import { looserRules } from './advice/looser-rules.js';
import { morePlaces } from './advice/more-places.js';
import { moreTimes } from './advice/more-times.js';
import { newMentors } from './advice/new-mentor.js';
import { trainedMentors } from './advice/trained-mentors.js';

/** The kinds of change, each tried by solving the changed problem exactly. */
const TRIALS = [morePlaces, newMentors, trainedMentors, moreTimes, looserRules];

/** How many kinds of change `advise` tries. */
export const KINDS_OF_ADVICE = TRIALS.length;

/** What opens most pairs is told even where it brings nothing as things are: it gives the next round more choice. */
function mostOpening(advice: readonly Advice[]): readonly Advice[] {
  const opens = advice.filter(({ pairs }) => (pairs ?? 0) > 0);
  return opens.sort((a, b) => (b.pairs ?? 0) - (a.pairs ?? 0)).slice(0, 1);
}

/**
 * What would help the programme most: one more place, one more mentor, a training, one more time to meet, a rule given up. What helps
 * nobody is left out. Most people matched first, then most fit, then most pairs opened. After each kind, `onTried` is told
 * how many are done.
 */
export function advise(
  solution: Solution,
  onTried: (done: number) => void = () => undefined,
): readonly Advice[] {
  // What would help is said of first mentors, as if further ones were given after them.
  const ofFirst = solution.jointly === undefined ? solution : solveRound(inStages(solution.problem.input));
  const tried = TRIALS.flatMap((trial, at) => {
    const advice = trial(ofFirst);
    onTried(at + 1);
    return [...new Set([...advice.filter(helps), ...mostOpening(advice)])];
  });
  return tried.sort((a, b) => byGain(a, b) || (b.pairs ?? 0) - (a.pairs ?? 0));
}
