import { fullName, type Person } from '../../domain/people/person.js';
import { FOR_WHOM_CAPPED, FULL, NO_MENTOR_TAKES_PART } from '../../domain/rounds/left-over-class.js';
import { comingFirstInWords, comingFirstUnder } from '../../domain/settings/coming-first.js';
import { countBy } from '../../domain/text/count-by.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { type Competition, competitionFor } from '../assignment/changes/competition.js';
import { mentorsOpenTo } from '../assignment/mentors-open-to.js';
import { cappedGroups } from '../problem/capped-groups.js';
import { orderOfComing } from '../round/who-comes-first.js';
import { conditionsTogether } from '../rules/mentees-together.js';
import type { Numbers } from '../solving/round-numbers.js';
import { numbersOf, type Solution } from '../solving/solve-numbers.js';

/** Says why a mentee is left over. */
export type ReasonFor = (mentee: number) => string;

/** `1 mentor considered`, `4 mentors considered`. */
function considered(count: number): string {
  return `${count} mentor${count === 1 ? '' : 's'} considered`;
}

/**
 * How many mentors each rule took from the mentee, by the rule's index; allowed ones under −1, save those with a place left whom the
 * mentee mentors: they count with the rule of settled directions.
 */
function countByRule(solution: Solution, mentee: number): ReadonlyMap<number, number> {
  const { problem } = solution;
  const counts = new Map<number, number>();
  const add = (rule: number, count: number) => counts.set(rule, (counts.get(rule) ?? 0) + count);
  for (const score of problem.scores.rowOf(mentee)) add(score < 0 ? -1 - score : -1, 1);
  const ownMentees = ownMenteesWithPlaces(solution, mentee);
  add(-1, -ownMentees);
  add(
    problem.rules.findIndex(({ name }) => name === 'each other'),
    ownMentees,
  );
  const unsuited = unsuitedWithPlaces(solution, mentee);
  if (unsuited > 0) {
    add(-1, -unsuited);
    add(
      problem.rules.findIndex(({ name }) => name === 'mentees together'),
      unsuited,
    );
  }
  return counts;
}

/** How many mentors with a place left no rule forbids, whose mentees of this matching the mentee does not suit: else one would have them. */
function unsuitedWithPlaces({ problem, numbers, outcome, partner }: Solution, mentee: number): number {
  if (conditionsTogether(problem.input).length === 0) return 0;
  const { capacities } = numbers.problem;
  const taken = countBy([...outcome.partner].filter((mentor) => mentor >= 0));
  const own = problem.mentors.findIndex(({ person }) => person.id === problem.mentees[mentee]?.id);
  const row = problem.scores.rowOf(mentee);
  return problem.mentors.filter(({ person }, mentor) => {
    if ((row[mentor] as number) < 0 || (taken.get(mentor) ?? 0) >= (capacities[mentor] as number))
      return false;
    return own < 0 || partner[problem.mentees.findIndex(({ id }) => id === person.id)] !== own;
  }).length;
}

/** How many people the mentee mentors who could be their mentor but for that: no rule forbids it, and they have a place left. */
function ownMenteesWithPlaces({ problem, numbers, outcome }: Solution, mentee: number): number {
  const { mentees, mentors, scores } = problem;
  const own = mentors.findIndex(({ person }) => person.id === mentees[mentee]?.id);
  if (own < 0) return 0;
  const { capacities } = numbers.problem;
  const isFree = (mentor: number) =>
    outcome.partner.reduce(
      (left, each) => (each === mentor ? left - 1 : left),
      capacities[mentor] as number,
    ) > 0;
  const mentored = [...outcome.partner.keys()].filter((at) => outcome.partner[at] === own);
  return mentored.filter((at) => {
    const mentor = mentors.findIndex(({ person }) => person.id === mentees[at]?.id);
    return mentor >= 0 && scores.at(mentee, mentor) >= 0 && isFree(mentor);
  }).length;
}

/** The numbers in which no pair is closed: what competes for what does not depend on the directions that were chosen. */
function numbersOfAll({ problem, numbers, closed }: Solution): Numbers {
  return closed.length === 0 ? numbers : numbersOf(problem);
}

function someNames(names: readonly string[]): string {
  return firstFew(names, names.length > 3 ? 2 : 3);
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
  { numbers, outcome }: Pick<Solution, 'numbers' | 'outcome'>,
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
export function competitorsOf(chosen: Solution, mentee: number): Competitors | null {
  const solution = { ...chosen, numbers: numbersOfAll(chosen) };
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

/** Mentors with a free place whom a mentee may have, and whose pair a cap keeps from being; and which cap that is. */
function cappedMentors({
  problem,
  partner,
  outcome,
}: Solution): (mentee: number) => { count: number; words: string } {
  const groups = cappedGroups(problem);
  if (groups.length === 0) return () => ({ count: 0, words: '' });
  const held = countBy([...partner].filter((mentor) => mentor >= 0));
  const made = new Map(
    groups.map((group) => {
      const members = new Set(group.members);
      const pairs = [...outcome.partner].filter(
        (mentor, mentee) => mentor >= 0 && members.has(group.of === 'mentors' ? mentor : mentee),
      );
      return [group, pairs.length >= group.left] as const;
    }),
  );
  const reached = groups.filter((group) => made.get(group) === true);
  return (mentee) => {
    const row = problem.scores.rowOf(mentee);
    const own = problem.mentors.findIndex(({ person }) => person.id === problem.mentees[mentee]?.id);
    const ownMentees = new Set(
      problem.mentees.flatMap(({ id }, at) => (own >= 0 && partner[at] === own ? [id] : [])),
    );
    const free = [...problem.mentors.entries()].flatMap(([at, { person, places }]) =>
      (row[at] as number) >= 0 && (held.get(at) ?? 0) < places && !ownMentees.has(person.id) ? [at] : [],
    );
    const inTheWay = reached.filter(({ of, members }) =>
      of === 'mentees' ? members.includes(mentee) : members.some((at) => free.includes(at)),
    );
    const names = inTheWay.map(({ name, cap, of }) => `the ${of} of ${name} may have only ${cap}`);
    return { count: free.length, words: `${FOR_WHOM_CAPPED} (${names.join('; ')})` };
  };
}

/** Mentors whom a mentee may have, who are full only because of the cap on the mentees of one mentor. */
function heldByCap({ problem }: Solution): (mentee: number) => string {
  const { participants, settings } = problem.input;
  const most = settings.caps?.menteesOfOneMentor;
  if (most === undefined) return () => '';
  const offered = new Map(participants.map(({ person, capacity }) => [person.id, capacity]));
  const held = problem.mentors.filter(
    ({ person }) => (offered.get(person.id) ?? settings.defaultCapacity) > most,
  );
  const column = new Map(problem.mentors.map(({ person }, at) => [person.id, at]));
  return (mentee) => {
    const open = held.filter(({ person }) => problem.scores.at(mentee, column.get(person.id) ?? -1) >= 0);
    if (open.length === 0) return '';
    const names = someNames(open.map(({ person }) => fullName(person)));
    return ` ${names} would take more than the ${counted(most, 'mentee', 'mentees')} that mentees_of_one_mentor allows.`;
  };
}

/** Where each stands in the order of who comes first, which decides among those who compete. */
function placesInOrder({ problem: { input, mentees } }: Solution): (mentee: number) => string {
  const first = comingFirstUnder(input.settings);
  const order = first.length === 0 ? undefined : orderOfComing(mentees, input);
  if (order === undefined) return () => '';
  const views = comingFirstInWords(first);
  return (mentee) => ` Who comes first: ${views}; here: ${order.words(mentee) || 'none of these'}.`;
}

/**
 * Why each mentee is left over: every mentor considered is counted under the first rule that forbids the pair, or as full
 * when allowed, since in an optimum everyone whom a left-over mentee may have is full, or is their mentee; and the bottleneck is named, people who
 * have only these mentors and are more than their places (Hall 1935). Oneself is not counted.
 */
export function leftOverReasons(solution: Solution): ReasonFor {
  const { problem } = solution;
  const cappedFor = cappedMentors(solution);
  const bottleneckFor = bottlenecks({ ...solution, numbers: numbersOfAll(solution) });
  const [placeFor, capFor] = [placesInOrder(solution), heldByCap(solution)];
  return (mentee) => {
    const counts = countByRule(solution, mentee);
    const others = problem.rules.flatMap((rule, at) =>
      rule.name === 'self' ? [] : [{ rule, count: counts.get(at) ?? 0 }],
    );
    const capped = cappedFor(mentee);
    const full = (counts.get(-1) ?? 0) - capped.count;
    const total = others.reduce((sum, { count }) => sum + count, full + capped.count);
    if (total === 0) return NO_MENTOR_TAKES_PART;
    const parts = [
      ...(capped.count === 0 ? [] : [`${capped.count} ${capped.words}`]),
      ...others.flatMap(({ rule, count }) => (count === 0 ? [] : [`${count} ${rule.counted}`])),
    ];
    if (full === 0) return `${considered(total)}: ${parts.join(', ')}.`;
    return `${considered(total)}: ${[`${full} ${FULL}`, ...parts].join(', ')}.${bottleneckFor(mentee)}${capFor(mentee)}${placeFor(mentee)}`;
  };
}
