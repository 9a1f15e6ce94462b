import { foldedName } from '../../../domain/people/people-finder.js';
import type { Person } from '../../../domain/people/person.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';

/** Named one by one. */
const MOST_NAMED = 10;

/** Whether a text names somebody by an initial, the beginning of a name, or the given name alone: `A Okafor`, `Alex Oka`, `Ada`. */
export function isShortFor(text: string, { givenName, familyName }: Person): boolean {
  if (text.includes('@')) return false;
  const own = foldedName(`${givenName} ${familyName}`).split(' ');
  const words = foldedName(text).split(' ');
  const isGivenAlone = own.length > 1 && words.join(' ') === foldedName(givenName);
  return (
    isGivenAlone || words.some((word) => !own.includes(word) && own.some((name) => name.startsWith(word)))
  );
}

/** Whom short names were taken for, as nobody else on record is called so. */
export function shortNamesInWords(shortFor: ReadonlyMap<string, string>): string[] {
  if (shortFor.size === 0) return [];
  const told = firstFewAtLength([...shortFor], MOST_NAMED, ([text, name]) => `"${text}" for ${name}`);
  return [`Short names, taken for the only ones on record who may be called so: ${told}.`];
}
