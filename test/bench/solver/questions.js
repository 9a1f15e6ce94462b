/** What-if questions at 1,000 × 500 against a full solve: `node test/bench/solver/questions.js`. */

import { consequenceOf } from '../../../dist/matching/assignment/changes/consequences.js';
import { openAssignment } from '../../../dist/matching/assignment/changes/open-assignment.js';
import { worthOfOneMorePlace } from '../../../dist/matching/assignment/changes/worth-of-places.js';
import { fairestAssignment } from '../../../dist/matching/assignment/fairest-assignment.js';
import { asSparse, solveAssignment } from '../../../dist/matching/assignment/solve-assignment.js';
import { median } from './compare.js';
import { denseInstance } from './instances.js';

const MENTEES = 1000;
const MENTORS = 500;
const OBJECTIVE = { kind: 'coverage' };

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median of so many different questions. */
function ask(count, question) {
  return median(
    Array.from({ length: count }, (_, k) => timed(() => question((k * 37) % MENTEES, (k * 11) % MENTORS))),
  );
}

console.log(
  `\nQuestions at ${MENTEES} × ${MENTORS}, every pair possible, two places each: milliseconds, and share of a full solve`,
);
const names = ['lock', 'veto', 'place more', 'all places', 'open', 'fairest'];
console.log(`| fits | full solve | ${names.join(' | ')} |\n|---|---|${names.map(() => '---').join('|')}|`);
for (const shape of ['uniform', 'clustered', 'realistic']) {
  const problem = denseInstance(shape, { mentees: MENTEES, mentors: MENTORS, places: 2 });
  const listed = asSparse(problem);
  const solve = median(Array.from({ length: 7 }, () => timed(() => solveAssignment(problem, OBJECTIVE))));
  const result = solveAssignment(problem, OBJECTIVE);
  const open = openAssignment(listed, OBJECTIVE, result);
  const times = [
    ask(101, (mentee, mentor) => consequenceOf(open, { kind: 'lock', mentee, mentor })),
    ask(101, (mentee) => consequenceOf(open, { kind: 'veto', mentee, mentor: result.partner[mentee] })),
    ask(101, (_, mentor) => consequenceOf(open, { kind: 'place', mentor })),
    ask(7, () => worthOfOneMorePlace(open)),
    ask(7, () => openAssignment(listed, OBJECTIVE, result)),
    ask(3, () => fairestAssignment(listed, OBJECTIVE)),
  ];
  const cells = times.map((time) => `${time.toFixed(time < 10 ? 2 : 0)} (${(time / solve).toFixed(2)} ×)`);
  console.log(`| ${shape} | ${solve.toFixed(0)} | ${cells.join(' | ')} |`);
}
