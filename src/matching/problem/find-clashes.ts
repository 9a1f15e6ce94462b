import { addToList } from '../../domain/add-to-list.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { fullName } from '../../domain/people/person.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { StateError } from '../../errors.js';
import { mentorsWanted } from '../round/mentors-wanted.js';
import type { FixedPair } from '../rules/directions.js';
import { cappedGroups, refuseOverlaps, refuseUncappable } from './capped-groups.js';
import { forbiddingRule, type Problem } from './problem.js';

/** Rules that cannot all hold, no fewer of them than it takes to clash. */
export interface Clash {
  /** `rule 3`, `rule 7`, or the name of a rule of the settings. */
  readonly rules: readonly string[];
  /** What the clash is, and what would solve it. */
  readonly words: string;
}

function nameOfMentee(problem: Problem, pair: FixedPair): string {
  const person = problem.mentees[pair.mentee];
  return person === undefined ? '' : fullName(person);
}

function nameOfMentor(problem: Problem, pair: SettledPair): string {
  const mentor = problem.mentors[pair.mentor];
  return mentor === undefined ? '' : fullName(mentor.person);
}

/** A settled pair of this stage or of a later one. */
type SettledPair = Pick<FixedPair, 'mentor' | 'settledBy'>;

function groupsBy<Pair>(
  pairs: readonly Pair[],
  keyOf: (pair: Pair) => number,
): readonly (readonly [Pair, ...Pair[]])[] {
  const groups = new Map<number, [Pair, ...Pair[]]>();
  for (const pair of pairs) {
    addToList(groups, keyOf(pair), pair);
  }
  return [...groups.values()];
}

/** More mentors settled for a mentee than they are to have. */
function tooManyMentors(problem: Problem): Clash[] {
  return groupsBy(problem.fixed, ({ mentee }) => mentee).flatMap((group): Clash[] => {
    const [first, second] = group;
    if (second === undefined) return [];
    const mentee = problem.mentees[first.mentee];
    const wanted = mentee === undefined ? 1 : mentorsWanted(mentee, problem.input.settings);
    if (wanted > 1) return [moreThanWanted(problem, group, wanted)];
    const words =
      `${capitalised(first.settledBy)} gives ${nameOfMentee(problem, first)} to ${nameOfMentor(problem, first)}, ` +
      `${second.settledBy} to ${nameOfMentor(problem, second)}: a mentee has one mentor. Drop one of the two.`;
    return [{ rules: [first.settledBy, second.settledBy], words }];
  });
}

function moreThanWanted(
  problem: Problem,
  group: readonly [FixedPair, ...FixedPair[]],
  wanted: number,
): Clash {
  const held = (problem.input.stage?.number ?? 1) - 1;
  const each = group.map((pair) => `${nameOfMentor(problem, pair)} by ${pair.settledBy}`).join(', ');
  const already = held === 0 ? '' : ` beside the ${held} they have`;
  const words =
    `${nameOfMentee(problem, group[0])} is given ${group.length} mentors${already} (${each}), but is to have ${wanted} in all. ` +
    `Drop ${group.length + held - wanted} of them.`;
  return { rules: group.map(({ settledBy }) => settledBy), words };
}

/** Only rules that stand on their own: what another fixed pair of the same mentee forbids is said by `tooManyMentors`. */
function forbiddenPairs(problem: Problem): Clash[] {
  return problem.fixed.flatMap((pair) => {
    const rule = forbiddingRule(problem, pair.mentee, pair.mentor);
    if (rule === undefined || rule.name === 'settled') return [];
    const words =
      `${capitalised(pair.settledBy)} pairs ${nameOfMentee(problem, pair)} with ${nameOfMentor(problem, pair)}, which the ` +
      `rule “${rule.name}” forbids: ${rule.words(pair.mentee, pair.mentor)}. Drop one of the two.`;
    return [{ rules: [pair.settledBy, rule.name], words }];
  });
}

function overPlaces(problem: Problem): Clash[] {
  const settled: readonly SettledPair[] = [...problem.fixed, ...problem.reserved];
  return groupsBy(settled, ({ mentor }) => mentor).flatMap((group) => {
    const [first] = group;
    const mentor = problem.mentors[first.mentor];
    if (mentor === undefined || mentor.person.status !== 'active' || mentor.capacity === 0) return [];
    if (group.length <= mentor.places) return [];
    const taken = mentor.capacity - mentor.places;
    const left =
      taken > 0 ? `${mentor.places} of ${mentor.capacity} places left` : `a capacity of ${mentor.capacity}`;
    const settledBy = group.map((pair) => pair.settledBy);
    const words =
      `${nameOfMentor(problem, first)} has ${left}, but is given ${group.length} mentees by ${settledBy.join(', ')}. ` +
      `Drop ${group.length - mentor.places} of them, or raise the capacity.`;
    return [{ rules: [...settledBy.slice(0, mentor.places + 1), 'capacity'], words }];
  });
}

/** A `must` for someone who has another mentor already whose pairing may not change, and is to have no more. */
function pairedElsewhere(problem: Problem): Clash[] {
  const { namedRules, pairings, people, settings } = problem.input;
  const personOf = new Map(people.map((person) => [person.id, person]));
  const nameOf = new Map(people.map((person) => [person.id, fullName(person)]));
  const mentorIds = new Set(problem.mentors.map(({ person }) => person.id));
  const mayChange = new Set(problem.current.map(({ pairing }) => pairing.id));
  return namedRules.flatMap((rule) => {
    if (rule.kind !== 'must' || !mentorIds.has(rule.mentorId)) return [];
    const open = pairings.filter(
      ({ id, menteeId, status }) => menteeId === rule.menteeId && isOpen(status) && !mayChange.has(id),
    );
    const [current] = open;
    const mentee = personOf.get(rule.menteeId);
    const wanted = mentee === undefined ? 1 : mentorsWanted(mentee, settings);
    if (current === undefined || open.length < wanted) return [];
    if (open.some(({ mentorId }) => mentorId === rule.mentorId)) return [];
    const words =
      `Rule ${rule.id} pairs ${nameOf.get(rule.menteeId) ?? ''} with ${nameOf.get(rule.mentorId) ?? ''}, but they have ` +
      `${nameOf.get(current.mentorId) ?? 'another'} as mentor since ${current.startedOn}. End that pairing, let it change (mentor match --may-change one), or drop the rule.`;
    return [{ rules: [`rule ${rule.id}`, `pairing ${current.id}`], words }];
  });
}

/** Every contradiction among the rules, found without solving. */
export function findClashes(problem: Problem): readonly Clash[] {
  return [
    ...pairedElsewhere(problem),
    ...tooManyMentors(problem),
    ...forbiddenPairs(problem),
    ...overPlaces(problem),
  ];
}

/** Whoever is to have a mentee may be nobody's choice. */
function refuseStableMinimum({ input: { settings } }: Problem): void {
  const { objective, menteesForEveryMentor = 0 } = settings;
  if (objective !== 'stable' || menteesForEveryMentor === 0) return;
  throw new StateError(
    'The objective "stable" cannot give every mentor a mentee: a mentor whom nobody would rather have could only get one against what both sides want.',
    'Set mentees_for_every_mentor to 0 in mentor.yaml, or use another objective: coverage, fit or fairest.',
  );
}

/** Throws StateError that names every contradiction. */
export function refuseClashes(problem: Problem): void {
  refuseStableMinimum(problem);
  refuseUncappable(problem);
  refuseOverlaps(cappedGroups(problem), problem);
  const clashes = findClashes(problem);
  if (clashes.length === 0) return;
  const head = clashes.length === 1 ? 'Two rules clash.' : `Rules clash in ${clashes.length} ways.`;
  throw new StateError(
    [head, ...clashes.map(({ words }) => words)].join('\n'),
    'See `mentor rule list`, and `mentor rule drop` to drop one.',
  );
}
