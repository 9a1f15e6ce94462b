import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { keyWithName, type PersonFacts } from '../../../domain/people/person.js';
import { contradictionIn } from '../../../domain/people/presence.js';

/** So many people are named. */
const NAMED = 5;

/** Of whom a status says something else than the days beside it, on a day: the days count, and that is told. */
export function contradictingStatuses(people: readonly PersonFacts[], day: IsoDate): string[] {
  const told = people.flatMap((person) => {
    const words = contradictionIn(person, day);
    return words === undefined ? [] : [`${keyWithName(person)}: ${words}`];
  });
  if (told.length === 0) return [];
  const more = told.length > NAMED ? [`and ${told.length - NAMED} more`] : [];
  return [`Days count over the word of a status: ${[...told.slice(0, NAMED), ...more].join('; ')}.`];
}
