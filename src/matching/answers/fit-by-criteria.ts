import { isMentee, isMentor } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { ProposedPair } from '../../domain/rounds/run.js';
import { TermBook } from '../criteria/terms.js';
import { explainFit } from '../problem/explain-fit.js';
import { weightedCriteria } from '../problem/weighted-criteria.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { FitOfPair } from './run-comparison.js';

/**
 * Measures pairs of any run by the criteria and weights of an input, whatever the rules say and whoever is away by now. Null
 * where nothing can be judged, also because somebody is not on the roster any more.
 */
export function fitByCriteria(input: MatchingInput, pairs: readonly ProposedPair[]): FitOfPair {
  const { participants, people, settings } = input;
  const mentees = peopleIn(people, [
    ...participants.flatMap(({ person, role }) => (isMentee(role) ? [person.id] : [])),
    ...pairs.map(({ menteeId }) => menteeId),
  ]);
  const mentors = peopleIn(people, [
    ...participants.flatMap(({ person, role }) => (isMentor(role) ? [person.id] : [])),
    ...pairs.map(({ mentorId }) => mentorId),
  ]);
  const criteria = weightedCriteria(input, { mentees, mentors, terms: new TermBook(settings.synonyms) });
  const [menteeAt, mentorAt] = [indexById(mentees), indexById(mentors)];
  return ({ menteeId, mentorId }) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    return mentee === undefined || mentor === undefined ? null : explainFit({ criteria }, mentee, mentor).fit;
  };
}

function peopleIn(people: readonly Person[], ids: readonly number[]): readonly Person[] {
  const wanted = new Set(ids);
  return people.filter(({ id }) => wanted.has(id));
}

function indexById(people: readonly Person[]): ReadonlyMap<number, number> {
  return new Map(people.map(({ id }, index) => [id, index]));
}
