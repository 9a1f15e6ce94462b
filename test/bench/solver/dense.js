/**
 * Every pair possible, against scipy.optimize.linear_sum_assignment, median of five.
 * `node test/bench/solver/dense.js` measures 1,000 and 2,000 square; `… 5000 10000 clustered` other sizes, and one shape only;
 * `… all` every size that has a goal (minutes, most of them SciPy's). A goal for memory stands behind the one for time.
 */
import { compareAll } from './compare.js';
import { SHAPES } from './instances.js';

const GOALS = { 1000: '≤ 1.0', 2000: '≤ 0.5', 5000: '≤ 0.4', 10000: '≤ 0.2, a quarter of the MB' };

function denseRows(size, shapes) {
  return shapes.map((shape) => ({
    name: `dense ${size} × ${size}, ${shape}`,
    spec: { kind: 'dense', shape, mentees: size, repeats: 5 },
    goal: GOALS[size],
    scipyRepeats: size < 4000 ? 5 : 1,
  }));
}

const words = process.argv.slice(2);
const all = words.includes('all') ? Object.keys(GOALS).map(Number) : [];
const sizes = [...all, ...words.map(Number).filter(Boolean)];
const shapes = words.filter((word) => SHAPES.includes(word));
for (const size of sizes.length > 0 ? sizes : [1000, 2000]) {
  compareAll(`Dense, ${size} × ${size}`, denseRows(size, shapes.length > 0 ? shapes : SHAPES));
}
if (sizes.length === 0 || all.length > 0) {
  const spec = { kind: 'dense', shape: 'realistic', mentees: 1000, mentors: 500, places: 2, repeats: 5 };
  compareAll('A programme', [
    { name: 'dense 1000 × 500, two places each, realistic', spec, scipyRepeats: 0 },
    { name: 'the same, each time in a fresh process', spec: { ...spec, fresh: true }, scipyRepeats: 0 },
  ]);
}
