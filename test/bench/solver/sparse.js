/**
 * Fifty candidates for each mentee, against scipy.sparse.csgraph.min_weight_full_bipartite_matching, median of five.
 * `node test/bench/solver/sparse.js` measures 10,000 mentees; `… 50000 100000 clustered` other sizes, and one shape only;
 * `… scarce` too few places; `… all` every size that has a goal (minutes, most of them SciPy's).
 */
import { compareAll } from './compare.js';
import { SHAPES } from './instances.js';

const GOALS = { 10000: '≤ 1.0', 50000: '≤ 0.25', 100000: '≤ 0.1' };
const SHAPES_HERE = ['uniform', 'clustered', 'realistic', 'product'];

const words = process.argv.slice(2);
const all = words.includes('all') ? Object.keys(GOALS).map(Number) : [];
const sizes = [...all, ...words.map(Number).filter(Boolean)];
const shapes = words.filter((word) => SHAPES.includes(word));
const scarce = words.includes('scarce');

function sparseRow(size, shape) {
  const mentors = scarce ? Math.floor(size * 0.8) : size;
  return {
    name: `sparse ${size} × ${mentors}, 50 candidates, ${shape}`,
    spec: { kind: 'sparse', shape, mentees: size, mentors, candidates: 50, repeats: 5 },
    goal: GOALS[size],
    scipyRepeats: size <= 10_000 ? 5 : 1,
  };
}

for (const size of sizes.length > 0 ? sizes : [10_000]) {
  const rows = (shapes.length > 0 ? shapes : SHAPES_HERE).map((shape) => sparseRow(size, shape));
  compareAll(`Sparse, ${size} mentees${scarce ? ', too few places' : ''}`, rows);
}
