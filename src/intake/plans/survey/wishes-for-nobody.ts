import { meaningOfNames } from '../../../domain/people/meant-people.js';
import { divideWishes } from '../../../domain/people/naming/divided-wishes.js';
import { type NamedPerson, peopleFinder } from '../../../domain/people/people-finder.js';
import { bareName, fullName, type Named, nameWithKey } from '../../../domain/people/person.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { counted } from '../../../domain/text/counted.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import { nearest } from '../../../domain/text/nearest.js';

/** Whom somebody would like to be paired with, in their own words. */
export interface Wish {
  readonly personId: number | null;
  readonly text: string;
}

/** How many wishes and possible meanings are told one by one. */
const MOST_TOLD = 10;
const MOST_MEANT = 5;

/** The attribute that holds the wishes of both sides. */
export const WISHES = 'prefers';

/** The wishes among somebody's answers. */
export function wishesIn({ personId, answers }: SurveyResponse): Wish[] {
  return answers
    .filter(({ attribute }) => attribute === WISHES)
    .flatMap(({ values }) => divideWishes(values).wishes.map((text) => ({ personId, text })));
}

/** The wishes that name nobody on record, or not for certain, in a line: who, what they wrote, and who may be meant. */
export function wishesForNobodyInWords(
  wishes: readonly Wish[],
  people: readonly (NamedPerson & Named & { readonly id: number })[],
): string[] {
  if (wishes.length === 0) return [];
  const find = peopleFinder(people);
  const meaningOf = meaningOfNames(people);
  const nameOf = new Map(people.map((person) => [person.id, fullName(person)]));
  const unmet = wishes.filter(({ text }) => find(text).length !== 1 && !meaningOf(text).isNone);
  if (unmet.length === 0) return [];
  const told = firstFewAtLength(unmet, MOST_TOLD, ({ personId, text }) => {
    const who = personId === null ? 'somebody not named' : (nameOf.get(personId) ?? '');
    const meant = meaningOf(text).people.slice(0, MOST_MEANT).map(nameWithKey);
    const guess = meant.length > 0 ? meant.join(' or ') : nearest(text, people.map(bareName));
    return `"${text}" (${who}${guess === undefined ? '' : `; did they mean ${guess}?`})`;
  });
  return [
    `${counted(unmet.length, 'wish names', 'wishes name')} nobody on record, or not for certain: ${told}. Name them by staff number or e-mail, then import again.`,
  ];
}
