import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { keyWithName, type PersonFacts } from '../../../domain/people/person.js';
import { contradictionIn } from '../../../domain/people/presence.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';

/** So many people are named. */
const NAMED = 5;

/** Of whom a status says something else than the days beside it, on a day: the days count, and that is told. */
export function contradictingStatuses(people: readonly PersonFacts[], day: IsoDate): string[] {
  const told = people.flatMap((person) => {
    const words = contradictionIn(person, day);
    return words === undefined ? [] : [`${keyWithName(person)}: ${words}`];
  });
  if (told.length === 0) return [];
  return [`Days count over the word of a status: ${firstFewAtLength(told, NAMED)}.`];
}
