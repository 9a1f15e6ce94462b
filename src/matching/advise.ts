import { type Advice, helps } from './advice/advice.js';
import { looserRules } from './advice/looser-rules.js';
import { morePlaces } from './advice/more-places.js';
import { newMentors } from './advice/new-mentor.js';
import { trainedMentors } from './advice/trained-mentors.js';
import type { Solution } from './solve-numbers.js';

/**
 * What would help the programme most: one more place, one more mentor, a training, a rule given up. Each is tried by solving
 * the changed problem exactly; what helps nobody is left out. Most people matched first, then most fit.
 */
export function advise(solution: Solution): readonly Advice[] {
  const tried = [
    ...morePlaces(solution),
    ...newMentors(solution),
    ...trainedMentors(solution),
    ...looserRules(solution),
  ];
  return tried.filter(helps).sort((a, b) => b.matched - a.matched || b.totalFit - a.totalFit);
}
