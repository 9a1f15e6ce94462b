/**
 * Holds both engines against SciPy on hundreds of problems that the tests do not know: fits of all shapes, ties and clusters,
 * mentors without places, mentees without candidates, more mentees than places and the reverse. Fails at the first difference.
 * `node test/bench/solver/oracle.js 5000` takes other problems, from seed 5,000 on.
 */
import { auctionAssignment } from '../../../dist/matching/assignment/engines/auction-assignment.js';
import { shortestPathAssignment } from '../../../dist/matching/assignment/engines/shortest-path-assignment.js';
import { asSparse, solveAssignment } from '../../../dist/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../dist/matching/proof/verify-certificate.js';
import { findScipy } from './compare.js';
import { SMALL_INSTANCES, smallInstance } from './instances.js';
import { scipyTotals } from './scipy-totals.js';

const SIZES = [
  { title: 'up to 30 × 25', count: 600, largest: { mentees: 30, mentors: 25 } },
  { title: 'up to 200 × 120', count: 200, largest: { mentees: 200, mentors: 120 } },
];
const WAYS = [
  ['as the program does', (dense) => [dense]],
  ['auction', (dense) => [asSparse(dense), auctionAssignment]],
  ['shortest paths', (dense) => [asSparse(dense), shortestPathAssignment]],
];

function denseProblem({ places, fits }) {
  return {
    kind: 'dense',
    mentees: fits.length,
    capacities: Int32Array.from(places),
    matrix: Int32Array.from(fits.flat()),
  };
}

function check(grid, [matched, total], seed) {
  for (const [name, argumentsFor] of WAYS) {
    const [problem, engine] = argumentsFor(denseProblem(grid));
    const found = solveAssignment(problem, { kind: 'coverage' }, engine);
    if (
      found.matched !== matched ||
      found.total !== total ||
      !verifyCertificate(problem, { kind: 'coverage' }, found).proven
    )
      throw new Error(
        `Problem ${seed}, ${name}: ${found.matched} and ${found.total}, SciPy has ${matched} and ${total}.`,
      );
  }
}

const python = findScipy();
if (python === undefined) {
  console.log(
    'SciPy is not installed here: nothing was compared. The tests hold its totals of 400 problems.',
  );
} else {
  const first = Number(process.argv[2] ?? SMALL_INSTANCES);
  for (const { title, count, largest } of SIZES) {
    const grids = Array.from({ length: count }, (_, at) => smallInstance(first + at, largest));
    scipyTotals(python, grids).forEach((answer, at) => {
      check(grids[at], answer, first + at);
    });
    console.log(
      `${count} of ${count} problems ${title}: matched and total as SciPy has them, three ways, all proven.`,
    );
  }
}
