import { fullName } from '../../domain/people/person.js';
import { inARow } from '../../domain/text/in-a-row.js';
import type { Problem } from '../problem/problem.js';
import { ordinal } from '../round/mentors-wanted.js';
import type { Change } from './exact-changes.js';

/** A mentor's full name by index. */
export function nameAt(problem: Problem, mentor: number): string {
  const person = problem.mentors[mentor]?.person;
  return person === undefined ? 'nobody' : fullName(person);
}

function fitWords(millionths: number): string {
  const size = Math.abs(millionths);
  return size < 1000 ? 'less than 0.001' : (size / 1_000_000).toFixed(3);
}

/** Whether nobody more or fewer would be matched, and by nothing better or worse. */
export function isNothing({ matched, total, inOrder = [] }: Change): boolean {
  return matched === 0 && total === 0 && inOrder.every((each) => each.total === 0);
}

/** `, and 2 more pairings would change`; empty where no more and no fewer do. */
function switchWords({ switched = 0 }: Change): string {
  const count = Math.abs(switched);
  if (count === 0) return '';
  return `, and ${count} ${switched < 0 ? 'fewer' : 'more'} ${count === 1 ? 'pairing' : 'pairings'} would change`;
}

/** `the programme as a whole would lose 0.120 of fit, and 1 more pairing would change`. */
export function costWords(change: Change): string {
  return `${costWithMinimum(change)}${switchWords(change)}`;
}

function costWithMinimum(change: Change): string {
  const { empty = 0 } = change;
  const words = costInPeopleAndFit(change);
  if (empty === 0) return words;
  const places = Math.abs(empty) === 1 ? '1 place' : `${Math.abs(empty)} places`;
  const minimum = `${places} ${empty > 0 ? 'more' : 'fewer'} of those that every mentor is to have filled would stay empty`;
  return isNothing(change) ? minimum : `${words}, and ${minimum}`;
}

/** What is lost or gained by each criterion of the order, in their order, then of fit. */
function amounts({ total, inOrder = [] }: Change): string {
  const each = [
    ...inOrder.map(({ name, total: own }) => [own, `“${name}”`] as const),
    [total, 'fit'] as const,
  ];
  return inARow(
    each.flatMap(([amount, what]) =>
      amount === 0 ? [] : [`${amount < 0 ? 'lose' : 'gain'} ${fitWords(amount)} of ${what}`],
    ),
  );
}

function costInPeopleAndFit(change: Change): string {
  const { matched, mentorNumber } = change;
  const fit = amounts(change);
  if (matched === 0)
    return fit === '' ? 'it would cost the programme nothing' : `the programme as a whole would ${fit}`;
  const people = Math.abs(matched) === 1 ? '1 person' : `${Math.abs(matched)} people`;
  const gain = mentorNumber === undefined ? 'be matched' : `have a ${ordinal(mentorNumber)} mentor`;
  return `${people} ${matched < 0 ? 'fewer' : 'more'} would ${gain}${fit === '' ? '' : `, and the programme would ${fit}`}`;
}

/** A chain of moves may be long: so many are told. */
const MOST_MOVES = 5;

/** Who would have to move, leaving one out, in a sentence that begins with a space; empty when nobody. */
export function moveWords(problem: Problem, { moves, mentorNumber }: Change, except = -1): string {
  const left = mentorNumber === undefined ? 'be left over' : `have no ${ordinal(mentorNumber)} mentor`;
  const others = moves.filter(({ mentee }) => mentee !== except);
  const each = others.slice(0, MOST_MOVES).map(({ mentee, from, to }) => {
    const person = problem.mentees[mentee];
    const name = person === undefined ? '' : fullName(person);
    if (to < 0) return `${name} would lose ${nameAt(problem, from)} and ${left}`;
    return from < 0
      ? `${name} would get ${nameAt(problem, to)}`
      : `${name} would go from ${nameAt(problem, from)} to ${nameAt(problem, to)}`;
  });
  const head = others.length > MOST_MOVES ? `${others.length} people would change, among them: ` : '';
  return each.length === 0 ? '' : ` ${head}${each.join('; ')}.`;
}

/** How firm a pair is, from what would follow if it were forbidden, and who would then have whom. */
export function withoutWords(problem: Problem, change: Change): string {
  const { switched = 0, empty = 0 } = change;
  return isNothing(change) && switched === 0 && empty === 0
    ? 'Another matching is just as good without this pair; this one was chosen by the order of people.'
    : `Without this pair ${costWords(change)}.${moveWords(problem, change)}`;
}
