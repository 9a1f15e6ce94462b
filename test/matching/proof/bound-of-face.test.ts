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

  // Two people who are both mentee and mentor, each as oneself too; crossing them makes them each other's mentor.
  const BOTH = {
    problem: denseProblem({
      places: [1, 1],
      fits: [
        [3, 5],
        [4, 1],
      ],
    }),
    menteeOf: Int32Array.from([0, 1]),
  };
  const FACE = faceOfAll(BOTH, { share: 1, reward: new Float64Array(2), budgets: [] });
  const VALUES: BoundValues = {
    scale: 1,
    place: Float64Array.from([0, 0]),
    people: new Map(),
    halfSums: new Map(),
    budgets: [],
  };
  const EACH_OTHER = 1;
  const SUM = {
    mentees: Uint8Array.from([1, 1]),
    mentors: Uint8Array.from([0, 0]),
    people: new Set([EACH_OTHER]),
    bound: 1,
  };
  const proofOf = (values: Partial<BoundValues>, change: Partial<FaceProof> = {}): FaceProof => ({
    halfSums: [],
    first: [],
    tree: { kind: 'values', values: { ...VALUES, ...values } },
    ...change,
  });
  const boundOf = (values: Partial<BoundValues>, change: Partial<FaceProof> = {}) => {
    const { bound, faults } = boundOfFace(FACE, proofOf(values, change), 0);
    expect(faults).toEqual([]);
    return bound;
  };

  it('is the best pair of every mentee, and the value of each condition takes from whatever counts in it', () => {
    expect(boundOf({})).toBe(5 + 4);
    expect(boundOf({ place: Float64Array.of(1, 2) })).toBe(1 + 2 + (5 - 2) + (4 - 1));
    // Being left out is worth nothing, and no less.
    expect(boundOf({ place: Float64Array.of(9, 9) })).toBe(18);
    expect(boundOf({ people: new Map([[EACH_OTHER, 3]]) })).toBe(3 + 3 + 1);
    expect(boundOf({ halfSums: new Map([[0, 2]]) }, { halfSums: [SUM] })).toBe(2 + 3 + 2);
  });

  it('is a whole number of what pairs are worth, whatever the scale of the values', () => {
    expect(boundOf({ scale: 2, place: Float64Array.of(1, 0) })).toBe(9);
    // Both mentees lose more than the place costs, by halves: 8.5 is no worth of whole pairs.
    expect(boundOf({ scale: 2, people: new Map([[EACH_OTHER, 1]]) })).toBe(8);
  });

  it('is that of the worst part of a tree, and each part keeps to what it says of its pair', () => {
    const leaf: BoundTree = { kind: 'values', values: VALUES };
    const parted = (withPair: BoundTree, withoutPair: BoundTree): BoundTree => ({
      kind: 'parted',
      mentee: 0,
      mentor: 1,
      withPair,
      withoutPair,
    });
    const dear: BoundTree = { kind: 'values', values: { ...VALUES, place: Float64Array.of(0, 9) } };
    expect(boundOf({}, { tree: parted(leaf, leaf) })).toBe(9);
    // With the pair a place at mentor 1 is worth 9, and mentee 0 has to take it: 9 + (5 − 9) + 4.
    expect(boundOf({}, { tree: parted(dear, leaf) })).toBe(9);
    // Without it mentee 0 has 3 at most.
    const crossed: BoundTree = { kind: 'values', values: { ...VALUES, people: new Map([[EACH_OTHER, 3]]) } };
    expect(boundOf({}, { tree: parted(crossed, leaf) })).toBe(7);
    // Nobody has two mentors: a part with both is empty.
    const twice: BoundTree = { kind: 'parted', mentee: 0, mentor: 0, withPair: leaf, withoutPair: crossed };
    expect(boundOf({}, { tree: parted(twice, leaf) })).toBe(7);
    // What was settled in a part is not settled beside it.
    expect(boundOf({}, { tree: parted(crossed, parted(leaf, leaf)) })).toBe(7);
  });

  it('of values that are spoilt is refused, each kind in words', () => {
    const faultsOf = (values: Partial<BoundValues>, change: Partial<FaceProof> = {}) =>
      boundOfFace(FACE, proofOf(values, change), 0).faults;
    const half = new Map([[0, 0.5]]);
    const below = new Map([[0, -1]]);
    expect(faultsOf({ scale: 0 })).toEqual(['the scale is 0']);
    expect(faultsOf({ scale: 1.5 })).toContain('the scale is 1.5');
    for (const change of [{ place: Float64Array.of(0, 0.5) }, { people: half }, { budgets: [0.5] }])
      expect(faultsOf(change)).toContain('a value is not a whole number');
    expect(faultsOf({ halfSums: half }, { halfSums: [SUM] })).toContain('a value is not a whole number');
    for (const change of [{ place: Float64Array.of(0, -1) }, { people: below }, { budgets: [-1] }])
      expect(faultsOf(change)).toContain('a value is below zero');
    expect(faultsOf({ halfSums: below }, { halfSums: [SUM] })).toContain('a value is below zero');
    expect(faultsOf({ place: Float64Array.of(0) })).toContain('values of places are missing');
    expect(faultsOf({ place: Float64Array.of(0, 0, 0) })).toContain('values of places are missing');
    expect(faultsOf({ place: Float64Array.of(2 ** 53 - 1, 1) })).toContain('a sum is not exact');
    for (const bound of [0, 2])
      expect(faultsOf({}, { halfSums: [{ ...SUM, bound }] })).toEqual(['half sum 0 is not halved rightly']);
  });

  it('leaves out, at given values, the pairs with which nothing is worth more than what is known', () => {
    const first = [VALUES];
    const bound = (worth: number) => boundOfFace(FACE, proofOf({}, { first }), worth).bound;
    // All pairs leave 9 less what they leave less than their mentee's best: 7, 9, 9 and 6.
    expect(bound(5)).toBe(9);
    expect(bound(8)).toBe(9);
    // Better than 9 is nothing: no pair is left, and nobody may be left out but for nothing.
    expect(bound(9)).toBe(0);
  });

  const people = (value: number) => new Map([[EACH_OTHER, value]]);
  const leaf = (values: Partial<BoundValues> = {}): BoundTree => ({
    kind: 'values',
    values: { ...VALUES, ...values },
  });
  const parted = (
    mentee: number,
    mentor: number,
    parts: [withPair: BoundTree, withoutPair: BoundTree],
  ): BoundTree => ({
    kind: 'parted',
    mentee,
    mentor,
    withPair: parts[0],
    withoutPair: parts[1],
  });
  const treeBound = (tree: BoundTree) => boundOf({}, { tree });

  it('gives a mentee with a settled pair no other, nor leaves them out', () => {
    // With the pair 3 + 4; without it, at the price of 3 for each other, 3 + 2 + 1.
    expect(treeBound(parted(0, 0, [leaf(), leaf({ people: people(3) })]))).toBe(7);
    // Mentee 0 has to take what leaves −6 for the place of 9.
    expect(
      treeBound(parted(0, 0, [leaf({ place: Float64Array.of(9, 0) }), leaf({ people: people(9) })])),
    ).toBe(Math.max(9 + (3 - 9) + 1, 9 + 0 + 1));
  });

  it('takes a pair away in one part and leaves it in the other, however deep', () => {
    const cheap = leaf({ people: people(3) });
    expect(treeBound(parted(0, 1, [cheap, leaf()]))).toBe(7);
    // Taken away twice on the way down, it stays away until the first part of the two ends.
    const twice = parted(0, 1, [cheap, leaf()]);
    expect(treeBound(parted(0, 1, [cheap, parted(1, 1, [twice, leaf()])]))).toBe(7);
    expect(treeBound(parted(0, 1, [parted(1, 0, [cheap, leaf()]), cheap]))).toBe(7);
    expect(treeBound(parted(1, 1, [parted(0, 1, [cheap, leaf()]), cheap]))).toBe(7);
  });

  it('of a part in which a mentee has two mentors is that of nothing', () => {
    const both = parted(0, 0, [parted(0, 1, [leaf(), leaf()]), leaf({ people: people(9) })]);
    // With (0, 0) and without (0, 1): 3 + 4. With both: nothing.
    expect(treeBound(both)).toBe(9 + 0 + 1);
    const same = parted(0, 0, [
      parted(0, 0, [leaf(), leaf({ people: people(9) })]),
      leaf({ people: people(3) }),
    ]);
    expect(treeBound(same)).toBe(7);
    expect(
      treeBound(
        parted(0, 1, [parted(0, 0, [leaf(), leaf({ people: people(4) })]), leaf({ people: people(4) })]),
      ),
    ).toBe(8);
  });

  it('pays for a budget as often as it allows to leave somebody out, and takes its value from whoever is left out', () => {
    const budgets = [{ isOf: Uint8Array.of(1, 0), most: 2 }];
    const face = faceOfAll(BOTH, { share: 1, reward: new Float64Array(2), budgets });
    const bound = (place: number, value: number) =>
      boundOfFace(face, proofOf({ place: Float64Array.of(place, place), budgets: [value] }), 0).bound;
    expect(bound(0, 1)).toBe(2 + 5 + 4);
    // At a place of 9 both are rather left out: mentee 0 for −1.
    expect(bound(9, 1)).toBe(2 + 18 - 1 + 0);
    expect(bound(9, 5)).toBe(10 + 18 - 4 + 0);
  });

  it('lets a value be below zero for a place that must be filled, and for none that there is not', () => {
    const faults = (mentorHigh: number[], places: number[]) => {
      const problem = { ...BOTH.problem, capacities: Int32Array.from(places) };
      const values = proofOf({ place: Float64Array.of(0, -1) });
      return boundOfFace({ ...FACE, problem, mentorHigh: Int32Array.from(mentorHigh) }, values, 0).faults;
    };
    expect(faults([0, 1], [1, 1])).toEqual([]);
    expect(faults([0, 0], [1, 1])).toEqual(['a value is below zero']);
    expect(faults([0, 1], [1, 0])).toEqual(['a value is below zero']);
  });

  it('counts a pair in a half sum only where it is in two of its conditions', () => {
    const sum = (mentees: number[], mentors: number[], named: number[], bound: number): HalfSum => ({
      mentees: Uint8Array.from(mentees),
      mentors: Uint8Array.from(mentors),
      people: new Set(named),
      bound,
    });
    const valued = (half: HalfSum) => boundOf({ halfSums: new Map([[0, 1]]) }, { halfSums: [half] });
    // Both mentees and mentor 1: the pair (0, 1) is in two, (1, 0) in one.
    expect(valued(sum([1, 1], [0, 1], [], 1))).toBe(1 + (5 - 1) + 4);
    // Mentor 1 and the two people: (0, 1) is in two; (1, 0) in one.
    expect(valued(sum([0, 0], [0, 1], [EACH_OTHER], 1))).toBe(1 + (5 - 1) + 4);
    // Mentee 1 and the two people: (1, 0) is in two.
    expect(valued(sum([0, 1], [0, 0], [EACH_OTHER], 1))).toBe(1 + 5 + (4 - 1));
    expect(valued(sum([0, 0], [1, 1], [], 1))).toBe(1 + 5 + 4);
  });

  it('takes several half sums of one mentee off one after the other', () => {
    const half = {
      mentees: Uint8Array.of(1, 0),
      mentors: Uint8Array.of(0, 1),
      people: new Set<number>(),
      bound: 1,
    };
    const twice = new Map([
      [0, 1],
      [1, 1],
    ]);
    expect(boundOf({ halfSums: twice }, { halfSums: [half, half] })).toBe(2 + 3 + 4);
  });

  it('tells what is wrong with values by which pairs are taken away', () => {
    const first = [{ ...VALUES, scale: 0 }];
    expect(boundOfFace(FACE, proofOf({}, { first }), 0).faults).toContain('the scale is 0');
  });

  it('takes away pairs by the values of half sums too, and at any scale', () => {
    const half = new Map([[0, 3]]);
    const bound = (worth: number, values: Partial<BoundValues>) =>
      boundOfFace(FACE, proofOf({}, { halfSums: [SUM], first: [{ ...VALUES, ...values }] }), worth).bound;
    // At 3 for each other all is worth 3 + 3 + 1 = 7: the pair of 5 leaves 2 of mentee 0, who has 3.
    expect([
      bound(5, { halfSums: half }),
      bound(6, { halfSums: half }),
      bound(7, { halfSums: half }),
    ]).toEqual([9, 7, 0]);
    expect([bound(5, { scale: 2 }), bound(8, { scale: 2 }), bound(9, { scale: 2 })]).toEqual([9, 9, 0]);
  });
});
