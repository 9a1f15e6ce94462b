import type { Person } from '../../domain/people/person.js';
import type { MatchingInput } from '../round/matching-input.js';
import { boundOfCircles } from './bound-of-circles.js';
import { type CircleGroups, IN_NO_CIRCLE } from './circle-groups.js';
import { type CircleProblem, type CircleWishes, circleProblem } from './circle-problem.js';
import { circleCounts, middleCount } from './circle-sizes.js';
import { worthOfCircle } from './circle-worth.js';
import { dealtCircles, grownCircles } from './first-circles.js';
import { improveCircles } from './improve-circles.js';

/** Up to so many people every possible number of circles is tried; of more, the one at the middle of the sizes. */
const FEW = 60;

/** What a column comes to in a circle, in pairs of members. */
export interface ColumnOfCircle {
  readonly name: string;
  readonly isMix: boolean;
  readonly alike: number;
  /** Pairs of whom both values are known. */
  readonly known: number;
  readonly pairs: number;
}

/** A circle that is proposed. */
export interface ProposedCircle {
  readonly members: readonly Person[];
  /** The time to which most can come; null where nobody named any. */
  readonly meetsAt: string | null;
  /** Who cannot come then, or did not say when they can. */
  readonly cannotCome: readonly Person[];
  readonly columns: readonly ColumnOfCircle[];
  /** 0–1: how good it is for its members on average. */
  readonly fit: number;
}

/** Circles as they are proposed. */
export interface FormedCircles {
  readonly circles: readonly ProposedCircle[];
  readonly leftOver: readonly Person[];
  /** The mean over everybody in a circle, 0–1; null without a circle. */
  readonly fit: number | null;
  /** No circles of these sizes have a better mean than this. */
  readonly atMost: number | null;
}

/**
 * Forms circles of people who share a time and are mixed, or alike, as is wished: as few people as possible left over, nobody with somebody
 * whom a rule keeps from them, then as good as can be found on average. Two ways to begin are tried, each made better by exchanges; the better
 * of them counts. That it cannot be much better is shown by a bound, not by having tried everything.
 */
export function formCircles(
  people: readonly Person[],
  wishes: CircleWishes,
  input: MatchingInput,
): FormedCircles {
  const problem = circleProblem(people, wishes, input);
  const { counts, leftOver } = circleCounts(people.length, wishes.least, wishes.most);
  const placed = people.length - leftOver;
  const middle = (wishes.least + wishes.most) / 2;
  const tried =
    people.length <= FEW ? counts : counts.length === 0 ? [] : [middleCount(placed, counts, middle)];
  const found = tried.flatMap((circles) =>
    [dealtCircles, grownCircles].map((begin) => {
      const groups = begin(problem, circles, placed);
      improveCircles(groups, problem);
      return groups;
    }),
  );
  const [first, ...others] = found;
  if (first === undefined) return { circles: [], leftOver: problem.people, fit: null, atMost: null };
  const best = others.reduce((better, each) => (each.worth > better.worth ? each : better), first);
  const kept = withoutBroken(problem, best);
  return describe(problem, kept, meanAtMost(problem, kept.flat().length));
}

/** What the mean over so many people in circles cannot exceed, however many circles they are in; 0–1. */
function meanAtMost(problem: CircleProblem, placed: number): number {
  const { counts } = circleCounts(placed, problem.least, problem.most);
  const bounds = counts.map((circles) => boundOfCircles(problem, { circles, placed }));
  return Math.max(0, ...bounds) / placed / problem.best;
}

/** The members of each circle; whoever is still with somebody they must not be with goes, and a circle that is then too small. */
function withoutBroken(problem: CircleProblem, groups: CircleGroups): number[][] {
  return groups
    .members()
    .map((members) => {
      const left = [...members];
      for (;;) {
        const against = (one: number) =>
          left.filter((other) => problem.apart[one]?.has(other) === true).length;
        const worst = left.reduce(
          (most, each) => (against(each) > against(most) ? each : most),
          left[0] ?? 0,
        );
        if (left.length === 0 || against(worst) === 0) return left;
        left.splice(left.indexOf(worst), 1);
      }
    })
    .filter(({ length }) => length >= problem.least);
}

function describe(
  problem: CircleProblem,
  members: readonly (readonly number[])[],
  atMost: number,
): FormedCircles {
  const person = (at: number) => problem.people[at] as Person;
  const inCircle = new Set(members.flat());
  const circles = members.map((each) => circleOf(problem, each));
  const placed = inCircle.size;
  const total = circles.reduce((sum, circle) => sum + circle.fit * circle.members.length, 0);
  return {
    circles,
    leftOver: [...problem.people.keys()].filter((at) => !inCircle.has(at)).map(person),
    fit: placed === 0 ? null : total / placed,
    atMost: placed === 0 ? null : atMost,
  };
}

function circleOf(problem: CircleProblem, members: readonly number[]): ProposedCircle {
  const { slots, canCome, people, columns, best } = problem;
  const { worth, slot, alike, known } = worthOfCircle(problem, members);
  const comes = (at: number) => slot !== IN_NO_CIRCLE && canCome[at * slots.length + slot] === 1;
  const persons = (some: readonly number[]) => some.flatMap((at) => people[at] ?? []);
  return {
    members: persons(members),
    meetsAt: slots[slot] ?? null,
    cannotCome: persons(members.filter((at) => !comes(at))),
    columns: columns.map(({ name, isMix }, at) => ({
      name,
      isMix,
      alike: alike[at] ?? 0,
      known: known[at] ?? 0,
      pairs: (members.length * (members.length - 1)) / 2,
    })),
    fit: worth / members.length / best,
  };
}
