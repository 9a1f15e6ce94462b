import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { boundOfCircles } from '../../../src/matching/circles/bound-of-circles.js';
import { CircleGroups } from '../../../src/matching/circles/circle-groups.js';
import { type CircleWishes, circleProblem } from '../../../src/matching/circles/circle-problem.js';
import { circleCounts } from '../../../src/matching/circles/circle-sizes.js';
import { worthOfCircle } from '../../../src/matching/circles/circle-worth.js';
import { formCircles } from '../../../src/matching/circles/form-circles.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';

const PROFESSIONS = ['Nursing', 'Medicine', 'Pharmacy'];
const SHIFTS = ['days', 'nights'];
const TIMES = ['Mon am', 'Tue pm', 'Wed am', 'Fri pm'];
const WISHES: CircleWishes = {
  least: 3,
  most: 4,
  mix: ['profession'],
  same: ['shift'],
  timesIn: 'availability',
};

interface Made {
  readonly profession: string | null;
  readonly shift: string | null;
  readonly times: readonly string[];
  readonly avoids: number | null;
}

const made: fc.Arbitrary<Made> = fc.record({
  profession: fc.option(fc.constantFrom(...PROFESSIONS), { freq: 8 }),
  shift: fc.option(fc.constantFrom(...SHIFTS), { freq: 8 }),
  times: fc.subarray(TIMES),
  avoids: fc.option(fc.integer({ min: 0, max: 7 }), { freq: 1, nil: null }),
});

function peopleOf(all: readonly Made[]): Person[] {
  return all.map(({ profession, shift, times, avoids }, at) => ({
    ...NO_FACTS,
    id: at + 1,
    staffNumber: `S${at}`,
    givenName: `Given${at}`,
    familyName: `Family${at}`,
    managerId: null,
    profession,
    attributes: new Map([
      ...(shift === null ? [] : [['shift', [shift]] as const]),
      ['availability', times],
      ...(avoids === null || avoids === at || avoids >= all.length
        ? []
        : [['avoids', [`S${avoids}`]] as const]),
    ]),
  }));
}

function inputOf(people: readonly Person[]): MatchingInput {
  return {
    people,
    participants: people.map((person) => ({ person, role: 'mentee', capacity: null })),
    pairings: [],
    namedRules: [],
    locked: [],
    vetoed: [],
    settings: DEFAULT_SETTINGS.matching,
    onDate: '2026-07-01',
    seed: 0,
  };
}

/** Every way to put people into circles of the sizes, and those who are in none, as many as have to be. */
function* everyWay(
  people: readonly number[],
  { least, most }: CircleWishes,
  spare: number,
): Generator<readonly (readonly number[])[]> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield [];
    return;
  }
  if (spare > 0) yield* everyWay(rest, { ...WISHES, least, most }, spare - 1);
  for (let size = least; size <= Math.min(most, people.length); size++) {
    for (const others of choose(rest, size - 1)) {
      const left = rest.filter((each) => !others.includes(each));
      for (const way of everyWay(left, { ...WISHES, least, most }, spare)) yield [[first, ...others], ...way];
    }
  }
}

function* choose(from: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) yield [];
  else
    for (const [at, each] of from.entries())
      for (const rest of choose(from.slice(at + 1), count - 1)) yield [each, ...rest];
}

describe('forming circles', () => {
  it('finds what is nearly the best of all ways, says no more than it found, and bounds what there is', () => {
    let best = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(made, { minLength: 3, maxLength: 9 }), (all) => {
        const people = peopleOf(all);
        const input = inputOf(people);
        const formed = formCircles(people, WISHES, input);
        const problem = circleProblem(people, WISHES, input);
        const { leftOver } = circleCounts(people.length, WISHES.least, WISHES.most);
        let most = Number.NEGATIVE_INFINITY;
        for (const way of everyWay([...people.keys()], WISHES, leftOver)) {
          const worths = way.map((members) => worthOfCircle(problem, members));
          const worth = worths.reduce((sum, each) => sum + each.worth, 0);
          const bound = boundOfCircles(problem, { circles: way.length, placed: people.length - leftOver });
          expect(worth).toBeLessThanOrEqual(bound);
          if (worths.every(({ broken }) => broken === 0)) most = Math.max(most, worth);
        }
        const placed = formed.circles.flatMap(({ members }) => members.map(({ id }) => id));
        expect([...placed, ...formed.leftOver.map(({ id }) => id)].sort((a, b) => a - b)).toEqual(
          people.map(({ id }) => id),
        );
        for (const { members } of formed.circles) {
          const at = members.map(({ id }) => id - 1);
          expect(members.length).toBeGreaterThanOrEqual(WISHES.least);
          expect(members.length).toBeLessThanOrEqual(WISHES.most);
          expect(worthOfCircle(problem, at).broken).toBe(0);
        }
        expect(formed.fit ?? 0).toBeLessThanOrEqual((formed.atMost ?? 0) + 1e-9);
        if (formed.leftOver.length > leftOver || most < 0) return;
        const worth = formed.circles
          .map(
            ({ members }) =>
              worthOfCircle(
                problem,
                members.map(({ id }) => id - 1),
              ).worth,
          )
          .reduce((sum, each) => sum + each, 0);
        expect((formed.fit ?? 0) * placed.length * problem.best).toBeCloseTo(worth, 4);
        expect(worth).toBeLessThanOrEqual(most);
        best += most;
        found += worth;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(found / best).toBeGreaterThan(0.99);
  });

  it('weighs an exchange as if the circles were counted anew', () => {
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        (all, at) => {
          const problem = circleProblem(peopleOf(all), WISHES, inputOf(peopleOf(all)));
          const groups = new CircleGroups(problem, 2);
          for (const person of problem.people.keys())
            groups.exchange(person % 2, { out: -1, comesIn: person });
          const [out, comesIn] = [at * 2, at * 2 + 1];
          const members = [0, 2, 4, 6].map((each) => (each === out ? comesIn : each));
          const price = problem.people.length * problem.best + 1;
          const anew = worthOfCircle(problem, members);
          const here = groups.members()[0]?.includes(comesIn) === true;
          if (!here) expect(groups.worthAfter(0, { out, comesIn })).toBe(anew.worth - anew.broken * price);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which people were read', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 6, maxLength: 14 }), (all) => {
        const people = peopleOf(all);
        const formed = formCircles(people, WISHES, inputOf(people));
        expect(formCircles(people.toReversed(), WISHES, inputOf(people.toReversed()))).toEqual(formed);
      }),
      { numRuns: 20 },
    );
  });

  it('mixes fully, and puts those together who can meet, where that can be', () => {
    const all = Array.from({ length: 12 }, (_, at) => ({
      profession: PROFESSIONS[at % 3] ?? null,
      shift: SHIFTS[at % 2] ?? null,
      times: [TIMES[at % 2] ?? ''],
      avoids: null,
    }));
    const people = peopleOf(all);
    const formed = formCircles(people, { ...WISHES, most: 3 }, inputOf(people));
    expect(formed).toMatchObject({ fit: 1, atMost: 1, leftOver: [] });
    expect(formed.circles.map(({ cannotCome }) => cannotCome)).toEqual([[], [], [], []]);
  });

  it.each([
    [0, { counts: [], leftOver: 0 }],
    [4, { counts: [], leftOver: 4 }],
    [5, { counts: [1], leftOver: 0 }],
    [9, { counts: [1], leftOver: 2 }],
    [30, { counts: [5, 6], leftOver: 0 }],
  ])('of %i people knows how many circles of 5 to 7 there may be', (people, expected) => {
    expect(circleCounts(people, 5, 7)).toEqual(expected);
  });
});
