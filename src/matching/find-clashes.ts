import { isOpen } from '../domain/pairing.js';
import { fullName } from '../domain/person.js';
import { StateError } from '../errors.js';
import { forbiddingRule, type Problem } from './problem.js';
import type { FixedPair } from './rules/fixed-pair.js';

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

function nameOfMentor(problem: Problem, pair: FixedPair): string {
  const mentor = problem.mentors[pair.mentor];
  return mentor === undefined ? '' : fullName(mentor.person);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function groupsBy(pairs: readonly FixedPair[], side: 'mentee' | 'mentor'): readonly (readonly FixedPair[])[] {
  const groups = new Map<number, FixedPair[]>();
  for (const pair of pairs) groups.set(pair[side], [...(groups.get(pair[side]) ?? []), pair]);
  return [...groups.values()];
}

function twoMentorsForOne(problem: Problem): Clash[] {
  return groupsBy(problem.fixed, 'mentee').flatMap((group) => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return [];
    const words =
      `${capitalised(first.settledBy)} gives ${nameOfMentee(problem, first)} to ${nameOfMentor(problem, first)}, ` +
      `${second.settledBy} to ${nameOfMentor(problem, second)}: a mentee has one mentor. Drop one of the two.`;
    return [{ rules: [first.settledBy, second.settledBy], words }];
  });
}

/** Only rules that stand on their own: what another fixed pair of the same mentee forbids is said by `twoMentorsForOne`. */
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
  return groupsBy(problem.fixed, 'mentor').flatMap((group) => {
    const first = group[0];
    const mentor = first === undefined ? undefined : problem.mentors[first.mentor];
    if (
      first === undefined ||
      mentor === undefined ||
      mentor.person.status !== 'active' ||
      mentor.capacity === 0
    )
      return [];
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

/** A `must` for someone who has another mentor already. */
function pairedElsewhere(problem: Problem): Clash[] {
  const { namedRules, pairings, people } = problem.input;
  const nameOf = new Map(people.map((person) => [person.id, fullName(person)]));
  const mentorIds = new Set(problem.mentors.map(({ person }) => person.id));
  return namedRules.flatMap((rule) => {
    if (rule.kind !== 'must' || !mentorIds.has(rule.mentorId)) return [];
    const current = pairings.find(({ menteeId, status }) => menteeId === rule.menteeId && isOpen(status));
    if (current === undefined || current.mentorId === rule.mentorId) return [];
    const words =
      `Rule ${rule.id} pairs ${nameOf.get(rule.menteeId) ?? ''} with ${nameOf.get(rule.mentorId) ?? ''}, but they have ` +
      `${nameOf.get(current.mentorId) ?? 'another'} as mentor since ${current.startedOn}. End that pairing, or drop the rule.`;
    return [{ rules: [`rule ${rule.id}`, `pairing ${current.id}`], words }];
  });
}

/** Every contradiction among the rules, found without solving. */
export function findClashes(problem: Problem): readonly Clash[] {
  return [
    ...pairedElsewhere(problem),
    ...twoMentorsForOne(problem),
    ...forbiddenPairs(problem),
    ...overPlaces(problem),
  ];
}

/** Throws StateError that names every contradiction. */
export function refuseClashes(problem: Problem): void {
  const clashes = findClashes(problem);
  if (clashes.length === 0) return;
  const head = clashes.length === 1 ? 'Two rules clash.' : `Rules clash in ${clashes.length} ways.`;
  throw new StateError(
    [head, ...clashes.map(({ words }) => words)].join('\n'),
    'See `mentor rule list`, and `mentor rule drop` to drop one.',
  );
}
