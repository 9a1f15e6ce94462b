import { addToList } from '../../domain/add-to-list.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { CapSide, GroupCap } from '../../domain/settings/cap-settings.js';
import { comingFirst } from '../../domain/settings/coming-first.js';
import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { StateError } from '../../errors.js';
import { asCompared, attributeWords, comparedValues, valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import { standingPairs } from '../round/released-pairings.js';
import type { Problem } from './problem.js';

/** People of one side who may be in so many more pairs together. */
export interface CappedGroup {
  /** `site North`. */
  readonly name: string;
  readonly of: CapSide;
  /** As mentor.yaml has it. */
  readonly cap: number;
  /** Indices on their side, ascending. */
  readonly members: readonly number[];
  /** Pairs they may still be in, beside those that go on and those that are settled. */
  readonly left: number;
}

/** The pairs that hold already or are settled, by the people of one side. */
function pairsBefore(
  { input, fixed, reserved, mentees, mentors }: Problem,
  side: CapSide,
): readonly number[] {
  const settled = [
    ...fixed.map(({ mentee, mentor }) => ({
      menteeId: mentees[mentee]?.id ?? -1,
      mentorId: mentors[mentor]?.person.id ?? -1,
    })),
    ...reserved,
  ];
  return [...standingPairs(input), ...settled].map(({ menteeId, mentorId }) =>
    side === 'mentors' ? mentorId : menteeId,
  );
}

function groupsOf(problem: Problem, cap: GroupCap): readonly CappedGroup[] {
  const { people, settings } = problem.input;
  const terms = new TermBook(settings.synonyms);
  const idOf = (person: Person) => terms.idOf(comparedValues(person, cap.attribute)[0] ?? '');
  const only = cap.value === undefined ? undefined : terms.idOf(asCompared(cap.attribute, cap.value));
  const side = cap.of === 'mentors' ? problem.mentors.map(({ person }) => person) : problem.mentees;
  const byValue = new Map<number, number[]>();
  for (const [at, person] of side.entries()) {
    const id = idOf(person);
    if (id < 0 || (only !== undefined && id !== only)) continue;
    addToList(byValue, id, at);
  }
  const personOf = new Map(people.map((person) => [person.id, person]));
  const before = pairsBefore(problem, cap.of).flatMap((id) => personOf.get(id) ?? []);
  return [...byValue].map(([value, members]) => {
    const text = valuesOf(side[members[0] ?? 0] as Person, cap.attribute)[0] ?? '';
    const written = settings.untold?.includes(cap.attribute) ? NOT_SHOWN : text;
    const taken = before.filter((person) => idOf(person) === value).length;
    const name = `${attributeWords(cap.attribute)} ${written}`;
    return { name, of: cap.of, cap: cap.most, members, left: Math.max(0, cap.most - taken) };
  });
}

/** Every group of a round that has a cap, smaller ones before those they lie in. */
export function cappedGroups(problem: Problem): readonly CappedGroup[] {
  const caps = problem.input.settings.caps?.groups ?? [];
  const groups = caps.flatMap((cap) => groupsOf(problem, cap));
  return groups.sort((a, b) => a.members.length - b.members.length);
}

/**
 * Caps whose groups lie within each other or apart are a network; others are not, and an assignment cannot say them.
 * @throws StateError naming two groups that overlap.
 */
export function refuseOverlaps(groups: readonly CappedGroup[], problem: Problem): void {
  for (const [at, group] of groups.entries()) {
    const own = new Set(group.members);
    for (const other of groups.slice(at + 1)) {
      if (other.of !== group.of) continue;
      const shared = other.members.filter((member) => own.has(member));
      if (shared.length === 0 || shared.length === own.size) continue;
      const side = group.of === 'mentors' ? problem.mentors.map(({ person }) => person) : problem.mentees;
      const who = side[shared[0] ?? -1];
      throw new StateError(
        `The caps on ${group.name} and ${other.name} overlap: ${who === undefined ? 'somebody' : fullName(who)} is in both, and others in one alone.`,
        'Keep one of the two under caps in mentor.yaml. Caps must lie within each other, such as a ward within its site, or have nobody in common.',
      );
    }
  }
}

/**
 * @throws StateError where caps on groups cannot be weighed against what else is asked for.
 */
export function refuseUncappable({ input: { settings, rematching } }: Problem): void {
  const groups = settings.caps?.groups ?? [];
  if (groups.length === 0) return;
  const refuse = (what: string, remedy: string) => {
    throw new StateError(`Caps on groups of pairs cannot be kept together with ${what}.`, remedy);
  };
  if (settings.objective === 'fairest' || settings.objective === 'stable')
    refuse(`the objective "${settings.objective}"`, 'Use the objective coverage or fit, or drop the caps.');
  if (settings.menteesForEveryMentor !== undefined)
    refuse('mentees_for_every_mentor', 'Set that to 0, or drop the caps.');
  if (rematching !== undefined) refuse('--may-change', 'Match without --may-change, or drop the caps.');
  if (comingFirst(settings).length > 0 && groups.some(({ of }) => of === 'mentees'))
    refuse(
      'a waiting list, where they are on groups of mentees',
      'Cap groups of mentors, or drop who_comes_first and priority_attribute.',
    );
}
