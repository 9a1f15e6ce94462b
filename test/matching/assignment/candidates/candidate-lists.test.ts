import { describe, expect, it } from 'vitest';
import type {
  DenseAssignmentProblem,
  LinearObjective,
} from '../../../../src/matching/assignment/assignment-problem.js';
import { asSparse, solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../../src/matching/proof/verify-certificate.js';
import { randomNumbers } from '../example-problems.js';

/** Large enough to be solved by candidate lists (more than 40,000 pairs). */
const MENTEES = 240;
const MENTORS = 200;

interface Kind {
  readonly name: string;
  readonly places: (mentor: number) => number;
  readonly fitOf: (mentee: number, mentor: number) => number;
}

function problemOf({ places, fitOf }: Kind): DenseAssignmentProblem {
  return {
    kind: 'dense',
    mentees: MENTEES,
    capacities: Int32Array.from({ length: MENTORS }, (_, j) => places(j)),
    matrix: Int32Array.from({ length: MENTEES * MENTORS }, (_, k) =>
      fitOf(Math.floor(k / MENTORS), k % MENTORS),
    ),
  };
}

const random = randomNumbers(42);
const KINDS: Kind[] = [
  { name: 'random fits, places to spare', places: () => 2, fitOf: () => random(1_000_001) },
  { name: 'random fits, too few places', places: () => 1, fitOf: () => random(1_000_001) },
  { name: 'ties everywhere', places: (j) => j % 3, fitOf: () => random(4) * 250_000 },
  { name: 'all the same', places: () => 2, fitOf: () => 500_000 },
  { name: 'everybody wants the same', places: () => 2, fitOf: (i, j) => (i + 1) * (j + 1) },
  {
    name: 'most pairs impossible',
    places: () => 1,
    fitOf: (i) => (random(100) < 90 + (i % 10) ? -1 : random(1000)),
  },
  // Half of them can only go to a few mentors, whom everybody else likes best.
  {
    name: 'a bottleneck',
    places: () => 2,
    fitOf: (i, j) => (i % 2 === 0 && j > 20 ? -1 : 1_000_000 - j * 3000 + random(50)),
  },
];

const OBJECTIVES: LinearObjective[] = [
  { kind: 'coverage' },
  { kind: 'coverage', priority: Int32Array.from({ length: MENTEES }, (_, i) => i % 3) },
  { kind: 'fit', pricePerPersonLeftOut: 300_000 },
];

describe.each(KINDS)('a matrix solved by candidate lists: $name', (kind) => {
  it.each(OBJECTIVES)(
    'gives the same pairs as all its pairs listed ($kind, $priority.length)',
    (objective) => {
      const problem = problemOf(kind);
      const result = solveAssignment(problem, objective);
      expect(verifyCertificate(problem, objective, result)).toEqual({
        proven: true,
        gap: 0,
        peopleGap: 0,
        reasons: [],
      });
      const listed = solveAssignment(asSparse(problem), objective);
      expect(result.partner).toEqual(listed.partner);
      expect([result.matched, result.total]).toEqual([listed.matched, listed.total]);
    },
  );
});
