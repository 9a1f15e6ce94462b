import { foldedName } from '../people-finder.js';
import type { Person } from '../person.js';

/** Attributes that say where somebody works, beside the unit and the site of the roster. */
const WHERE =
  /^(?:unit|ward|team|department|dept|division|directorate|service|area|base|location|site|hospital|clinic|practice|speciality|specialty|workplace|care_group|work_area|place_of_work)(?:_name)?$/u;
/** Words of a name that by themselves name no place. */
const NO_NAME = new Set(
  'ward unit team department dept division directorate service area base location site hospital clinic practice centre center nhs trust the of and care health community north south east west general main'.split(
    ' ',
  ),
);
/** A shorter one would be found in anything. */
const SHORTEST = 2;

/** One workplace that a text names, with those who work there. */
export interface Workplace {
  /** Its words, as they stand in the folded text. */
  readonly words: string;
  readonly people: readonly Person[];
}

/** Everything that is on record of where a person works. */
export function workplacesOf(person: Person): readonly string[] {
  const further = [...person.attributes].filter(([name]) => WHERE.test(name)).flatMap(([, values]) => values);
  return [person.unit, person.site, ...further].filter(
    (place) => place !== null && place.trim() !== '',
  ) as string[];
}

/** What a workplace may be called: the whole, its parts (`Ward 5 – Respiratory`), what is in brackets, its initials. */
function namesOf(place: string): readonly string[] {
  const parts = [place, ...place.split(/[()[\]/,:]|\s[-–—]\s/u)].map(foldedName);
  const named = parts.filter((part) => part.split(' ').some((word) => !NO_NAME.has(word)));
  const initials = named.map(initialsOf).filter((letters) => letters.length > 2);
  const isAbbreviation = /^[\p{Lu}&]{2,5}$/u.test(place.trim());
  const joined = isAbbreviation ? [foldedName(place).replaceAll(' ', '')] : [];
  return [...new Set([...named, ...initials, ...joined])].filter((name) => name.length >= SHORTEST);
}

/** `icu` of `intensive care unit`, `ae` of `accident and emergency`. */
function initialsOf(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== 'and' && word !== 'of' && word !== 'the')
    .map((word) => word[0] ?? '')
    .join('');
}

/** The people of each workplace, found by what a text calls it. */
export class WorkplaceIndex {
  readonly #people = new Map<string, Set<Person>>();

  constructor(people: readonly Person[]) {
    for (const person of people)
      for (const name of workplacesOf(person).flatMap(namesOf)) {
        const known = this.#people.get(name) ?? new Set();
        this.#people.set(name, known.add(person));
      }
  }

  /** The workplaces that a text names, the longest name first; each stretch of words names one. */
  in(text: string): readonly Workplace[] {
    const words = foldedName(text).split(' ');
    const found: Workplace[] = [];
    for (let at = 0; at < words.length; ) {
      const length = this.#lengthAt(words, at);
      const stretch = words.slice(at, at + length).join(' ');
      const people = length === 0 ? [] : this.#called(stretch);
      // `IT` is a place, `it` is none.
      const isPlace = stretch.length > 2 || text.includes(stretch.toUpperCase());
      if (people.length > 0 && isPlace) found.push({ words: stretch, people });
      at += Math.max(length, 1);
    }
    return found;
  }

  #lengthAt(words: readonly string[], at: number): number {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--)
      if (this.#called(words.slice(at, at + length).join(' ')).length > 0) return length;
    return 0;
  }

  #called(stretch: string): readonly Person[] {
    const [first = '', ...others] = stretch.split(' ');
    const isPhrase = others.length > 1 && !SMALL.has(first) && !SMALL.has(others.at(-1) ?? '');
    const keys = [stretch, ...(isPhrase ? [initialsOf(stretch)] : [])];
    return [...new Set(keys.flatMap((key) => [...(this.#people.get(key) ?? [])]))];
  }
}

/** Neither the first nor the last word of a name whose initials are written elsewhere. */
const SMALL = new Set(
  'a an and any anyone at from in my of on or our people someone staff the to who with'.split(' '),
);

/** Names of workplaces are at most so many words where they are looked for. */
const MOST_WORDS = 7;
