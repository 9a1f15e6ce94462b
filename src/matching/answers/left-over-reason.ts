import { fullName, type Person } from '../../domain/people/person.js';
import { type Competition, competitionFor } from '../assignment/competition.js';
import { mentorsOpenTo } from '../assignment/mentors-open-to.js';
import type { Problem } from '../problem/problem.js';
import type { Solution } from '../solving/solve-numbers.js';

/** Says why a mentee is left over. */
export type ReasonFor = (mentee: number) => string;

/** `1 mentor considered`, `4 mentors considered`. */
function considered(count: number): string {
  return `${count} mentor${count === 1 ? '' : 's'} considered`;
}

/** How many mentors each rule took from the mentee, by the rule's index; allowed ones under −1. */
function countByRule(problem: Problem, mentee: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const score of problem.scores.rowOf(mentee)) {
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

/** Whether there are options, all of them marked. */
function areMarked(options: Int32Array, marked: Uint8Array): boolean {
  return options.length > 0 && options.every((option) => marked[option] === 1);
}

/** Everybody in the competition, and those left over besides who may have nobody but its mentors; in order. */
function peopleIn(
  { mentees }: Competition,
  wanted: Uint8Array,
  { numbers, outcome }: Solution,
): readonly number[] {
  const competing = new Set(mentees);
  for (const [mentee, mentor] of outcome.partner.entries()) {
    if (mentor >= 0 || competing.has(mentee)) continue;
    if (areMarked(mentorsOpenTo(numbers.problem, mentee), wanted)) competing.add(mentee);
  }
  return [...competing].sort((a, b) => a - b);
}

function markedMentors({ mentors }: Competition, { problem }: Solution): Uint8Array {
  const wanted = new Uint8Array(problem.mentors.length);
  for (const mentor of mentors) wanted[mentor] = 1;
  return wanted;
}

function mentorsIn({ mentors }: Competition, { problem }: Solution): readonly Person[] {
  return [...mentors].flatMap((at) => problem.mentors[at]?.person ?? []);
}

function bottleneckOf(solution: Solution, mentee: number): Bottleneck | undefined {
  const { numbers, outcome } = solution;
  const competition = competitionFor(numbers.problem, outcome.partner, mentee);
  if (competition === undefined) return undefined;
  const wanted = markedMentors(competition, solution);
  if (competition.places === 0) return { wanted, words: '' };
  const names = mentorsIn(competition, solution).map(fullName);
  const places = competition.places === 1 ? 'the one place' : `the ${competition.places} places`;
  const people = peopleIn(competition, wanted, solution).length;
  return { wanted, words: ` ${people} people compete for ${places} of ${someNames(names)}.` };
}

/** People who can have nobody but these mentors, and are more than their places (Hall 1935). */
export interface Competitors {
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
  readonly places: number;
}

/** By name whom a left-over mentee competes with; null where it is not for lack of places. */
export function competitorsOf(solution: Solution, mentee: number): Competitors | null {
  const competition = competitionFor(solution.numbers.problem, solution.outcome.partner, mentee);
  if (competition === undefined || competition.places === 0) return null;
  const people = peopleIn(competition, markedMentors(competition, solution), solution);
  return {
    mentees: people.map((at) => solution.problem.mentees[at] as Person),
    mentors: mentorsIn(competition, solution),
    places: competition.places,
  };
}

/**
 * The sentence on a mentee's bottleneck. A bottleneck found for one serves all who have no mentor outside it, so that thousands
 * left over do not need thousands of searches.
 */
function bottlenecks(solution: Solution): (mentee: number) => string {
  const found: Bottleneck[] = [];
  return (mentee) => {
    const options = mentorsOpenTo(solution.numbers.problem, mentee);
    const known = found.find(({ wanted }) => areMarked(options, wanted));
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
