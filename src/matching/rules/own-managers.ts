import { OWN_MANAGER } from '../../domain/files/file-fields.js';
import { meaningForSpeakers } from '../../domain/people/described/meant-or-described.js';
import { fullName } from '../../domain/people/person.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { bothWays, type ForbiddenPair } from './forbidden-pairs.js';
import { gapsOfNames, type NameOnRecord } from './name-gaps.js';

/** Whom people name as their manager in a survey, whatever the roster says. */
function* ownManagers(input: MatchingInput): Generator<NameOnRecord> {
  const { people } = input;
  const naming = people.filter((person) => valuesOf(person, OWN_MANAGER).length > 0);
  if (naming.length === 0) return;
  const meaningFor = meaningForSpeakers(input);
  for (const person of naming) {
    for (const text of valuesOf(person, OWN_MANAGER)) yield { person, text, meant: meaningFor(text, person) };
  }
}

/** Whether anybody names their manager themselves. */
export function areOwnManagersNamed({ people }: Pick<MatchingInput, 'people'>): boolean {
  return people.some((person) => valuesOf(person, OWN_MANAGER).length > 0);
}

/** Everyone who could be meant is kept apart from who named them, whichever would be the mentor. */
export function* ownManagerPairs(input: MatchingInput): Generator<ForbiddenPair> {
  for (const { person, text, meant } of ownManagers(input)) {
    for (const named of meant.people) {
      const words = meant.isCertain
        ? `${fullName(person)} names ${fullName(named)} as their manager`
        : `${fullName(person)} names "${text}" as their manager, which may mean ${fullName(named)}`;
      yield* bothWays([person.id, named.id], words);
    }
  }
}

/** The managers whom people named and of whom it cannot be told who they are. */
export function gapsOfOwnManagers(input: MatchingInput): readonly Notice[] {
  return gapsOfNames([...ownManagers(input)], {
    one: 'manager whom somebody named',
    several: 'managers whom people named',
  });
}
