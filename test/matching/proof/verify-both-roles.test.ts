import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../src/matching/assignment/assignment-problem.js';
import { solveBothRoles } from '../../../src/matching/assignment/both-roles/solve-both-roles.js';
import { verifyBothRoles } from '../../../src/matching/proof/verify-both-roles.js';
import { anyCase, denseProblem } from '../assignment/example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;
// Mentees 0 and 1 are mentors 0 and 1; mentor 2 is no mentee. Best for the fit alone would be each other.
const BOTH = {
  problem: denseProblem({
    places: [1, 1, 1],
    fits: [
      [-1, 9, 3],
      [9, -1, 2],
    ],
  }),
  menteeOf: Int32Array.of(0, 1, -1),
};
const FOUND = solveBothRoles(BOTH, COVERAGE);

type Claim = typeof FOUND;

function reasonsFor(change: Partial<Claim>, objective: LinearObjective = COVERAGE): readonly string[] {
  return verifyBothRoles(BOTH, objective, { ...FOUND, ...change }).reasons;
}

// Two who could only be each other's mentor: one of them is left out.
const EACH_OTHER = {
  problem: denseProblem({
    places: [1, 1],
    fits: [
      [-1, 5],
      [5, -1],
    ],
  }),
  menteeOf: Int32Array.of(0, 1),
};

describe("two who could only be each other's mentor", () => {
  const verdictOf = (objective: LinearObjective, change: Partial<Claim> = {}) =>
    verifyBothRoles(EACH_OTHER, objective, { ...solveBothRoles(EACH_OTHER, objective), ...change });
  const waiting = (...classes: number[]): LinearObjective => ({
    kind: 'coverage',
    priority: Int32Array.from(classes),
  });
  const first = { partner: Int32Array.of(1, -1), matched: 1, total: 5 };
  const second = { partner: Int32Array.of(-1, 0), matched: 1, total: 5 };
  const nobody = { partner: Int32Array.of(-1, -1), matched: 0, total: 0 };

  it.each([
    ['without a waiting list', COVERAGE, [first, second]],
    ['where the first comes first', waiting(1, 2), [first]],
    ['where the second comes first', waiting(2, 1), [second]],
    ['where both are of one class', waiting(1, 1), [first, second]],
    ['by fit', { kind: 'fit', pricePerPersonLeftOut: 0 } as const, [first, second]],
    ['by fit, with a price', { kind: 'fit', pricePerPersonLeftOut: 3 } as const, [first, second]],
  ])('are matched one way: %s', (_what, objective, best) => {
    expect(solveBothRoles(EACH_OTHER, objective).proof.kind).toBe(
      objective.kind === 'fit' ? 'as many' : 'fewer',
    );
    for (const claim of [first, second, nobody])
      expect([claim.partner, verdictOf(objective, claim).proven]).toEqual([
        claim.partner,
        best.includes(claim),
      ]);
  });

  it('is not shown to be as many as there can be without the stages of the proof', () => {
    const { proof } = solveBothRoles(EACH_OTHER, COVERAGE);
    if (proof.kind !== 'fewer') throw new Error('one of the two is left out');
    expect(verdictOf(COVERAGE, { proof: { ...proof, stages: [] } })).toMatchObject({
      proven: false,
      reasons: ['it is not shown that no more people can be matched'],
    });
    const wrong = proof.stages.map((stage) => ({ ...stage, isOf: Uint8Array.of(1, 0) }));
    expect(verdictOf(COVERAGE, { proof: { ...proof, stages: wrong } }).proven).toBe(false);
  });

  it('tells how many more people there might be', () => {
    expect(verdictOf(COVERAGE, nobody)).toMatchObject({ proven: false, peopleGap: 1 });
  });

  it('refuses a proof of stages that is spoilt', () => {
    const { proof } = solveBothRoles(EACH_OTHER, COVERAGE);
    if (proof.kind !== 'fewer') throw new Error('one of the two is left out');
    const stages = proof.stages.map((stage) => {
      const { tree } = stage.proof;
      const spoilt = tree.kind === 'values' ? { ...tree, values: { ...tree.values, scale: 0 } } : tree;
      return { ...stage, proof: { ...stage.proof, tree: spoilt } };
    });
    expect(verdictOf(COVERAGE, { proof: { ...proof, stages } })).toMatchObject({
      proven: false,
      gap: 0,
      reasons: ['the scale is 0'],
    });
  });
});

describe('verifyBothRoles', () => {
  it('accepts the best in which nobody is the mentor of their own mentor', () => {
    expect([[...FOUND.partner], FOUND.matched, FOUND.total]).toEqual([[2, 0], 2, 12]);
    expect(verifyBothRoles(BOTH, COVERAGE, FOUND)).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it.each([
    ['a mentee too few', { partner: Int32Array.of(1) }, 'mentors are missing'],
    ['each other', { partner: Int32Array.of(1, 0), total: 18 }, 'mentee 1 is the mentor of their own mentor'],
    [
      'oneself',
      { partner: Int32Array.of(0, -1), matched: 1, total: 3 },
      'mentee 0 cannot be paired with mentor 0',
    ],
    ['a mentor who is none', { partner: Int32Array.of(3, 0) }, 'mentee 0 cannot be paired with mentor 3'],
    ['more mentees than places', { partner: Int32Array.of(2, 2), total: 5 }, 'mentor 2 has too many mentees'],
    ['another number of people', { matched: 1 }, '2 mentees are matched, not 1'],
    ['another total', { total: 13 }, 'the total is 12, not 13'],
  ])('refuses %s', (_what, change, reason) => {
    expect(reasonsFor(change)).toContain(reason);
  });

  it('lets two who are nobody else have the same outside mentor, one after the other', () => {
    const both = { ...BOTH, problem: { ...BOTH.problem, capacities: Int32Array.of(1, 1, 2) } };
    const found = solveBothRoles(both, COVERAGE);
    const claim = { ...found, partner: Int32Array.of(2, 2), total: 5 };
    expect(verifyBothRoles(both, COVERAGE, claim).reasons.join()).toMatch(/^the bound exceeds/);
  });

  it('refuses an objective that is none', () => {
    expect(reasonsFor({}, { kind: 'fit', pricePerPersonLeftOut: 0.5 })).toEqual([
      'the price of leaving somebody out is 0.5',
    ]);
  });

  it('says no more of a claim that is impossible than that', () => {
    expect(verifyBothRoles(BOTH, COVERAGE, { ...FOUND, total: 13 })).toEqual({
      proven: false,
      gap: 0,
      peopleGap: 0,
      reasons: ['the total is 12, not 13'],
    });
    // A pair that cannot be takes no place, and counts in no sum.
    const impossible = { partner: Int32Array.of(0, 0), matched: 1, total: 9 };
    expect(reasonsFor(impossible)).toEqual(['mentee 0 cannot be paired with mentor 0']);
  });

  it('counts a pair that is worth nothing among those that the values of people must cover', () => {
    const both = { problem: denseProblem({ places: [1], fits: [[0]] }), menteeOf: Int32Array.of(-1) };
    const found = solveBothRoles(both, COVERAGE);
    const { proof } = found;
    if (proof.kind !== 'as many') throw new Error('everybody can be matched');
    const none = { menteeHigh: Int32Array.of(0), mentorHigh: Int32Array.of(0) };
    expect(verifyBothRoles(both, COVERAGE, { ...found, proof: { ...proof, ...none } }).reasons).toEqual([
      'the pair of mentee 0 and mentor 0 is worth more than their values',
    ]);
    expect(verifyBothRoles(both, COVERAGE, found).proven).toBe(true);
  });

  it('does not ask of people for stages where nobody is left out', () => {
    const waiting = { kind: 'coverage', priority: Int32Array.of(1, 2) } as const;
    const found = solveBothRoles(BOTH, waiting);
    const values = {
      scale: 1,
      place: new Float64Array(3),
      people: new Map(),
      halfSums: new Map(),
      budgets: [0],
    };
    const proof = {
      kind: 'fewer',
      stages: [],
      best: { halfSums: [], first: [], tree: { kind: 'values', values } },
    } as const;
    expect(verifyBothRoles(BOTH, waiting, { ...found, proof }).reasons.join()).not.toContain(
      'it is not shown',
    );
  });

  it('claims no gap where the values cannot be counted with', () => {
    const { proof } = FOUND;
    if (proof.kind !== 'as many') throw new Error('everybody can be matched');
    const { tree } = proof.best;
    const spoilt =
      tree.kind === 'values'
        ? { ...tree, values: { ...tree.values, place: Float64Array.of(0.5, 0, 0) } }
        : tree;
    const claim = { ...FOUND, proof: { ...proof, best: { ...proof.best, tree: spoilt } } };
    const verdict = verifyBothRoles(BOTH, COVERAGE, claim);
    expect(verdict).toMatchObject({ proven: false, gap: 0 });
    expect(verdict.reasons).toContain('a value is not a whole number');
  });

  it('refuses values of people that are missing, below zero or too small', () => {
    const { proof } = FOUND;
    if (proof.kind !== 'as many') throw new Error('everybody can be matched');
    const reasons = (change: Partial<typeof proof>) => reasonsFor({ proof: { ...proof, ...change } });
    expect([[...proof.menteeHigh], [...proof.mentorHigh]]).toEqual([
      [1, 1],
      [0, 0, 0],
    ]);
    expect(reasons({ menteeHigh: Int32Array.of(1) })).toContain('values of people are missing');
    expect(reasons({ mentorHigh: Int32Array.of(0, 0) })).toContain('values of people are missing');
    expect(reasons({ menteeHigh: Int32Array.of(1, 2), mentorHigh: Int32Array.of(0, -1, 0) })).toContain(
      'a value is below zero',
    );
    expect(reasons({ menteeHigh: Int32Array.of(-1, 1), mentorHigh: Int32Array.of(2, 2, 2) })).toContain(
      'a value is below zero',
    );
    expect(reasons({ menteeHigh: Int32Array.of(0, 1) })).toEqual([
      'the pair of mentee 0 and mentor 1 is worth more than their values',
      'the pair of mentee 0 and mentor 2 is worth more than their values',
    ]);
  });

  it('tells how many more there might be where the values of people are too high', () => {
    const { proof } = FOUND;
    if (proof.kind !== 'as many') throw new Error('everybody can be matched');
    const claim = { ...FOUND, proof: { ...proof, menteeHigh: Int32Array.of(1, 2) } };
    expect(verifyBothRoles(BOTH, COVERAGE, claim)).toMatchObject({ proven: false, peopleGap: 1 });
  });

  it('proves no claim with a pair less, unless the pair is worth nothing', () => {
    fc.assert(
      fc.property(
        anyCase({ mentees: 4, mentors: 4, largestFit: 4 }),
        fc.nat(),
        ({ grid, objective }, any) => {
          const menteeOf = Int32Array.from(grid.places, (_, j) => (j < grid.fits.length ? j : -1));
          const both = { problem: denseProblem(grid), menteeOf };
          const found = solveBothRoles(both, objective);
          const paired = [...found.partner.keys()].filter((i) => (found.partner[i] ?? -1) >= 0);
          const mentee = paired[any % Math.max(1, paired.length)];
          if (mentee === undefined) return;
          const weight = grid.fits[mentee]?.[found.partner[mentee] ?? -1] ?? 0;
          const partner = found.partner.map((mentor, i) => (i === mentee ? -1 : mentor));
          const fewer = { ...found, partner, matched: found.matched - 1, total: found.total - weight };
          const isWorthIt = objective.kind === 'coverage' || weight + objective.pricePerPersonLeftOut > 0;
          const verdict = verifyBothRoles(both, objective, fewer);
          if (isWorthIt) expect(verdict.proven).toBe(false);
          expect(verdict.proven).toBe(verdict.reasons.length === 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
