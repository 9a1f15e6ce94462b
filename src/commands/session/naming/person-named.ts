import { didYouMean } from '../../../domain/people/did-you-mean.js';
import { meaningOfNames } from '../../../domain/people/meant-people.js';
import { findPeople } from '../../../domain/people/people-finder.js';
import { keyWithName, type Person } from '../../../domain/people/person.js';
import { isErased } from '../../../domain/privacy/erased-person.js';
import { firstFew } from '../../../domain/text/first-few.js';
import { StateError } from '../../../errors.js';

/** How many candidates a message lists. */
const LISTED = 10;

/**
 * The one person meant: by staff number, e-mail, or a part of the name that only one person has.
 * @throws StateError when nobody fits, or several do: then with the candidates.
 */
export function personNamed(text: string, people: readonly Person[]): Person {
  // Where a number could be taken for a pairing's, `person:12` says that it is not.
  const found = findPeople(text.replace(/^\s*person:/i, ''), people);
  const [only, another] = found;
  if (only === undefined) {
    const meant = didYouMean(meaningOfNames(people)(text));
    throw new StateError(
      `Nobody on the roster is "${text}".`,
      `${meant === undefined ? '' : `${meant} `}Name them by staff number, e-mail or part of their name; mentor people list shows everyone.`,
    );
  }
  if (another === undefined) return only;
  throw new StateError(
    `"${text}" could be ${found.length} people: ${firstFew(found, LISTED, keyWithName)}.`,
    'Use the staff number or the e-mail.',
  );
}

/**
 * `personNamed` of somebody on whom something is to be recorded.
 * @throws StateError also for what is left of somebody who was erased.
 */
export function personToChange(text: string, people: readonly Person[]): Person {
  const person = personNamed(text, people);
  if (isErased(person))
    throw new StateError(
      `${keyWithName(person)} was erased, and nothing more is recorded of them.`,
      'To add somebody who comes back, first: mentor privacy readmit',
    );
  return person;
}
