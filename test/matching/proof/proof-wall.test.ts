import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Assignment from '../../../src/matching/assignment/assignment-problem.js';
import { solveBothRoles } from '../../../src/matching/assignment/both-roles/solve-both-roles.js';
import { fairestAssignment } from '../../../src/matching/assignment/fairest-assignment.js';
import type * as Several from '../../../src/matching/assignment/several/several-problem.js';
import { solveSeveral } from '../../../src/matching/assignment/several/solve-several.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyBothRoles } from '../../../src/matching/proof/verify-both-roles.js';
import { verifyCertificate } from '../../../src/matching/proof/verify-certificate.js';
import { verifyFairest } from '../../../src/matching/proof/verify-fairest.js';
import { verifySeveral } from '../../../src/matching/proof/verify-several.js';
import { denseProblem, sparseProblem } from '../assignment/example-problems.js';

/** Whether the solver reads the waiting list upside down, and adds a price that nobody asked for. */
const fault = vi.hoisted(() => ({ isThere: false }));

vi.mock('../../../src/matching/assignment/assignment-problem.js', async (original) => {
  const real = await original<typeof Assignment>();
  const pairValue: typeof real.pairValue = (problem, objective) => {
    const value = real.pairValue(problem, objective);
    if (!fault.isThere) return value;
    const most = Math.max(...value.high) + 1;
    return { high: value.high.map((own) => most - own), reward: value.reward === 0 ? 0 : value.reward + 5 };
  };
  return { ...real, pairValue };
});

vi.mock('../../../src/matching/assignment/several/several-problem.js', async (original) => {
  const real = await original<typeof Several>();
  const furtherMentors: typeof real.furtherMentors = (several, objective) => {
    const further = real.furtherMentors(several, objective);
    if (!fault.isThere) return further;
    const most = Math.max(...further.map(({ high }) => high)) + 1;
    return further.map((each) => ({ ...each, high: most - each.high })).sort((a, b) => b.high - a.high);
  };
  return { ...real, furtherMentors };
});

// Two people and one place; the second comes first on the waiting list.
const GRID = { places: [1], fits: [[9], [5]] };
const WAITING = { kind: 'coverage', priority: Int32Array.of(2, 1) } as const;

function verdicts() {
  const sparse = sparseProblem(GRID);
  const both = { problem: denseProblem(GRID), menteeOf: Int32Array.of(-1) };
  const several = {
    problem: denseProblem(GRID),
    has: Int32Array.of(0, 0),
    wanted: Int32Array.of(1, 1),
  };
  return {
    one: verifyCertificate(sparse, WAITING, solveAssignment(sparse, WAITING)),
    bothRoles: verifyBothRoles(both, WAITING, solveBothRoles(both, WAITING)),
    several: verifySeveral(several, WAITING, solveSeveral(several, WAITING)),
    fairest: verifyFairest(sparse, WAITING, { claim: fairestAssignment(sparse, WAITING) }),
  };
}

describe('a solver that reads the objective wrongly', () => {
  beforeEach(() => {
    fault.isThere = true;
  });
  afterEach(() => {
    fault.isThere = false;
  });

  it('proves nothing: whoever comes later on the waiting list was taken', () => {
    expect(Object.values(verdicts()).map(({ proven }) => proven)).toEqual([false, false, false, false]);
  });

  it('proves nothing: the price of leaving somebody out was another', () => {
    const problem = sparseProblem({
      places: [1, 1],
      fits: [
        [3, -1],
        [-1, 4],
      ],
    });
    const objective = { kind: 'fit', pricePerPersonLeftOut: 2 } as const;
    const verdict = verifyCertificate(problem, objective, solveAssignment(problem, objective));
    expect([verdict.proven, verdict.gap]).toEqual([false, 10]);
  });
});

describe('a solver that reads the objective rightly', () => {
  it('has its solutions proven', () => {
    for (const verdict of Object.values(verdicts()))
      expect(verdict).toEqual({ proven: true, gap: 0, peopleGap: 0, reasons: [] });
  });
});
