import { describe, expect, it } from 'vitest';
import { weightOfPair, weightsOf } from '../../../src/matching/proof/read-weights.js';
import { denseProblem, sparseProblem } from '../assignment/example-problems.js';
import { rowsProblem } from '../assignment/rows-problem.js';

// Mentee 1 has no pair at all, mentee 0 none with mentor 1; a fit of 0 is a pair.
const GRID = {
  places: [1, 1, 2],
  fits: [
    [7, -1, 0],
    [-1, -1, -1],
    [3, 5, 4],
  ],
};

describe.each([
  ['listed', sparseProblem(GRID)],
  ['listed backwards', sparseProblem(GRID, true)],
  ['a matrix', denseProblem(GRID)],
  ['made row by row', rowsProblem(GRID, 1).problem],
])('the weights of a problem that is %s', (_kind, problem) => {
  it('are read a row at a time, nothing left of the row before', () => {
    const read = weightsOf(problem);
    for (const mentee of [0, 2, 1, 0]) expect([...read(mentee)]).toEqual(GRID.fits[mentee]);
  });

  it('are read one by one, −1 where there is no such pair or mentor', () => {
    const rows = GRID.fits.map((row, mentee) =>
      row.map((_, mentor) => weightOfPair(problem, mentee, mentor)),
    );
    expect(rows).toEqual(GRID.fits);
    expect([-2, -1, 3, 4].map((mentor) => weightOfPair(problem, 2, mentor))).toEqual([-1, -1, -1, -1]);
  });
});
