import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BothRoles, faceOfAll, peopleOf } from '../../../src/matching/assignment/both-roles/face.js';
import type {
  BoundTree,
  BoundValues,
  FaceProof,
  HalfSum,
} from '../../../src/matching/assignment/both-roles/face-proof.js';
import { boundOfFace } from '../../../src/matching/proof/bound-of-face.js';
import { assignments } from '../assignment/brute-force.js';
import { anyGrid, denseProblem, type Grid } from '../assignment/example-problems.js';

const SIZE = 4;

function listOf<Value>(value: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> {
  return fc.array(value, { minLength: length, maxLength: length });
}

/** Numbers of the pairs of people that there may be. */
const anyPeople = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: SIZE - 1 }))
  .map(([a, b]) => Math.min(a, b) * SIZE + Math.max(a, b));

/** Half sums of any conditions, rightly halved for given places. */
function anyHalfSum(places: readonly number[]): fc.Arbitrary<HalfSum> {
  const bit = fc.integer({ min: 0, max: 1 });
  return fc
    .record({
      mentees: listOf(bit, SIZE),
      mentors: listOf(bit, places.length),
      people: fc.uniqueArray(anyPeople, { maxLength: 4 }),
    })
    .map(({ mentees, mentors, people }) => {
      const sum = mentors.reduce((all, own, j) => all + own * (places[j] ?? 0), people.length);
      return {
        mentees: Uint8Array.from(mentees),
        mentors: Uint8Array.from(mentors),
        people: new Set(people),
        bound: Math.floor((sum + mentees.reduce((all, own) => all + own, 0)) / 2),
      };
    });
}

function anyTree(mentors: number, halfSums: number): fc.Arbitrary<BoundTree> {
  const value = fc.integer({ min: 0, max: 12 });
  const values: fc.Arbitrary<BoundValues> = fc
    .record({
      place: listOf(value, mentors),
      people: fc.array(fc.tuple(anyPeople, value)),
      halfSums: listOf(value, halfSums),
    })
    .map(({ place, people, halfSums: own }) => ({
      scale: 2,
      place: Float64Array.from(place),
      people: new Map(people),
      halfSums: new Map(own.entries()),
      budgets: [],
    }));
  const leaf = values.map((own): BoundTree => ({ kind: 'values', values: own }));
  const parted = fc.record({
    kind: fc.constant('parted' as const),
    mentee: fc.integer({ min: 0, max: SIZE - 1 }),
    mentor: fc.integer({ min: 0, max: Math.max(0, mentors - 1) }),
    withPair: leaf,
    withoutPair: leaf,
  });
  return mentors === 0 ? leaf : fc.oneof(leaf, parted);
}

interface Case {
  readonly grid: Grid;
  readonly menteeOf: Int32Array;
  readonly proof: FaceProof;
}

const anyCase: fc.Arbitrary<Case> = anyGrid({ mentees: SIZE, mentors: SIZE })
  .filter(({ fits }) => fits.length === SIZE)
  .chain((grid) =>
    fc
      .tuple(
        listOf(fc.integer({ min: -1, max: SIZE - 1 }), grid.places.length),
        fc.array(anyHalfSum(grid.places), { maxLength: 3 }),
      )
      .chain(([menteeOf, halfSums]) =>
        anyTree(grid.places.length, halfSums.length).map((tree) => ({
          grid,
          menteeOf: Int32Array.from(menteeOf),
          proof: { halfSums, first: [], tree },
        })),
      ),
  );

/** What the assignments in which nobody is the mentor of their own mentor are worth, the best first. */
function worths(both: BothRoles, grid: Grid): number[] {
  const isOneWay = (partner: readonly number[]) => {
    const numbers = partner.flatMap((mentor, mentee) => (mentor < 0 ? [] : [peopleOf(both, mentee, mentor)]));
    const known = numbers.filter((number) => number >= 0);
    return new Set(known).size === known.length;
  };
  return assignments(grid)
    .filter(({ partner }) => isOneWay(partner))
    .map(({ total }) => total)
    .sort((a, b) => b - a);
}

describe('the bound of a proof', () => {
  it('is never below what an assignment is worth, whatever values, half sums and parts it is made of', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ grid, menteeOf, proof }, any) => {
        const both = { problem: denseProblem(grid), menteeOf };
        const reward = new Float64Array(grid.fits.length);
        const face = faceOfAll(both, { share: 1, reward, budgets: [] });
        const all = worths(both, grid);
        const best = all[0] ?? 0;
        const { bound, faults } = boundOfFace(face, proof, 0);
        expect(faults).toEqual([]);
        expect(bound).toBeGreaterThanOrEqual(best);
        // Values that take pairs away leave all that is worth more than what is known.
        const { tree } = proof;
        const first = tree.kind === 'values' ? [tree.values] : [];
        const known = all[any % all.length] ?? 0;
        const after = boundOfFace(face, { ...proof, first }, known);
        if (known < best) expect(after.bound).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when a half sum is not halved rightly, or a value is below zero', () => {
    const grid = {
      places: [1, 1],
      fits: [
        [3, 5],
        [4, 1],
      ],
    };
    const both = { problem: denseProblem(grid), menteeOf: Int32Array.from([0, 1]) };
    const face = faceOfAll(both, { share: 1, reward: new Float64Array(2), budgets: [] });
    const values = {
      scale: 1,
      place: Float64Array.from([0, 0]),
      people: new Map<number, number>(),
      halfSums: new Map<number, number>(),
      budgets: [],
    };
    const sum = {
      mentees: Uint8Array.from([1, 1]),
      mentors: Uint8Array.from([0, 0]),
      people: new Set([1]),
      bound: 0,
    };
    const faultsOf = (changed: Partial<FaceProof>) =>
      boundOfFace(face, { halfSums: [], first: [], tree: { kind: 'values', values }, ...changed }, 0).faults;
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ halfSums: [sum] })).toEqual(['half sum 0 is not halved rightly']);
    const below = { ...values, place: Float64Array.from([-1, 0]) };
    expect(faultsOf({ tree: { kind: 'values', values: below } })).toEqual(['a value is below zero']);
  });
});
