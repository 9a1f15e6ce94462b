import { describe, expect, it } from 'vitest';
import { fairestAssignment } from '../../../src/matching/assignment/fairest-assignment.js';
import { verifyFairest } from '../../../src/matching/proof/verify-fairest.js';
import { sparseProblem } from '../assignment/example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;
const PROBLEM = sparseProblem({
  places: [1, 1],
  fits: [
    [9, 4],
    [5, 1],
  ],
});

describe('verifyFairest', () => {
  const claim = fairestAssignment(PROBLEM, COVERAGE);

  it('accepts what matches as many as can be, with its own total', () => {
    expect([[...claim.partner], claim.total]).toEqual([[1, 0], 9]);
    expect(verifyFairest(PROBLEM, COVERAGE, { claim })).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it('refuses another total, and fewer people, each for its own reason', () => {
    expect(verifyFairest(PROBLEM, COVERAGE, { claim: { ...claim, total: 10 } })).toEqual({
      proven: false,
      gap: 0,
      peopleGap: 0,
      reasons: ['the total is 9, not 10'],
    });
    const fewer = { ...claim, partner: Int32Array.of(-1, 0), matched: 1, total: 6 };
    expect(verifyFairest(PROBLEM, COVERAGE, { claim: fewer }).reasons).toEqual([
      'the bound exceeds the solution by 1 people (by class) and 0 of fit',
      'the total is 5, not 6',
    ]);
  });

  it('wants the largest sum of the numbers that come before the fits', () => {
    // Straight pairs count 1 each, crossed ones nothing.
    const before = Int32Array.of(1, 0, 0, 1);
    const straight = fairestAssignment(PROBLEM, COVERAGE, before);
    expect([[...straight.partner], straight.total]).toEqual([[0, 1], 10]);
    expect(verifyFairest(PROBLEM, COVERAGE, { claim: straight, before }).proven).toBe(true);
    const crossed = { ...straight, partner: Int32Array.of(1, 0), total: 9 };
    expect(verifyFairest(PROBLEM, COVERAGE, { claim: crossed, before }).reasons).toEqual([
      'the bound exceeds the solution by 0 people (by class) and 2 of fit',
    ]);
  });
});
