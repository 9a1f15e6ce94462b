import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auctionAssignment } from '../../../src/matching/assignment/engines/auction-assignment.js';
import type { Engine } from '../../../src/matching/assignment/engines/full-assignment.js';
import { shortestPathAssignment } from '../../../src/matching/assignment/engines/shortest-path-assignment.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../src/matching/proof/verify-certificate.js';
import { SMALL_INSTANCES, smallInstance } from '../../bench/solver/instances.js';
import { sparseProblem } from './example-problems.js';

/** [matched, total] of each small problem, found by scipy.optimize.linear_sum_assignment. */
const expected: [number, number][] = JSON.parse(
  readFileSync(new URL('./reference-totals.json', import.meta.url), 'utf8'),
);

describe.each<[string, Engine]>([
  ['auctionAssignment', auctionAssignment],
  ['shortestPathAssignment', shortestPathAssignment],
])('%s', (_name, engine) => {
  it(`finds what SciPy finds in ${SMALL_INSTANCES} problems of all shapes`, () => {
    expect(expected).toHaveLength(SMALL_INSTANCES);
    expected.forEach((answer, seed) => {
      const problem = sparseProblem(smallInstance(seed));
      const found = solveAssignment(problem, { kind: 'coverage' }, engine);
      expect([found.matched, found.total], `problem ${seed}`).toEqual(answer);
      expect(verifyCertificate(problem, { kind: 'coverage' }, found).proven, `problem ${seed}`).toBe(true);
    });
  });
});
