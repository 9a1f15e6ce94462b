import { describe, expect, it } from 'vitest';
import type { BothRoles } from '../../../src/matching/assignment/both-roles/face.js';
import {
  faceOfEverything,
  faceOfValues,
  isOpen,
  numberOfPeople,
} from '../../../src/matching/proof/bounded-face.js';
import { denseProblem, type Grid, sparseProblem } from '../assignment/example-problems.js';

const both = (grid: Grid, ...menteeOf: number[]): BothRoles => ({
  problem: denseProblem(grid),
  menteeOf: Int32Array.from(menteeOf),
});
const unitOf = (grid: Grid, reward = 0, share = 1) =>
  faceOfEverything(both(grid), {
    share,
    reward: new Float64Array(grid.fits.length).fill(reward),
    budgets: [],
  }).unit;

describe('the face of all assignments', () => {
  const grid = {
    places: [1, 0, 2],
    fits: [
      [4, 3, 6],
      [10, 1, -1],
    ],
  };

  it('has every pair but those with a mentor without places', () => {
    const face = faceOfEverything(both(grid), { share: 1, reward: new Float64Array(2), budgets: [] });
    expect([...face.mentorHigh]).toEqual([0, 1, 0]);
    expect([0, 1, 2].map((mentor) => isOpen(face, 0, mentor))).toEqual([true, false, true]);
  });

  it('is worth a multiple of what all its pairs are multiples of', () => {
    // 4, 6 and 10; the mentor without places and the pair that cannot be do not count.
    expect(unitOf(grid)).toBe(2);
    expect(unitOf({ places: [1], fits: [[9], [6], [0]] })).toBe(3);
    expect(
      unitOf({
        places: [1, 1],
        fits: [
          [9, 6],
          [4, -1],
        ],
      }),
    ).toBe(1);
    expect(unitOf({ places: [1], fits: [[7]] })).toBe(7);
    expect(unitOf({ places: [1], fits: [[4], [2], [1]] })).toBe(1);
    expect([unitOf({ places: [1], fits: [[0]] }), unitOf({ places: [1], fits: [] })]).toEqual([1, 1]);
  });

  it('counts what its mentee brings with each pair, and weights by their share', () => {
    expect(unitOf({ places: [1], fits: [[7], [2]] }, 5)).toBe(1);
    expect(unitOf({ places: [1], fits: [[9], [1]] }, 3)).toBe(4);
    expect(unitOf({ places: [1], fits: [[9], [1]] }, 3, 0)).toBe(3);
  });

  it('is the same however the problem is kept', () => {
    const listed = { problem: sparseProblem(grid), menteeOf: new Int32Array(3) };
    expect(faceOfEverything(listed, { share: 1, reward: new Float64Array(2), budgets: [] }).unit).toBe(2);
  });
});

describe('the face of values of people', () => {
  it('has the pairs that are worth exactly the values of their two people', () => {
    const grid = {
      places: [1, 1],
      fits: [
        [4, 9],
        [9, 6],
      ],
    };
    const face = faceOfValues(
      both(grid),
      { kind: 'coverage', priority: Int32Array.of(1, 2) },
      { menteeHigh: Int32Array.of(2, 0), mentorHigh: Int32Array.of(0, 1) },
    );
    // The first mentee counts two people, the second one.
    expect([0, 1].map((mentee) => [0, 1].map((mentor) => isOpen(face, mentee, mentor)))).toEqual([
      [true, false],
      [false, true],
    ]);
    expect([face.unit, face.share, [...face.reward], face.budgets]).toEqual([2, 1, [0, 0], []]);
  });

  it('brings the price of leaving out with each pair', () => {
    const nothing = { menteeHigh: Int32Array.of(0), mentorHigh: Int32Array.of(0) };
    const face = faceOfValues(
      both({ places: [1], fits: [[4]] }),
      { kind: 'fit', pricePerPersonLeftOut: 5 },
      nothing,
    );
    expect([[...face.reward], face.unit]).toEqual([[5], 9]);
  });
});

describe('the number of two people', () => {
  const grid = {
    places: [1, 1, 1, 1],
    fits: [
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ],
  };

  it('is the same whichever is the mentee, and another for any other two', () => {
    const people = both(grid, 0, 1, 2, -1);
    const number = (mentee: number, mentor: number) => numberOfPeople(people, mentee, mentor);
    expect([number(0, 1), number(1, 2), number(0, 2)]).toEqual([number(1, 0), number(2, 1), number(2, 0)]);
    expect(new Set([number(0, 1), number(1, 2), number(0, 2)]).size).toBe(3);
    expect([number(0, 1), number(0, 2), number(1, 2)]).toEqual([1, 2, 5]);
  });

  it('is none where the mentor is no mentee, or the mentee in person', () => {
    const people = both(grid, 0, 1, 2, -1);
    expect([numberOfPeople(people, 0, 3), numberOfPeople(people, 1, 1)]).toEqual([-1, -1]);
    expect(numberOfPeople(people, 1, 0)).toBe(1);
  });
});
