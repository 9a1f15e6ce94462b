import { fullName } from '../domain/person.js';
import type { SparseAssignmentProblem } from './assignment/assignment-problem.js';
import { type Competition, competitionFor } from './assignment/competition.js';
import type { Problem } from './problem.js';
import type { Solution } from './solve-numbers.js';

/** Says why a mentee is left over. */
export type ReasonFor = (mentee: number) => string;

/** `1 mentor considered`, `4 mentors considered`. */
function considered(count: number): string {
  return `${count} mentor${count === 1 ? '' : 's'} considered`;
}

/** How many mentors each rule took from the mentee, by the rule's index; allowed ones under −1. */
function countByRule(problem: Problem, mentee: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const mentors = problem.mentors.length;
  for (const score of problem.scores.subarray(mentee * mentors, (mentee + 1) * mentors)) {
    const rule = score < 0 ? -1 - score : -1;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function someNames(names: readonly string[]): string {
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** Mentees who compete for too few places, and the sentence that says so. */
interface Bottleneck {
  /** 1 for every mentor any of them could have. */
  readonly wanted: Uint8Array;
  readonly words: string;
}

function optionsOf({ mentor, rowStart }: SparseAssignmentProblem, mentee: number): Int32Array {
  return mentor.subarray(rowStart[mentee], rowStart[mentee + 1]);
}

/** Everybody in the competition, and those left over besides who may have nobody but its mentors. */
function peopleIn({ mentees }: Competition, wanted: Uint8Array, { numbers, outcome }: Solution): number {
  const competing = new Set(mentees);
  const sparse = numbers.sparse();
  return outcome.partner.reduce((count, mentor, mentee) => {
    if (mentor >= 0 || competing.has(mentee)) return count;
    const options = optionsOf(sparse, mentee);
    return options.length > 0 && options.every((option) => wanted[option] === 1) ? count + 1 : count;
  }, mentees.length);
}

function bottleneckOf(solution: Solution, mentee: number): Bottleneck | undefined {
  const { problem, numbers, outcome } = solution;
  const competition = competitionFor(numbers.sparse(), outcome.partner, mentee);
  if (competition === undefined) return undefined;
  const wanted = new Uint8Array(problem.mentors.length);
  for (const mentor of competition.mentors) wanted[mentor] = 1;
  if (competition.places === 0) return { wanted, words: '' };
  const names = [...competition.mentors].flatMap((at) => {
    const mentor = problem.mentors[at];
    return mentor === undefined || numbers.dense.capacities[at] === 0 ? [] : [fullName(mentor.person)];
  });
  const places = competition.places === 1 ? 'the one place' : `the ${competition.places} places`;
  const words = ` ${peopleIn(competition, wanted, solution)} people compete for ${places} of ${someNames(names)}.`;
  return { wanted, words };
}

/**
 * The sentence on a mentee's bottleneck. A bottleneck found for one serves all who have no mentor outside it, so that thousands
 * left over do not need thousands of searches.
 */
function bottlenecks(solution: Solution): (mentee: number) => string {
  const found: Bottleneck[] = [];
  return (mentee) => {
    const options = optionsOf(solution.numbers.sparse(), mentee);
    const known = found.find(({ wanted }) => options.every((option) => wanted[option] === 1));
    const own = known ?? bottleneckOf(solution, mentee);
    if (known === undefined && own !== undefined) found.push(own);
    return own?.words ?? '';
  };
}

/**
 * Why each mentee is left over: every mentor considered is counted under the first rule that forbids the pair, or as full
 * when allowed, since in an optimum everyone whom a left-over mentee may have is full; and the bottleneck is named, people who
 * have only these mentors and are more than their places (Hall 1935). Oneself is not counted.
 */
export function leftOverReasons(solution: Solution): ReasonFor {
  const { problem } = solution;
  const bottleneckFor = bottlenecks(solution);
  return (mentee) => {
    const counts = countByRule(problem, mentee);
    const others = problem.rules.flatMap((rule, at) =>
      rule.name === 'self' ? [] : [{ rule, count: counts.get(at) ?? 0 }],
    );
    const full = counts.get(-1) ?? 0;
    const total = others.reduce((sum, { count }) => sum + count, full);
    if (total === 0) return 'No mentor takes part in this round.';
    const parts = others.flatMap(({ rule, count }) => (count === 0 ? [] : [`${count} ${rule.counted}`]));
    if (full === 0) return `${considered(total)}: ${parts.join(', ')}.`;
    return `${considered(total)}: ${[`${full} full`, ...parts].join(', ')}.${bottleneckFor(mentee)}`;
  };
}
