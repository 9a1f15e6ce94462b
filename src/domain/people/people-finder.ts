import { addToList } from '../add-to-list.js';
import { emailKey, type Person, type PersonFacts } from './person.js';

/** What of a person others may name them by. */
export type NamedPerson = Pick<PersonFacts, 'staffNumber' | 'email' | 'givenName' | 'familyName'> &
  Pick<Person, 'formerKeys'>;

/** Everyone whom a text may mean: one person when it is clear, several when it is ambiguous, none when nobody fits. */
export type PeopleFinder<Found extends NamedPerson> = (text: string) => readonly Found[];

/**
 * A name made comparable: case, accents, hyphens and apostrophes of every kind do not count. `Ø`, `ł` and `ß` have no accent that
 * Unicode could take off and are spelled out.
 */
export function foldedName(name: string): string {
  // Most names are plain letters: of a large roster, that is quicker than looking for all that they might hold.
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðßæœþı]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Unaccented letters and figures, with single spaces between. */
const PLAIN_NAME = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** Also those that a keyboard has in their place: `´` alone would fall apart into a space and an accent. */
const APOSTROPHES = /['’‘‛ʼʻʹ′`´＇]/gu;

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** What a surname begins with, and is written apart or not: `Mc Carthy`, `O Reilly`, `de la Cruz`. */
const BEFORE_SURNAME =
  /(?<=^| )(o|ui|ni|nic|mc|mac|mhic|fitz|st|d|de|del|da|di|la|le|van|von|der|den|el|al|bin|abu|ap) (?=\S)/gu;

/** A folded name with what a surname begins with joined to it, so that `McCarthy` is `Mc Carthy`. */
const joinedName = (name: string) => foldedName(name).replace(BEFORE_SURNAME, '$1');

/** Finds people by words of their names, without going through everyone. */
class NameWords<Found> {
  readonly #havingWord = new Map<string, Found[]>();
  readonly #fold: (name: string) => string;

  constructor(fold: (name: string) => string) {
    this.#fold = fold;
  }

  add(person: Found, name: string): void {
    for (const word of new Set(this.#fold(name).split(' '))) addToList(this.#havingWord, word, person);
  }

  /** Those whose name has every word of the text: whole words if anyone's name does, else words that begin so. */
  having(text: string): Found[] {
    const wanted = this.#fold(text).split(' ');
    if (wanted[0] === '') return [];
    const whole = inAll(wanted.map((part) => this.#havingWord.get(part) ?? []));
    return whole.length > 0 ? whole : inAll(wanted.map((part) => this.#beginningWith(part)));
  }

  #beginningWith(part: string): Found[] {
    const found = new Set<Found>();
    for (const [word, people] of this.#havingWord) {
      if (word.startsWith(part)) for (const person of people) found.add(person);
    }
    return [...found];
  }
}

/** What is in every list, in the order of the first. */
function inAll<Value>(lists: readonly (readonly Value[])[]): Value[] {
  const [first = [], ...rest] = lists;
  const others = rest.map((list) => new Set(list));
  return first.filter((value) => others.every((set) => set.has(value)));
}

/** People by their whole names, either part first, and by the words of them. */
interface Names<Found> {
  readonly whole: ReadonlyMap<string, Found[]>;
  readonly words: NameWords<Found>;
}

function wordsOf<Found extends NamedPerson>(
  people: readonly Found[],
  fold: (name: string) => string,
): NameWords<Found> {
  const words = new NameWords<Found>(fold);
  for (const person of people) words.add(person, `${person.givenName} ${person.familyName}`);
  return words;
}

function namesOf<Found extends NamedPerson>(people: readonly Found[]): Names<Found> {
  const whole = new Map<string, Found[]>();
  const words = wordsOf(people, foldedName);
  for (const person of people) {
    const { givenName, familyName } = person;
    const both = new Set([
      foldedName(`${givenName} ${familyName}`),
      foldedName(`${familyName} ${givenName}`),
    ]);
    for (const name of both) if (name !== '') addToList(whole, name, person);
  }
  return { whole, words };
}

/**
 * Prepares the search for many texts. A text means, in this order: the exact staff number; the exact e-mail, whatever its
 * case; the staff number whatever its case; a key of a record that was merged into theirs; the full name, given or family
 * name first, with or without a comma; a part of the name; a part of the name as it may be written apart or not. The first of
 * these that fits anyone decides.
 */
export function peopleFinder<Found extends NamedPerson>(people: readonly Found[]): PeopleFinder<Found> {
  const byNumber = new Map<string, Found[]>();
  const byFoldedKey = new Map<string, Found[]>();
  const byFormerKey = new Map<string, Found[]>();
  for (const person of people) {
    const { staffNumber, email } = person;
    if (staffNumber !== null) addToList(byNumber, staffNumber, person);
    if (email !== null) addToList(byFoldedKey, emailKey(email), person);
    if (staffNumber !== null) addToList(byFoldedKey, staffNumber.toLowerCase(), person);
    for (const key of person.formerKeys ?? []) addToList(byFormerKey, key.toLowerCase(), person);
  }
  // Most texts are keys: names are made comparable when the first text is none.
  let names: Names<Found> | undefined;
  let joined: NameWords<Found> | undefined;
  // The same few managers are asked for again and again.
  const byParts = new Map<string, Found[]>();
  return (text) => {
    const written = text.trim();
    if (written === '') return [];
    const byKey =
      byNumber.get(written) ?? byFoldedKey.get(emailKey(written)) ?? byFormerKey.get(emailKey(written));
    if (byKey !== undefined) return byKey;
    names ??= namesOf(people);
    const known = names.whole.get(foldedName(written)) ?? byParts.get(written);
    if (known !== undefined) return known;
    const asWritten = names.words.having(written);
    if (asWritten.length === 0) joined ??= wordsOf(people, joinedName);
    const found = joined === undefined || asWritten.length > 0 ? asWritten : joined.having(written);
    byParts.set(written, found);
    return found;
  };
}

/** Everyone whom a text may mean; see `peopleFinder`. */
export function findPeople<Found extends NamedPerson>(
  text: string,
  people: readonly Found[],
): readonly Found[] {
  return peopleFinder(people)(text);
}
